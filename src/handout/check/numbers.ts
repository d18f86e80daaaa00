import { PDFArray, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { itemsOf } from '../pdf/entries.ts'

/** The numbers of an array, or none. */
export function asNumbers(value: PDFObject | undefined): number[] {
  return value instanceof PDFArray
    ? itemsOf(value).flatMap((item) => (item instanceof PDFNumber ? [item.asNumber()] : []))
    : []
}
