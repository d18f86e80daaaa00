/** What pages that are printed from are given, whatever the machine is. */
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWorkshop, type Material } from '../../src/handout/workshop.ts'

test('waits for a page of a busy machine much longer than browsers are waited for', async () => {
  let patience = 30_000
  const context = {
    setDefaultTimeout: (most: number) => void (patience = most),
    route: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
  const browser = { newContext: () => Promise.resolve(context) } as unknown as Browser
  const material = { dist: '/nada', apart: '/nada', site: undefined, base: '/' } as Material
  await (await openWorkshop(browser, material)).close()
  expect(patience).toBeGreaterThanOrEqual(120_000)
})
