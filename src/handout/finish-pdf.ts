import { PDFDocument } from '@cantoo/pdf-lib'
import { mendPdf } from './mend/mend-pdf.ts'
import type { PrintedText } from './mend/printed-words.ts'
import { describePdf, type Metadata } from './metadata.ts'
import { relateLinks } from './relative-links.ts'

/**
 * Makes what Chromium printed the file to take away: mended, and with what it says of itself.
 *
 * @param text of the page that was printed
 * @param base path of the site on its host, beginning and ending with `/`
 */
export async function finishPdf(
  pdf: Uint8Array,
  text: readonly PrintedText[],
  metadata: Metadata,
  base: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  relateLinks(document, base)
  mendPdf(document, text)
  describePdf(document, metadata)
  // Thousands of tags weigh more than all that they tell, unless they are compressed together.
  return document.save({ useObjectStreams: true })
}
