/** What a browser keeps, told by what is asked of it. */
import { afterEach, expect, test, vi } from 'vitest'
import { forgetKept } from '../../../src/publish/client/keep-for-later.ts'

afterEach(() => vi.unstubAllGlobals())

function browserWith(controller: object | null): { unregister: () => void; reload: () => void } {
  const [unregister, reload] = [vi.fn(), vi.fn()]
  const serviceWorker = { getRegistrations: () => Promise.resolve([{ unregister }]), controller }
  vi.stubGlobal('navigator', { serviceWorker })
  vi.stubGlobal('location', { reload })
  return { unregister, reload }
}

test('while one writes nothing is kept, nor shown, of what was built for the same address', async () => {
  const { unregister, reload } = browserWith({})
  await forgetKept()
  expect(unregister).toHaveBeenCalledOnce()
  expect(reload).toHaveBeenCalledOnce()
})

test('a page that came from the server is not loaded again', async () => {
  const { unregister, reload } = browserWith(null)
  await forgetKept()
  expect(unregister).toHaveBeenCalledOnce()
  expect(reload).not.toHaveBeenCalled()
})
