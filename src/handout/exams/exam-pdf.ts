import { onBothPapers, type Handout } from '../handout.ts'
import { printSheets } from '../sheets/sheets-pdf.ts'
import type { Worksheet } from '../sheets/worksheet.ts'
import type { Made, Workshop } from '../workshop.ts'
import { drawVersion, type ExamOrder } from './draw-exam.ts'

/** The files of an exam: each version and its key, on both papers. */
export function examFiles(order: ExamOrder, versions: readonly string[]): Handout[] {
  return versions.flatMap((version) => [
    ...onBothPapers(`examen-${version}`, {
      kind: 'exam',
      title: `Examen, versión ${version}`,
      description: 'Para repartir.',
      for: 'student',
      exam: { order, version },
    }),
    ...onBothPapers(`clave-${version}`, {
      kind: 'exam-key',
      title: `Clave del examen, versión ${version}`,
      description: 'Para corregir.',
      for: 'teacher',
      exam: { order, version },
    }),
  ])
}

/** Makes a version of an exam. */
export function makeExam(handout: Handout, workshop: Workshop): Promise<Made> {
  return printSheets(handout, workshop, { sheets: [examSheet(handout, workshop)], key: false })
}

/** Makes the key of a version. */
export function makeExamKey(handout: Handout, workshop: Workshop): Promise<Made> {
  return printSheets(handout, workshop, { sheets: [examSheet(handout, workshop)], key: true })
}

/** A version of an exam as a sheet: each question counts for one point. */
function examSheet({ exam, kind }: Handout, { course }: Workshop): Worksheet {
  if (!exam) throw new Error('An exam needs its order')
  const { order, version } = exam
  const made = `${order.questions} preguntas, semilla ${order.seed}`
  return {
    title: `${kind === 'exam' ? 'Examen' : 'Clave del examen'}, versión ${version}`,
    // Who has the seed and the notes has the key.
    kicker: kind === 'exam' ? course.settings.title : `${course.settings.title} · ${made}`,
    groups: [
      {
        title: undefined,
        questions: drawVersion(course, order, version).map(({ question, note }) => ({
          question,
          note,
          points: 1,
        })),
        tasks: [],
      },
    ],
  }
}
