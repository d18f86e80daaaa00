/** Work is done again as soon as anything that it came from is another. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtFile, builtHashes } from '../src/built-files.ts'
import { keyOf, noteSeen, sameAsSeen } from '../src/seen-files.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'seen-'))
  await mkdir(join(root, 'dist/luz'), { recursive: true })
  await mkdir(join(root, 'aparte'))
  await writeFile(join(root, 'dist/luz/index.html'), 'luz')
  await writeFile(join(root, 'aparte/estilo.css'), 'estilo')
})
afterEach(() => rm(root, { recursive: true }))

const directories = (): string[] => [join(root, 'dist'), join(root, 'aparte')]

test('a path is answered as a static host would, from the first directory that has it', async () => {
  const at = (path: string): Promise<string | undefined> => builtFile(directories(), path)
  expect(await at('luz/')).toBe(join(root, 'dist/luz/index.html'))
  expect(await at('luz')).toBe(join(root, 'dist/luz/index.html'))
  expect(await at('estilo.css')).toBe(join(root, 'aparte/estilo.css'))
  expect(await at('../memoria.json')).toBeUndefined()
  expect(await at('nada.css')).toBeUndefined()
})

/** What a later build finds of work that saw both files, after `change`. */
async function later(change: () => Promise<unknown>, key = 'k'): Promise<unknown> {
  const memory = join(root, 'memoria.json')
  const seen = await noteSeen('k', ['luz/', 'estilo.css'], builtHashes(directories()), { pages: 3 })
  await writeFile(memory, JSON.stringify(seen))
  await change()
  return sameAsSeen(memory, key, builtHashes(directories()))
}

test('what was found holds while all that was seen is the same', async () => {
  expect(await later(async () => undefined)).toEqual({ pages: 3 })
  expect(await later(() => writeFile(join(root, 'dist/otra.html'), 'no se vio'))).toEqual({ pages: 3 })
})

test.each([
  ['a page changes', () => writeFile(join(root, 'dist/luz/index.html'), 'sombra')],
  ['a file goes', () => rm(join(root, 'aparte/estilo.css'))],
  ['another file comes before it', () => writeFile(join(root, 'dist/estilo.css'), 'otro')],
  ['what is remembered was cut short', () => writeFile(join(root, 'memoria.json'), '{"key":"k"')],
  ['nothing is remembered', () => rm(join(root, 'memoria.json'))],
])('it holds no longer when %s', async (_, change) => {
  expect(await later(change)).toBeUndefined()
})

test('it holds for the same key alone', async () => {
  expect(await later(async () => undefined, 'otra')).toBeUndefined()
  expect(keyOf('a', { b: 1 })).toBe(keyOf('a', { b: 1 }))
  expect(keyOf('a', { b: 1 })).not.toBe(keyOf('a', { b: 2 }))
  expect(keyOf('ab')).not.toBe(keyOf('a', 'b'))
})
