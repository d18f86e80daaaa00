/** Of fonts and of the glyphs that are shown. */
import { PDFName, PDFRawStream, decodePDFRawStream, type PDFDict } from '@cantoo/pdf-lib'
import { asDict, dictAt, entryAt, nameAt, numberAt, textAt } from '../pdf/entries.ts'
import { knownCMaps } from './cmap-names.ts'
import type { Facts } from './facts.ts'
import { programOf, type Glyph, type ShownFont } from './fonts.ts'
import type { Rule } from './rule.ts'

/** How many codes that are seen have a glyph that is not as it should be; a font that nothing here reads counts once. */
const seenGlyphs =
  (isWrong: (glyph: Glyph) => boolean) =>
  ({ shownFonts }: Facts): number =>
    shownFonts.reduce((sum, { glyphOf, codes }) => {
      if (!glyphOf) return sum + 1
      return sum + [...codes].filter((code) => isWrong(glyphOf(code))).length
    }, 0)

/** How many codes of all fonts are not as they should be. */
const allCodes =
  (isWrong: (font: ShownFont, code: number) => boolean) =>
  ({ shownFonts }: Facts): number =>
    shownFonts.reduce((sum, font) => sum + [...font.allCodes].filter((code) => isWrong(font, code)).length, 0)

const composite = ({ shownFonts }: Facts): ShownFont[] =>
  shownFonts.filter(({ subtype }) => subtype === 'Type0')

/** The character maps in the file that fonts take their codes from. */
function embeddedCMaps(facts: Facts): PDFRawStream[] {
  return composite(facts).flatMap(({ dict }) => {
    const encoding = entryAt(dict, 'Encoding')
    return encoding instanceof PDFRawStream ? [encoding] : []
  })
}

/** Whether the characters of the font are those that its map of codes leads to. */
function sameCharacters(font: PDFDict, map: PDFDict | undefined): boolean {
  const own = dictAt(font, 'CIDSystemInfo')
  const other = dictAt(map, 'CIDSystemInfo')
  return (
    own !== undefined &&
    other !== undefined &&
    ['Registry', 'Ordering'].every((key) => textAt(own, key) === textAt(other, key)) &&
    (numberAt(own, 'Supplement') ?? 0) <= (numberAt(other, 'Supplement') ?? 0)
  )
}

const isIdentity = (name: string | undefined): boolean => name === 'Identity-H' || name === 'Identity-V'

export const fontRules: readonly Rule[] = [
  {
    id: '7.21.3.1-1',
    broken: 'fuentes con códigos de otro juego de caracteres',
    count: (facts) =>
      composite(facts).filter(({ dict, descendant }) => {
        if (isIdentity(nameAt(dict, 'Encoding'))) return false
        const encoding = entryAt(dict, 'Encoding')
        const map = encoding instanceof PDFRawStream ? encoding.dict : undefined
        return !descendant || !sameCharacters(descendant, map)
      }).length,
  },
  {
    id: '7.21.3.2-1',
    broken: 'fuentes que no dicen qué forma es cada carácter',
    count: ({ fonts }) =>
      fonts.filter(
        (font) =>
          nameAt(font, 'Subtype') === 'CIDFontType2' && programOf(font) && !entryAt(font, 'CIDToGIDMap'),
      ).length,
  },
  {
    id: '7.21.3.3-1',
    broken: 'mapas de códigos que no están en el archivo',
    count: (facts) =>
      composite(facts).filter(({ dict }) => {
        const name = nameAt(dict, 'Encoding')
        return name !== undefined && !knownCMaps.has(name)
      }).length,
  },
  {
    id: '7.21.3.3-2',
    broken: 'mapas de códigos que dudan entre escribir de lado o hacia abajo',
    count: (facts) =>
      embeddedCMaps(facts).filter((map) => {
        const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1')
        const own = Number(/\/WMode\s+(\d)\s+def/.exec(text)?.[1] ?? 0)
        return own !== (numberAt(map.dict, 'WMode') ?? 0)
      }).length,
  },
  {
    id: '7.21.3.3-3',
    broken: 'mapas de códigos que se apoyan en otro que no está',
    count: (facts) =>
      embeddedCMaps(facts).filter(({ dict }) => {
        const other = dict.lookup(PDFName.of('UseCMap'))
        const name =
          other instanceof PDFName ? other.decodeText() : other && nameAt(asDict(other), 'CMapName')
        return other !== undefined && !knownCMaps.has(name ?? '')
      }).length,
  },
  {
    id: '7.21.4.1-1',
    broken: 'fuentes que no están en el archivo',
    count: ({ shownFonts }) =>
      shownFonts.filter(({ subtype, embedded, codes, dict }) => {
        if (subtype === 'Type3' || codes.size === 0) return false
        return !embedded && !(subtype !== 'Type0' && programOf(dict))
      }).length,
  },
  {
    id: '7.21.4.1-2',
    broken: 'caracteres cuya forma no está en el archivo',
    count: seenGlyphs(({ present }) => !present),
  },
  {
    id: '7.21.5-1',
    broken: 'caracteres con dos anchuras distintas',
    count: seenGlyphs(
      ({ width, programWidth }) =>
        width !== undefined && programWidth !== undefined && Math.abs(width - programWidth) > 1,
    ),
  },
  {
    id: '7.21.7-1',
    broken: 'caracteres que nadie puede leer como texto',
    count: allCodes((font, code) => font.textOf(code) === undefined),
  },
  {
    id: '7.21.7-2',
    broken: 'caracteres que se leen como ninguno',
    count: allCodes((font, code) => /[\u0000\uFFFE\uFEFF]/.test(font.textOf(code) ?? '')),
  },
  {
    id: '7.21.8-1',
    broken: 'caracteres sin forma (.notdef)',
    count: allCodes(({ glyphOf }, code) => glyphOf?.(code).notdef === true),
  },
]
