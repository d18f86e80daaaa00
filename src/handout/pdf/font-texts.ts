import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib'
import { readOperations, type Operand } from './content-stream.ts'
import { readWidths } from './font-widths.ts'

/** What the codes of a font stand for. */
export interface FontTexts {
  /** Bytes that make a code: 2 in composite fonts as Chromium writes them. */
  width: 1 | 2
  /** Text of each code that the font's ToUnicode map tells. */
  texts: Map<number, string>
  /** Code of the space, when the font has one. */
  space: number | undefined
  /** Width of what a code shows, in thousandths of the size; undefined when the font doesn't say. */
  advance(code: number): number | undefined
}

/** Reads what the codes of `font` stand for from its ToUnicode map (ISO 32000-1, 9.10.3). */
export function readFontTexts(font: PDFDict): FontTexts {
  const width = font.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() === 'Type0' ? 2 : 1
  const map = font.lookup(PDFName.of('ToUnicode'))
  const texts =
    map instanceof PDFRawStream
      ? readToUnicode(decodePDFRawStream(map).decode())
      : plainTexts(width === 1 ? font : undefined)
  const space = [...texts].find(([code, text]) => text === ' ' && isDrawn(font, code))?.[0]
  return { width, texts, space, advance: readWidths(font) }
}

/** The codes in the string that a font shows. */
export function codesOf(bytes: Uint8Array, width: 1 | 2): number[] {
  if (width === 1) return [...bytes]
  const codes: number[] = []
  for (let index = 0; index + 1 < bytes.length; index += 2)
    codes.push(bytes[index]! * 256 + bytes[index + 1]!)
  return codes
}

/** A code of a Type 3 font that has no procedure draws nothing, not even a space. */
function isDrawn(font: PDFDict, code: number): boolean {
  if (font.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() !== 'Type3') return true
  const name = differences(font).get(code)
  return (
    name !== undefined && (font.lookupMaybe(PDFName.of('CharProcs'), PDFDict)?.has(PDFName.of(name)) ?? false)
  )
}

/** Names of the glyphs that the font's own encoding gives to codes. */
export function differences(font: PDFDict): Map<number, string> {
  const encoding = font.lookup(PDFName.of('Encoding'))
  const list =
    encoding instanceof PDFDict ? encoding.lookupMaybe(PDFName.of('Differences'), PDFArray) : undefined
  const names = new Map<number, string>()
  let code = 0
  for (const item of list?.asArray() ?? []) {
    if (item instanceof PDFNumber) code = item.asNumber()
    else if (item instanceof PDFName) names.set(code++, item.decodeText())
  }
  return names
}

/** ASCII is the same in the encodings that PDF names. */
function plainTexts(font: PDFDict | undefined): Map<number, string> {
  if (!(font?.lookup(PDFName.of('Encoding')) instanceof PDFName)) return new Map()
  return new Map(Array.from({ length: 95 }, (_, index) => [index + 32, String.fromCharCode(index + 32)]))
}

function readToUnicode(bytes: Uint8Array): Map<number, string> {
  const texts = new Map<number, string>()
  readOperations(bytes, ({ name, operands }) => {
    if (name === 'endbfchar') {
      for (let index = 0; index + 1 < operands.length; index += 2) {
        texts.set(number(operands[index]!), utf16(operands[index + 1]!))
      }
    }
    if (name === 'endbfrange') {
      for (let index = 0; index + 2 < operands.length; index += 3) {
        const first = number(operands[index]!)
        const target = operands[index + 2]!
        for (let code = first; code <= number(operands[index + 1]!); code++) {
          texts.set(code, Array.isArray(target) ? utf16(target[code - first]!) : utf16(target, code - first))
        }
      }
    }
  })
  return texts
}

function number(operand: Operand): number {
  return operand instanceof Uint8Array ? operand.reduce((value, byte) => value * 256 + byte, 0) : 0
}

/** UTF-16BE text, its last unit `more` further on. */
function utf16(operand: Operand, more = 0): string {
  if (!(operand instanceof Uint8Array)) return ''
  const units = codesOf(operand, 2)
  if (units.length > 0) units[units.length - 1]! += more
  return String.fromCharCode(...units)
}
