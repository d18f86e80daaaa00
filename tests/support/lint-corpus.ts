import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checker } from '../../src/lint/check-file.ts'
import { noteWith, whatWasFound } from '../lint/support.ts'

/** One case of a corpus. */
export interface Case {
  kind: string
  /** `archivo:línea` in the corpus. */
  place: string
  text: string
  /** What must be found; none in a clean case. */
  finds: string[]
}

/** What came of a case. */
export interface Score extends Case {
  found: number
  missed: string[]
  extra: string[]
}

/** Reads the corpus in a folder; its format is explained in the README of `tests/fixtures/lint/corpus`. */
export function readCorpus(folder: string): Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => readCase(line, name, index)),
    )
}

function readCase(line: string, name: string, index: number): Case[] {
  // One `#` and a blank is a comment; `## …` is a heading.
  if (line.trim() === '' || /^# (?!Título\\n)/.test(line)) return []
  const [text = '', finds] = line.split(' ⇒ ')
  return [
    {
      kind: name.replace('.txt', ''),
      place: `${name}:${index + 1}`,
      text: `${unescape(text)}\n`,
      finds: finds ? finds.split(' | ').map(unescape) : [],
    },
  ]
}

function unescape(text: string): string {
  return text.replace(/\\\\n|\\n/g, (match) => (match === '\\n' ? '\n' : '\\\n'))
}

/** Checks each case as a note at `path`. */
export async function scoreCorpus(cases: readonly Case[], check: Checker, path: string): Promise<Score[]> {
  return Promise.all(
    cases.map(async (each) => {
      const { findings } = await check(path, noteWith(each.text))
      const left = [...each.finds]
      const extra: string[] = []
      for (const finding of findings) {
        const what = whatWasFound(finding)
        const at = left.indexOf(what)
        // The same place may be told twice: by Markdown's model and by a rule.
        if (at !== -1) left.splice(at, 1)
        else if (!each.finds.includes(what)) extra.push(`${each.place}: ${what} (${finding.rule})`)
      }
      return {
        ...each,
        found: each.finds.length - left.length,
        missed: left.map((what) => `${each.place}: ${what}`),
        extra,
      }
    }),
  )
}

/** How many of the faults were found, and how many of the findings are faults: from 0 to 1. */
export function qualityOf(scores: readonly Score[]): { recall: number; precision: number } {
  const count = (pick: (score: Score) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0)
  const found = count((score) => score.found)
  return {
    recall: found / (found + count(({ missed }) => missed.length)),
    precision: found / (found + count(({ extra }) => extra.length)),
  }
}
