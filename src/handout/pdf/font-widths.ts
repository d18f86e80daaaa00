import { PDFArray, PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { entryAt, itemsAt, itemsOf, nameAt, numberAt } from './entries.ts'

/** Tells the width of what a code shows, in thousandths of the font's size; undefined when the font doesn't say. */
export function readWidths(font: PDFDict): (code: number) => number | undefined {
  if (nameAt(font, 'Subtype') === 'Type0') {
    const [descendant] = itemsAt(font, 'DescendantFonts')
    return descendant instanceof PDFDict ? cidWidths(descendant) : () => undefined
  }
  const first = numberAt(font, 'FirstChar') ?? 0
  const widths = itemsAt(font, 'Widths').map(numberOf)
  // Type 3 fonts have units of their own (ISO 32000-1, 9.6.5).
  const matrix = entryAt(font, 'FontMatrix')
  const unit = matrix instanceof PDFArray ? numberOf(itemsOf(matrix)[0]) * 1000 : 1
  return (code) => {
    const width = widths[code - first]
    return width === undefined ? undefined : width * unit
  }
}

/** Widths by CID (9.7.4.3): `first [w …]` or `first last w`. */
export function cidWidths(font: PDFDict): (cid: number) => number {
  const widths = new Map<number, number>()
  const usual = numberAt(font, 'DW') ?? 1000
  const items = itemsAt(font, 'W')
  for (let index = 0; index < items.length;) {
    const first = numberOf(items[index])
    const next = items[index + 1]
    if (next instanceof PDFArray) {
      for (const [offset, width] of itemsOf(next).entries()) widths.set(first + offset, numberOf(width))
      index += 2
    } else {
      for (let cid = first; cid <= numberOf(next); cid++) widths.set(cid, numberOf(items[index + 2]))
      index += 3
    }
  }
  return (cid) => widths.get(cid) ?? usual
}

function numberOf(value: PDFObject | undefined): number {
  return value instanceof PDFNumber ? value.asNumber() : 0
}
