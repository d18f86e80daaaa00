/** The machine serves any course: of this one it has no word. */
import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCourse } from '../../src/notes/index.ts'
import { inTheNameOf, machineFiles } from '../../src/tasks/machine-files.ts'
import { wordFinder, wordsOf } from './course-words.ts'
import { describeThisCourse } from './this-course.ts'
import { ordinaryWords } from './ordinary-words.ts'

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

/** Written by npm: names of packages and of the systems that they are for. */
const writtenByTools = ['package-lock.json']

describeThisCourse('the machine', () => {
  test('has no word of this course', async () => {
    const words = wordsOf(await readCourse(root))
    for (const word of Object.keys(ordinaryWords)) words.delete(word)
    const find = wordFinder(words)
    const found: string[] = []
    for (const path of await machineFiles(root)) {
      if (writtenByTools.includes(path)) continue
      const bytes = inTheNameOf({ name: '', description: '' }, path, await readFile(join(root, path)))
      if (!isUtf8(bytes)) continue
      const inName = find(path).map(({ word }) => `${path}: «${word}» in its name`)
      const inText = find(bytes.toString('utf8')).map(
        ({ word, line, around }) => `${path}:${line} «${word}»: ${around}`,
      )
      found.push(...inName, ...inText)
    }
    expect(found).toEqual([])
  })

  test('is let have only words that this course has', async () => {
    const words = wordsOf(await readCourse(root))
    expect(Object.keys(ordinaryWords).filter((word) => !words.has(word))).toEqual([])
  })
})
