import { checkMark } from '../../notes/mark.ts'
import { toFinding } from '../../reporters/from-vfile.ts'
import type { Finding } from '../../reporters/types.ts'
import { courseRules, ruleUrl } from '../preset.ts'
import { parseData } from './data.ts'
import type { FileFacts } from './facts.ts'
import type { CourseFault, CourseRule, CourseView } from './rule.ts'
import { readSite } from './site.ts'

/** What only shows in the whole: links, references between data files, the data's own structure. */
export async function checkCourse(
  root: string,
  facts: readonly FileFacts[],
  texts: ReadonlyMap<string, string>,
  chosen: readonly CourseRule[] = courseRules,
): Promise<Finding[]> {
  const data = parseData(texts)
  await checkMark(root, data)
  const view: CourseView = {
    files: facts,
    site: readSite(root, facts, data),
    terms: data.terms,
    sources: data.sources,
    corrections: data.corrections,
    dataText: (name) => texts.get(name) ?? '',
  }
  const findings = data.files.flatMap((file) => file.messages.map((message) => toFinding(message, file.path)))
  for (const rule of chosen) {
    rule.check(view, (fault) => findings.push(findingFrom(fault, rule)))
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
