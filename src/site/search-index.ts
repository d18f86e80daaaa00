import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import * as pagefind from 'pagefind'
import { madePages, studiedTerms, type Course } from '../notes/index.ts'
import {
  lexiconFile,
  writeLexicon,
  type FoundPage,
  type Lexicon,
  type OtherName,
  type PageKind,
} from '../search/lexicon.ts'
import type { PageText } from '../search/excerpts.ts'
import { foldedWords, isCounted, stem } from '../search/words.ts'
import { currentCourse } from './current-course.ts'
import { readGuides } from './guides.ts'
import { pageGroups } from './sidebar.ts'

/** What stands on a page and is not found: answers, notes at the foot, and the words of its tools. */
const unsearched = [
  '.question__answer',
  '.question__options',
  '.exercise__solution',
  '.footnotes',
  // A caption runs into what follows, and a description says again what the text does.
  '.diagram',
  '[data-footnote-ref]',
  '.entry__facts',
  '.entry__avoid',
  '.entry__more',
  '.expressive-code .copy',
  '[hidden]',
]

/** Writes the index of the search and its lexicon into what was built. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'course-search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const course = await currentCourse()
        const groups = pageGroups(course, await readGuides())
        const places = new Map(
          groups.flatMap(({ kind, title, pages }) =>
            pages.map(({ path }) => [path, { kind: kindOf(kind, path), place: title }] as const),
          ),
        )
        const asked = new Map<string, readonly string[]>(
          course.notes.map((note) => [`/${note.slug}/`, note.asked ?? []]),
        )
        await writeSearchIndex(fileURLToPath(dir), {
          placeOf: (url) => places.get(url),
          askedOf: (url) => asked.get(url) ?? [],
          names: otherNames(course.terms),
          starts: groups.flatMap(({ kind, title, pages }) =>
            kind === 'theme' && pages[0] ? [{ title, url: pages[0].path }] : [],
          ),
        })
      },
    },
  }
}

function kindOf(group: 'theme' | 'reference' | 'authors', path: string): PageKind {
  if (group === 'theme') return 'note'
  return path === madePages.glossary ? 'glossary' : group
}

/** The other names of what the glossary defines: in English, the forms that the course avoids, and what people ask. */
export function otherNames(terms: Course['terms']): OtherName[] {
  const named = terms.flatMap(({ term, english, avoid, asked = [] }): OtherName[] =>
    [...(english?.split(/\s*[,/]\s+/) ?? []), ...avoid.map(({ form }) => form), ...asked]
      .filter((name) => foldedWords(name).join(' ') !== foldedWords(term).join(' '))
      .map((name) => [name, term]),
  )
  return [
    ...named,
    ...studiedTerms(terms).flatMap(({ term, related }) =>
      related.slice(0, 3).map((other): OtherName => [term, other, nearTerm]),
    ),
  ]
}

/** How surely a related term is meant, where no heading names the term itself. */
const nearTerm = 0.4

/** What the pages themselves don't say of a course. */
export interface SearchedCourse extends Pick<Lexicon, 'names' | 'starts'> {
  /** Where a page stands; undefined for one that the course doesn't list. */
  placeOf: (url: string) => Pick<FoundPage, 'kind' | 'place'> | undefined
  /** How one asks for a page in other words than its own. */
  askedOf: (url: string) => readonly string[]
}

/**
 * Indexes what the pages built in `dist` have in elements with `data-pagefind-body`, and writes
 * all that searching them takes to `dist/pagefind`.
 *
 * @throws when Pagefind fails, with what it says
 */
