import { dataFiles, type CourseData } from '../../notes/read-course.ts'
import { ruleUrl } from '../../reporters/rule-url.ts'
import type { Finding } from '../../reporters/types.ts'
import type { Lecture, NoteOutline } from '../../lectures/index.ts'
import { courseRules, ruleCatalog } from '../preset.ts'
import type { FileFacts } from './facts.ts'
import type { CourseFault, CourseRule, CourseView } from './rule.ts'
import { readSite } from './site.ts'

/**
 * What only shows in the whole: links, references between data files.
 *
 * @param facts of every file of the course
 * @param data read without faults of its own
 * @param lectures read against the notes of `facts`
 */
export async function checkCourse(
  root: string,
  facts: readonly FileFacts[],
  data: CourseData,
  lectures: readonly Lecture<NoteOutline>[],
  chosen: readonly CourseRule[] = courseRules,
): Promise<Finding[]> {
  const view: CourseView = {
    ...data,
    facts,
    lectures,
    rules: ruleCatalog,
    site: readSite(root, facts, { ...data, lectures }),
    dataText: (name) =>
      String(data.files.find(({ path }) => path === `docs/_datos/${dataFiles[name]}`) ?? ''),
  }
  const findings: Finding[] = []
  for (const rule of chosen) {
    await rule.check(view, (fault) => findings.push(findingFrom(fault, rule)))
  }
  return findings
}

function findingFrom({ file, at, message, hint }: CourseFault, { meta }: CourseRule): Finding {
  const { start, end } = 'start' in at ? at : { start: at, end: undefined }
  return {
    file,
    line: start.line,
    column: start.column,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    severity: meta.severity,
    rule: meta.id,
    message,
    hint,
    actual: null,
    expected: null,
    url: ruleUrl(meta.id),
  }
}
