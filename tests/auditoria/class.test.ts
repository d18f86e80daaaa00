/** Every lecture of this repository's course, given from beginning to end in two windows. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findLectures } from '../../src/lectures/index.ts'
import { visitDecks, type DeckVisit } from '../support/deck-visit.ts'
import { giveClass, screensOfNotes, type Advance } from '../support/give-class.ts'
import { project } from '../support/workspace.ts'

const folders = (await findLectures(project)).map(({ folder }) => folder)

let decks: DeckVisit
beforeAll(async () => {
  decks = await visitDecks('este')
})
afterAll(() => decks.close())

/** A room and what the teacher holds. Motion is as most have it. */
const rooms: [advance: Advance, options: BrowserContextOptions][] = [
  ['keyboard', { viewport: { width: 1280, height: 720 }, colorScheme: 'light' }],
  ['remote', { viewport: { width: 1024, height: 768 }, colorScheme: 'dark' }],
  ['touch', { viewport: { width: 1280, height: 800 }, colorScheme: 'light', hasTouch: true }],
]

describe.each(folders)('%s', (folder) => {
  const plan = () => decks.plans.get(folder)!

  test.each(rooms)('is given by %s without stumbling', async (advance, options) => {
    const { context, problems } = await decks.open({ reducedMotion: 'no-preference', ...options })
    expect(await giveClass(context, `${decks.url}${folder}/`, plan(), advance)).toEqual([])
    expect(problems).toEqual([])
  })

  test('is given from a file, without a network', async () => {
    const { context, problems } = await decks.open({ reducedMotion: 'no-preference', offline: true })
    const file = join(decks.dist, 'descargas', `${folder}-sin-red.html`)
    expect(await giveClass(context, pathToFileURL(file).href, plan(), 'keyboard')).toEqual([])
    expect(problems.filter((problem) => !problem.includes('asks a third party for file:'))).toEqual([])
  })

  test('is given when the network is gone after it was opened', async () => {
    const { context, problems } = await decks.open({ serviceWorkers: 'allow' })
    expect(await giveClass(context, `${decks.url}${folder}/`, plan(), 'keyboard', 'then offline')).toEqual([])
    expect(problems).toEqual([])
  })

  test('has notes of at most a screen and a half', async () => {
    const { page } = await decks.open({ viewport: { width: 1280, height: 720 } })
    const screens = await screensOfNotes(page, `${decks.url}${folder}/`, plan())
    expect(screens.filter(({ screens: many }) => many > 1.5)).toEqual([])
  })
})
