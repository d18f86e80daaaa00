import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** A link to an address, in a PDF. */
export interface PdfLink {
  uri: string
  /** 1-based. */
  page: number
}

/** The links of a PDF that lead out of it. */
export async function pdfLinks(bytes: Uint8Array): Promise<PdfLink[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return document.getPages().flatMap(({ node }, index) => {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    const links: PdfLink[] = []
    for (let i = 0; i < (annotations?.size() ?? 0); i++) {
      const uri = annotations!
        .lookupMaybe(i, PDFDict)
        ?.lookupMaybe(PDFName.of('A'), PDFDict)
        ?.lookup(PDFName.of('URI'))
      if (uri instanceof PDFString || uri instanceof PDFHexString) {
        links.push({ uri: uri.decodeText(), page: index + 1 })
      }
    }
    return links
  })
}
