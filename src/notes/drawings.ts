import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { report } from './problem.ts'
import { dataFiles, type CourseData } from './read-course.ts'
import type { Course, Theme } from './types.ts'

/** The SVG of a course's own mark, as it is in `docs/_datos`; undefined when it has none. */
export async function readMark({
  root,
  settings: { mark },
}: Pick<Course, 'root' | 'settings'>): Promise<string | undefined> {
  return mark === undefined ? undefined : readDrawing(root, mark)
}

/** The SVG that a theme opens with, as it is in `docs/_datos`; undefined when it has none. */
export async function readThemeDrawing(root: string, { drawing }: Theme): Promise<string | undefined> {
  return drawing && readDrawing(root, drawing.file)
}

function readDrawing(root: string, file: string): Promise<string> {
  return readFile(join(root, 'docs/_datos', file), 'utf8')
}

/** Records on `curso.yml` and `temas.yml` that a drawing they name isn't there, or is no SVG. */
export async function checkDrawings(root: string, data: CourseData): Promise<void> {
  const { settings, themes, files } = data
  const fileOf = (name: string): VFile | undefined => files.find(({ path }) => path === `docs/_datos/${name}`)
  await check(
    fileOf(dataFiles.settings),
    settings.mark,
    'marca:',
    'quita «marca»: se usa entonces el dibujo de la máquina',
  )
  for (const { drawing } of themes) {
    await check(fileOf(dataFiles.themes), drawing?.file, 'archivo:', 'quita «dibujo» de ese tema')
  }

  async function check(
    file: VFile | undefined,
    drawing: string | undefined,
    field: string,
    way: string,
  ): Promise<void> {
    if (!file || drawing === undefined) return
    const source = await readDrawing(root, drawing).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' && error.code !== 'EISDIR') throw error
      return undefined
    })
    if (source !== undefined && /<svg[\s>]/.test(source)) return
    const line = String(file)
      .split('\n')
      .findIndex((text) => text.trim().startsWith(field) && text.includes(drawing))
    report(file, {
      rule: 'marca',
      reason:
        source === undefined
          ? `No existe el dibujo «docs/_datos/${drawing}»`
          : `«docs/_datos/${drawing}» no es un dibujo SVG`,
      hint: `Guarda ahí un SVG, o ${way}.`,
      place: { line: Math.max(line, 0) + 1, column: 1 },
    })
  }
}
