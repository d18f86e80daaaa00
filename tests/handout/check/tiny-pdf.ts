/** PDFs of a page, made by hand: as PDF/UA-1 has them, but for what a test changes. */
import {
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObject,
  PDFString,
  type PDFRef,
} from '@cantoo/pdf-lib'

/** `/Name`, text, number, truth, list or dictionary; null takes an entry out. */
export type Value = string | number | boolean | null | PDFObject | readonly Value[] | Entries
export interface Entries {
  [key: string]: Value
}

/** A tag: its type, then its kids, the numbers of its content, and its entries; `annotation` is the number of one that belongs to it. */
export type TagSpec = readonly [type: string, ...(TagSpec | number | Entries)[]]

export interface Form extends Entries {
  content: string
  /** Tags, by the number of each content of the form, of the tags of the page in their order. */
  owners: number[]
}

export interface TinyPdf {
  tags?: readonly TagSpec[]
  content?: string
  annotations?: readonly Entries[]
  forms?: Readonly<Record<string, Form>>
  /** Instead of the font `F1`. */
  font?: Entries
  /** Widths that the program of `F1` gives to its glyphs. */
  programWidths?: readonly number[]
  /** Texts of the codes of `F1`. */
  unicode?: Readonly<Record<number, string>>
  /** Streams: a value `{stream: 'text', …}` becomes one. */
  catalog?: Entries
  root?: Entries
  page?: Entries
  objects?: readonly Entries[]
  roles?: Readonly<Record<string, string>>
  xmp?: string
  trailer?: (document: PDFDocument) => void
}

const usual: Required<Pick<TinyPdf, 'tags' | 'content' | 'annotations' | 'programWidths' | 'unicode'>> = {
  tags: [['Document', ['H1', 0]]],
  content: '/H1 <</MCID 0>> BDC BT /F1 12 Tf <0001> Tj ET EMC',
  annotations: [],
  programWidths: [500, 600, 700],
  unicode: { 1: 'a', 2: 'b' },
}

