import { spawnSync } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { versionWords } from '../../src/handout/build-date.ts'
import { byLetter } from '../../src/site/by-letter.ts'
import { lastChanges } from '../../src/site/last-changes.ts'
import { readShownLectures } from '../../src/site/lectures.ts'
import { placeOf, placeWords, stackOf } from '../../src/site/place.ts'
import { groupOf, neighbours, pageGroups, sidebarOf } from '../../src/site/sidebar.ts'
import { whereTaught } from '../../src/site/where-taught.ts'
import { findLectures } from '../../src/lectures/index.ts'
import { currentCourse } from '../../src/site/current-course.ts'
import {
  noEngines,
  noSettings,
  parseNote,
  slideAlias,
  type Course,
  type Term,
  type Theme,
  taughtNotes,
} from '../../src/notes/index.ts'
import { hasGit } from '../support/git.ts'

const note = (slug: string, body = ''): Course['notes'][number] =>
  parseNote(new VFile({ path: `docs/${slug}.md`, value: `---\ntitle: ${slug}\n---\n\n${body}` }))

const theme = (id: string, title: string, layer: number): Theme => ({
  id,
  title,
  description: '',
  hue: 200,
  layer,
})

const course: Course = {
  root: '/curso',
  settings: { ...noSettings, pages: { ...noSettings.pages, authors: true } },
  themes: [theme('hojas', 'Hojas', 2), theme('suelo', 'Suelo', 1), theme('vacio', 'Vacío', 3)],
  notes: [
    note('hojas/luz', '## ¿Qué es?\n\nTexto.\n'),
    note('hojas/agua'),
    note('suelo/sales'),
    note('referencia/unidades'),
    { ...note('referencia/estilo'), forAuthors: true },
  ],
  sources: new Map(),
  corrections: [],
  terms: [{ term: 'savia' } as Term],
  misconceptions: [],
  words: { words: [], codeWords: [] },
  diagramWords: [],
  practice: noEngines,
  practiceRecord: new Map(),
  pictures: new Map(),
  elements: new Map(),
  fenceFiles: new Map(),
  files: [],
}
const guides = [{ title: 'La guía', slug: 'referencia/como-se-escribe-una-nota' }]
const groups = pageGroups(course, guides)

describe('pageGroups', () => {
  test('the themes that have notes in teaching order, then what stands apart', () => {
    expect(groups.map(({ kind, title }) => [kind, title])).toEqual([
      ['theme', 'Hojas'],
      ['theme', 'Suelo'],
      ['reference', 'Referencia'],
      ['authors', 'Para autores'],
    ])
    expect(groups[0]!.pages.map(({ path }) => path)).toEqual(['/hojas/luz/', '/hojas/agua/'])
  })

  test('only the pages of reference that the course has, then its own', () => {
    expect(groups[2]!.pages.map(({ path }) => path)).toEqual([
      '/referencia/glosario/',
      '/referencia/descargas/',
      '/referencia/unidades/',
    ])
  })

  test("the course's own pages for authors, then the machine's", () => {
    expect(groups[3]!.pages.map(({ path }) => path).slice(0, 2)).toEqual([
      '/referencia/estilo/',
      '/referencia/como-se-escribe-una-nota/',
    ])
    expect(groups[3]!.pages.map(({ title }) => title)).toContain('Reglas del revisor')
    const closed = { ...course, settings: noSettings, notes: course.notes.slice(0, 3) }
    expect(pageGroups(closed, guides).map(({ kind }) => kind)).toEqual(['theme', 'theme', 'reference'])
  })

  test('tells where a page stands', () => {
    expect(groupOf(groups, 'referencia/glosario')?.kind).toBe('reference')
    expect(groupOf(groups, '404')).toBeUndefined()
  })
})

describe('sidebarOf and neighbours', () => {
  const around = (path: string): (string | undefined)[] => {
    const { prev, next } = neighbours(groups, sidebarOf(groups, path, '/curso/'))
    return [prev?.href, next?.href]
  }

  test('knows the page it stands on, under the base of the site', () => {
    const links = sidebarOf(groups, '/curso/hojas/agua/', '/curso/').flatMap((group) =>
      group.type === 'group' ? group.entries : [],
    )
    const current = links.filter((link) => link.type === 'link' && link.isCurrent)
    expect(current).toMatchObject([{ label: 'hojas/agua', href: '/curso/hojas/agua/' }])
  })

  test('goes from theme to theme and on to the reference, never into what is for authors', () => {
    expect(around('/curso/hojas/luz/')).toEqual([undefined, '/curso/hojas/agua/'])
    expect(around('/curso/suelo/sales/')).toEqual(['/curso/hojas/agua/', '/curso/referencia/glosario/'])
    expect(around('/curso/referencia/unidades/')).toEqual(['/curso/referencia/descargas/', undefined])
    expect(around('/curso/referencia/estilo/')[0]).toBeUndefined()
    expect(around('/curso/nada/')).toEqual([undefined, undefined])
  })
})

