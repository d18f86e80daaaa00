import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LoaderContext } from 'astro/loaders'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { notesLoader } from '../../src/site/notes-loader.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'notes-'))
})
afterEach(() => rm(root, { recursive: true }))

/** Whether a note that has been read is kept, though `before` happens before it is. */
async function kept(before: (path: string) => Promise<void>): Promise<boolean> {
  const path = join(root, 'la hoja #1.md')
  await writeFile(path, '---\ntitle: La hoja\n---\n')
  const set = vi.fn(() => true)
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store: { set },
    parseData: ({ data }: { data: unknown }) => data,
  }
  const loader = notesLoader({
    name: 'one note',
    load: async ({ store, parseData }) => {
      const data = await parseData({ id: 'la-hoja', data: {}, filePath: path })
      await before(path)
      store.set({ id: 'la-hoja', data, filePath: 'la hoja #1.md' })
    },
  })
  await loader.load(context as unknown as LoaderContext)
  return set.mock.calls.length > 0
}

test('a note that has been read is kept', async () => {
  expect(await kept(async () => undefined)).toBe(true)
})

test('a note that goes while it is read does not come back', async () => {
  expect(await kept((path) => rm(path))).toBe(false)
})
