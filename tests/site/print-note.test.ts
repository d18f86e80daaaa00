import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseNote, type Note } from '../../src/notes/index.ts'
import { printNote, printPrefix } from '../../src/site/print-note.ts'
import { courseOf, pageFor, readNote } from '../markdown/page-fixture.ts'

const notes = [readNote('links'), readNote('footnotes')]
const course = courseOf(notes)
const print = (note: Note): Promise<string> =>
  printNote(note, { course, notes, read: async () => pageFor(note), base: '/curso/' })

describe('printNote', () => {
  test('links between printed notes stay in the document', async () => {
    const value = '---\ntitle: x\n---\n\n[a](/luz/footnotes/#d%C3%B3nde) [b](/luz/footnotes/) [c](/otra/)\n'
    const html = await print(parseNote(new VFile({ path: 'docs/luz/links.md', value })))
    expect(html).toContain('href="#luz-footnotes--dónde"')
    expect(html).toContain('href="#luz-footnotes--"')
    expect(html).toContain('href="/curso/otra/"')
  })

  test('ids of different notes never collide', async () => {
    const html = await print(notes[1]!)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect(ids.length).toBeGreaterThan(3)
    expect(ids.every((id) => id.startsWith(printPrefix(notes[1]!)))).toBe(true)
    const described = [...html.matchAll(/ aria-describedby="([^"]+)"/g)].map(([, id]) => id!)
    expect(described.length).toBe(6)
    expect(described.every((id) => ids.includes(id))).toBe(true)
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!)
    expect(targets.every((target) => ids.includes(target))).toBe(true)
  })
})
