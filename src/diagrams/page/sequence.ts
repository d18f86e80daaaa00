/** The words that Mermaid writes on a sequence diagram's blocks, and its endless life lines. */
const WORDS: Record<string, string> = {
  loop: 'repite',
  alt: 'según',
  opt: 'opcional',
  par: 'a la vez',
  critical: 'crítico',
  break: 'corte',
}

/** Only texts that stand in a block's label box: a message may say «loop» too. */
export function translateBlocks(svg: SVGSVGElement): void {
  for (const box of svg.querySelectorAll('.labelBox')) {
    const text = box.nextElementSibling
    const word = text?.tagName === 'text' ? WORDS[text.textContent.trim()] : undefined
    const row = text?.querySelector('tspan') ?? text
    if (word && row) row.textContent = word
  }
  const { y, height } = svg.viewBox.baseVal
  for (const line of svg.querySelectorAll('.actor-line')) {
    if (Number(line.getAttribute('y2')) > y + height) line.setAttribute('y2', String(y + height))
  }
}
