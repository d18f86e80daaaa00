import { judge } from '../lint/judge.ts'
import { asSettled } from '../reporters/severities.ts'
import { brokenData, readCourse, type Course } from '../notes/index.ts'
import { findingsOf, reporters, sortFindings } from '../reporters/index.ts'
import { AuthorError } from '../author-error.ts'

/**
 * Reads the course, and stops when it can't be built or would be published otherwise than it is
 * meant: for what the linter calls an error that stops the build, in its words.
 *
 * @throws {AuthorError} that lists every problem with its place; while a data file is broken, those
 * of data files alone
 */
export async function readSoundCourse(root: string): Promise<Course> {
  const course = await readCourse(root)
  const broken = brokenData(course)
  const found = broken.length > 0 ? findingsOf(broken) : await judge(course)
  const findings = sortFindings(asSettled(found, course.settings))
  if (findings.some(({ severity }) => severity === 'error')) {
    throw new AuthorError(
      `${reporters.text(findings)}\nNo se construyó nada: corrige lo anterior. Lo que había en dist/ sigue igual.`,
    )
  }
  if (course.notes.length === 0) {
    throw new AuthorError(
      'No hay notas en docs/: no se construyó nada. Escribe al menos docs/<tema>/<nota>.md.',
    )
  }
  return course
}
