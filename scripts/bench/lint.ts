/**
 * The linter against cspell alone on the same pages, as whole processes:
 * `node scripts/bench/lint.ts [pages]`.
 */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWords } from '../../src/lint/words.ts'
import { notePaths } from '../../src/notes/index.ts'

const project = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)

export interface LintBench {
  pages: number
  /** Seconds. */
  cspell: number
  cold: number
  warm: number
}

/** Writes `pages` different pages made of the real notes, and times the three on them. */
export async function benchLint(pages = 1000): Promise<LintBench> {
  const root = await mkdtemp(join(tmpdir(), 'banco-lint-'))
  try {
    await writePages(root, pages)
    await writeFile(join(root, 'cspell.json'), JSON.stringify(await cspellSettings()))
    const lint = [join(project, 'scripts/lint.ts'), '--sin-sitio', '--format', 'json']
    const cspellBin = join(project, 'node_modules/cspell/bin.mjs')
    const cspell = await time(root, [cspellBin, 'lint', '--no-progress', '--quiet', 'docs/**/*.md'])
    const cold = await time(root, lint)
    const warm = await time(root, lint)
    return { pages, cspell, cold, warm }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Real notes with their sections in another order, so that no two pages are the same. */
async function writePages(root: string, count: number): Promise<void> {
  await mkdir(join(root, 'docs/imagenes'), { recursive: true })
  await mkdir(join(root, 'docs/_datos'), { recursive: true })
  for (const name of ['temas', 'terminos', 'fuentes', 'correcciones']) {
    const path = `docs/_datos/${name}.yml`
    await writeFile(join(root, path), await readFile(join(project, path)))
  }
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
    await writeFile(join(root, `docs/imagenes/pagina-${index}.md`), text)
  }
}

/** Spanish and our own words: the work that the linter's spelling does too. */
async function cspellSettings(): Promise<object> {
  const { words, codeWords } = readWords()
  return {
    version: '0.2',
    language: 'es',
    import: [require.resolve('@cspell/dict-es-es')],
    words: [...words, ...codeWords],
    cache: { useCache: false },
  }
}

/** Seconds that a command takes; its findings don't matter, a crash does. */
function time(cwd: string, args: string[]): Promise<number> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0 || code === 1) resolve((performance.now() - started) / 1000)
      else reject(new Error(`${args[0]} terminó con el código ${code}\n${errors}`))
    })
  })
}

/** The figures for a person. */
export function renderLintBench({ pages, cspell, cold, warm }: LintBench): string {
  const row = (name: string, seconds: number): string =>
    `  ${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s  ${(seconds / cspell).toFixed(2)} de cspell`
  return [
    `Revisión de ${pages} páginas`,
    row('cspell solo', cspell),
    row('npm run lint, en frío', cold),
    row('npm run lint, sin cambios', warm),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(renderLintBench(await benchLint(Number(process.argv[2] ?? 1000))))
}
