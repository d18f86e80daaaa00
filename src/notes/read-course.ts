import { isUtf8 } from 'node:buffer'
import { glob, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { VFile } from 'vfile'
import { checkReferences } from './check-references.ts'
import { parseCorrections } from './corrections.ts'
import { parseNote } from './parse-note.ts'
import { report } from './problem.ts'
import { parseSources } from './sources.ts'
import { parseTerms } from './terms.ts'
import { parseThemes } from './themes.ts'
import type { Course, Note, Theme } from './types.ts'

/**
 * Reads everything under `<root>/docs`. Never throws for what an author wrote:
 * what is wrong is on the files' messages.
 */
export async function readCourse(root: string): Promise<Course> {
  const data = async (name: string): Promise<VFile> => readOrEmpty(root, `docs/_datos/${name}`)
  const [themesFile, sourcesFile, correctionsFile, termsFile] = await Promise.all([
    data('temas.yml'),
    data('fuentes.yml'),
    data('correcciones.yml'),
    data('terminos.yml'),
  ])
  const themes = parseThemes(themesFile)
  const read = await Promise.all((await notePaths(root)).map((path) => readOrReport(root, path)))
  const notes = read.filter(isReadable).map(parseNote)
  const unreadable = [...(await wrongExtensions(root)), ...read.filter((file) => !isReadable(file))]
  const course: Course = {
    root,
    themes,
    notes: inTeachingOrder(notes, themes),
    sources: parseSources(sourcesFile),
    corrections: parseCorrections(correctionsFile),
    terms: parseTerms(termsFile),
    files: [
      themesFile,
      sourcesFile,
      correctionsFile,
      termsFile,
      ...unreadable,
      ...notes.map((note) => note.file),
    ],
  }
  checkReferences(course)
  if (themes.length === 0 && notes.some(({ theme }) => theme !== '') && themesFile.messages.length === 0) {
    report(themesFile, {
      rule: 'tema-desconocido',
      reason: 'El curso no tiene temas',
      hint: 'Escribe en este archivo una ficha por cada carpeta de notas, con sus campos «id», «titulo» y «descripcion».',
      place: { line: 1, column: 1 },
    })
  }
  return course
}

/** The notes' paths from the root of the repository, sorted; `_datos` and other `_` folders aside. */
export async function notePaths(root: string): Promise<string[]> {
  const paths: string[] = []
  for await (const path of glob('docs/**/*.md', { cwd: root })) {
    if (!/(^|[\\/])[_.]/.test(path)) paths.push(path.split(sep).join('/'))
  }
  return paths.sort()
}

/**
 * Reads one note's file; `path` is relative to `root` and stays so. That it isn't UTF-8 is
 * recorded on it.
 */
export async function readNote(root: string, path: string): Promise<VFile> {
  const bytes = await readFile(join(root, path))
  const file = new VFile({ path, value: bytes.toString('utf8'), cwd: root })
  if (!isUtf8(bytes)) {
    const before = String(file).split('\uFFFD', 1)[0]!.split('\n')
    report(file, {
      rule: 'codificacion',
      reason: 'El archivo no está en UTF-8',
      hint: 'Guárdalo en UTF-8; muchos editores lo ofrecen como «Guardar con codificación».',
      place: { line: before.length, column: before.at(-1)!.length + 1 },
    })
  }
  return file
}

async function readOrEmpty(root: string, path: string): Promise<VFile> {
  try {
    return await readNote(root, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return new VFile({ path, value: path.endsWith('fuentes.yml') ? '{}' : '[]', cwd: root })
  }
}

/** Reads a note; a file that can't be read has no value, and says why. */
async function readOrReport(root: string, path: string): Promise<VFile> {
  try {
    return await readNote(root, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const folder = code === 'EISDIR'
    return unusable(root, path, {
      reason: folder ? 'Es una carpeta y se llama como una nota' : `No se puede leer el archivo (${code})`,
      hint: folder
        ? 'Quítale «.md» al nombre.'
        : 'Revisa que exista y que tengas permiso para leerlo; si es un enlace, revisa adónde lleva.',
    })
  }
}

function isReadable(file: VFile): boolean {
  return file.value !== undefined
}

/** The files that look like notes but aren't: only the home page is MDX. */
async function wrongExtensions(root: string): Promise<VFile[]> {
  const files: VFile[] = []
  for await (const path of glob('docs/*/**/*.mdx', { cwd: root })) {
    files.push(
      unusable(root, path.split(sep).join('/'), {
        reason: 'Una nota no puede ser MDX',
        hint: 'Cambia la extensión a .md. Solo la portada, docs/index.mdx, puede ser MDX.',
      }),
    )
  }
  return files
}

function unusable(root: string, path: string, problem: { reason: string; hint: string }): VFile {
  const file = new VFile({ path, cwd: root })
  report(file, { rule: 'archivo', ...problem, place: { line: 1, column: 1 } })
  return file
}

/** Themes as `temas.yml` orders them, then `sidebar.order`, then slug. */
function inTeachingOrder(notes: Note[], themes: Theme[]): Note[] {
  const rank = new Map(themes.map((theme, index) => [theme.id, index]))
  const rankOf = (note: Note): number => rank.get(note.theme) ?? themes.length
  return notes.sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      Math.sign(a.order - b.order) ||
      (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0),
  )
}
