import type { SequenceModel } from '../model.ts'
import { create } from './svg.ts'

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

/** In px: the height of the disc behind a number, of its digits, and their width. */
const DISC = { height: 22, digits: 15, digit: 9 }

/** Mermaid's numbers of messages are small and stand on discs that two figures don't fit in. */
export function drawNumbers(svg: SVGSVGElement): void {
  for (const line of svg.querySelectorAll('line[marker-start*="sequencenumber"]')) {
    const text = line.nextElementSibling
    if (text?.tagName !== 'text') continue
    const [x, y] = [Number(line.getAttribute('x1')), Number(line.getAttribute('y1'))]
    const width = Math.max(DISC.height, (text.textContent.length + 1) * DISC.digit)
    const [left, top] = [x - width / 2, y - DISC.height / 2]
    line.replaceWith(
      create('rect', { x: left, y: top, width, height: DISC.height, rx: DISC.height / 2, class: 'number' }),
    )
    const baseline = y + DISC.digits * 0.35
    for (const [name, value] of Object.entries({
      x,
      y: baseline,
      'font-size': DISC.digits,
      'text-anchor': 'middle',
    }))
      text.setAttribute(name, String(value))
  }
}

/** A line of what is written on a block. */
const LABEL = 'text:is(.loopText, .sectionTitle)'

/**
 * Mermaid breaks a word with a hyphen when a block is narrow, wherever it happens to be: the word
 * becomes whole again, in the line where it begins.
 */
export function joinBrokenWords(svg: SVGSVGElement, { steps }: SequenceModel): void {
  const written = steps.map((step) => ('label' in step ? step.label : '')).join(' ')
  for (const text of svg.querySelectorAll(LABEL)) {
    const row = innermost(text)
    for (let next = text.nextElementSibling; next?.matches(LABEL); next = text.nextElementSibling) {
      const [, begun] = /(\S+)-$/.exec(row.textContent.trim()) ?? []
      if (begun === undefined || written.includes(`${begun.replace(/^\[/, '')}-`)) break
      const [word = '', ...others] = next.textContent.trim().split(/\s+/)
      row.textContent = row.textContent.trim().slice(0, -1) + word
      innermost(next).textContent = others.join(' ')
      if (others.length > 0) break
      next.remove()
    }
  }
}

function innermost(text: Element): Element {
  return text.querySelector('tspan') ?? text
}
