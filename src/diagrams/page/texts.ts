/**
 * Mermaid draws a label as nested groups with a `tspan` per word and positions in `em`. Here it
 * becomes one `<text>` with a `tspan` per line, in px.
 */
import { create, isTranslation, matrixTo, round } from './svg.ts'

const ROOT_SIZE = 20
/** The parts that own a label in diagrams drawn by Mermaid's common renderer. */
const OWNERS = '.node, .cluster, .statediagram-cluster, .edgeLabel, .edgeTerminals'

interface Run {
  text: string
  bold: boolean
  italic: boolean
}

interface Row {
  runs: Run[]
  x: number
  y: number
}

/** Rewrites all texts; returns the smallest font size in px (0 when there is no text). */
export function flattenTexts(svg: SVGSVGElement, structured: boolean): number {
  const ascents = new Map<string, number>()
  // Read everything first: each change would make the browser lay the text out again.
  const plans = [...svg.querySelectorAll('text')].map((text) => plan(text, structured, ascents))
  let smallest = Infinity
  for (const { text, owner, replacement, size } of plans) {
    if (!replacement) {
      text.remove()
      continue
    }
    smallest = Math.min(smallest, size)
    if (structured && owner !== text.parentNode) {
      text.remove()
      owner.append(replacement)
    } else {
      text.replaceWith(replacement)
    }
  }
  return Number.isFinite(smallest) ? round(smallest) : 0
}

function plan(text: SVGTextElement, structured: boolean, ascents: Map<string, number>) {
  const style = getComputedStyle(text)
  const size = Number.parseFloat(style.fontSize)
  const owner =
    (structured && text.closest<SVGGElement>(OWNERS)) || (text.parentElement as unknown as SVGGElement)
  const nothing = { text, owner, replacement: undefined, size }
  if (!text.textContent.trim() || style.display === 'none' || style.visibility === 'hidden') return nothing

  const matrix = matrixTo(owner, text)
  const moves = isTranslation(matrix)
  const anchor = style.textAnchor
  const rows = rowsOf(text)
    .map((row) => readRow(row, anchor, ascents))
    .filter((row) => row !== undefined)
  if (rows.length === 0) return nothing
  for (const row of rows) {
    if (!moves) continue
    row.x = round(row.x + matrix.e)
    row.y = round(row.y + matrix.f)
  }

  const replacement = create('text')
  const names = [...text.classList].join(' ')
  if (!structured && names) replacement.setAttribute('class', names)
  if (!moves)
    replacement.setAttribute(
      'transform',
      `matrix(${[matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f].map(round).join(' ')})`,
    )
  const scale = moves ? 1 : Math.hypot(matrix.a, matrix.b)
  if (Math.abs(size - ROOT_SIZE) > 0.1) replacement.setAttribute('font-size', String(round(size)))
  const root = structured ? 'middle' : 'start'
  if (anchor !== root) replacement.setAttribute('text-anchor', anchor)
  if (Number(style.fontWeight) >= 600) replacement.setAttribute('font-weight', '700')
  const bold = Number(style.fontWeight) >= 600
  const italic = style.fontStyle === 'italic'
  if (italic) replacement.setAttribute('font-style', 'italic')
  if (rows.length === 1) fill(replacement, rows[0]!, bold, italic)
  else for (const row of rows) replacement.append(fill(create('tspan'), row, bold, italic))
  return { text, owner, replacement, size: size * scale }
}

/** The elements that hold one line each. */
function rowsOf(text: SVGTextElement): SVGTextContentElement[] {
  const outer = [...text.querySelectorAll<SVGTSpanElement>(':scope > tspan.text-outer-tspan')]
  if (outer.length > 0) return outer
  const direct = [...text.querySelectorAll<SVGTSpanElement>(':scope > tspan')]
  const placed = direct.filter(
    (row) => row.hasAttribute('x') || row.hasAttribute('dy') || row.hasAttribute('y'),
  )
  const loose = [...text.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  )
  return placed.length > 0 && placed.length === direct.length && !loose ? direct : [text]
}

function readRow(row: SVGTextContentElement, anchor: string, ascents: Map<string, number>): Row | undefined {
  if (!row.textContent.trim() || row.getNumberOfChars() === 0) return undefined
  const first = row.getExtentOfChar(0)
  const start = row.getStartPositionOfChar(0).x
  const end = row.getEndPositionOfChar(row.getNumberOfChars() - 1).x
  const x = { start, middle: (start + end) / 2, end }[anchor] ?? start
  return { runs: runsOf(row), x: round(x), y: round(first.y + ascent(row, ascents)) }
}

function runsOf(row: SVGTextContentElement): Run[] {
  const runs: Run[] = []
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const style = getComputedStyle(node.parentElement!)
    const run = {
      text: (node.textContent ?? '').replace(/\s+/g, ' '),
      bold: Number(style.fontWeight) >= 600,
      italic: style.fontStyle === 'italic',
    }
    const last = runs.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic) last.text += run.text
    else runs.push(run)
  }
  if (runs[0]) runs[0].text = runs[0].text.trimStart()
  const last = runs.at(-1)
  if (last) last.text = last.text.trimEnd()
  return runs.filter((run) => run.text)
}

/** How far above its baseline a glyph's cell reaches, whatever `dominant-baseline` says. */
function ascent(row: SVGTextContentElement, known: Map<string, number>): number {
  const inner = row.querySelector('tspan') ?? row
  const { fontFamily, fontSize, fontWeight, fontStyle } = getComputedStyle(inner)
  const key = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
  let value = known.get(key)
  if (value === undefined) {
    const probe = create('text', { x: 0, y: 0 })
    // The drawing's own style sheet must not shift the probe.
    Object.assign(probe.style, {
      fontFamily,
      fontSize,
      fontWeight,
      fontStyle,
      dominantBaseline: 'alphabetic',
    })
    probe.textContent = 'X'
    const sheet = create('svg')
    sheet.append(probe)
    document.body.append(sheet)
    value = -probe.getExtentOfChar(0).y
    sheet.remove()
    known.set(key, value)
  }
  return value
}

function fill<T extends SVGTextContentElement>(element: T, row: Row, bold: boolean, italic: boolean): T {
  element.setAttribute('x', String(row.x))
  element.setAttribute('y', String(row.y))
  for (const run of row.runs) {
    if (run.bold === bold && run.italic === italic) {
      element.append(run.text)
      continue
    }
    const span = create('tspan')
    if (run.bold !== bold) span.setAttribute('font-weight', run.bold ? '700' : '400')
    if (run.italic !== italic) span.setAttribute('font-style', run.italic ? 'italic' : 'normal')
    span.append(run.text)
    element.append(span)
  }
  return element
}
