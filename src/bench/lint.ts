import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWords } from '../lint/words.ts'
import { notePaths } from '../notes/index.ts'
import { parseCourseData, readCourseData } from '../notes/read-course.ts'
import { duration, ratio, table } from './table.ts'

const pages = 1000

/** Pages made of the real notes: cspell alone, and the linter cold and warm, as whole processes. */
export async function benchLint(project: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bench-lint-'))
  try {
    await writePages(project, root, pages)
    await writeFile(join(root, 'cspell.json'), JSON.stringify(await cspellSettings(project)))
    const lint = [join(project, 'scripts/lint.ts'), '--sin-sitio', '--format', 'json']
    const cspellBin = join(project, 'node_modules/cspell/bin.mjs')
    const cspell = await time(root, [cspellBin, 'lint', '--no-progress', '--quiet', 'docs/**/*.md'])
    const cold = await time(root, lint)
    const warm = await time(root, lint)
    return table([
      [`${pages} páginas`, 'tiempo', 'frente a cspell'],
      ['en frío', duration(cold), ratio(cold, cspell)],
      ['sin cambios', duration(warm), ratio(warm, cspell)],
      ['cspell solo', duration(cspell), ratio(cspell, cspell)],
    ])
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

/** Milliseconds that a command takes; its findings don't matter, a crash does. */
function time(cwd: string, args: string[]): Promise<number> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0 || code === 1) resolve(performance.now() - started)
      else
        reject(
          new Error(
            `«${args[0]}» terminó con el código ${code}. Corrige lo que indica este mensaje y mide de nuevo:\n${errors}`,
          ),
        )
    })
  })
}
