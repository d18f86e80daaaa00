/**
 * Faults of every kind, one at a time, in copies of the real notes: each is
 * reported at its line, and the untouched notes give no finding.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { notePaths } from '../../src/notes/index.ts'
import type { FileFacts } from '../../src/lint/course/facts.ts'
import { checkCourse } from '../../src/lint/course/check-course.ts'
import { readDataTexts } from '../../src/lint/course/data.ts'
import { lint } from '../../src/lint/run.ts'
import { makeChecker, makeContext, project } from './support.ts'
import { mutations, randomFrom } from './mutations.ts'

/** Faults of each kind, where there is room for as many. */
const perKind = 10
const seed = 20_261_123

const check = await makeChecker()
const { speller } = await makeContext()
// The author's guide shows faults' places as code: a change there is no fault.
const paths = (await notePaths(project)).filter((path) => !path.startsWith('docs/referencia/'))
const notes = await Promise.all(
  paths.map(async (path) => {
    const source = await readFile(join(project, path), 'utf8')
    return { path, source, facts: (await check(path, source)).facts }
  }),
)
const texts = await readDataTexts(project)

/** Everything found in a note, what shows only in the whole course included. */
async function findIn(path: string, source: string) {
  const { findings, facts } = await check(path, source)
  const others: FileFacts[] = notes.map((note) => (note.path === path ? facts : note.facts))
  const course = await checkCourse(project, others, texts)
  return [...findings, ...course.filter(({ file }) => file === path)]
}

test('the untouched notes give no finding', async () => {
  const { findings } = await lint({ root: project, cache: false })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('each fault is reported at its line', () => {
  const random = randomFrom(seed)
  let total = 0
  const kinds = Object.entries(mutations((word) => speller.isSpanish(word)))

  test.each(kinds)('%s', async (kind, mutate) => {
    const seen = new Set<string>()
    const missed: string[] = []
    for (let tries = 0; seen.size < perKind && tries < perKind * 8; tries++) {
      const note = notes[Math.floor(random() * notes.length)]!
      const mutant = mutate(note.source, random)
      if (!mutant || seen.has(note.path + mutant.source)) continue
      seen.add(note.path + mutant.source)
      const findings = await findIn(note.path, mutant.source)
      const found = findings.some(
        ({ rule, line }) => rule === mutant.rule && mutant.lines.includes(line ?? 0),
      )
      if (found) continue
      const changed = mutant.source.split('\n')[mutant.lines[0]! - 1]
      const others = findings.slice(0, 3).map(({ line, rule }) => `${line} ${rule}`)
      missed.push(`${note.path}:${mutant.lines.join('/')} «${changed}» → ${others.join(', ')}`)
    }
    total += seen.size
    expect(seen.size, `${kind} had no place`).toBeGreaterThan(0)
    expect(missed).toEqual([])
  })

  test('there were at least 12 kinds and 200 faults', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(12)
    expect(total).toBeGreaterThanOrEqual(200)
    console.log(`${total} faltas de ${kinds.length} clases`)
  })
})
