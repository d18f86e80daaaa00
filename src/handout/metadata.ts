import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { escapeXml } from './escape-xml.ts'
import { outlineItems, writeOutline, type Bookmark } from './pdf/outline.ts'

/** What a PDF says of itself. */
export interface Metadata {
  /** Title of the course, which is also what made the file. */
  course: string
  title: string
  subject: string
  /** Who wrote the course; none when it doesn't say. */
  authors: string[]
  /** How it may be used, when the course says so. */
  license: { name: string; url: string | undefined } | undefined
  /** The bookmarks' texts, in order. */
  bookmarks: string[]
  /** The bookmarks, where they are not the printed headings. */
  outline?: readonly Bookmark[] | undefined
  /** Recorded as the day of creation; none without it. */
  date: Date | undefined
}

/**
 * Writes title, language, dates and the XMP packet, which Chromium leaves out. Tags, bookmarks and
 * links stay as they are. Two prints of the same page become the same bytes.
 */
export function describePdf(document: PDFDocument, metadata: Metadata): void {
  document.setTitle(metadata.title, { showInWindowTitleBar: true })
  document.setSubject(metadata.subject)
  document.setLanguage('es')
  if (metadata.authors.length > 0) document.setAuthor(metadata.authors.join(', '))
  document.setCreator(metadata.course)
  document.setProducer('Chromium, pdf-lib')
  datePdf(document, metadata.date)
  if (metadata.outline) writeOutline(document, metadata.outline)
  else nameBookmarks(document, metadata.bookmarks)
  renumberTags(document)
  writePacket(document, metadata, { declared: false })
}

/**
 * Writes the XMP packet, in the place of any that is there.
 *
 * @param declared whether it says that the file keeps every rule of PDF/UA-1
 */
export function writePacket(
  document: PDFDocument,
  metadata: Metadata,
  { declared }: { declared: boolean },
): void {
  const { catalog, context } = document
  const packet = new TextEncoder().encode(xmp(metadata, declared))
  const stream = context.stream(packet, { Type: 'Metadata', Subtype: 'XML' })
  const present = catalog.get(PDFName.of('Metadata'))
  if (present instanceof PDFRef) context.assign(present, stream)
  else catalog.set(PDFName.of('Metadata'), context.register(stream))
}

/** Without a date of its own a PDF has none: that of the print would make every one different. */
function datePdf(document: PDFDocument, date: Date | undefined): void {
  if (date) {
    document.setCreationDate(date)
    document.setModificationDate(date)
    return
  }
  const information = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict)
  for (const key of ['CreationDate', 'ModDate']) information?.delete(PDFName.of(key))
}

/** ISO 16684-1 packet; with the identifier of ISO 14289-1, clause 5, when `declared`. */
function xmp({ title, subject, authors, license, date }: Metadata, declared: boolean): string {
  const part = declared ? '\n   <pdfuaid:part>1</pdfuaid:part>' : ''
  const iso = date?.toISOString().replace(/\.\d{3}Z$/, 'Z')
  const dates = iso
    ? `\n   <xmp:CreateDate>${iso}</xmp:CreateDate>\n   <xmp:ModifyDate>${iso}</xmp:ModifyDate>`
    : ''
  const written = authors.map((name) => `<rdf:li>${escapeXml(name)}</rdf:li>`).join('')
  const creator = written && `\n   <dc:creator><rdf:Seq>${written}</rdf:Seq></dc:creator>`
  const rights = license
    ? `\n   <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(license.name)}</rdf:li></rdf:Alt></dc:rights>`
    : ''
  const statement = license?.url
    ? `\n   <xmpRights:WebStatement>${escapeXml(license.url)}</xmpRights:WebStatement>`
    : ''
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>${creator}${rights}${statement}
   <dc:language><rdf:Bag><rdf:li>es</rdf:li></rdf:Bag></dc:language>${dates}${part}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

/**
 * Chromium drops the space where a heading breaks into lines («la hojay la luz»).
 * Each bookmark takes its heading's text, where they differ in spaces only.
 */
function nameBookmarks(document: PDFDocument, texts: string[]): void {
  const bare = (text: string): string => text.replace(/\s+/g, '')
  const left = [...texts]
  for (const item of outlineItems(document)) {
    const title = item.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)?.decodeText() ?? ''
    const at = left.findIndex((text) => bare(text) === bare(title))
    const [text] = at === -1 ? [] : left.splice(0, at + 1).slice(-1)
    if (text) item.set(PDFName.of('Title'), PDFHexString.fromText(text))
  }
}

/**
 * Chromium names the tags that others refer to after the nodes of the page, `node00000165`, and
 * counts those also that a print happens to make and drop. Here they are counted in their order.
 */
function renumberTags(document: PDFDocument): void {
  const strings = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (isHolder(object) ? stringsOf(object) : []))
    .filter(({ text }) => nodeName.test(text))
  const names = [...new Set(strings.map(({ text }) => text))].sort()
  const fresh = new Map(names.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]))
  for (const { text, replace } of strings) replace(PDFString.of(fresh.get(text) ?? text))
}

const nodeName = /^node\d{8}$/

type Holder = PDFDict | PDFArray

function isHolder(object: PDFObject): object is Holder {
  return object instanceof PDFDict || object instanceof PDFArray
}

/** The strings that `holder` has, at any depth, with what puts another in the place of each. */
function stringsOf(holder: Holder): { text: string; replace(by: PDFString): void }[] {
  const entries: [PDFObject, (by: PDFObject) => void][] =
    holder instanceof PDFDict
      ? holder.entries().map(([key, value]) => [value, (by) => holder.set(key, by)])
      : holder.asArray().map((value, index) => [value, (by) => holder.set(index, by)])
  return entries.flatMap(([value, replace]) => {
    if (value instanceof PDFString) return [{ text: value.decodeText(), replace }]
    return isHolder(value) ? stringsOf(value) : []
  })
}
