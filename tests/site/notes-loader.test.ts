import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LoaderContext } from 'astro/loaders'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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
    entryTypes: new Map(),
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

describe('a note whose fields are broken', () => {
  /** What a note gets for fields, and `watcher` is whether it is edited. */
  async function fieldsOf(yaml: string, watcher?: object): Promise<unknown> {
    const path = join(root, 'hoja.md')
    const contents = `---\n${yaml}\n---\n`
    await writeFile(path, contents)
    const given = vi.fn()
    const context = {
      config: { root: pathToFileURL(`${root}/`) },
      watcher,
      store: { set: () => true },
      entryTypes: new Map([
        ['.md', { getEntryInfo: () => Promise.reject(new Error('unexpected end of the stream')) }],
      ]),
      parseData: async ({ data }: { data: { title?: unknown } }) => {
        if (typeof data.title !== 'string') throw new Error('title: Required')
        return data
      },
    }
    const loader = notesLoader({
      name: 'one note',
      load: async (inner) => {
        const { entryTypes, parseData } = inner as typeof inner & Pick<typeof context, 'entryTypes'>
        const read = entryTypes.get('.md')!.getEntryInfo as (file: object) => Promise<{ data: object }>
        const { data } = await read({ contents })
        given(await parseData({ id: 'luz/hoja', data: data as Record<string, unknown>, filePath: path }))
      },
    })
    await loader.load(context as unknown as LoaderContext)
    return given.mock.lastCall?.[0]
  }

  test.each(['title: "La hoja', 'title: 1.29'])('has a page while it is edited: %s', async (yaml) => {
    expect(await fieldsOf(yaml, {})).toEqual({ title: 'luz/hoja' })
  })

  test('stops a build', async () => {
    await expect(fieldsOf('title: "La hoja')).rejects.toThrow('title: Required')
  })

  test('has its own fields when they are sound', async () => {
    expect(await fieldsOf('title: La hoja', {})).toEqual({ title: 'La hoja' })
  })
})
