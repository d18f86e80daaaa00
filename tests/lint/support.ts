import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createChecker, type Checker } from '../../src/lint/check-file.ts'
import { createContext, type LintContext } from '../../src/lint/context.ts'
import type { Rule } from '../../src/lint/rule.ts'
import { parseCourseData, readCourseData } from '../../src/notes/read-course.ts'
import type { Finding } from '../../src/reporters/index.ts'

/** This repository. */
export const project = new URL('../..', import.meta.url).pathname

/** A small course on bread and plants: what the rules' examples speak of. */
export const bakery = new URL('../fixtures/lint/course/', import.meta.url).pathname

/**
 * A course with these files, gone with the test that asks for it.
 *
 * @param parts what it has of the small course: files and folders
 */
export async function courseWith(
  files: Record<string, string | Uint8Array>,
  parts: readonly string[] = ['.'],
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'curso-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  for (const part of parts) await cp(join(bakery, part), join(root, part), { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

/** The clock of the tests. */
export const today = '2026-11-23'

/** What the course in `root` knows. */
export async function makeContext(root = bakery, day = today): Promise<LintContext> {
  return createContext(parseCourseData(await readCourseData(root, true)), day)
}

/** Checks one file by itself, as part of the small course. */
export async function makeChecker(rules?: readonly Rule[], day?: string): Promise<Checker> {
  return createChecker(await makeContext(bakery, day), rules)
}

/** Four lines, so that a text's first line is the note's fifth. */
const frontmatter = [
  '---',
  'title: Una nota de prueba',
  'description: Una nota que solo existe para poner a prueba el revisor con textos cortos, sin más.',
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
