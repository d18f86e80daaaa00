import { readFileSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notMarkdown, parseCourseData, readCourseData } from '../notes/read-course.ts'
import { refuseStrange, whyUnreadable } from '../notes/unreadable.ts'
import { findingAt } from '../reporters/finding-at.ts'
import { hashOf, type Entry } from './kept-results.ts'
import { createChecker, type Checker } from './check-file.ts'
import { createContext } from './context.ts'
import { noFacts } from './course/facts.ts'
import { repair } from './repair.ts'

/** Files to check; plain data, so that it can go to a worker. */
export interface Job {
  root: string
  paths: readonly string[]
  /** Those of them that are to be repaired. */
  fix: readonly string[]
  today: string
}

export interface CheckedFile {
  path: string
  entry: Entry
  fixed: boolean
}

/** Checks each file by itself, and repairs it first when asked. */
export async function checkFiles({ root, paths, fix, today }: Job): Promise<CheckedFile[]> {
  // What is wrong with the data was told before: with a fault in it, no file is checked.
  const check = createChecker(createContext(parseCourseData(await readCourseData(root, true)), today))
  const files: CheckedFile[] = []
  for (const path of paths)
    files.push(await checkOne(join(root, path), path, check, fix.includes(path), today))
  return files
}

async function checkOne(
  absolute: string,
  path: string,
  check: Checker,
  fix: boolean,
  day: string,
): Promise<CheckedFile> {
  if (/^docs\/[^/]+\/.*\.mdx$/.test(path)) {
    return {
      path,
      fixed: false,
      entry: unchecked(path, day, 'archivo', notMarkdown.reason, notMarkdown.hint),
    }
  }
  let bytes: Uint8Array
  try {
    // Nothing else is to be done meanwhile, and a promise takes longer than the file.
    refuseStrange(statSync(absolute))
    bytes = readFileSync(absolute)
  } catch (error) {
    const { reason, hint } = whyUnreadable((error as NodeJS.ErrnoException).code)
    return { path, fixed: false, entry: unchecked(path, day, 'archivo', reason, hint) }
  }
  let result = await check(path, bytes)
  const repaired = fix ? await repair(path, bytes, result, check) : undefined
  if (repaired) {
    result = repaired.result
    bytes = Buffer.from(repaired.text)
    await writeFile(absolute, bytes)
  }
  const { size, mtimeMs } = statSync(absolute)
  return {
    path,
    fixed: repaired !== undefined,
    entry: {
      size,
      modified: mtimeMs,
      hash: hashOf(bytes),
      day,
      findings: result.findings,
      facts: result.facts,
    },
  }
}

/** The entry of a file that no rule can look at; its size keeps it from counting as unchanged. */
function unchecked(path: string, day: string, rule: string, message: string, hint: string): Entry {
  return {
    size: -2,
    modified: 0,
    hash: '',
    day,
    findings: [findingAt({ file: path, rule, message, hint })],
    facts: noFacts(path),
  }
}
