/** Some diagram types draw HTML labels whatever the settings: their lines become SVG text. */
import { create, round } from './svg.ts'

export function foreignObjectsToText(svg: SVGSVGElement): void {
  for (const box of svg.querySelectorAll('switch')) {
    const fallback = [...box.children].filter((child) => child.tagName !== 'foreignObject')
    if (fallback.length > 0) box.replaceWith(...fallback)
  }
  for (const box of svg.querySelectorAll('foreignObject')) {
    const text = linesOf(box)
    if (text) box.replaceWith(text)
    else box.remove()
  }
}

/** The laid-out lines of a foreignObject as one `<text>` in its place. */
function linesOf(box: SVGForeignObjectElement): SVGTextElement | undefined {
  const inverse = box.getScreenCTM()?.inverse()
  if (!inverse) return undefined
  const lines: { top: number; bottom: number; left: number; right: number; words: string[] }[] = []
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  let style: CSSStyleDeclaration | undefined
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const content = node.textContent ?? ''
    if (!content.trim()) continue
    style ??= getComputedStyle(node.parentElement!)
    for (const word of content.matchAll(/\S+/g)) {
      const range = document.createRange()
      range.setStart(node, word.index)
      range.setEnd(node, word.index + word[0].length)
      const rect = range.getBoundingClientRect()
      const from = new DOMPoint(rect.left, rect.top).matrixTransform(inverse)
      const to = new DOMPoint(rect.right, rect.bottom).matrixTransform(inverse)
      const line = lines.at(-1)
      if (line && Math.abs(line.top - from.y) < 3) {
        line.words.push(word[0])
        line.right = to.x
      } else {
        lines.push({ top: from.y, bottom: to.y, left: from.x, right: to.x, words: [word[0]] })
      }
    }
  }
  if (!style || lines.length === 0) return undefined
  const size = Number.parseFloat(style.fontSize)
  const text = create('text')
  text.style.fontSize = `${size}px`
  text.style.fontWeight = style.fontWeight
  text.style.fontFamily = style.fontFamily
  text.style.textAnchor = 'middle'
  for (const line of lines) {
    const row = create('tspan', {
      x: round((line.left + line.right) / 2),
      y: round((line.top + line.bottom) / 2 + size * 0.35),
    })
    row.textContent = line.words.join(' ')
    text.append(row)
  }
  return text
}
