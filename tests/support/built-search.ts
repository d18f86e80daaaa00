/** The search of a built site, run here with the files that a browser would load. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { asker, type Answer } from '../../src/search/ask.ts'
import type { PageText } from '../../src/search/excerpts.ts'
import { lexiconFile, readLexicon, type Lexicon } from '../../src/search/lexicon.ts'

interface Pagefind {
  options(options: { basePath: string; baseUrl: string }): Promise<void>
  init(language: string): Promise<void>
  search(words: string): Promise<{ results: { id: string; score: number; data(): Promise<PageText> }[] }>
}

/** A site's search, to be asked. */
export interface BuiltSearch {
  lexicon: Lexicon
  ask(asked: string): Promise<Answer>
  textOf(id: string): Promise<PageText | undefined>
}

/** Has the search of the site in `dist` at hand while `work` goes on. */
export async function withBuiltSearch<Result>(
  dist: string,
  work: (search: BuiltSearch) => Promise<Result>,
): Promise<Result> {
  const folder = join(dist, 'pagefind')
  const real = globalThis.fetch
  // Pagefind fetches its parts; here they are files.
  globalThis.fetch = async (input) => {
    const address = input instanceof Request ? input.url : String(input)
    const path = new URL(address, 'http://curso.invalid').pathname.replace('/pagefind/', '')
    return new Response(await readFile(join(folder, path)))
  }
  try {
    const pagefind = (await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href
    )) as Pagefind
    await pagefind.options({ basePath: 'http://curso.invalid/pagefind/', baseUrl: '/' })
    await pagefind.init('es')
    const lexicon = readLexicon(await readFile(join(folder, lexiconFile), 'utf8'))
    const texts = new Map<string, () => Promise<PageText>>()
    const ask = asker(lexicon, {
      async find(words) {
        const { results } = await pagefind.search(words)
        for (const result of results) texts.set(result.id, () => result.data())
        return results
      },
    })
    return await work({ lexicon, ask, textOf: async (id) => texts.get(id)?.() })
  } finally {
    globalThis.fetch = real
  }
}
