/** Every page of the site of this repository's course, at every width and on both grounds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findingsOfEveryLevel,
  frameFaults,
  openings,
  sidewaysScroll,
  widths,
} from '../support/site-checks.ts'
import { weightGoals, weightTable } from '../../src/bench/weights.ts'
import { weighPages } from '../../src/publish/page-weight.ts'
import { visitSite, type SiteVisit } from '../support/site-visit.ts'

let site: SiteVisit
beforeAll(async () => {
  site = await visitSite('este')
})
afterAll(() => site.close())

test('notes weigh what they should: their letters do, and the table says the rest', async () => {
  const { notes } = site.course
  const pages = notes.filter(({ forAuthors }) => !forAuthors).map(({ slug }) => `${slug}/index.html`)
  const weights = await weighPages(site.dist, '/', pages)
  console.log(weightTable(weights))
  expect(weights).toHaveLength(pages.length)
  for (const { fonts } of weights) expect(fonts).toBeLessThanOrEqual(weightGoals.fonts)
})

describe('every page', () => {
  test('opens in Spanish, with one title, without errors and without third parties', async () => {
    const window = await site.open()
    expect(await frameFaults(window, site.pages, site.course.settings.title)).toEqual([])
    expect(window.problems).toEqual([])
  })

  test.each(Object.entries(widths))('does not scroll sideways on %s', async (_name, width) => {
    const window = await site.open({ viewport: { width, height: 740 } })
    expect(await sidewaysScroll(window, site.pages)).toEqual([])
  })

  describe.each(['light', 'dark'] as const)('to axe, with AAA and best practices (%s)', (colorScheme) => {
    // What settles into place on the home page would be half transparent to axe.
    const still = { colorScheme, reducedMotion: 'reduce' } as const

    test.each(Object.entries(widths))('is right on %s', async (_name, width) => {
      const window = await site.open({ ...still, viewport: { width, height: 740 } })
      const paths = [...site.pages, '404.html']
      expect(await findingsOfEveryLevel(window, paths)).toEqual([])
    })

    test.each(Object.entries(openings))('is right with %s', async (_name, opening) => {
      const notes = site.course.notes.filter((_, index) => index % 6 === 0).map(({ slug }) => `${slug}/`)
      for (const width of Object.values(widths)) {
        const window = await site.open({ ...still, viewport: { width, height: 740 } })
        const paths = new Set([...site.sample, ...notes])
        expect(await findingsOfEveryLevel(window, [...paths], opening)).toEqual([])
      }
    })
  })

  describe('with letters of 32 px', () => {
    let large: SiteVisit
    beforeAll(async () => {
      large = await visitSite('este', 32)
    })
    afterAll(() => large.close())

    test.each(Object.entries(widths))('does not scroll sideways on %s', async (_name, width) => {
      const window = await large.open({ viewport: { width, height: 740 } })
      expect(await sidewaysScroll(window, large.pages)).toEqual([])
    })
  })
})
