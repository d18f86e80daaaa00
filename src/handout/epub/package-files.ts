/** The files of an EPUB 3 that say what the book is (www.w3.org/TR/epub-33). */
import { createHash } from 'node:crypto'
import type { Theme } from '../../notes/index.ts'
import { escapeXml } from '../escape-xml.ts'
import type { Chapter } from './read-chapters.ts'

/** What the book says of itself. */
export interface BookFacts {
  id: string
  title: string
  subtitle: string | undefined
  description: string
  authors: readonly string[]
  /** Name and address of the licence. */
  license: { name: string; url?: string | undefined } | undefined
  /** See `versionWords`. */
  version: string | undefined
  /** Public address of the course. */
  address: string | undefined
  date: Date | undefined
  themes: readonly Pick<Theme, 'id' | 'title'>[]
}

/** A file of the book, as its manifest lists it. */
export interface Listed {
  file: string
  mediaType: string
  properties?: string | undefined
}

export const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="libro/libro.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`

/** A page of the book. */
export function xhtml(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="es" xml:lang="es">
<head>
<meta charset="utf-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="libro.css"/>
</head>
${body}
</html>
`
}

/** The page that opens the book. */
export function titlePage({ title, subtitle, authors, license, version, address }: BookFacts): string {
  const said = [
    authors.length > 0 ? new Intl.ListFormat('es').format(authors) : undefined,
    version,
    license?.name,
    address,
  ]
  const lines = said.flatMap((line) => (line ? [`<p>${escapeXml(line)}</p>`] : []))
  const under = subtitle ? `<p class="subtitle">${escapeXml(subtitle)}</p>` : ''
  return xhtml(
    title,
    `<body epub:type="frontmatter"><section epub:type="titlepage" class="titlepage"><h1>${escapeXml(title)}</h1>${under}${lines.join('')}</section></body>`,
  )
}

/** The table of contents, by theme, and the landmarks. */
export function navigation({ themes }: BookFacts, chapters: readonly Chapter[]): string {
  const entry = ({ file, title }: Pick<Chapter, 'file' | 'title'>): string =>
    `<li><a href="${escapeXml(file)}">${escapeXml(title)}</a></li>`
  const ofThemes = themes.flatMap(({ id, title }, index) => {
    const own = chapters.filter(({ theme }) => theme === id)
    if (own.length === 0) return []
    return [`<li><span>${index + 1}. ${escapeXml(title)}</span><ol>${own.map(entry).join('')}</ol></li>`]
  })
  const rest = chapters.filter(({ theme }) => theme === undefined).map(entry)
  const [first] = chapters
  const glossary = chapters.find((chapter) => chapter.glossary)
  const landmark = (type: string, file: string, words: string): string =>
    `<li><a epub:type="${type}" href="${escapeXml(file)}">${words}</a></li>`
  return xhtml(
    'Contenido',
    `<body><nav epub:type="toc" role="doc-toc" id="toc"><h1>Contenido</h1><ol>${[...ofThemes, ...rest].join('')}</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Partes</h2><ol>${[
      landmark('toc', 'contenido.xhtml#toc', 'Contenido'),
      ...(first ? [landmark('bodymatter', first.file, 'Comienzo')] : []),
      ...(glossary ? [landmark('glossary', glossary.file, 'Glosario')] : []),
    ].join('')}</ol></nav></body>`,
  )
}

/** The package document: metadata, files, reading order. */
export function packageDocument(
  facts: BookFacts,
  files: readonly Listed[],
  spine: readonly string[],
): string {
  const { id, title, description, authors, license, date } = facts
  const modified = (date ?? new Date(0)).toISOString().replace(/\.\d+Z$/, 'Z')
  const idOf = (file: string): string => `f${files.findIndex((one) => one.file === file)}`
  const meta = (property: string, value: string): string =>
    `<meta property="${property}">${escapeXml(value)}</meta>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="es" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${[
  `<dc:identifier id="id">urn:uuid:${uuidOf(id)}</dc:identifier>`,
  `<dc:title>${escapeXml(title)}</dc:title>`,
  '<dc:language>es</dc:language>',
  ...authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`),
  `<dc:description>${escapeXml(description)}</dc:description>`,
  ...(license
    ? [`<dc:rights>${escapeXml([license.name, license.url].filter(Boolean).join(', '))}</dc:rights>`]
    : []),
  ...(date ? [`<dc:date>${modified}</dc:date>`] : []),
  meta('dcterms:modified', modified),
  meta('schema:accessMode', 'textual'),
  meta('schema:accessMode', 'visual'),
  meta('schema:accessModeSufficient', 'textual'),
  ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'alternativeText', 'longDescription'].map(
    (feature) => meta('schema:accessibilityFeature', feature),
  ),
  meta('schema:accessibilityHazard', 'none'),
  meta(
    'schema:accessibilitySummary',
    'Todo se puede leer como texto: cada diagrama tiene una descripción larga, las tablas dicen sus encabezados y las fuentes son notas enlazadas.',
  ),
].join('\n')}
</metadata>
<manifest>
${files
  .map(
    ({ file, mediaType, properties }) =>
      `<item id="${idOf(file)}" href="${escapeXml(encodeURI(file))}" media-type="${mediaType}"${properties ? ` properties="${properties}"` : ''}/>`,
  )
  .join('\n')}
</manifest>
<spine>
${spine.map((file) => `<itemref idref="${idOf(file)}"/>`).join('\n')}
</spine>
</package>
`
}

/** A UUID of version 8 made of the course's id (RFC 9562): the same book in each of its versions. */
function uuidOf(id: string): string {
  const hex = createHash('sha256').update(`curso ${id}`).digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
