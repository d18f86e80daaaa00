import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { hastToHtml } from '../../src/markdown/render-tree.ts'
import { parseNote, type Note } from '../../src/notes/index.ts'
import { printNote, printPrefix } from '../../src/site/print-note.ts'
import { printedTargets } from '../../src/site/printed-targets.ts'
import { courseOf, pageFor, readNote } from '../markdown/page-fixture.ts'

const notes = [readNote('links'), readNote('footnotes')]
const course = courseOf(notes)

async function print(note: Note, printedNotes = notes): Promise<string> {
  const printed = printedTargets(course, printedNotes, new Set(['glossary']))
  return hastToHtml(
    await printNote(note, { course, read: async () => pageFor(note), printed, base: '/curso/' }),
  )
}

const linking = parseNote(
  new VFile({
    path: 'docs/luz/links.md',
    value:
      '---\ntitle: x\n---\n\n[a](/luz/footnotes/#d%C3%B3nde) [b](/luz/footnotes/) [c](/otra/) [d](/referencia/glosario/#hoja) [e](/referencia/fuentes/)\n',
  }),
)

describe('printNote', () => {
  test('links between printed notes, and to what is printed behind them, stay in the document', async () => {
    const html = await print(linking)
    expect([...html.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '#luz-footnotes--dónde',
      '#luz-footnotes--',
      '/curso/otra/',
      '#glosario--hoja',
      '/curso/referencia/fuentes/',
    ])
    expect(html).toContain('data-page-of="luz-footnotes--dónde"')
  })

  test('links to a note that is printed apart name its theme', async () => {
    const html = await print(linking, [])
    expect(html).toMatch(/<a href="\/curso\/luz\/footnotes\/">b<\/a> \(tema(&nbsp;|\u00a0)1\)/)
  })

  test('ids of different notes never collide', async () => {
    const html = await print(notes[1]!)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect(ids.length).toBeGreaterThan(3)
    expect(ids.every((id) => id.startsWith(printPrefix(notes[1]!)))).toBe(true)
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!)
    expect(targets.every((target) => ids.includes(target))).toBe(true)
  })
})
