/** What axe-core finds on a page. */
import axe, { type ElementContext, type Result, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

export interface AxeOptions {
  /** Selector of the part that is looked at; all of the page by default. */
  within?: string
  /** Names of the rules that count, or tags of them; by default those that axe runs by itself, AAA not among them. */
  only?: readonly string[]
}

/** Every level of WCAG that axe knows, and best practices. */
export const everyLevel = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
] as const

/**
 * Runs axe in the page itself: `@axe-core/playwright` carries every node that passes out of it,
 * too, which takes four times as long. Of frames it would see nothing, so there must be none.
 */
export async function axeViolations(page: Page, { within, only }: AxeOptions = {}): Promise<Result[]> {
  if (page.frames().length > 1) throw new Error('axe does not look into the frames of this page')
  await page.evaluate(axe.source)
  // What the page sets by what it measures is set within a frame; axe must not come before it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(only && { runOnly: [...only] }),
  }
  return page.evaluate(
    async ([part, how]) => {
      const { axe: runner } = globalThis as unknown as { axe: typeof axe }
      const context: ElementContext = part ?? document
      return (await runner.run(context, how)).violations
    },
    [within, options] as const,
  )
}
