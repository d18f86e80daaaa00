/** Of the grid that the cells of a table make, and of their headings. */
import type { Element } from './elements.ts'
import type { Facts } from './facts.ts'
import type { Rule } from './rule.ts'
import { readGrid, type Grid } from './table-grid.ts'
import { ofType } from './tag-rules.ts'

/** Each grid is laid out once, for all rules. */
const grids = new WeakMap<Element, Grid>()

function gridOf(table: Element): Grid {
  const grid = grids.get(table) ?? readGrid(table)
  grids.set(table, grid)
  return grid
}

/** A rule that counts something in the grid of every table. */
function ofGrids(id: string, broken: string, count: (grid: Grid) => number): Rule {
  return {
    id,
    broken,
    count: (facts: Facts) => ofType(facts, 'Table').reduce((sum, table) => sum + count(gridOf(table)), 0),
  }
}

export const tableRules: readonly Rule[] = [
  ofGrids('7.2-15', 'celdas que se pisan', ({ overlaps }) => overlaps),
  ofGrids('7.2-41', 'columnas más largas que su tabla', ({ tallColumns }) => tallColumns),
  ofGrids('7.2-42', 'filas más anchas que la primera', ({ wideRows }) => wideRows),
  ofGrids('7.2-43', 'filas más estrechas que la primera', ({ narrowRows }) => narrowRows),
  ofGrids('7.5-1', 'celdas con encabezados que no existen', ({ unknownHeadings }) => unknownHeadings),
  ofGrids('7.5-2', 'celdas sin encabezado', ({ withoutHeading }) => withoutHeading),
]
