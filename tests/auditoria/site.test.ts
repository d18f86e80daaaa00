/** Every page of the site of this repository's course, at every width and on both grounds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, frameFaults, sidewaysScroll, widths } from '../support/site-checks.ts'
import { visitSite, type SiteVisit } from '../support/site-visit.ts'

let site: SiteVisit
beforeAll(async () => {
  site = await visitSite('este')
})
afterAll(() => site.close())

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

  test.each(['light', 'dark'] as const)('axe finds nothing (%s)', async (colorScheme) => {
    // What settles into place on the home page would be half transparent to axe.
    const window = await site.open({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFindings(window, [...site.pages, '404.html'], colorScheme)).toEqual([])
  })
})