export async function writeSearchIndex(
  dist: string,
  course: SearchedCourse = { placeOf: () => undefined, askedOf: () => [], names: [], starts: [] },
): Promise<void> {
  try {
    const { index, errors } = await pagefind.createIndex({ excludeSelectors: unsearched })
    if (!index) throw new Error(errors.join('\n'))
    // One by one: it numbers pages as they come, and of a directory in the order of the file system.
    for (const sourcePath of await pagesIn(dist)) {
      const content = await readFile(join(dist, sourcePath), 'utf8')
      const { errors: refused } = await index.addHTMLFile({ sourcePath, content })
      if (refused.length > 0) throw new Error(refused.join('\n'))
    }
    const { files, errors: failed } = await index.getFiles()
    if (failed.length > 0) throw new Error(failed.join('\n'))
    const texts = files.flatMap(({ path, content }) => {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1]
      return id === undefined ? [] : [{ id, ...readFragment(content) }]
    })
    await writeIn('pagefind', lexiconFile, Buffer.from(lexiconOf(texts, course)))
    for (const { path, content } of files) if (!isUnused(path)) await writeIn('pagefind', path, content)
  } finally {
    await pagefind.close()
  }

  async function writeIn(folder: string, path: string, content: Uint8Array): Promise<void> {
    const file = join(dist, folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

/** The pages built in `dist`, as paths from there, in an order that is the same everywhere. */
async function pagesIn(dist: string): Promise<string[]> {
  const names = await readdir(dist, { recursive: true })
  const paths = names.filter((name) => name.endsWith('.html')).map((name) => name.split(sep).join('/'))
  return paths.sort()
}

/** What Pagefind has to show what it finds: the site shows it itself. */
function isUnused(path: string): boolean {
  return /^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(path)
}

/** A page as the index keeps it. */
interface Fragment extends PageText {
  url: string
  meta: { title?: string }
}

/** What every fragment of Pagefind 1.5 begins with. */
const signature = 'pagefind_dcd'

function readFragment(content: Uint8Array): Fragment {
  const text = gunzipSync(content).toString('utf8')
  if (!text.startsWith(signature))
    throw new Error(`A fragment of Pagefind begins otherwise: ${text.slice(0, 20)}`)
  return JSON.parse(text.slice(signature.length)) as Fragment
}

function lexiconOf(
  texts: readonly ({ id: string } & Fragment)[],
  { placeOf, askedOf, names, starts }: SearchedCourse,
): string {
  const pages = texts
    .map(({ id, url, meta, anchors }): FoundPage => ({
      id,
      url,
      title: meta.title ?? url,
      ...(placeOf(url) ?? { kind: 'reference' as const, place: '' }),
      sections: anchors
        .filter(({ element }) => /^h[2-4]$/.test(element))
        .map((anchor) => [anchor.id, anchor.text ?? ''] as const),
      ...(askedOf(url).length > 0 && { asked: askedOf(url) }),
    }))
    .sort((one, other) => (one.url < other.url ? -1 : 1))
  const taught = new Set(pages.filter(({ kind }) => kind === 'note').map(({ id }) => id))
  const counts = new Map<string, number>()
  for (const { id, content } of texts) {
    for (const word of new Set(foldedWords(content))) {
      if (isCounted(word)) counts.set(word, (counts.get(word) ?? 0) + (taught.has(id) ? 1 : 0))
    }
  }
  // A word by which a page is asked for is no slip, though no page says it.
  for (const word of pages.flatMap(({ asked = [] }) => asked).flatMap(foldedWords)) {
    if (isCounted(word) && !counts.has(word)) counts.set(word, 0)
  }
  const headings = new Set(
    pages
      .filter(({ kind }) => kind === 'note')
      .flatMap(({ title, sections }) => [title, ...sections.map(([, text]) => text)])
      .flatMap((text) => foldedWords(text).map(stem)),
  )
  const isHeading = (name: string): boolean => foldedWords(name).every((word) => headings.has(stem(word)))
  return writeLexicon({
    pages,
    words: [...counts],
    // What stands near a term helps where nothing is about the term itself, and disturbs elsewhere.
    names: names.filter(([asked, , weight]) => weight === undefined || !isHeading(asked)),
    starts,
  })
}
