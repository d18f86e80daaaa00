import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { report } from './problem.ts'
import { dataFiles, type CourseData } from './read-course.ts'
import type { Course } from './types.ts'

/** The SVG of a course's own mark, as it is in `docs/_datos`; undefined when it has none. */
export async function readMark({
  root,
  settings: { mark },
}: Pick<Course, 'root' | 'settings'>): Promise<string | undefined> {
  return mark === undefined ? undefined : readFile(join(root, 'docs/_datos', mark), 'utf8')
}

/** Records on `curso.yml` that the mark it names isn't there, or is no SVG. */
export async function checkMark(root: string, { settings, files }: CourseData): Promise<void> {
  const file = files.find(({ path }) => path === `docs/_datos/${dataFiles.settings}`)
  if (!file || settings.mark === undefined) return
  const source = await readMark({ root, settings }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'EISDIR') throw error
    return undefined
  })
  if (source !== undefined && /<svg[\s>]/.test(source)) return
  const line = String(file)
    .split('\n')
    .findIndex((text) => text.startsWith('marca:'))
  report(file, {
    rule: 'marca',
    reason:
      source === undefined
        ? `No existe el dibujo «docs/_datos/${settings.mark}»`
        : `«docs/_datos/${settings.mark}» no es un dibujo SVG`,
    hint: 'Guarda ahí un SVG, o quita «marca»: se usa entonces el dibujo de la máquina.',
    place: { line: Math.max(line, 0) + 1, column: 1 },
  })
}
