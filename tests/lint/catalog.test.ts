/** Every rule that a finding can have is explained: on the page of rules, and at the terminal. */
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { explainRule } from '../../src/lint/explain.ts'
import { ruleCatalog } from '../../src/lint/preset.ts'
import { ruleExamples } from '../../src/reporters/rule-examples.ts'
import { madePages } from '../../src/notes/index.ts'
import { ruleUrl } from '../../src/reporters/index.ts'
import { project } from './support.ts'

/** The ids that the source tells findings by. */
async function emittedIds(): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const path of glob('src/{notes,lectures,deck,diagrams,handout,links,lint,practice}/**/*.ts', {
    cwd: project,
  })) {
    const source = await readFile(join(project, path), 'utf8')
    for (const match of source.matchAll(/\brule(?:Id)?\??:\s*((?:\|?\s*'[^']+'\s*)+)/g)) {
      for (const [, id = ''] of match[1]!.matchAll(/'([^']+)'/g)) ids.add(id)
    }
  }
  // A parser's own wildcard.
  ids.delete('*')
  return ids
}

test('every id that the source emits is in the catalogue', async () => {
  const emitted = await emittedIds()
  expect(emitted.size).toBeGreaterThan(20)
  const known = new Set(ruleCatalog.map(({ id }) => id))
  expect([...emitted].filter((id) => !known.has(id))).toEqual([])
})

test('every id of the catalogue is emitted', async () => {
  const emitted = await emittedIds()
  for (const { id, examples } of ruleCatalog) {
    // A rule with examples has its tests; «interno» is what has no id.
    if (examples.length > 0 || id === 'interno') continue
    expect(emitted, id).toContain(id)
  }
})

test('a rule has an address on the page of rules', () => {
  expect(ruleUrl('tilde')).toBe(`${madePages.rules}#tilde`)
})

test('--explicar says what the page says', () => {
  for (const { id, what, why, advice } of ruleCatalog) {
    for (const text of [id, what, why, advice, ruleUrl(id)]) expect(explainRule(id)).toContain(text)
  }
})

test('--explicar shows how it is wrong and how it is right, for each that a finding can have', () => {
  for (const { id, examples } of ruleCatalog) {
    expect(explainRule(id), id).toMatch(/\n\nMal[^]*\n\n {4}\S[^]*\n\nBien[^]*\n\n {4}\S/)
    // One place tells each: the rule itself, or the list.
    expect(Object.hasOwn(ruleExamples, id), id).toBe(examples.length === 0)
  }
  const ids = new Set(ruleCatalog.map(({ id }) => id))
  expect(Object.keys(ruleExamples).filter((id) => !ids.has(id))).toEqual([])
})

test('--explicar names the nearest of a rule that is none, or all', () => {
  expect(() => explainRule('tildes')).toThrow(/No hay ninguna regla «tildes»[^]*«tilde»/)
  expect(() => explainRule('nada-de-nada')).toThrow(/ {2}tilde\n {2}titulo-en-el-texto/)
})

test('what one types is code in the words of a rule; quotation marks are for words', () => {
  for (const { id, what, why, advice } of ruleCatalog) {
    for (const text of [what, why, advice]) {
      expect(text.split('`').length % 2, `${id}: ${text}`).toBe(1)
      const prose = text.replace(/`[^`]*`/g, '')
      for (const [, quoted] of prose.matchAll(/«([^»]*)»/g))
        expect(quoted, `${id}: ${text}`).toMatch(/^(?:[\p{L} ]+|[¿?¡!])$/u)
      expect(prose, id).not.toMatch(/\bdocs\/|\bslides\/|\.yml\b/)
    }
  }
})

test('the guide names all that only a browser sees, and nothing else is left to the build', async () => {
  const guide = await readFile(
    new URL('../../src/authors/como-se-escribe-una-nota.md', import.meta.url),
    'utf8',
  )
  const [, named = ''] = /hay que dibujarla: .*?\((.*?)\)/.exec(guide) ?? []
  const ids = Array.from(named.matchAll(/`([a-z-]+)`/g), ([, id]) => id)
  expect(ids).toEqual(ruleCatalog.filter(({ measured }) => measured).map(({ id }) => id))
})

test('a rule of Spanish tells where its norm can be read', () => {
  expect(explainRule('de-que')).toContain(
    'Diccionario panhispánico de dudas, «queísmo»: https://www.rae.es/dpd/que%C3%ADsmo',
  )
  expect(explainRule('tabulador')).not.toContain('La norma')
})
