/**
 * Whether the search answers what learners ask: a sample in `npm test`, all of it, with the figures,
 * in `npm run auditoria`.
 */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { builtCourse } from '../../support/built-course.ts'
import { withBuiltSearch } from '../../support/built-search.ts'
import { describeThisCourse } from '../this-course.ts'

interface Asked {
  pregunta: string
  clase: string
  /** Addresses of the pages, and of their sections, that answer it. */
  espera: string[]
}

/** The files of questions, each with what must come, of 1, among the first three pages. */
const files = {
  'las cien primeras': { file: 'questions.yml', least: 0.95 },
  'las que se escribieron después': { file: 'more-questions.yml', least: 0.95 },
  // Nothing in the glossary was written for them.
  'las de otra mano': { file: 'other-questions.yml', least: 0.92 },
  'las de dos manos más': { file: 'unseen-questions.yml', least: 0.95 },
}

/** Of how many questions one is asked. */
const step = process.env.AUDITORIA ? 1 : 6

async function read(file: string): Promise<Asked[]> {
  return parse(await readFile(new URL(file, import.meta.url), 'utf8')) as Asked[]
}

describeThisCourse('the search', () => {
  test.each(Object.entries(files))('answers %s', async (name, { file, least }) => {
    const questions = (await read(file)).filter((_, index) => index % step === 0)
    const { dist } = await builtCourse('este')
    const missed = await withBuiltSearch(dist, async ({ ask }) => {
      const wrong: string[] = []
      for (const { pregunta, clase, espera } of questions) {
        const first = (await ask(pregunta)).pages.slice(0, 3).map(({ page: { url } }) => url)
        const right = espera.map((address) => address.replace(/#.*/, ''))
        if (!first.some((url) => right.includes(url)))
          wrong.push(`${clase}: ${pregunta} → ${first.join(' ')}`)
      }
      return wrong
    })
    const share = 1 - missed.length / questions.length
    if (step === 1) {
      console.log(
        `Búsqueda, ${name}: ${(share * 100).toFixed(1)} % de ${questions.length}\n${missed.join('\n')}`,
      )
    }
    // Of a sample, one may be missed that is not missed of all.
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(
      step === 1
        ? Math.floor(questions.length * (1 - least) + 1e-9)
        : 1 + Math.floor(questions.length * (1 - least)),
    )
  })

  test('every page and section that a question expects is there', async () => {
    const { dist } = await builtCourse('este')
    const there = await withBuiltSearch(dist, ({ lexicon }) =>
      Promise.resolve(
        new Set(
          lexicon.pages.flatMap(({ url, sections }) => [url, ...sections.map(([id]) => `${url}#${id}`)]),
        ),
      ),
    )
    const expected = (await Promise.all(Object.values(files).map(({ file }) => read(file))))
      .flat()
      .flatMap(({ espera }) => espera)
    expect(expected.filter((address) => !there.has(address))).toEqual([])
  })
})
