import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { taughtNotes, type Course } from '../../notes/index.ts'
import { mediaType } from '../../pictures/address.ts'
import { publishedBytes } from '../../pictures/prepare.ts'
import { courseShades } from '../../styles/course-shades.ts'
import { bankQuestions } from '../bank/bank-questions.ts'
import { questionDiagrams } from '../bank/question-diagrams.ts'
import { versionWords } from '../build-date.ts'
import { titleOf, type Handout } from '../handout.ts'
import { printPage } from '../print-page.ts'
import type { Made, Workshop } from '../workshop.ts'
import { sheetDocument } from './sheet-document.ts'
import { blankSheet, keySheet, type SheetPlace, type Worksheet } from './worksheet.ts'

/** Makes the sheets of all themes: questions and tasks, with room to write. */
export function makeExercises(handout: Handout, workshop: Workshop): Promise<Made> {
  return printSheets(handout, workshop, { sheets: themeSheets(workshop.course), key: false })
}

/** Makes the key of those sheets. */
export function makeSolutions(handout: Handout, workshop: Workshop): Promise<Made> {
  return printSheets(handout, workshop, { sheets: themeSheets(workshop.course), key: true })
}

/** A sheet for each theme that asks anything. */
export function themeSheets(course: Pick<Course, 'notes' | 'themes' | 'settings'>): Worksheet[] {
  const questions = bankQuestions(course)
  const taught = taughtNotes(course)
  return course.themes.flatMap(({ id, title }, index) => {
    const groups = taught
      .filter(({ theme }) => theme === id)
      .map((note) => ({
        title: note.title,
        questions: questions.filter((one) => one.note === note),
        tasks: note.sections.flatMap(({ exercises }) => exercises.map((exercise) => ({ ...exercise, note }))),
      }))
      .filter((group) => group.questions.length + group.tasks.length > 0)
    return groups.length > 0
      ? [{ title: `${index + 1}. ${title}`, kicker: course.settings.title, groups }]
      : []
  })
}

/** Prints sheets, or their keys, on the paper of `handout`. */
export async function printSheets(
  handout: Handout,
  workshop: Workshop,
  { sheets, key }: { sheets: readonly Worksheet[]; key: boolean },
): Promise<Made> {
  const { course, site, base, paper = 'a4' } = { ...workshop, ...handout }
  const place: SheetPlace = {
    course,
    address: { site, base },
    pictureAt: await picturesOf(course),
    diagramOf: await questionDiagrams(course, { drawn: true }),
  }
  const html = await sheetDocument({
    title: `${course.settings.title}: ${titleOf(handout)}`,
    head: handout.title,
    foot: {
      course: course.settings.title,
      version: versionWords(course.root),
      // The code on an exam would lead whoever sits it to the answers.
      address: handout.exam ? undefined : site && `${site}${base}`,
    },
    paper,
    shades: courseShades(course),
    sheets: sheets.map((sheet) => (key ? keySheet : blankSheet)(sheet, place)),
  })
  const page = await workshop.page(handout.file, (fresh) => fresh.setContent(html, { waitUntil: 'load' }))
  return printPage(page)
}

/** The pictures that questions and tasks show, each as an address that holds it. */
async function picturesOf({ root, notes, pictures }: Course): Promise<(path: string) => string | undefined> {
  const used = new Set(
    notes.flatMap((note) => [...note.pictures, ...note.examPictures].map(({ path }) => path)),
  )
  const addresses = new Map<string, string>()
  for (const path of used) {
    const file = pictures.get(path)
    if (!file) continue
    const bytes = await publishedBytes(root, await readFile(join(root, file.path)))
    const type = mediaType(extname(file.name).slice(1))
    addresses.set(path, `data:${type};base64,${bytes.toString('base64')}`)
  }
  return (path) => addresses.get(path)
}
