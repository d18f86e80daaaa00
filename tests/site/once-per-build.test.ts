import { expect, test, vi } from 'vitest'
import { oncePerBuild } from '../../src/site/once-per-build.ts'

test('what is read is read once, also where the code is loaded again', async () => {
  let read = 0
  const reading = (): number => ++read
  expect(oncePerBuild('una prueba', reading)).toBe(1)
  expect(oncePerBuild('una prueba', reading)).toBe(1)
  vi.resetModules()
  const again = await import('../../src/site/once-per-build.ts')
  expect(again.oncePerBuild).not.toBe(oncePerBuild)
  expect(again.oncePerBuild('una prueba', reading)).toBe(1)
  expect(again.oncePerBuild('otra prueba', reading)).toBe(2)
})
