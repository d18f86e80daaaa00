import { PDFRawStream, PDFRef, decodePDFRawStream, type PDFDocument } from '@cantoo/pdf-lib'
import { fontsIn } from '../check/fonts.ts'
import { readOperations } from '../pdf/content-stream.ts'
import { packed } from '../pdf/drawn.ts'
import { dictAt } from '../pdf/entries.ts'
import { shortPath } from './short-number.ts'

/**
 * Chromium draws letters with an outline as paths, each point to the last digit: a Type 3 font. Here
 * to a tenth of a unit, of which there are a thousand in the height of a letter.
 */
export function compactGlyphs(document: PDFDocument): void {
  const { context } = document
  for (const font of fontsIn(document)) {
    for (const [, ref] of dictAt(font, 'CharProcs')?.entries() ?? []) {
      const stream = context.lookup(ref)
      if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
      context.assign(ref, packed(document, shortGlyph(decodePDFRawStream(stream).decode())))
    }
  }
}

function shortGlyph(bytes: Uint8Array): Uint8Array {
  const lines: string[] = []
  readOperations(bytes, (operation) => {
    const { start, end } = operation
    lines.push(shortPath(operation, 1) ?? Buffer.from(bytes.subarray(start, end)).toString('latin1'))
  })
  return Buffer.from(`${lines.join('\n')}\n`, 'latin1')
}
