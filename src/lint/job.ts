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
  /** Whether repairs are only shown. */
  dry?: boolean
  /** Those that are only read for what they say of themselves, by no rule. */
  factsOf?: readonly string[]
}

export interface CheckedFile {
  path: string
  entry: Entry
  fixed: boolean
  /** What a repair changes, where it is only shown. */
  change?: { before: string; after: string }
}

/**
 * Checks each file by itself, and repairs it first when asked.
 *
 * @param onFile called after each file
 */
export async function checkFiles(
  { root, paths, fix, today, dry = false, factsOf = [] }: Job,
  onFile: () => void = () => undefined,
): Promise<CheckedFile[]> {
  // What is wrong with the data was told before: with a fault in it, no file is checked.
  const context = createContext(parseCourseData(await readCourseData(root, true)), today)
  const check = createChecker(context)
  const read = createChecker(context, [])
  const files: CheckedFile[] = []
  for (const path of paths) {
    const repairs = fix.includes(path) ? (dry ? 'shown' : 'written') : 'none'
    files.push(await checkOne(join(root, path), path, check, repairs, today))
    onFile()
  }
  for (const path of factsOf) files.push(await checkOne(join(root, path), path, read, 'none', today))
  return files
}

async function checkOne(
  absolute: string,
  path: string,
  check: Checker,
  repairs: 'none' | 'shown' | 'written',
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
  const repaired = repairs === 'none' ? undefined : await repair(path, bytes, result, check)
  const change =
    repaired && repairs === 'shown'
      ? { before: Buffer.from(bytes).toString(), after: repaired.text }
      : undefined
  if (repaired && repairs === 'written') {
    result = repaired.result
    bytes = Buffer.from(repaired.text)
    await writeFile(absolute, bytes)
  }
  const { size, mtimeMs } = statSync(absolute)
  return {
    path,
    fixed: repaired !== undefined,
    ...(change && { change }),
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
