import { asker, type Answer } from '../../../search/ask.ts'
import type { PageText } from '../../../search/excerpts.ts'
import { lexiconFile, readLexicon, type FoundPage, type Lexicon } from '../../../search/lexicon.ts'

/** What is used of Pagefind (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>
  init(): Promise<void>
  search(words: string): Promise<{ results: PagefindResult[] }>
}

interface PagefindResult {
  id: string
  score: number
  data(): Promise<PageText>
}

/** The index of a course, loaded. */
export interface CourseIndex {
  lexicon: Lexicon
  ask(asked: string): Promise<Answer>
  /** The text of a page that was found; undefined for one of which no word was. */
  textOf(page: FoundPage): Promise<PageText | undefined>
}

/**
 * Loads the index of the course that stands at `base`.
 *
 * @throws when a part of it can't be had
 */
export async function readCourseIndex(base: string): Promise<CourseIndex> {
  const folder = `${base}pagefind/`
  const [pagefind, lexicon] = await Promise.all([
    loadPagefind(folder, base),
    fetch(folder + lexiconFile).then(async (response) => {
      if (!response.ok) throw new Error(String(response.status))
      return readLexicon(await response.text())
    }),
  ])
  const texts = new Map<string, PagefindResult>()
  const ask = asker(lexicon, {
    async find(words) {
      const { results } = await pagefind.search(words)
      for (const result of results) texts.set(result.id, result)
      return results
    },
  })
  return { lexicon, ask, textOf: async ({ id }) => texts.get(id)?.data() }
}

async function loadPagefind(folder: string, base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind
  await pagefind.options({ baseUrl: base })
  await pagefind.init()
  return pagefind
}
