/** What goes wrong with the browser while slides are looked at is told with the place of the slide. */
import { errors, type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { checkRendered } from '../../src/deck/check-rendered.ts'
import { planLecture } from '../../src/deck/plan.ts'
import { importing, lectureOf } from '../lectures/support.ts'
import { context } from './context.ts'

test.each([
  [new errors.TimeoutError('locator.waitFor: Timeout 30000ms exceeded.'), 'no terminó de mostrar', 'en 30 s'],
  [new Error('page.goto: Target page, context or browser has been closed'), 'se cerró mientras mostraba', ''],
])('%s', async (failure, what, more) => {
  const plan = planLecture(lectureOf(importing('preguntas: []\n'), 'slides/slides.md'), context)
  const page: Pick<Page, 'goto'> = {
    goto: () => Promise.reject(failure),
  }
  const found = checkRendered(page as Page, 'https://ejemplo.org/', plan)
  await expect(found).rejects.toMatchObject({
    name: 'AuthorError',
    message: expect.stringMatching(
      new RegExp(`^slides/slides\\.md:\\d+:1 El navegador .*${what} la diapositiva 1.*${more}`),
    ),
  })
})
