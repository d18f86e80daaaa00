/** Every slide of every lecture of this repository's course. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findLectures } from '../../src/lectures/index.ts'
import {
  axeFindings,
  figureFaults,
  interfaceFaults,
  interfaceStates,
  renderFaults,
  wrongAddresses,
} from '../support/deck-checks.ts'
import { noteSlides, visitDecks, type DeckVisit } from '../support/deck-visit.ts'
import { project } from '../support/workspace.ts'

const folders = (await findLectures(project)).map(({ folder }) => folder)

let decks: DeckVisit
beforeAll(async () => {
  decks = await visitDecks('este')
})
afterAll(() => decks.close())

describe.each(folders)('%s', (folder) => {
  const plan = () => decks.plans.get(folder)!
  const url = () => `${decks.url}${folder}/`

  test('every slide can be read at every click, and asks for nothing outside', async () => {
    expect(await renderFaults(await decks.open(), decks.dist, folder, plan())).toEqual([])
  })

  test('the address of every section opens its slide', async () => {
    const { page } = await decks.open()
    const aliases = noteSlides(plan()).map(({ slide }) => slide.alias)
    expect(await wrongAddresses(page, url(), aliases)).toEqual([])
  })

  test('has the diagrams of the site, drawn and described', async () => {
    const { page } = await decks.open()
    const all = plan().slides.map((_, index) => index + 1)
    expect(await figureFaults(page, url(), plan(), all)).toEqual([])
  })

  test.each(['light', 'dark'] as const)('axe finds nothing on any slide (%s)', async (colorScheme) => {
    const { page } = await decks.open({ colorScheme })
    const all = plan().slides.map((_, index) => index + 1)
    expect(await axeFindings(page, url(), plan(), all)).toEqual([])
  })

  test.each(['light', 'dark'] as const)('axe finds nothing on the interface (%s)', async (colorScheme) => {
    const found: string[] = []
    for (const state of Object.keys(interfaceStates) as (keyof typeof interfaceStates)[]) {
      const { page } = await decks.open({ viewport: { width: 1440, height: 900 }, colorScheme })
      found.push(...(await interfaceFaults(page, url(), state)))
    }
    expect(found).toEqual([])
  })
})
