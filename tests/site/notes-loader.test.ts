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

describe('a note that is rendered as it is loaded', () => {
  /** Loads two notes with Astro's own way of going on after one fails; gives what each became. */
  async function load(render: (entry: { id: string }) => Promise<unknown>): Promise<unknown[]> {
    const rendered: unknown[] = []
    const context = {
      config: { root: pathToFileURL(`${root}/`) },
      store: { set: () => true },
      entryTypes: new Map([
        ['.md', { getEntryInfo: async () => ({}), getRenderFunction: async () => render }],
      ]),
    }
    const loader = notesLoader({
      name: 'two notes',
      load: async (inner) => {
        const { entryTypes } = inner as typeof inner & Pick<typeof context, 'entryTypes'>
        const own = await entryTypes.get('.md')!.getRenderFunction()
        for (const id of ['b', 'a']) rendered.push(await own({ id }).catch(() => 'logged'))
      },
    })
    await loader.load(context as unknown as LoaderContext)
    return rendered
  }

  test('is what its renderer makes of it', async () => {
    expect(await load(async ({ id }) => ({ html: id }))).toEqual([{ html: 'b' }, { html: 'a' }])
  })

  test('ends the loading when it fails, and all that failed are told, in order', async () => {
    const failing = ({ id }: { id: string }): Promise<never> =>
      Promise.reject(new Error(`docs/${id}.md:3:1: rota`))
    await expect(load(failing)).rejects.toThrow('docs/a.md:3:1: rota\ndocs/b.md:3:1: rota')
  })
})

test('what a note was before is never taken for what it is', async () => {
  const seen: unknown[] = []
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    entryTypes: new Map(),
    store: { get: (id: string) => (id === 'hoja' ? { id, filePath: 'hoja.md', digest: '1' } : undefined) },
  }
  const loader = notesLoader({
    name: 'asks for two',
    load: async ({ store }) => void seen.push(store.get('hoja'), store.get('otra')),
  })
  await loader.load(context as unknown as LoaderContext)
  expect(seen).toEqual([{ id: 'hoja', filePath: 'hoja.md', digest: undefined }, undefined])
})

test('only the fields of a note are parsed, whatever stands below them', async () => {
  const path = join(root, 'hoja.md')
  const given = vi.fn()
  const parseData = async ({ data }: { data: object }): Promise<object> => data
  const context = { config: { root: pathToFileURL(`${root}/`) }, entryTypes: new Map(), store: {}, parseData }
  const loader = notesLoader({
    name: 'one note',
    load: async (inner) =>
      given(await inner.parseData({ id: 'hoja', data: { de: 'Astro' }, filePath: path })),
  })
  for (const [written, fields] of [
    ['\uFEFF---\r\ntitle: La hoja\r\n---  \r\n\r\n---\r\ntexto: no\r\n---\r\n', { title: 'La hoja' }],
    ['---\ntitle: La hoja\n---', { title: 'La hoja' }],
    ['Un párrafo\n\n---\ntitle: La hoja\n---\n', { de: 'Astro' }],
    ['---\ntitle: La hoja\n----\n', { de: 'Astro' }],
  ] as const) {
    await writeFile(path, written)
    await loader.load(context as unknown as LoaderContext)
    expect(given.mock.lastCall?.[0]).toEqual(fields)
  }
})