export const packet = (part: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Pan</rdf:li></rdf:Alt></dc:title>${part}</rdf:Description></rdf:RDF></x:xmpmeta>`

/** A document as it is before it is saved. */
export async function tinyPdf(change: TinyPdf = {}): Promise<PDFDocument> {
  const { tags, content, annotations, programWidths, unicode } = { ...usual, ...change }
  const document = await PDFDocument.create()
  const { context, catalog } = document
  const page = document.addPage([200, 200])

  const object = (value: Value): PDFObject => {
    if (value instanceof PDFObject) return value
    if (value === null) return context.obj(null)
    if (typeof value === 'string')
      return value.startsWith('/') ? PDFName.of(value.slice(1)) : PDFString.of(value)
    if (typeof value === 'number') return PDFNumber.of(value)
    if (typeof value === 'boolean') return value ? PDFBool.True : PDFBool.False
    if (Array.isArray(value)) return context.obj((value as Value[]).map(object))
    const { stream, ...entries } = value as Entries
    const dict = put(context.obj({}), entries)
    if (typeof stream !== 'string') return dict
    const made = context.stream(stream)
    for (const [key, entry] of dict.entries()) made.dict.set(key, entry)
    return context.register(made)
  }
  const put = (dict: PDFDict, entries: Entries = {}): PDFDict => {
    for (const [key, value] of Object.entries(entries)) {
      if (value === null) dict.delete(PDFName.of(key))
      else dict.set(PDFName.of(key), object(value))
    }
    return dict
  }

  const links = annotations.map((entries, index) => {
    const link = put(context.obj({ Type: 'Annot', Rect: [10, 10, 20, 20], StructParent: index + 1 }), entries)
    return context.register(link)
  })
  const rootRef = context.nextRef()
  const owners: (PDFRef | undefined)[] = []
  const elements: PDFRef[] = []
  const parents = new Map<number, PDFObject>()
  const build = ([type, ...parts]: TagSpec, parent: PDFRef): PDFRef => {
    const ref = context.nextRef()
    elements.push(ref)
    const dict = context.obj({ S: type, P: parent })
    const kids = parts.flatMap((part): PDFObject[] => {
      if (typeof part === 'number') {
        owners[part] = ref
        dict.set(PDFName.of('Pg'), page.ref)
        return [PDFNumber.of(part)]
      }
      if (Array.isArray(part)) return [build(part as unknown as TagSpec, ref)]
      const { annotation, ...entries } = part as Entries
      put(dict, entries)
      if (typeof annotation !== 'number') return []
      parents.set(annotation + 1, ref)
      return [context.obj({ Type: 'OBJR', Obj: links[annotation]!, Pg: page.ref })]
    })
    if (kids.length > 0) dict.set(PDFName.of('K'), context.obj(kids))
    context.assign(ref, dict)
    return ref
  }
  const kids = tags.map((tag) => build(tag, rootRef))

  const widths = [...programWidths]
  const font = put(context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'AAAAAA+Masa' }), {
    Encoding: '/Identity-H',
    ToUnicode: {
      stream: `${Object.keys(unicode).length} beginbfchar ${Object.entries(unicode)
        .map(([code, text]) => `<${Number(code).toString(16).padStart(4, '0')}> <${utf16(text)}>`)
        .join(' ')} endbfchar`,
    },
    DescendantFonts: [
      {
        Type: '/Font',
        Subtype: '/CIDFontType2',
        CIDToGIDMap: '/Identity',
        CIDSystemInfo: { Registry: 'Adobe', Ordering: 'Identity', Supplement: 0 },
        DW: 500,
        W: [1, [600, 700]],
        FontDescriptor: {
          Type: '/FontDescriptor',
          FontFile2: context.register(fontProgram(document, widths)),
        },
      },
    ],
    ...change.font,
  })
  const forms = Object.entries(change.forms ?? {}).map(
    ([name, { content: drawn, owners: own, ...entries }], at) => {
      const key = 100 + at
      const stream = context.stream(drawn)
      put(stream.dict, {
        Type: '/XObject',
        Subtype: '/Form',
        BBox: [0, 0, 9, 9],
        StructParents: key,
        ...entries,
      })
      parents.set(key, context.obj(own.map((index) => elements[index]!)))
      return [name, context.register(stream)] as const
    },
  )
  put(page.node, {
    Contents: { stream: content },
    StructParents: 0,
    Tabs: '/S',
    Annots: links,
    Resources: { Font: { F1: font }, XObject: Object.fromEntries(forms) },
    ...change.page,
  })

  const root = context.obj({ Type: 'StructTreeRoot', K: kids })
  const nums = [
    [0, context.obj(Array.from({ length: owners.length }, (_, index) => owners[index] ?? null))] as const,
    ...parents,
  ]
  put(root, {
    ParentTree: { Nums: nums.toSorted(([a], [b]) => a - b).flat() },
    RoleMap: Object.fromEntries(Object.entries(change.roles ?? {}).map(([type, role]) => [type, `/${role}`])),
    ...change.root,
  })
  context.assign(rootRef, root)
  put(catalog, {
    Lang: 'es',
    MarkInfo: { Marked: true },
    ViewerPreferences: { DisplayDocTitle: true },
    StructTreeRoot: rootRef,
    Metadata: {
      stream: change.xmp ?? packet('<pdfuaid:part>1</pdfuaid:part>'),
      Type: '/Metadata',
      Subtype: '/XML',
    },
    ...change.catalog,
  })
  for (const entries of change.objects ?? []) context.register(object(entries))
  change.trailer?.(document)
  return document
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('')
}

/** A TrueType program that has widths and nothing else. */
function fontProgram(
  document: PDFDocument,
  widths: readonly number[],
): ReturnType<PDFDocument['context']['stream']> {
  const tables: Record<string, DataView> = {
    head: new DataView(new ArrayBuffer(54)),
    hhea: new DataView(new ArrayBuffer(36)),
    hmtx: new DataView(new ArrayBuffer(widths.length * 4)),
    maxp: new DataView(new ArrayBuffer(6)),
  }
  tables.head!.setUint16(18, 1000)
  tables.hhea!.setUint16(34, widths.length)
  for (const [index, width] of widths.entries()) tables.hmtx!.setUint16(index * 4, width)
  tables.maxp!.setUint16(4, widths.length)
  const names = Object.keys(tables)
  const head = new DataView(new ArrayBuffer(12 + 16 * names.length))
  head.setUint32(0, 0x00010000)
  head.setUint16(4, names.length)
  let at = head.byteLength
  for (const [index, name] of names.entries()) {
    for (let letter = 0; letter < 4; letter++)
      head.setUint8(12 + 16 * index + letter, name.charCodeAt(letter))
    head.setUint32(12 + 16 * index + 8, at)
    head.setUint32(12 + 16 * index + 12, tables[name]!.byteLength)
    at += tables[name]!.byteLength
  }
  const parts = [head, ...names.map((name) => tables[name]!)].map((view) => new Uint8Array(view.buffer))
  return document.context.stream(new Uint8Array(Buffer.concat(parts)))
}
