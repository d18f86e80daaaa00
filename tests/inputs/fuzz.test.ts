/** Notes out of a grammar of what authors may write: what the linter passes is published without loss. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { remark, writings, writtenNotes } from './grammar.ts'
import { faultsOfForm, findingsIn, project, squeezed } from './projections.ts'

const seed = 20261127
/** So many notes, or as many as there is time for. */
function bounded(numRuns: number, seconds: number): fc.Parameters<unknown> {
  return {
    seed,
    numRuns,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
    endOnFailure: true,
  }
}

/** What of `texts` can't be read in `where`. */
function lost(texts: readonly string[], where: string): string[] {
  return texts.map(squeezed).filter((text) => text !== '' && !where.includes(text))
}

describe('notes that nobody has thought of', () => {
  test('never stop the linter, and every finding has a place in them', async () => {
    await fc.assert(
      fc.asyncProperty(writtenNotes, async ({ markdown }) => {
        const lines = markdown.split('\n')
        for (const { line, column, endLine, endColumn, message, hint } of await findingsIn(markdown)) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual(lines[line! - 1]!.length + 1)
          if (endLine !== null) {
            expect(endLine).toBeGreaterThanOrEqual(line!)
            expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 1)
          }
          expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|\[object/)
        }
      }),
      bounded(100, 4),
    )
  })

  test('lose nothing on page, paper, slides and in their notes when the linter passes them', async () => {
    let [tried, passed] = [0, 0]
    await fc.assert(
      fc.asyncProperty(writtenNotes, async ({ markdown, read, shown, said }) => {
        tried++
        const faults = await faultsOfForm(markdown)
        if (faults.some(({ severity }) => severity === 'error')) return
        passed++
        const { page, paper, slides, notes } = project(markdown)
        expect({
          page: lost(read, page),
          paper: lost(read, paper),
          slides: lost(shown, slides),
          notes: lost(said, notes),
        }).toEqual({ page: [], paper: [], slides: [], notes: [] })
        expect(page + paper + slides).not.toContain(remark)
      }),
      bounded(500, 12),
    )
    // Else nothing was put to the test; how many there is time for, the machine says.
    expect(passed / tried).toBeGreaterThan(0.1)
  })

  test('say the same however their file is written', async () => {
    await fc.assert(
      fc.asyncProperty(writtenNotes, fc.constantFrom(...writings), async ({ markdown }, { write }) => {
        const written = Buffer.from(write(markdown))
        expect(project(written)).toEqual(project(markdown))
        const rulesOf = async (source: string | Uint8Array): Promise<string[]> =>
          (await faultsOfForm(source))
            .filter(({ severity }) => severity === 'error')
            .map(({ rule, line }) => `${line} ${rule}`)
        expect(await rulesOf(written)).toEqual(await rulesOf(markdown))
      }),
      bounded(100, 4),
    )
  })
})
