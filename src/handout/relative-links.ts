import { posix } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { unknownOrigin } from './serve-built.ts'

/** Where files to take away stand in the site. */
const folder = 'descargas/'

/**
 * Links to a site whose address isn't known lead to it from beside the file: `../masa/pan/#horno`
 * (ISO 32000-1, 12.6.4.7: an address that is no whole one counts from where the document is).
 *
 * @param base path of the site on its host, beginning and ending with `/`
 */
export function relateLinks(document: PDFDocument, base: string): void {
  for (const { node } of document.getPages()) {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const action = annotations!.lookupMaybe(index, PDFDict)?.lookupMaybe(PDFName.of('A'), PDFDict)
      const address = action?.lookup(PDFName.of('URI'))
      if (!(address instanceof PDFString)) continue
      const relative = relativeAddress(address.decodeText(), base)
      if (relative !== undefined) action!.set(PDFName.of('URI'), PDFString.of(relative))
    }
  }
}

/** `address` as seen from the folder of the files; undefined when it is of a known host. */
function relativeAddress(address: string, base: string): string | undefined {
  if (!address.startsWith(`${unknownOrigin}/`)) return undefined
  const { pathname, search, hash } = new URL(address)
  const path = posix.relative(base + folder, pathname)
  return `${path}${pathname.endsWith('/') ? '/' : ''}${search}${hash}`
}
