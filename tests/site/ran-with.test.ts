import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { noEngines, parseNote, type Note } from '../../src/notes/index.ts'
import { parseEngines } from '../../src/notes/engines.ts'
import { parsePracticeRecord } from '../../src/notes/practice-record.ts'
import { ranWith } from '../../src/site/ran-with.ts'

const practice = parseEngines(
  new VFile(
    'motores:\n  horno: { nombre: Horno, inicia: a, version: b }\n  brasero: { nombre: Brasero, inicia: a, version: b }\n',
  ),
)
const practiceRecord = parsePracticeRecord(
  new VFile('horno: { nombre: Horno, version: 7.2, dia: 2026-11-27 }\n'),
)
const note = (text: string, frontmatter = ''): Note =>
  parseNote(new VFile({ path: 'docs/pan/a.md', value: `---\ntitle: A\n${frontmatter}---\n\n${text}` }))
const block = (attributes = ''): string => `\`\`\`console ${attributes}\n$ hornear\n\`\`\`\n`

test('a page tells with what its commands were run, and when', () => {
  expect(ranWith({ practice, practiceRecord }, note(block()))).toBe(
    'Comandos ejecutados con Horno 7.2 el 27 de noviembre de 2026.',
  )
})

test.each([
  ['without commands', note('Texto.\n')],
  ['whose commands are not run', note(block('{no-run="Tarda"}'))],
  ['whose engine never ran', note(block(), 'practica: { motor: brasero }\n')],
])('a page %s tells nothing', (_, page) => {
  expect(ranWith({ practice, practiceRecord }, page)).toBeUndefined()
})

test('where there is no engine, there is nothing to tell', () => {
  expect(ranWith({ practice: noEngines, practiceRecord: new Map() }, note(block()))).toBeUndefined()
})
