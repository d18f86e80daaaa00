import { glob, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

const root = new URL('../..', import.meta.url).pathname

/** One file of the project that imports another, or a package. */
export interface Import {
  /** From the root of the project. */
  from: string
  /** Likewise, or the name of a package. */
  to: string
  /** Whether only types come: they build nothing. */
  typeOnly: boolean
}

/** Paths of the project's files that match `pattern`, sorted, with `/`. */
async function filesOf(pattern: string): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(pattern, { cwd: root })) found.push(path.split(sep).join('/'))
  return found.sort()
}

async function importsOf(path: string): Promise<Import[]> {
  const text = await readFile(join(root, path), 'utf8')
  const pattern =
    /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = match[2] ?? match[3] ?? ''
    const to = specifier.startsWith('.')
      ? relative(root, join(root, dirname(path), specifier))
          .split(sep)
          .join('/')
      : specifier
    return { from: path, to, typeOnly: Boolean(match[1]) }
  })
}

/** Files of the machine that import others. */
export const sources = await filesOf('{src,slides,scripts}/**/*.{ts,mts,mjs,astro,vue}')

/** Every import that they state. */
export const imports = (await Promise.all([...sources, 'astro.config.mjs'].map(importsOf))).flat()

/** The room of `src` that a path is in. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}
