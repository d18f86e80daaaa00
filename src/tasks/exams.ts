import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AuthorError } from '../author-error.ts'
import { withBrowser } from '../browser.ts'
import { buildDate } from '../handout/build-date.ts'
import { breachReport, type CheckedFile } from '../handout/check/breach-words.ts'
import { examPool, type ExamOrder } from '../handout/exams/draw-exam.ts'
import { examFiles } from '../handout/exams/exam-pdf.ts'
import { makeHandouts } from '../handout/make-handouts.ts'
import { nearest, type Course } from '../notes/index.ts'
import type { PublicAddress } from '../public-address.ts'
import { readSoundCourse } from './check-course.ts'
import { onlyOne } from './only-one.ts'
import { withStaging } from './staging.ts'

/** An exam as it is asked for on the command line; undefined = not said. */
export interface AskedExam {
  examen: string
  versiones: string | undefined
  semilla: string | undefined
  temas: string | undefined
}

/** Where exams go, in the project: Git doesn't see it, and nothing of it is published. */
export const examFolder = 'examenes'

/**
 * Reads what was asked for, but for whether the course has it.
 *
 * @throws {AuthorError} when a value makes no sense
 */
export function readExamOrder({ examen, versiones = 'A', semilla = '1', temas }: AskedExam): {
  order: ExamOrder
  versions: string[]
} {
  if (!/^[1-9]\d{0,3}$/.test(examen)) {
    throw new AuthorError(`«--examen ${examen}» no dice cuántas preguntas.`, {
      hint: 'Escribe un número: «--examen 20».',
    })
  }
  if (!/^[\p{L}\d_-]{1,40}$/u.test(semilla)) {
    throw new AuthorError(`«${semilla}» no sirve de semilla.`, {
      hint: 'Usa un número o una palabra, sin espacios: «--semilla 7».',
    })
  }
  return {
    order: {
      questions: Number(examen),
      seed: semilla,
      themes: temas === undefined ? undefined : listed(temas, 'temas'),
    },
    versions: readVersions(versiones),
  }
}

function readVersions(text: string): string[] {
  const versions = listed(text.toLocaleUpperCase('es'), 'versiones')
  const wrong = versions.find((version) => !/^[A-Z]$/.test(version))
  if (wrong !== undefined) {
    throw new AuthorError(`«${wrong}» no sirve de versión.`, {
      hint: 'Usa una letra de la A a la Z para cada una, separadas por comas: «--versiones A,B,C».',
    })
  }
  return versions
}

/** The entries of «A,B, C». */
function listed(text: string, option: string): string[] {
  const entries = text.split(',').map((entry) => entry.trim())
  const again = entries.find((entry, index) => entries.indexOf(entry) !== index)
  if (entries.includes('')) {
    throw new AuthorError(`A «--${option}» le falta algo: «${text}».`, {
      hint: 'Escribe cada entrada separada por comas, sin dejar ninguna vacía.',
    })
  }
  if (again !== undefined)
    throw new AuthorError(`En «--${option}», «${again}» está dos veces.`, { hint: 'Quita una.' })
  return entries
}

/**
 * Makes an exam of the project at `root`: a PDF of each version and of its key, on both papers. They
 * take the place of those of an exam with the same seed.
 *
 * @returns the folder of the files, from the root of the project
 * @throws {AuthorError} when the course has no such themes, or too few questions
 */
export async function makeExams(
  root: string,
  { order, versions }: { order: ExamOrder; versions: readonly string[] },
  address: PublicAddress,
): Promise<string> {
  return onlyOne(root, async () => {
    const course = await readSoundCourse(root)
    checkOrder(course, order)
    const folder = `${examFolder}/semilla-${order.seed}`
    await withStaging(root, async (staging) => {
      const out = join(staging, 'examen')
      const nothing = join(staging, 'nada')
      const material = {
        dist: nothing,
        apart: nothing,
        course,
        lectures: [],
        date: buildDate(root),
        ...address,
      }
      const checked: CheckedFile[] = []
      await withBrowser((browser) =>
        makeHandouts(browser, material, examFiles(order, versions), {
          out,
          tell({ handout: { file }, breaches = [] }) {
            checked.push({ file, breaches })
            console.log(`    ${folder}/${file}`)
          },
        }),
      )
      console.log(breachReport(checked))
      await mkdir(join(root, examFolder), { recursive: true })
      await rm(join(root, folder), { recursive: true, force: true })
      await rename(out, join(root, folder))
    })
    return folder
  })
}

/**
 * Holds an order against the course.
 *
 * @throws {AuthorError} when the course has no such themes, or too few questions
 */
export function checkOrder(course: Pick<Course, 'themes' | 'notes'>, { themes, questions }: ExamOrder): void {
  const ids = course.themes.map(({ id }) => id)
  const strange = themes?.find((theme) => !ids.includes(theme))
  if (strange !== undefined) {
    const near = nearest(strange, ids)
    throw new AuthorError(`El curso no tiene ningún tema «${strange}».`, {
      hint: near ? `¿Querías decir «${near}»?` : `Sus temas son: ${ids.join(', ')}.`,
    })
  }
  const { length } = examPool(course, themes)
  if (questions > length) {
    const where = themes ? 'en esos temas' : 'en el curso'
    const asked = questions === 1 ? 'Se pide una pregunta' : `Se piden ${questions} preguntas`
    const there = length === 0 ? 'no hay ninguna' : length === 1 ? 'hay una sola' : `hay ${length}`
    throw new AuthorError(`${asked}, y ${where} ${there}.`, {
      hint: 'Pide menos, o escribe más. Las que llevan «{exam}» solo se usan aquí.',
    })
  }
}
