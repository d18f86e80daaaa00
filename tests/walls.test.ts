/** The import walls of the project: who may know whom. */
import { describe, expect, test } from 'vitest'
import { imports, roomOf, sources, type Import } from './support/imports.ts'

/** What the model may import besides `node:`: the unified family, and the parsers of its data. */
const family =
  /^(node:|unified$|vfile|unist|mdast|micromark|remark-(parse|gfm|directive|frontmatter)$|github-slugger$|yaml$|zod$|fastest-levenshtein$)/

const under = (folder: string): Import[] => imports.filter(({ from }) => from.startsWith(folder))
const show = ({ from, to }: Import): string => `${from} → ${to}`

describe('import walls', () => {
  test('there is something to check', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(under('src/notes/').length).toBeGreaterThan(10)
  })

  test('notes imports only node: and the unified family', () => {
    const bad = under('src/notes/').filter(
      // What its pictures and elements are, two rooms tell that know the libraries for it.
      ({ to }) => !/^src\/(notes|pictures|elements)\//.test(to) && !family.test(to),
    )
    expect(bad.map(show)).toEqual([])
  })

  /** What each room of `src` may import of the others. Types are free: they build nothing. */
  const rooms: Record<string, readonly string[]> = {
    notes: ['pictures', 'elements'],
    lectures: ['notes'],
    pictures: [],
    elements: [],
    diagrams: ['notes', 'fonts'],
    markdown: ['notes', 'diagrams'],
    deck: ['notes', 'lectures', 'diagrams', 'pictures'],
    // What platforms and phones get is Markdown as HTML too, and no page of the site.
    handout: ['notes', 'lectures', 'diagrams', 'deck', 'markdown', 'pictures', 'styles'],
    lint: ['notes', 'lectures', 'diagrams', 'reporters', 'fonts'],
    links: ['notes', 'lectures', 'reporters'],
    practice: ['notes'],
    // That no letter is lost of what is published.
    publish: ['lectures', 'fonts'],
    reporters: [],
    styles: ['fonts'],
    search: [],
    fonts: [],
    site: [
      'notes',
      'lectures',
      'diagrams',
      'pictures',
      'elements',
      'markdown',
      'deck',
      'handout',
      'styles',
      'search',
    ],
    components: [
      'notes',
      'lectures',
      'elements',
      'markdown',
      'diagrams',
      'deck',
      'handout',
      'site',
      'styles',
      // What the pages' own scripts keep for reading without network.
      'publish',
      'search',
    ],
    pages: [
      'notes',
      'lectures',
      'diagrams',
      'markdown',
      'deck',
      'handout',
      'lint',
      'site',
      'components',
      'styles',
    ],
    tasks: [
      'notes',
      'lectures',
      'diagrams',
      'deck',
      'handout',
      'lint',
      'links',
      'practice',
      'publish',
      'reporters',
      'site',
    ],
    bench: ['notes', 'lectures', 'diagrams', 'lint', 'deck', 'handout', 'styles', 'tasks', 'publish'],
    assets: [],
    public: [],
  }

  test('every room has its walls', async () => {
    const folders = new Set(sources.flatMap((path) => roomOf(path) ?? []))
    expect([...folders].filter((folder) => !(folder in rooms))).toEqual([])
  })

  for (const [room, may] of Object.entries(rooms)) {
    test(`${room} imports only ${may.join(', ') || 'what is its own'}`, () => {
      const bad = under(`src/${room}/`).filter(({ to, typeOnly }) => {
        const other = roomOf(to)
        return !typeOnly && other !== undefined && other !== room && !may.includes(other)
      })
      expect(bad.map(show)).toEqual([])
    })
  }

  test('of the diagrams, lint knows only the checks that need no browser', () => {
    const bad = under('src/lint/').filter(
      ({ to, typeOnly }) =>
        !typeOnly && to.startsWith('src/diagrams/') && !to.startsWith('src/diagrams/check/'),
    )
    expect(bad.map(show)).toEqual([])
  })

  test('reporters import types only from the rest', () => {
    const bad = under('src/reporters/').filter(
      ({ to, typeOnly }) => !to.startsWith('src/reporters/') && !to.startsWith('node:') && !typeOnly,
    )
    expect(bad.map(show)).toEqual([])
  })

  test('Astro and Starlight are known only to the site', () => {
    const site = /^(astro\.config\.mjs|src\/content\.config\.ts|src\/(components|pages|markdown|site)\/)/
    const bad = imports.filter(({ from, to }) => /^(astro($|[:/])|@astrojs\/)/.test(to) && !site.test(from))
    expect(bad.map(show)).toEqual([])
  })

  test('Slidev is known only to slides', () => {
    const bad = imports.filter(
      ({ from, to }) =>
        /^(@slidev\/|#slidev\/)/.test(to) &&
        !from.startsWith('slides/') &&
        // The part of its parser that reads no files.
        !(to === '@slidev/parser/core' && from.startsWith('src/lectures/')),
    )
    expect(bad.map(show)).toEqual([])
  })

  test('only browser.ts loads Playwright; others are handed a page', () => {
    const bad = imports.filter(
      ({ from, to, typeOnly }) => to.startsWith('playwright') && from !== 'src/browser.ts' && !typeOnly,
    )
    expect(bad.map(show)).toEqual([])
  })

  test('nothing imports scripts', () => {
    const bad = imports.filter(({ from, to }) => to.startsWith('scripts/') && !from.startsWith('scripts/'))
    expect(bad.map(show)).toEqual([])
  })
})
