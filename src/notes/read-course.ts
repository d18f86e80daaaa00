import { glob, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { VFile } from 'vfile'
import { checkReferences } from './check-references.ts'
import { parseCorrections } from './corrections.ts'
import { parseNote } from './parse-note.ts'
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
  const notes = await Promise.all(
    (await notePaths(root)).map(async (path) => parseNote(await readNote(root, path))),
  )
  const course: Course = {
    root,
    themes,
    notes: inTeachingOrder(notes, themes),
    sources: parseSources(sourcesFile),
    corrections: parseCorrections(correctionsFile),
    terms: parseTerms(termsFile),
    files: [themesFile, sourcesFile, correctionsFile, termsFile, ...notes.map((note) => note.file)],
  }
  checkReferences(course)
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

/** Reads one note's file; `path` is relative to `root` and stays so. */
export async function readNote(root: string, path: string): Promise<VFile> {
  return new VFile({ path, value: await readFile(join(root, path), 'utf8'), cwd: root })
}

async function readOrEmpty(root: string, path: string): Promise<VFile> {
  try {
    return await readNote(root, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return new VFile({ path, value: path.endsWith('fuentes.yml') ? '{}' : '[]', cwd: root })
  }
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
