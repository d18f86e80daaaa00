import { spawnSync } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildDay } from '../../src/handout/build-day.ts'
import { byLetter } from '../../src/site/by-letter.ts'
import { lastChanges } from '../../src/site/last-changes.ts'
import { lectureDescriptions, readLectures } from '../../src/site/lectures.ts'
import { placeOf, stackOf } from '../../src/site/place.ts'
import { courseSidebar, flatLinks } from '../../src/site/sidebar.ts'
import { whereTaught } from '../../src/site/where-taught.ts'
import { lectures } from '../../src/deck/lectures.ts'
import { currentCourse } from '../../src/site/current-course.ts'
import { noSettings, parseNote, slideAlias, type Course, type Term } from '../../src/notes/index.ts'
import { hasGit } from '../support/git.ts'

const note = (slug: string, body = ''): Course['notes'][number] =>
  parseNote(new VFile({ path: `docs/${slug}.md`, value: `---\ntitle: ${slug}\n---\n\n${body}` }))

const course: Course = {
  root: '/curso',
  settings: noSettings,
  themes: [
    { id: 'imagenes', title: 'Imágenes', description: '', hue: 200, layer: 2 },
    { id: 'suelo', title: 'Suelo', description: '', hue: 200, layer: 1 },
    { id: 'vacio', title: 'Vacío', description: '', hue: 200, layer: 3 },
    { id: 'referencia', title: 'Referencia', description: '', hue: 200, layer: 4 },
  ],
  notes: [
    note('imagenes/capas', '## ¿Qué es?\n\nTexto.\n'),
    note('imagenes/base'),
    note('suelo/kernel'),
    note('referencia/guia'),
  ],
  sources: new Map(),
  corrections: [],
  terms: [],
  files: [],
}

describe('courseSidebar', () => {
  test('follows the themes and the notes, and knows the page it stands on', () => {
    const sidebar = courseSidebar(course, '/curso/imagenes/base/', '/curso/')
    expect(sidebar.map(({ label }) => label)).toEqual(['Imágenes', 'Suelo', 'Referencia'])
    const links = flatLinks(sidebar)
    expect(links.map(({ href }) => href).slice(0, 4)).toEqual([
      '/curso/imagenes/capas/',
      '/curso/imagenes/base/',
      '/curso/suelo/kernel/',
      '/curso/referencia/que-se-corrigio/',
    ])
    expect(links.filter(({ isCurrent }) => isCurrent).map(({ label }) => label)).toEqual(['imagenes/base'])
  })

  test('the guide stands between the pages for readers and those for authors', () => {
    const hrefs = flatLinks(courseSidebar(course, '/', '/')).map(({ href }) => href)
    expect(hrefs.slice(-4)).toEqual([
      '/referencia/descargas/',
      '/referencia/guia/',
      '/referencia/vocabulario-de-los-diagramas/',
      '/referencia/reglas/',
    ])
  })
})

describe('placeOf and stackOf', () => {
  test('a note, a page made from data, and a page outside the themes', () => {
    expect(placeOf(course, 'suelo/kernel')).toMatchObject({
      theme: { layer: 1 },
      layers: 4,
      note: { slug: 'suelo/kernel' },
    })
    expect(placeOf(course, 'referencia/glosario')).toMatchObject({ theme: { layer: 4 }, note: undefined })
    expect(placeOf(course, '404')).toBeUndefined()
  })
  test('the stack goes from the top down', () => {
    expect(stackOf(course).map(({ layer }) => layer)).toEqual([4, 3, 2, 1])
  })
})

describe('whereTaught', () => {
  test('names page and section', () => {
    const here = { note: 'imagenes/capas', section: '¿Qué es?' }
    expect(whereTaught(course, '/imagenes/capas/#qué-es')).toEqual(here)
    expect(whereTaught(course, '/imagenes/capas/#qu%C3%A9-es')).toEqual(here)
    expect(whereTaught(course, '/imagenes/capas/')).toEqual({ note: 'imagenes/capas', section: undefined })
  })
})

describe('byLetter', () => {
  const term = (word: string): Term => ({ term: word }) as Term
  test('orders as Spanish does', () => {
    const words = ['zona', 'ñu', 'nube', 'Índice', 'imagen', 'API', 'árbol']
    const groups = byLetter(words.map(term))
    expect(groups.map(({ letter, terms }) => [letter, ...terms.map(({ term: word }) => word)])).toEqual([
      ['A', 'API', 'árbol'],
      ['I', 'imagen', 'Índice'],
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
    expect(buildDay(root)).toBeUndefined()
  })

  test.skipIf(!hasGit)('the day on the cover: SOURCE_DATE_EPOCH before the last commit', async () => {
    git(['init', '-q'])
    await commit('docs/a.md', '2026-01-01')
    vi.stubEnv('SOURCE_DATE_EPOCH', undefined)
    expect(buildDay(root)).toBe('1 de enero de 2026')
    vi.stubEnv('SOURCE_DATE_EPOCH', '1800000000')
    expect(buildDay(root)).toBe('15 de enero de 2027')
  })
})

describe('readLectures', () => {
  test('names every lecture of the deck, with slides that the notes have', async () => {
    const [course, found] = [await currentCourse(), await readLectures()]
    expect(found.map(({ folder }) => folder)).toEqual(lectures.map(({ path }) => path))
    const known = course.notes.flatMap((one) => [
      slideAlias(one.slug),
      ...one.sections.map(({ id }) => slideAlias(one.slug, id)),
      ...one.sections.flatMap(({ questions }) => questions.map(({ id }) => slideAlias(one.slug, id))),
    ])
    const shown = found.flatMap(({ aliases }) => [...aliases])
    expect(shown.filter((alias) => known.includes(alias)).length).toBeGreaterThan(50)
    expect(lectures.every(({ id }) => lectureDescriptions[id])).toBe(true)
  })
})
