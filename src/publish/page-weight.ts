/** What a first visit to a page asks for before anybody does anything: read from the files, as a host sends them. */
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { SKIP, visit } from 'unist-util-visit'
import { pageParts } from './page-parts.ts'

/** Weights in bytes. */
export interface PageWeight {
  /** Path of the page in its site. */
  page: string
  /** The page itself, with Brotli. */
  html: number
  /** Its words alone, with Brotli: what no markup, however short, can go below. */
  words: number
  /** The page with its styles and its scripts, with gzip, each file apart. */
  gzip: number
  /** All faces of letters that a page may ask for. */
  fonts: number
}

/**
 * What each of the pages weighs, in their order. Elements that a course brings itself are not in it.
 *
 * @param dist a built site
 * @param base path of the site on its host, beginning and ending with `/`
 * @param pages paths of their files in `dist`
 */
export async function weighPages(
  dist: string,
  base: string,
  pages: readonly string[],
): Promise<PageWeight[]> {
  const known = new Map<string, Promise<number>>()
  const gzipped = (path: string): Promise<number> => {
    if (!known.has(path))
      known.set(
        path,
        readFile(join(dist, path)).then((bytes) => gzipSync(bytes).length),
      )
    return known.get(path)!
  }
  const fonts = await weighLetters(dist)
  return Promise.all(
    pages.map(async (page) => {
      const bytes = await readFile(join(dist, page))
      const html = bytes.toString('utf8')
      const tree = fromHtml(html)
      const { styles, modules, blocking } = pageParts(html, tree)
      const scripts = modules.flatMap((one) => ('address' in one ? [one.address] : []))
      const first = [...styles.map(({ address }) => address), ...blocking, ...scripts].map((address) =>
        address.slice(base.length),
      )
      const asked = await withImports(dist, [...new Set(first)])
      const sizes = await Promise.all(asked.map(gzipped))
      return {
        page,
        html: brotliCompressSync(bytes).length,
        words: brotliCompressSync(wordsOf(tree)).length,
        gzip: gzipSync(bytes).length + sizes.reduce((sum, size) => sum + size, 0),
        fonts,
      }
    }),
  )
}

/** All that a page says, without its scripts and styles. */
function wordsOf(tree: Root): string {
  const words: string[] = []
  visit(tree, (node) => {
    if (node.type === 'element' && /^(?:script|style)$/.test(node.tagName)) return SKIP
    if (node.type === 'text') words.push(node.value)
    return undefined
  })
  return words.join('')
}

/** The files, and those that scripts among them import as soon as they are there. */
async function withImports(dist: string, files: readonly string[]): Promise<string[]> {
  const all = new Set(files)
  for (const file of all) {
    if (!file.endsWith('.js')) continue
    const code = await readFile(join(dist, file), 'utf8')
    const folder = file.slice(0, file.lastIndexOf('/') + 1)
    for (const [, name] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.~-]+\.js)["'`]/g))
      all.add(folder + name!)
  }
  return [...all]
}

/** The faces of text and code: bold code is for paper, signs for systems that lack them. */
async function weighLetters(dist: string): Promise<number> {
  let sum = 0
  for await (const path of glob('_astro/atkinson-*.woff2', { cwd: dist })) {
    if (!/mono-latin-700/.test(path)) sum += (await readFile(join(dist, path))).length
  }
  return sum
}
