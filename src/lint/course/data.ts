import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { dataFiles, parseCourseData, type CourseData } from '../../notes/read-course.ts'
import { decode } from '../decode.ts'

export const dataNames = Object.values(dataFiles)

/** Reads the texts of the data files; those that don't exist are empty. */
export async function readDataTexts(root: string): Promise<Map<string, string>> {
  const texts = await Promise.all(
    dataNames.map(async (name) => {
      try {
        return decode(await readFile(join(root, 'docs/_datos', name))).text
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        return ''
      }
    }),
  )
  return new Map(dataNames.map((name, index) => [name, texts[index]!]))
}

/** Parses the data; what is wrong is on the files' messages. */
export function parseData(texts: ReadonlyMap<string, string>): CourseData {
  const files = Object.entries(dataFiles).map(([key, name]) => [
    key,
    new VFile({ path: `docs/_datos/${name}`, value: texts.get(name) ?? '' }),
  ])
  return parseCourseData(Object.fromEntries(files) as Record<keyof typeof dataFiles, VFile>)
}
