import { PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { textAt } from '../pdf/entries.ts'
import { attribute, ownKids, stringsIn, type Element } from './elements.ts'

/** A cell with its place in the grid of a table. */
interface Cell {
  element: Element
  row: number
  column: number
  rows: number
  columns: number
}

/** How the cells of a table fill its grid. */
export interface Grid {
  /** Cells that stand on others. */
  overlaps: number
  /** Rows that are wider than the first. */
  wideRows: number
  /** Rows that are narrower. */
  narrowRows: number
  /** Columns with a cell that goes on below the last row. */
  tallColumns: number
  /** Cells that no heading is said for: with headings named that the table lacks, and without. */
  unknownHeadings: number
  withoutHeading: number
}

/** Lays out the cells of `table`, as wide as its first row. */
export function readGrid(table: Element): Grid {
  const rows = rowsOf(table)
  const width = rows[0]?.reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0) ?? 0
  const grid: (Cell | undefined)[][] = rows.map(() => new Array<Cell | undefined>(width).fill(undefined))
  const found: Grid = {
    overlaps: 0,
    wideRows: 0,
    narrowRows: 0,
    tallColumns: 0,
    unknownHeadings: 0,
    withoutHeading: 0,
  }
  const wide = new Set<number>()
  const tall = new Set<number>()
  const cells: Cell[] = []
  for (const [row, elements] of rows.entries()) {
    let column = 0
    for (const element of elements) {
      while (column < width && grid[row]![column]) column++
      const cell = { element, row, column, rows: span(element, 'RowSpan'), columns: span(element, 'ColSpan') }
      if (column + cell.columns > width) wide.add(row)
      if (row + cell.rows > rows.length) tall.add(column)
      let overlaps = false
      for (let r = row; r < Math.min(row + cell.rows, rows.length); r++) {
        for (let c = column; c < Math.min(column + cell.columns, width); c++) {
          overlaps ||= grid[r]![c] !== undefined
          grid[r]![c] = cell
        }
      }
      if (overlaps) found.overlaps++
      cells.push(cell)
      column += cell.columns
    }
  }
  found.wideRows = wide.size
  found.tallColumns = tall.size
  found.narrowRows = grid.filter((row) => row.includes(undefined)).length
  if (found.overlaps + found.wideRows + found.tallColumns + found.narrowRows > 0) return found

  const headings = cells.filter(({ element }) => element.standard === 'TH')
  if (headings.every(({ element }) => scopeOf(element) !== undefined)) return found
  const names = new Set(headings.flatMap(({ element }) => textAt(element.dict, 'ID') ?? []))
  for (const cell of cells) {
    if (cell.element.standard !== 'TD') continue
    const named = stringsIn(attribute(cell.element, 'Table', 'Headers'))
    const unknown = named.some((name) => !names.has(name))
    if ((named.length > 0 && !unknown) || hasHeadingBeside(grid as Cell[][], cell)) continue
    if (unknown) found.unknownHeadings++
    else found.withoutHeading++
  }
  return found
}

function rowsOf(table: Element): Element[][] {
  const rows = ownKids(table).flatMap((kid) =>
    ['THead', 'TBody', 'TFoot'].includes(kid.standard ?? '') ? ownKids(kid) : [kid],
  )
  return rows
    .filter(({ standard }) => standard === 'TR')
    .map((row) => ownKids(row).filter(({ standard }) => standard === 'TH' || standard === 'TD'))
}

function span(cell: Element, key: string): number {
  const value = attribute(cell, 'Table', key)
  return value instanceof PDFNumber ? Math.max(1, value.asNumber()) : 1
}

function scopeOf(heading: Element): string | undefined {
  const value = attribute(heading, 'Table', 'Scope')
  return value instanceof PDFName ? value.decodeText() : undefined
}

/** Whether a heading above the cell is for its column, or one before it for its row. */
function hasHeadingBeside(grid: readonly Cell[][], { row, column, rows, columns }: Cell): boolean {
  const isFor = (cell: Cell | undefined, scope: string): boolean => {
    if (cell?.element.standard !== 'TH') return false
    // One that doesn't say it is for its column in the first row, for its row in the first column.
    const usual = cell.row === 0 ? (cell.column === 0 ? 'Both' : 'Column') : cell.column === 0 ? 'Row' : ''
    const said = scopeOf(cell.element) ?? usual
    return said === 'Both' || said === scope
  }
  for (let c = column; c < column + columns; c++) {
    for (let r = row - 1; r >= 0; r--) if (isFor(grid[r]?.[c], 'Column')) return true
  }
  for (let r = row; r < row + rows; r++) {
    for (let c = column - 1; c >= 0; c--) if (isFor(grid[r]?.[c], 'Row')) return true
  }
  return false
}
