import {
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { attributes, entryText, isTag, tagsBelow, type Tag } from '../pdf/tag-tree.ts'

/**
 * Cells say in one place what they are: which cells a heading is for, how many rows and columns one
 * takes, which headings are its own. A heading without text is a cell.
 *
 * @param textOf the text of what is in a tag
 */
export function mendTables(document: PDFDocument, root: Tag, textOf: (tag: Tag) => string): void {
  for (const table of tagsBelow(root)) {
    if (table.type !== 'Table') continue
    const rows = [...tagsBelow(table)].filter(({ type }) => type === 'TR')
    const emptied = new Set<string>()
    for (const [index, row] of rows.entries()) {
      for (const cell of row.kids.filter(isTag)) {
        if (cell.type === 'TH' && textOf(cell).trim() === '') {
          cell.type = 'TD'
          emptied.add(entryText(cell, 'ID') ?? '')
          cell.entries.delete('ID')
        }
      }
      for (const cell of row.kids.filter(isTag))
        mendCell(document, cell, index === 0 ? 'Column' : 'Row', emptied)
    }
  }
}

function mendCell(document: PDFDocument, cell: Tag, scope: string, emptied: ReadonlySet<string>): void {
  const said = attributes(document, cell, 'Table')
  said.delete('O')
  for (const span of ['RowSpan', 'ColSpan']) {
    const value = said.get(span)
    if (value instanceof PDFNumber && value.asNumber() === 1) said.delete(span)
  }
  if (cell.type === 'TH' && !said.has('Scope')) said.set('Scope', PDFName.of(scope))
  if (cell.type === 'TD') said.delete('Scope')
  const headers = said.get('Headers')
  if (headers instanceof PDFArray) {
    const left = headers.asArray().filter((id) => !emptied.has(textOf(id)))
    if (left.length > 0) said.set('Headers', document.context.obj(left))
    else said.delete('Headers')
  }
  if (said.size === 0) cell.entries.delete('A')
  else cell.entries.set('A', document.context.obj({ O: 'Table', ...Object.fromEntries(said) }))
}

function textOf(value: PDFObject): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}
