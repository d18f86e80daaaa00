import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onlyOne } from '../../src/tasks/only-one.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'only-one-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('the second waits for the first, and says for whom', async () => {
  const said: string[] = []
  const order: string[] = []
  let end = (): void => undefined
  let begun = (): void => undefined
  const running = new Promise<void>((resolve) => (begun = resolve))
  const first = onlyOne(root, async () => {
    order.push('first')
    begun()
    await new Promise<void>((resolve) => (end = resolve))
    order.push('first ends')
  })
  await running
  const second = onlyOne(
    root,
    async () => void order.push('second'),
    (text) => {
      said.push(text)
      end()
    },
  )
  await Promise.all([first, second])
  expect(order).toEqual(['first', 'first ends', 'second'])
  expect(said).toEqual([expect.stringContaining(`(proceso ${process.pid})`)])
  expect(await readdir(join(root, '.cache'))).toEqual([])
})

test.each([
  // Process ids end below 2^22 on Linux: this one belongs to nobody.
  ['that was killed', '4999999', 0],
  ['whose number another process has now', String(process.pid), 3600],
  ['that was killed before it wrote its number', '', 3600],
])('nobody waits for a process %s', async (_, owner, secondsAgo) => {
  const lock = join(root, '.cache', 'construccion-en-marcha')
  await mkdir(join(root, '.cache'))
  await writeFile(lock, owner)
  const then = Date.now() / 1000 - secondsAgo
  await utimes(lock, then, then)
  const said: string[] = []
  expect(
    await onlyOne(
      root,
      async () => 'done',
      (text) => said.push(text),
    ),
  ).toBe('done')
  expect(said).toEqual([])
})

test('a failure lets the next one work', async () => {
  await expect(onlyOne(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await onlyOne(root, async () => 'done')).toBe('done')
})
