import type { Course, Note } from '../notes/index.ts'
import { spanishDate } from '../notes/spanish-date.ts'

/**
 * With what the commands of a note were last run, and when; undefined for a note without, and for
 * one whose commands never were.
 */
export function ranWith(
  { practice, practiceRecord }: Pick<Course, 'practice' | 'practiceRecord'>,
  note: Pick<Note, 'steps' | 'practice'>,
): string | undefined {
  const engine = note.practice.engine ?? practice.engines[0]?.id
  const run = engine === undefined ? undefined : practiceRecord.get(engine)
  const runs = note.steps.some((step) => step.type === 'console' && step.noRun === undefined)
  if (!run || !runs) return undefined
  return `Comandos ejecutados con ${run.name} ${run.version} el ${spanishDate(run.day)}.`
}
