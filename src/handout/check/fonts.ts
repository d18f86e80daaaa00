import { PDFDict, PDFName, PDFRawStream, decodePDFRawStream, type PDFDocument } from '@cantoo/pdf-lib'
import { readOperations } from '../pdf/content-stream.ts'
import { dictAt, entryAt, itemsAt, nameAt, numberAt } from '../pdf/entries.ts'
import { differences, readFontTexts } from '../pdf/font-texts.ts'
import { cidWidths } from '../pdf/font-widths.ts'
import { asNumbers } from './numbers.ts'
import type { Contents } from './contents.ts'
import { readTrueType } from './true-type.ts'

/** A font that text is shown in. */
export interface ShownFont {
  dict: PDFDict
  subtype: string
  /** The font below a composite one. */
  descendant: PDFDict | undefined
  /** Its program is in the file. */
  embedded: boolean
  /** The codes that are seen, and those also that are not. */
  codes: ReadonlySet<number>
  allCodes: ReadonlySet<number>
  /** What the file says that a code is in Unicode. */
  textOf(code: number): string | undefined
  /** What its program says of the glyph of a code; undefined when nothing here reads such a program. */
  glyphOf: ((code: number) => Glyph) | undefined
}

export interface Glyph {
  /** The program has it. */
  present: boolean
  /** It is the one that stands for missing ones. */
  notdef: boolean
  /** As the font dictionary and as the program have it, in thousandths of an em. */
  width: number | undefined
  programWidth: number | undefined
}

export function readFonts({ codes, allCodes }: Contents): ShownFont[] {
  return [...allCodes].map(([dict, all]) => {
    const subtype = nameAt(dict, 'Subtype') ?? ''
    const [first] = itemsAt(dict, 'DescendantFonts')
    const descendant = first instanceof PDFDict ? first : undefined
    const { texts } = readFontTexts(dict)
    return {
      dict,
      subtype,
      descendant,
      embedded: programOf(descendant ?? dict) !== undefined,
      codes: codes.get(dict) ?? new Set(),
      allCodes: all,
      textOf: (code) => texts.get(code),
      glyphOf: subtype === 'Type3' ? ofType3(dict) : ofTrueType(dict, descendant),
    }
  })
}

/** All fonts of a file, whether text is shown in them or not. */
export function fontsIn(document: PDFDocument): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && nameAt(object, 'Type') === 'Font' ? [object] : []))
}

/** The stream with the program of a font; undefined when the file has none. */
export function programOf(font: PDFDict): PDFRawStream | undefined {
  const descriptor = dictAt(font, 'FontDescriptor')
  for (const key of ['FontFile', 'FontFile2', 'FontFile3']) {
    const program = entryAt(descriptor, key)
    if (program instanceof PDFRawStream) return program
  }
  return undefined
}

function ofType3(font: PDFDict): (code: number) => Glyph {
  const names = differences(font)
  const procedures = dictAt(font, 'CharProcs')
  const widths = asNumbers(entryAt(font, 'Widths'))
  const first = numberAt(font, 'FirstChar') ?? 0
  return (code) => {
    const name = names.get(code)
    const procedure = name === undefined ? undefined : procedures?.lookup(PDFName.of(name))
    return {
      present: procedure !== undefined,
      notdef: name === undefined || name === '.notdef',
      width: widths[code - first],
      programWidth: procedure instanceof PDFRawStream ? widthSet(procedure) : undefined,
    }
  }
}

/** The width that the procedure of a Type 3 glyph sets: the first operand of `d0` or `d1`. */
function widthSet(procedure: PDFRawStream): number | undefined {
  let width: number | undefined
  readOperations(decodePDFRawStream(procedure).decode(), ({ name, operands }) => {
    if ((name === 'd0' || name === 'd1') && typeof operands[0] === 'number') width ??= operands[0]
  })
  return width
}

/** Of composite fonts whose codes are the glyphs' numbers, as Chromium writes them. */
function ofTrueType(font: PDFDict, descendant: PDFDict | undefined): ((code: number) => Glyph) | undefined {
  if (!descendant || nameAt(font, 'Encoding') !== 'Identity-H') return undefined
  if (nameAt(descendant, 'CIDToGIDMap') !== 'Identity') return undefined
  const stream = programOf(descendant)
  const program = stream && readTrueType(decodePDFRawStream(stream).decode())
  if (!program) return undefined
  const widthOf = cidWidths(descendant)
  return (code) => ({
    present: code < program.glyphs,
    notdef: code === 0,
    width: widthOf(code),
    programWidth: program.widthOf(code),
  })
}
