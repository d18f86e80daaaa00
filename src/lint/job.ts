import { readFileSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notMarkdown, parseCourseData, readCourseData } from '../notes/read-course.ts'
import { whyUnreadable } from '../notes/unreadable.ts'
import { ruleUrl } from '../reporters/rule-url.ts'
import type { Finding } from '../reporters/types.ts'
import { hashOf, type Entry } from './kept-results.ts'
import { createChecker, type Checker } from './check-file.ts'
import { createContext } from './context.ts'
import { noFacts } from './course/facts.ts'
import { decode } from './decode.ts'
import { applyFixes } from './fix.ts'

/** Files to check; plain data, so that it can go to a worker. */
export interface Job {
  root: string
  paths: readonly string[]
  fix: boolean
  today: string
}

export interface CheckedFile {
  path: string
  entry: Entry
  fixed: boolean
}

/** A repair may uncover another one: as many rounds as that takes, but not for ever. */
const rounds = 5

/** Checks each file by itself, and repairs it first when asked. */
export async function checkFiles({ root, paths, fix, today }: Job): Promise<CheckedFile[]> {
  // What is wrong with the data was told before: with a fault in it, no file is checked.
  const check = createChecker(createContext(parseCourseData(await readCourseData(root, true)), today))
  const files: CheckedFile[] = []
  for (const path of paths) files.push(await checkOne(join(root, path), path, check, fix, today))
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
    bytes = readFileSync(absolute)
  } catch (error) {
    const { reason, hint } = whyUnreadable((error as NodeJS.ErrnoException).code)
    return { path, fixed: false, entry: unchecked(path, day, 'archivo', reason, hint) }
  }
  const { text, mark, broken, binary } = decode(bytes)
  if (binary) {
    return {
      path,
      fixed: false,
      entry: unchecked(
        path,
        day,
        'codificacion',
        'El archivo no es texto',
        'Sácalo de la carpeta de los apuntes.',
      ),
    }
  }
  let result = await check(path, text)
  let current = text
  if (fix && !broken) {
    for (let round = 0; round < rounds && result.fixes.length > 0; round++) {
      const repaired = applyFixes(current, result.fixes)
      if (repaired === current) break
      current = repaired
      result = await check(path, current)
    }
    if (current !== text) await writeFile(absolute, mark ? `\uFEFF${current}` : current)
  }
  const { size, mtimeMs } = statSync(absolute)
  return {
    path,
    fixed: current !== text,
    entry: {
      size,
      modified: mtimeMs,
      hash: hashOf(bytes),
      day,
      findings: broken ? [encodingFinding(path), ...result.findings] : result.findings,
      facts: result.facts,
    },
  }
}

function encodingFinding(file: string): Finding {
  return findingOf(
    file,
    'codificacion',
    'El archivo no está en UTF-8',
    'Guárdalo como UTF-8; se revisó lo que se pudo leer.',
  )
}

/** The entry of a file that no rule can look at; its size keeps it from counting as unchanged. */
function unchecked(path: string, day: string, rule: string, message: string, hint: string): Entry {
  return {
    size: -2,
    modified: 0,
    hash: '',
    day,
    findings: [findingOf(path, rule, message, hint)],
    facts: noFacts(path),
  }
}

function findingOf(file: string, rule: string, message: string, hint: string): Finding {
  return {
    file,
    line: 1,
    column: 1,
    endLine: null,
    endColumn: null,
    severity: 'error',
    rule,
    message,
    hint,
    actual: null,
    expected: null,
    url: ruleUrl(rule),
  }
}