describe('the place of a page', () => {
  test('a note, a page apart, and a page of no course', () => {
    const place = placeOf(course, 'suelo/sales')!
    expect(place).toMatchObject({ theme: { layer: 1 }, number: 2, themes: 3, note: { slug: 'suelo/sales' } })
    expect(placeWords(place)).toBe('Tema 2 de 3')
    expect(placeWords({ number: 1, themes: 1 })).toBe('Tema único')
    expect(placeOf(course, 'referencia/glosario')).toBeUndefined()
    expect(placeOf(course, '404')).toBeUndefined()
  })
  test('what is taught are the notes of the themes, but for what authors read', () => {
    const own = { ...note('hojas/taller'), forAuthors: true }
    const taught = taughtNotes({ ...course, notes: [...course.notes, own] })
    expect(taught.map(({ slug }) => slug)).toEqual(['hojas/luz', 'hojas/agua', 'suelo/sales'])
  })
  test('the stack goes from the top down', () => {
    expect(stackOf(course).map(({ layer }) => layer)).toEqual([3, 2, 1])
  })
})

describe('whereTaught', () => {
  test('names page and section', () => {
    const here = { note: 'hojas/luz', section: '¿Qué es?' }
    expect(whereTaught(course, '/hojas/luz/#qué-es')).toEqual(here)
    expect(whereTaught(course, '/hojas/luz/#qu%C3%A9-es')).toEqual(here)
    expect(whereTaught(course, '/hojas/luz/')).toEqual({ note: 'hojas/luz', section: undefined })
  })
})

describe('byLetter', () => {
  const term = (word: string): Term => ({ term: word }) as Term
  test('orders as Spanish does', () => {
    const words = ['zona', 'ñu', 'nube', 'Índice', 'isla', 'ADN', 'árbol']
    const groups = byLetter(words.map(term))
    expect(groups.map(({ letter, terms }) => [letter, ...terms.map(({ term: word }) => word)])).toEqual([
      ['A', 'ADN', 'árbol'],
      ['I', 'Índice', 'isla'],
      ['N', 'nube'],
      ['Ñ', 'ñu'],
      ['Z', 'zona'],
    ])
  })
})

describe('dates from git', () => {
  let root: string
  const git = (args: string[], env: Record<string, string> = {}): void => {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@ejemplo.org']
    const { status, stderr } = spawnSync('git', [...identity, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
    if (status !== 0) throw new Error(stderr)
  }
  const commit = async (path: string, day: string): Promise<void> => {
    await writeFile(join(root, path), day)
    git(['add', '.'])
    git(['commit', '-qm', day], { GIT_COMMITTER_DATE: `${day}T12:00:00Z` })
  }

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'dates-'))
    await mkdir(join(root, 'docs'))
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await rm(root, { recursive: true })
  })

  test.skipIf(!hasGit)('the last change of each note, accents in its name included', async () => {
    git(['init', '-q'])
    await commit('docs/a.md', '2026-01-01')
    await commit('docs/qué.md', '2026-02-02')
    await commit('docs/a.md', '2026-03-03')
    const changes = lastChanges(root)
    expect(changes.get('docs/a.md')?.toISOString()).toBe('2026-03-03T12:00:00.000Z')
    expect(changes.get('docs/qué.md')?.toISOString()).toBe('2026-02-02T12:00:00.000Z')
  })

  test('nothing without git', () => {
    vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir())
    expect(lastChanges(root).size).toBe(0)
    expect(versionWords(root)).toBeUndefined()
    vi.stubEnv('SOURCE_DATE_EPOCH', '1800000000')
    expect(versionWords(root)).toBe('Versión del 15 de enero de 2027')
  })

  test.skipIf(!hasGit)(
    'the version on the cover: the last commit, and SOURCE_DATE_EPOCH before its day',
    async () => {
      git(['init', '-q'])
      await commit('docs/a.md', '2026-01-01')
      vi.stubEnv('SOURCE_DATE_EPOCH', undefined)
      expect(versionWords(root)).toMatch(/^Versión [0-9a-f]{7,}, del 1 de enero de 2026$/)
      vi.stubEnv('SOURCE_DATE_EPOCH', '1800000000')
      expect(versionWords(root)).toMatch(/^Versión [0-9a-f]{7,}, del 15 de enero de 2027$/)
      vi.stubEnv('SOURCE_DATE_EPOCH', 'ayer')
      expect(() => versionWords(root)).toThrow('SOURCE_DATE_EPOCH=«ayer» no es una fecha')
    },
  )
})

describe('readShownLectures', () => {
  test('names every lecture of the course, with slides that the notes have', async () => {
    const [course, found] = [await currentCourse(), await readShownLectures()]
    expect(found.map(({ folder }) => folder)).toEqual(
      (await findLectures(course.root)).map(({ folder }) => folder),
    )
    const known = course.notes.flatMap((one) => [
      slideAlias(one.slug),
      ...one.sections.map(({ id }) => slideAlias(one.slug, id)),
      ...one.sections.flatMap(({ questions }) => questions.map(({ id }) => slideAlias(one.slug, id))),
    ])
    const shown = found.flatMap(({ aliases }) => [...aliases])
    // The others are the lectures' own.
    const ofNotes = shown.filter((alias) => known.includes(alias))
    expect(ofNotes.length).toBeGreaterThanOrEqual(shown.length / 2)
  })
})
