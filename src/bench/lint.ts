import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWords } from '../lint/words.ts'
import { notePaths } from '../notes/index.ts'
import { parseCourseData, readCourseData } from '../notes/read-course.ts'
import type { Comparison } from './comparison.ts'
import { compareUsage, measure, type Measured } from './usage.ts'

/** Pages made of the real notes: cspell alone, and the linter cold and warm, as whole processes. */
export async function benchLint(project: string, counts: readonly number[]): Promise<Comparison[]> {
  const all: Comparison[] = []
  for (const count of counts) all.push(...(await lintPages(project, count)))
  return all
}

async function lintPages(project: string, count: number): Promise<Comparison[]> {
  const root = await mkdtemp(join(tmpdir(), 'bench-lint-'))
  try {
    await writePages(project, root, count)
    await writeFile(join(root, 'cspell.json'), JSON.stringify(await cspellSettings(project)))
    // Both end with 1 when they find something.
    const run = (args: string[]): Promise<Measured> => measure(args, { cwd: root, accept: [0, 1] })
    const lint = [join(project, 'scripts/lint.ts'), '--sin-sitio', '--format', 'json']
    const cspellBin = join(project, 'node_modules/cspell/bin.mjs')
    const cspell = await run([cspellBin, 'lint', '--no-progress', '--quiet', 'docs/**/*.md'])
    const cold = await run(lint)
    const warm = await run(lint)
    return [
      ...compareUsage(`${count} páginas, en frío`, cold, cspell, 'cspell solo'),
      ...compareUsage(`${count} páginas, sin cambios`, warm, cspell, 'cspell solo'),
    ]
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Real notes with their sections in another order, so that no two pages are the same. */
async function writePages(project: string, root: string, count: number): Promise<void> {
  const { themes } = parseCourseData(await readCourseData(project, true))
  const folder = join(root, 'docs', themes[0]?.id ?? '')
  await mkdir(folder, { recursive: true })
  await cp(join(project, 'docs/_datos'), join(root, 'docs/_datos'), { recursive: true })
  const notes = await Promise.all(
    (await notePaths(project)).map((path) => readFile(join(project, path), 'utf8')),
  )
  for (let index = 0; index < count; index++) {
    const [head, ...sections] = notes[index % notes.length]!.split(/^(?=## )/m)
    const turn = Math.floor(index / notes.length) % Math.max(sections.length, 1)
    const footnotes = sections.join('').match(/^\[\^[^\]]+\]:.*$/gm) ?? []
    const turned = [...sections.slice(turn), ...sections.slice(0, turn)].map((section) =>
      section.replace(/^\[\^[^\]]+\]:.*$\n?/gm, ''),
    )
    const text = `${head}Es la página ${index}.\n\n${turned.join('')}\n\n${footnotes.join('\n')}\n`
    await writeFile(join(folder, `pagina-${index}.md`), text)
  }
}

/** Spanish and our own words: the work that the linter's spelling does too. */
async function cspellSettings(project: string): Promise<object> {
  const require = createRequire(join(project, 'package.json'))
  const common = readWords()
  const own = parseCourseData(await readCourseData(project, true)).words
  return {
    version: '0.2',
    language: 'es',
    import: [require.resolve('@cspell/dict-es-es')],
    words: [common, own].flatMap(({ words, codeWords }) => [...words, ...codeWords]),
    cache: { useCache: false },
  }
}
