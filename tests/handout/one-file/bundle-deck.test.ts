import { expect, test } from 'vitest'
import { refuseDoubts } from '../../../src/handout/one-file/bundle-deck.ts'

test('a slow machine is no doubt, a missing name is one', () => {
  refuseDoubts('warn', {
    code: 'PLUGIN_TIMINGS',
    message: 'JavaScript callbacks ran for 84ms of this 3.0s build.',
  })
  refuseDoubts('info', { message: 'Bundled.' })
  expect(() => refuseDoubts('warn', { code: 'MISSING_EXPORT', message: '"a" is not exported' })).toThrow(
    '"a"',
  )
})
