import { createChecker, type Checker } from '../../src/lint/check-file.ts'
import { createContext, type LintContext } from '../../src/lint/context.ts'
import { parseData, readDataTexts } from '../../src/lint/course/data.ts'
import type { Rule } from '../../src/lint/rule.ts'
import { readWords } from '../../src/lint/words.ts'
import type { Finding } from '../../src/reporters/index.ts'

export const project = new URL('../..', import.meta.url).pathname

/** The clock of the tests. */
export const today = '2026-11-23'

/** The course's own glossary and bibliography, plus a source that examples cite. */
export async function makeContext(day = today): Promise<LintContext> {
  const { terms, sources, themes } = parseData(await readDataTexts(project))
  return createContext({ terms, sources, themes, ...readWords(), today: day })
}

export async function makeChecker(rules?: readonly Rule[], day?: string): Promise<Checker> {
  return createChecker(await makeContext(day), rules)
}

/** Four lines, so that a text's first line is the note's fifth. */
const frontmatter = [
  '---',
  'title: Una nota de prueba',
  'description: Una nota que solo existe para probar el revisor con textos cortos, sin más.',
  '---',
  '',
].join('\n')

/** A note whose text is `body`; one that brings its own frontmatter stays as it is. */
export function noteWith(body: string): string {
  return body.startsWith('---') ? body : frontmatter + body
}

/** What was found: the text, or the place where there is none. */
export function whatWasFound({ actual, line, column }: Finding): string {
  return actual ?? `${line}:${column}`
}
