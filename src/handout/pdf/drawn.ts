import { deflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  decodePDFRawStream,
} from '@cantoo/pdf-lib'

/** A content stream of the document: of a page, or of a form that pages draw. */
export interface Drawn {
  /** The page, or the first page that draws the form. */
  page: PDFRef
  /** The form; undefined for the page's own. */
  form: PDFRef | undefined
  bytes: Uint8Array
  resources: PDFDict | undefined
}

/** Every content stream of `document`: of each page, then of the forms that it is the first to draw. */
export function* drawnIn(document: PDFDocument): Generator<Drawn> {
  const { context } = document
  const seen = new Set<string>()
  function* forms(page: PDFRef, resources: PDFDict | undefined): Generator<Drawn> {
    for (const [, ref] of resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.entries() ?? []) {
      const stream = context.lookup(ref)
      if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream) || seen.has(ref.toString())) continue
      if (!isForm(stream)) continue
      seen.add(ref.toString())
      const own = stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources
      yield { page, form: ref, bytes: decodePDFRawStream(stream).decode(), resources: own }
      yield* forms(page, own)
    }
  }
  for (const page of document.getPages()) {
    const resources = page.node.Resources()
    yield { page: page.ref, form: undefined, bytes: pageBytes(document, page.node.Contents()), resources }
    yield* forms(page.ref, resources)
  }
}

/** Whether an external object is a form, which has operations of its own, and no image. */
export function isForm(stream: PDFStream): boolean {
  return stream.dict.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() === 'Form'
}

/** Puts `bytes` in the place of what the content stream was. */
export function redraw(document: PDFDocument, { page, form }: Drawn, bytes: Uint8Array): void {
  const { context } = document
  if (form) {
    const { dict } = context.lookup(form, PDFStream)
    const fresh = packed(document, bytes)
    for (const [key, value] of dict.entries()) {
      if (!['Length', 'Filter', 'DecodeParms'].includes(key.decodeText())) fresh.dict.set(key, value)
    }
    context.assign(form, fresh)
    return
  }
  const dict = context.lookup(page, PDFDict)
  const contents = dict.get(PDFName.of('Contents'))
  const streams = context.lookup(contents)
  for (const ref of [contents, ...(streams instanceof PDFArray ? streams.asArray() : [])]) {
    if (ref instanceof PDFRef) context.delete(ref)
  }
  dict.set(PDFName.of('Contents'), context.register(packed(document, bytes)))
}

/** A stream of `bytes`, in as few as deflate can: pdf-lib stops earlier. */
export function packed({ context }: PDFDocument, bytes: Uint8Array): PDFRawStream {
  return context.stream(deflateSync(bytes, { level: 9 }), { Filter: 'FlateDecode' })
}

/** A page's streams are one (ISO 32000-1, 7.8.2), with a space between. */
export function pageBytes(document: PDFDocument, contents: PDFStream | PDFArray | undefined): Uint8Array {
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
  const parts = streams.flatMap((item) => {
    const stream = document.context.lookup(item)
    if (stream instanceof PDFRawStream) return [decodePDFRawStream(stream).decode()]
    return stream instanceof PDFStream ? [stream.getContents()] : []
  })
  if (parts.length === 1) return parts[0]!
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length + 1, 0)).fill(0x0a)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length + 1
  }
  return bytes
}
