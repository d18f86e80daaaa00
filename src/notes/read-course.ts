import { glob, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { VFile } from 'vfile'
import { checkReferences } from './check-references.ts'
import { checkCompanions, readCompanions, usedBy } from './companions.ts'
import { parseCorrections } from './corrections.ts'
import { commonWords, parseDiagramWords } from './diagram-words.ts'
import { noEngines, parseEngines } from './engines.ts'
import { fillFences } from './fence-files.ts'
import { checkDrawings } from './drawings.ts'
import { parseMisconceptions } from './misconceptions.ts'
import { homePath, parseHome } from './home.ts'
import { orderOptions } from './option-order.ts'
import { parseNote } from './parse-note.ts'
import { parsePracticeRecord } from './practice-record.ts'
import { report } from './problem.ts'
import { parseSources } from './sources.ts'
import { settleText } from './source-text.ts'
import { parseTerms } from './terms.ts'
import { noSettings, parseSettings } from './settings.ts'
import { parseThemes } from './themes.ts'
import type { Course, Note, Theme } from './types.ts'
import { refuseStrange, whyUnreadable } from './unreadable.ts'
import { parseWords } from './words.ts'

/** The files of `docs/_datos`, and what stands for one that isn't there. */
export const dataFiles = {
  settings: 'curso.yml',
  themes: 'temas.yml',
  sources: 'fuentes.yml',
  corrections: 'correcciones.yml',
  terms: 'terminos.yml',
  misconceptions: 'ideas-equivocadas.yml',
  words: 'palabras.txt',
  diagramWords: 'diagramas.yml',
  practice: 'motores.yml',
  practiceRecord: 'practica.yml',
} as const

/**
 * Reads everything under `<root>/docs`. Never throws for what an author wrote:
 * what is wrong is on the files' messages.
 */
export async function readCourse(root: string): Promise<Course> {
  const read = await Promise.all((await notePaths(root)).map((path) => readOrReport(root, path)))
  const notes = read.filter(isReadable).map(parseNote)
  orderOptions(notes)
  const data = parseCourseData(await readCourseData(root, notes.length > 0))
  const unreadable = [...(await wrongExtensions(root)), ...read.filter((file) => !isReadable(file))]
  const home = parseHome(await readOrEmpty(root, homePath))
  const pages = [...notes, home]
  const companions = await readCompanions(root, usedBy(pages))
  fillFences(notes, companions.fenceFiles)
  const course: Course = {
    root,
    ...data,
    pictures: companions.pictures,
    elements: companions.elements,
    fenceFiles: companions.fenceFiles,
    notes: inTeachingOrder(notes, data.themes),
    home,
    files: [...data.files, ...companions.files, ...unreadable, ...pages.map((page) => page.file)],
  }
  await checkDrawings(root, data)
  // Without its data nothing can be said of what refers to it.
  if (brokenData(course).length === 0) {
    checkReferences(course)
    checkCompanions(pages, companions)
  }
  return course
}

/** What `docs/_datos` holds, with the files that it was read from and their messages. */
export type CourseData = Omit<Course, 'root' | 'notes' | 'home' | 'pictures' | 'elements' | 'fenceFiles'>

/** Parses the data files; what is wrong is on their messages. */
export function parseCourseData(files: Record<keyof typeof dataFiles, VFile>): CourseData {
  const themes = isEmpty(files.themes) ? [] : parseThemes(files.themes)
  return {
    settings: isEmpty(files.settings) ? noSettings : parseSettings(files.settings),
    themes,
    sources: isEmpty(files.sources) ? new Map() : parseSources(files.sources),
    corrections: isEmpty(files.corrections) ? [] : parseCorrections(files.corrections),
    terms: isEmpty(files.terms) ? [] : parseTerms(files.terms),
    misconceptions: isEmpty(files.misconceptions) ? [] : parseMisconceptions(files.misconceptions),
    words: parseWords(files.words),
    diagramWords: isEmpty(files.diagramWords)
      ? [...commonWords]
      : parseDiagramWords(files.diagramWords, isBroken(files.themes) ? undefined : themes),
    practice: isEmpty(files.practice) ? noEngines : parseEngines(files.practice),
    practiceRecord: isEmpty(files.practiceRecord) ? new Map() : parsePracticeRecord(files.practiceRecord),
    files: Object.values(files),
  }
}

/** Whether something was found that keeps a file's data from being used. */
function isBroken(file: VFile): boolean {
  return file.messages.some((message) => message.fatal)
}

/** Reads what `docs/_datos` holds, without the notes. What is wrong with it is left to others. */
export async function readDataAlone(root: string): Promise<CourseData> {
  return parseCourseData(await readCourseData(root, false))
}

/** A file that isn't there, or one with nothing but comments: a list without entries. */
function isEmpty(file: VFile): boolean {
  return !/^[ \t]*[^#\s]/m.test(String(file))
}

/**
 * Reads the data files. One that isn't there is empty; that a course needs it is then on its
 * messages.
 *
 * @param isCourse whether there is anything that needs them
 */
export async function readCourseData(
  root: string,
  isCourse: boolean,
): Promise<Record<keyof typeof dataFiles, VFile>> {
  const entries = await Promise.all(
    Object.entries(dataFiles).map(async ([key, name]) => {
      const file = await readOrEmpty(root, `docs/_datos/${name}`)
      const needed = isCourse ? required[name] : undefined
      if (needed && isEmpty(file) && file.messages.length === 0) {
        report(file, { rule: 'datos-del-curso', ...needed, place: { line: 1, column: 1 } })
      }
      return [key, file] as const
    }),
  )
  return Object.fromEntries(entries) as Record<keyof typeof dataFiles, VFile>
}

/** Files of `docs/_datos` that every course has, and what to say where one is missing. */
const required: Partial<Record<string, { reason: string; hint: string }>> = {
  'curso.yml': {
    reason: 'El curso no dice cómo se llama: el archivo falta, o está vacío',
    hint: 'Escribe en docs/_datos/curso.yml al menos «id: …», «titulo: …» y «descripcion: …».',
  },
  'temas.yml': {
    reason: 'El curso no tiene temas: el archivo falta, o está vacío',
    hint: 'Escribe en docs/_datos/temas.yml una ficha por cada carpeta de notas: «- id: …», «titulo: …», «descripcion: …».',
  },
}

/** The data files with errors: until they are mended, nothing else can be judged. */
export function brokenData({ files }: Pick<Course, 'files'>): VFile[] {
  return files.filter(
    (file) => file.path.startsWith('docs/_datos/') && file.messages.some((message) => message.fatal),
  )
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
 * Reads one file as plain text (see `settleText`); `path` is relative to `root` and stays so. That
 * it isn't UTF-8 is recorded on it.
 */
export async function readNote(root: string, path: string): Promise<VFile> {
  refuseStrange(await stat(join(root, path)))
  const file = new VFile({ path, value: await readFile(join(root, path)), cwd: root })
  settleText(file)
  return file
}

async function readOrEmpty(root: string, path: string): Promise<VFile> {
  try {
    return await readNote(root, path)
  } catch (error) {
    const file = new VFile({ path, value: '', cwd: root })
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') {
      report(file, { rule: 'archivo', ...whyUnreadable(code), place: { line: 1, column: 1 } })
    }
    return file
  }
}

/** As `readNote`; a file that can't be read has no value, and says why. */
export async function readOrReport(root: string, path: string): Promise<VFile> {
  try {
    return await readNote(root, path)
  } catch (error) {
    return unusable(root, path, whyUnreadable((error as NodeJS.ErrnoException).code))
  }
}

/** Whether a file was read; what kept it from that is on its messages. */
export function isReadable(file: VFile): boolean {
  // VFile's types leave out that a file may have been read by nobody.
  return (file.value as unknown) !== undefined && settleText(file).sound
}

/** What is wrong with a note in MDX. */
export const notMarkdown = {
  reason: 'Una nota no puede ser MDX',
  hint: 'Cambia la extensión a .md. Solo la portada, docs/index.mdx, puede ser MDX.',
}

/** What else Markdown and YAML are called, and what a course reads. */
const otherNames: readonly { pattern: string; read: string }[] = [
  { pattern: 'docs/**/*.{markdown,mdown,mkd,MD,Md,mD}', read: '.md' },
  { pattern: 'docs/_datos/*.{yaml,YAML,YML,Yml}', read: '.yml' },
]

/** The files that look like notes or data but aren't: only the home page is MDX, and data end in `.yml`. */
async function wrongExtensions(root: string): Promise<VFile[]> {
  const files: VFile[] = []
  for await (const path of glob('docs/*/**/*.mdx', { cwd: root })) {
    files.push(unusable(root, path.split(sep).join('/'), notMarkdown))
  }
  return [...files, ...(await misnamedFiles(root))]
}

/** Notes and data files that nobody reads, for the end of their names. */
export async function misnamedFiles(root: string): Promise<VFile[]> {
  const files: VFile[] = []
  for (const { pattern, read } of otherNames) {
    for await (const name of glob(pattern, { cwd: root })) {
      const path = name.split(sep).join('/')
      // Where case doesn't count, the pattern finds the right names too.
      if (path.endsWith(read) || /(^|\/)(?:\.|_(?!datos\/))/.test(path)) continue
      files.push(
        unusable(root, path, {
          reason: `Un archivo que termina en «${/\.[^.]*$/.exec(path)![0]}» no se lee`,
          hint: `Cambia el final de su nombre a «${read}».`,
        }),
      )
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
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
