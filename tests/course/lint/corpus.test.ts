/** The corpus that needs the glossary of this course, and the sentences of its misconceptions. */
import { expect, test } from 'vitest'
import { createChecker } from '../../../src/lint/check-file.ts'
import { createContext } from '../../../src/lint/context.ts'
import { parseCourseData, readCourseData } from '../../../src/notes/read-course.ts'
import { applyFixes } from '../../../src/lint/fix.ts'
import { noteWith, project, today } from '../../lint/support.ts'
import { qualityOf, readCorpus, scoreCorpus } from '../../support/lint-corpus.ts'
import { describeThisCourse } from '../this-course.ts'

describeThisCourse('the corpus of this course', async () => {
  const data = parseCourseData(await readCourseData(project, true))
  const check = createChecker(createContext(data, today))
  const path = `docs/${data.themes[0]?.id}/caso.md`
  const cases = readCorpus(new URL('corpus/', import.meta.url).pathname)
  const scores = await scoreCorpus(cases, check, path)

  test('at least 98 % of the faults are found', () => {
    const missed = scores.flatMap((each) => each.missed)
    expect(qualityOf(scores).recall, missed.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  test('at least 99 % of the findings are faults', () => {
    const extra = scores.flatMap((each) => each.extra)
    expect(qualityOf(scores).precision, extra.join('\n')).toBeGreaterThanOrEqual(0.99)
  })

  test('what corrects a misconception is clean for every rule', async () => {
    const sentences = data.misconceptions.flatMap(({ right }) => right)
    expect(sentences.length).toBeGreaterThan(0)
    const found = await Promise.all(
      sentences.map(async ({ text }) => (await check(path, noteWith(`${text}\n`))).findings),
    )
    expect(found.flat().map(({ message }) => message)).toEqual([])
  })

  test('repairing twice is as good as once, and addresses stay', async () => {
    for (const { text, place } of cases) {
      const source = noteWith(text)
      const first = await check(path, source)
      if (first.fixes.length === 0) continue
      let last = first
      let repaired = source
      for (let round = 0; round < 5 && last.fixes.length > 0; round++) {
        repaired = applyFixes(repaired, last.fixes)
        last = await check(path, repaired)
      }
      expect(last.fixes, place).toEqual([])
      expect(last.facts.ids, place).toEqual(first.facts.ids)
      const addresses = ({ facts }: typeof first): string[] => facts.links.map(({ url }) => url)
      expect(addresses(last), place).toEqual(addresses(first))
    }
  })
})
