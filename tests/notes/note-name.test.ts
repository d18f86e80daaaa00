/** What notes may be called: what is a file's name is also its address, its slides' and what links say. */
import { describe, expect, test } from 'vitest'
import { VFile } from 'vfile'
import { parseNote } from '../../src/notes/index.ts'

function problemsOf(path: string): [rule: string | undefined, hint: string | undefined][] {
  const note = parseNote(new VFile({ path, value: '---\ntitle: La hoja\ndescription: Qué es.\n---\n' }))
  return note.file.messages.map(({ ruleId, note: hint }) => [ruleId, hint])
}

describe('a note may be called', () => {
  test.each(['docs/luz/la-hoja.md', 'docs/luz/3-hojas.md', 'docs/hoja.md', 'docs/luz/roja/a.md'])(
    '%s',
    (path) => {
      expect(problemsOf(path)).toEqual([])
    },
  )
})

describe('a note may not be called otherwise, and it is said how it may', () => {
  test.each([
    ['docs/luz/La-hoja.md', '«la-hoja.md»'],
    ['docs/luz/la hoja.md', '«la-hoja.md»'],
    ['docs/luz/qué-es.md', '«que-es.md»'],
    ['docs/luz/qué-es.md'.normalize('NFD'), '«que-es.md»'],
    ['docs/luz/hoja (1).md', '«hoja-1.md»'],
    ['docs/luz/v1.2.md', '«v1-2.md»'],
    ['docs/luz/50%.md', '«50.md»'],
    ['docs/luz/agua & sal + luz.md', '«agua-sal-luz.md»'],
    ['docs/luz/#hoja.md', '«hoja.md»'],
    ['docs/luz/la_hoja.md', '«la-hoja.md»'],
    ['docs/luz/la--hoja.md', '«la-hoja.md»'],
    ['docs/luz/-hoja-.md', '«hoja.md»'],
    ['docs/luz/¿?.md', '«nota.md»'],
    ['docs/Luz roja/hoja.md', '«luz-roja»'],
    ['docs/luz/Más allá/hoja.md', '«mas-alla»'],
  ])('%s', (path, name) => {
    expect(problemsOf(path)).toEqual([['nombre-de-archivo', expect.stringContaining(name)]])
  })

  test('nor as its folder is', () => {
    expect(problemsOf('docs/luz/index.md')).toEqual([
      ['nombre-de-archivo', expect.stringContaining('como lo que trata')],
    ])
  })

  test.each(['docs/descargas.md', 'docs/404.md'])('nor as another part of the site: %s', (path) => {
    expect(problemsOf(path)).toEqual([['direccion-ocupada', 'Da otro nombre al archivo.']])
  })

  test('nor with two faults at once, of folder and file', () => {
    expect(problemsOf('docs/Luz/Hoja.md').map(([, hint]) => hint)).toEqual([
      expect.stringContaining('«luz»'),
      expect.stringContaining('«hoja.md»'),
    ])
  })
})
