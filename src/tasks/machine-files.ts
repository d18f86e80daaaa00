import { glob } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** What stands at the top of a repository and serves any course. */
const top = [
  '.ci/**',
  '.editorconfig',
  '.gitattributes',
  '.github/**',
  '.gitignore',
  '.knip.jsonc',
  '.npmrc',
  '.prettierignore',
  '.prettierrc.json',
  '.remarkrc.mjs',
  '.vscode/**',
  'astro.config.mjs',
  'ec.config.mjs',
  'eslint.config.mjs',
  'package-lock.json',
  'package.json',
  'scripts/**',
  'slides/**',
  'src/**',
  'tests/**',
  'tsconfig.json',
]

/** The course's own, though it stands among them: its lectures, what must hold of it, its README's pictures. */
const ofTheCourse = ['slides/*.md', 'tests/course/**', 'src/assets/readme/**']

/** What tools and systems leave behind. */
const leftOver = ['**/node_modules/**', '**/.DS_Store', '**/Thumbs.db', '**/*.log', '**/*~', '**/.*.sw?']

/**
 * Paths of the files that make up the machine at `root`, sorted, with `/`: all that serves any
 * course. Their course, what they build and what else lies around isn't among them.
 */
export async function machineFiles(root: string): Promise<string[]> {
  const paths: string[] = []
  const found = glob(top, { cwd: root, withFileTypes: true, exclude: [...ofTheCourse, ...leftOver] })
  for await (const entry of found) {
    if (!entry.isFile()) continue
    paths.push(
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    )
  }
  return paths.sort()
}

/** The files in which npm keeps a package's name: it is the course's, all else in them is the machine's. */
const named = ['package.json', 'package-lock.json']

/** How a course calls itself as a package. */
export interface PackageName {
  name: string
  description: string
}

/**
 * A machine's file as it is in a course that calls itself `name`; of most files nothing changes.
 *
 * @throws {SyntaxError} when a file of npm is no JSON
 */
export function inTheNameOf({ name, description }: PackageName, path: string, bytes: Buffer): Buffer {
  if (!named.includes(path)) return bytes
  const data = JSON.parse(bytes.toString('utf8')) as Record<string, unknown> & {
    packages?: Record<string, Record<string, unknown>>
  }
  data.name = name
  if (path === 'package.json') data.description = description
  if (data.packages?.['']) data.packages[''].name = name
  return Buffer.from(`${JSON.stringify(data, undefined, 2)}\n`)
}
