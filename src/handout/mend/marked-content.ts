import { PDFDict, PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib'
import { readOperations, type Operand, type Operation } from '../pdf/content-stream.ts'
import { isForm, type Drawn } from '../pdf/drawn.ts'
import { codesOf, readFontTexts, type FontTexts } from '../pdf/font-texts.ts'

/** A stretch of the stream, in bytes. */
export interface Stretch {
  start: number
  end: number
}

/** What paints, up to the next change of the graphics state's stack. */
export interface PaintRun extends Stretch {
  /** It shows text. */
  text: boolean
}

/** A line of text, or a part of one: what a text object shows. */
export interface Line {
  text: string
  /** Where more could be shown, right after what it shows. */
  end: number
  /** Where it begins, across and down, in the units of its own. */
  at: [number, number]
  font: { name: string; size: number } | undefined
}

/** Marked content: what one tag paints. */
export interface Marked {
  mcid: number
  /** The operators that begin and end it. */
  open: Stretch
  close: Stretch
  runs: PaintRun[]
  lines: Line[]
}

/** A content stream with what is marked in it and what is not. */
export interface Read {
  drawn: Drawn
  marked: Map<number, Marked>
  /** What paints and belongs to no tag, nor is said to be an artifact. */
  loose: PaintRun[]
  /** The fonts of the stream by the name that it uses for each. */
  fonts: Map<string, FontTexts>
}

/** Reads the content streams of a document, one after the other; fonts are read once. */
export function streamReader(document: PDFDocument): (drawn: Drawn) => Read {
  const known = new Map<PDFDict, FontTexts>()
  const fontsIn = (resources: PDFDict | undefined): Map<string, FontTexts> => {
    const fonts = new Map<string, FontTexts>()
    const own = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)
    for (const key of own?.keys() ?? []) {
      const font = own?.lookup(key)
      if (!(font instanceof PDFDict)) continue
      if (!known.has(font)) known.set(font, readFontTexts(font))
      fonts.set(key.decodeText(), known.get(font)!)
    }
    return fonts
  }
  return (drawn) => readMarked(document, drawn, fontsIn(drawn.resources))
}

const pathStarts = new Set(['m', 're'])
const pathPaints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])
const shows = new Set(['Tj', 'TJ', "'", '"'])
/** A run that went on beyond one of these would not nest with it. */
const borders = new Set(['q', 'Q', 'BT', 'ET', 'BMC', 'BDC', 'EMC'])

function readMarked(document: PDFDocument, drawn: Drawn, fonts: Map<string, FontTexts>): Read {
  const read: Read = { drawn, marked: new Map(), loose: [], fonts }
  const stack: (Marked | 'artifact' | 'other')[] = []
  let run: PaintRun | undefined
  let path: number | undefined
  let text: TextObject | undefined
  const paint = (start: number, end: number, isText: boolean): void => {
    const holder = stack.findLast((one) => one !== 'other')
    if (holder === 'artifact') return
    if (run && run.text === isText) run.end = end
    else (holder?.runs ?? read.loose).push((run = { start, end, text: isText }))
  }
  readOperations(drawn.bytes, (operation) => {
    const { name, operands, start, end } = operation
    if (borders.has(name)) run = undefined
    if (pathStarts.has(name)) path ??= start
    else if (pathPaints.has(name)) {
      paint(path ?? start, end, false)
      path = undefined
    } else if (name === 'n') path = undefined
    else if (name === 'sh' || name === 'EI') paint(start, end, false)
    else if (name === 'Do') {
      if (isTagged(document, drawn, operands[0])) run = undefined
      else paint(start, end, false)
    } else if (name === 'BT') text = new TextObject(fonts)
    else if (shows.has(name)) {
      text?.show(operation)
      paint(start, end, true)
    } else if (name === 'ET') {
      const holder = stack.findLast((one) => typeof one !== 'string')
      const line = text?.line()
      if (line && holder) holder.lines.push(line)
      text = undefined
    } else if (name === 'BMC' || name === 'BDC') {
      const mcid = operands[1] instanceof Map ? operands[1].get('/MCID') : undefined
      if (typeof mcid === 'number') {
        const marked = { mcid, open: { start, end }, close: { start: end, end }, runs: [], lines: [] }
        read.marked.set(mcid, marked)
        stack.push(marked)
      } else stack.push(operands[0] === '/Artifact' ? 'artifact' : 'other')
    } else if (name === 'EMC') {
      const ended = stack.pop()
      if (typeof ended === 'object') ended.close = { start, end }
    } else text?.move(operation)
  })
  return read
}

/** A text object (ISO 32000-1, 9.4) while it is read. */
class TextObject {
  private readonly fonts: Map<string, FontTexts>
  private font: Line['font']
  private text = ''
  private end: number | undefined
  private at: [number, number] = [0, 0]

  constructor(fonts: Map<string, FontTexts>) {
    this.fonts = fonts
  }

  move({ name, operands }: Operation): void {
    if (name === 'Tf' && typeof operands[0] === 'string' && typeof operands[1] === 'number') {
      this.font = { name: operands[0].slice(1), size: operands[1] }
    }
    if (name === 'Tm' && this.end === undefined) this.at = [Number(operands[4]), Number(operands[5])]
  }

  show({ operands, end }: Operation): void {
    this.end = end
    const font = this.fonts.get(this.font?.name ?? '')
    const shown = operands.at(-1)
    for (const part of Array.isArray(shown) ? shown : [shown]) {
      if (!(part instanceof Uint8Array) || !font) continue
      for (const code of codesOf(part, font.width)) this.text += font.texts.get(code) ?? '\uFFFD'
    }
  }

  line(): Line | undefined {
    const { text, end, at, font } = this
    return end === undefined ? undefined : { text, end, at, font }
  }
}

/** Whether what is drawn by this name is a form with marked content of its own. */
function isTagged(document: PDFDocument, { resources }: Drawn, name: Operand | undefined): boolean {
  if (typeof name !== 'string') return false
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const stream = document.context.lookup(objects?.get(PDFName.of(name.slice(1))))
  return stream instanceof PDFRawStream && isForm(stream) && stream.dict.has(PDFName.of('StructParents'))
}
