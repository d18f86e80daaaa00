import { PDFDocument } from '@cantoo/pdf-lib'
import { checkPdf, type Breach } from './check/check-pdf.ts'
import { mendPdf } from './mend/mend-pdf.ts'
import type { PrintedText } from './mend/printed-words.ts'
import { describePdf, writePacket, type Metadata } from './metadata.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { relateLinks } from './relative-links.ts'

/** A PDF to take away. */
export interface FinishedPdf {
  bytes: Uint8Array
  pages: number
  /** The rules of PDF/UA-1 that it breaks. */
  breaches: Breach[]
}

/**
 * Makes what Chromium printed the file to take away: mended, and with what it says of itself. That it
 * is PDF/UA-1 it says only when it breaks none of the rules.
 *
 * @param text of the page that was printed
 * @param base path of the site on its host, beginning and ending with `/`
 */
export async function finishPdf(
  pdf: Uint8Array,
  text: readonly PrintedText[],
  metadata: Metadata,
  base: string,
): Promise<FinishedPdf> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  relateLinks(document, base)
  mendPdf(document, text)
  describePdf(document, metadata)
  writePacket(document, metadata, { declared: true })
  const breaches = checkPdf(document)
  if (breaches.length > 0) writePacket(document, metadata, { declared: false })
  return { bytes: await writePdf(document), pages: document.getPageCount(), breaches }
}
