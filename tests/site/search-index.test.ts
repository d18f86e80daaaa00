import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLexicon, type Lexicon } from '../../src/search/lexicon.ts'
import { otherNames, writeSearchIndex } from '../../src/site/search-index.ts'

const page = (body: string): string => `<!doctype html><html lang="es"><body>${body}</body></html>`

let dist: string
let lexicon: Lexicon
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'buscar-'))
  const files = {
    'pan/masa': `<main><div data-pagefind-body><h1>La masa</h1></div><div data-pagefind-body>
      <p>La masa crece<a data-footnote-ref href="#f">1</a>.</p><h2 id="reposo">El reposo</h2><p>Una hora.</p>
      <div class="question"><p>¿Cuánto reposa?</p><ul class="question__options"><li>Un siglo</li></ul>
      <details class="question__answer"><summary>Ver la respuesta</summary>Sesenta minutos</details></div>
      <details class="exercise__solution">Media docena</details></div></main>`,
    referencia: '<main><div data-pagefind-body><h1>Glosario</h1><h3 id="levadura">levadura</h3></div></main>',
    imprimir: '<h1>La masa en papel</h1>',
  }
  for (const [path, body] of Object.entries(files)) {
    const file = join(dist, path, 'index.html')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, page(body))
  }
  await writeSearchIndex(dist, {
    placeOf: (url) => (url === '/pan/masa/' ? { kind: 'note', place: 'El pan' } : undefined),
    askedOf: (url) => (url === '/pan/masa/' ? ['mezcla cruda'] : []),
    names: [
      ['dough', 'masa'],
      ['levadura', 'masa', 0.4],
      ['masa', 'pan', 0.4],
    ],
    starts: [{ title: 'El pan', url: '/pan/masa/' }],
  })
  lexicon = readLexicon(await readFile(join(dist, 'pagefind/lexico.json'), 'utf8'))
})
afterAll(() => rm(dist, { recursive: true }))

async function texts(): Promise<string[]> {
  const folder = join(dist, 'pagefind/fragment')
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))))
  return files.map((file) => gunzipSync(file).toString())
}

test('is the same in whatever order the pages were written', async () => {
  // There is a file system in memory there on Linux, which lists what is in a folder as it came.
  const folder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  const written = await Promise.all(
    [
      ['a', 'b', 'c'],
      ['c', 'a', 'b'],
    ].map(async (names) => {
      const own = await mkdtemp(join(folder, 'buscar-'))
      for (const name of names) {
        await mkdir(join(own, name))
        const body = `<main data-pagefind-body><h1>La hoja ${name}</h1><p>${name} crece ${name}.</p></main>`
        await writeFile(join(own, name, 'index.html'), page(body))
      }
      return own
    }),
  )
  const entries: string[] = []
  for (const own of written) {
    await writeSearchIndex(own)
    entries.push(await readFile(join(own, 'pagefind/pagefind-entry.json'), 'utf8'))
    await rm(own, { recursive: true })
  }
  expect(entries[1]).toBe(entries[0])
})

test('holds the pages that are for reading, with their headings and where they stand', () => {
  expect(lexicon.pages).toEqual([
    expect.objectContaining({
      url: '/pan/masa/',
      title: 'La masa',
      kind: 'note',
      place: 'El pan',
      sections: [['reposo', 'El reposo']],
      asked: ['mezcla cruda'],
    }),
    expect.objectContaining({ url: '/referencia/', kind: 'reference', sections: [['levadura', 'levadura']] }),
  ])
  expect(lexicon.starts).toEqual([{ title: 'El pan', url: '/pan/masa/' }])
})

test('each page is known by the name of its fragment', async () => {
  const names = await readdir(join(dist, 'pagefind/fragment'))
  expect(lexicon.pages.map(({ id }) => `${id}.pf_fragment`).sort()).toEqual(names.sort())
})

test('holds no answer, no option of a question and no mark of a note at the foot', async () => {
  const all = (await texts()).join('\n')
  expect(all).toContain('¿Cuánto reposa?')
  expect(all).not.toMatch(/Sesenta|siglo|docena|crece ?1/)
})

test('the words are those of the pages, counted where they are taught', () => {
  const words = new Map(lexicon.words)
  expect(['masa', 'reposo', 'hora', 'levadura', 'papel'].map((word) => words.get(word))).toEqual([
    1,
    1,
    1,
    0,
    undefined,
  ])
})

test('the words by which a page is asked for are known, though no page says them', () => {
  expect(new Map(lexicon.words).get('mezcla')).toBe(0)
})

test('what stands near a term leads to it only where no heading names the term', () => {
  expect(lexicon.names).toEqual([
    ['dough', 'masa'],
    ['levadura', 'masa', 0.4],
  ])
})

test('what Pagefind has to show results is not published', async () => {
  const files = await readdir(join(dist, 'pagefind'))
  expect(files.filter((name) => /ui|highlight/.test(name))).toEqual([])
})

test('terms are found by what they are called in English, by what the course avoids, and as people ask', () => {
  const term = {
    term: 'masa madre',
    category: 'sustantivo' as const,
    gender: 'f' as const,
    plural: undefined,
    english: 'sourdough, starter',
    definition: '',
    avoid: [{ form: 'levain', reason: '', allow: [] }],
    related: ['pan'],
    asked: ['fermento'],
    source: undefined,
    note: undefined,
    position: { line: 1, column: 1 },
  }
  expect(otherNames([term])).toEqual([
    ['sourdough', 'masa madre'],
    ['starter', 'masa madre'],
    ['levain', 'masa madre'],
    ['fermento', 'masa madre'],
    ['masa madre', 'pan', 0.4],
  ])
})
