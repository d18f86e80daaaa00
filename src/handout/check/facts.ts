/** What the rules ask of a file, read once. */
import { PDFDict, PDFRawStream, PDFStream, decodePDFRawStream, type PDFDocument } from '@cantoo/pdf-lib'
import { asDict, entryAt, parentTree, textAt } from '../pdf/entries.ts'
import { readAnnotations, type AnnotatedPage } from './annotations.ts'
import { readContents, type Contents } from './contents.ts'
import { readElements, readRoles, type Element, type Roles } from './elements.ts'
import { fontsIn, readFonts, type ShownFont } from './fonts.ts'

export interface Facts {
  document: PDFDocument
  catalog: PDFDict
  /** As its first line says: `%PDF-1.7`. */
  header: string
  /** The packet of metadata; undefined without one. */
  xmp: string | undefined
  /** The language of the whole document. */
  language: string | undefined
  roles: Roles
  elements: Element[]
  pages: AnnotatedPage[]
  contents: Contents
  shownFonts: ShownFont[]
  fonts: PDFDict[]
  /** Every dictionary of the file, with those of streams. */
  dictionaries: PDFDict[]
}

export function readFacts(document: PDFDocument): Facts {
  const { catalog } = document
  const roles = readRoles(document)
  const parents = parentTree(document)
  const contents = readContents(document, parents)
  return {
    document,
    catalog,
    header: document.context.header.toString().split(/[\r\n]/)[0] ?? '',
    xmp: packetOf(catalog),
    language: textAt(catalog, 'Lang'),
    roles,
    elements: readElements(document, roles),
    pages: readAnnotations(document, roles, parents),
    contents,
    shownFonts: readFonts(contents),
    fonts: fontsIn(document),
    dictionaries: dictionariesIn(document),
  }
}

function packetOf(catalog: PDFDict): string | undefined {
  const stream = entryAt(catalog, 'Metadata')
  if (!(stream instanceof PDFStream)) return undefined
  return Buffer.from(
    stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents(),
  ).toString('utf8')
}

/** Those that objects are, and those in them. */
function dictionariesIn(document: PDFDocument): PDFDict[] {
  const found: PDFDict[] = []
  const walk = (dict: PDFDict | undefined): void => {
    if (!dict) return
    found.push(dict)
    for (const [, value] of dict.entries()) if (value instanceof PDFDict) walk(value)
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) walk(asDict(object))
  return found
}
