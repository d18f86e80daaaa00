/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4), and what may stand for others. */

/** Hold other elements, never text of their own. */
const grouping = [
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'TOC',
  'TOCI',
  'Index',
  'NonStruct',
  'Private',
]

const headings = ['H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']

const blocks = [
  ...['Caption', 'P', 'L', 'LI', 'Lbl', 'LBody'],
  ...['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...['Figure', 'Formula', 'Form'],
]

/** Part of a line of text. */
const inlines = [
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot'],
  ...['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP'],
]

/** All structure types that need no mapping. */
export const standardTags: ReadonlySet<string> = new Set([...grouping, ...headings, ...blocks, ...inlines])

/** The nearest standard types of those of PDF 2.0 and HTML that Chromium writes. */
export const roles: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Part',
}

/** The standard type of `type`: itself, or what takes its place; undefined when nothing does. */
export function standardTag(type: string): string | undefined {
  return standardTags.has(type) ? type : roles[type]
}

/** Whether elements of this type hold blocks and no text of their own. */
export function isGrouping(type: string): boolean {
  return grouping.includes(standardTag(type) ?? '')
}

/** Whether elements of this type are parts of a line. */
export function isInline(type: string): boolean {
  return inlines.includes(standardTag(type) ?? '')
}

/** Whether elements of this type are headings. */
export function isHeading(type: string): boolean {
  return headings.includes(type)
}
