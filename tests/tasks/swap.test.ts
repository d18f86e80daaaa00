import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withStaging } from '../../src/tasks/staging.ts'
import { swapDirectory } from '../../src/tasks/swap.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'swap-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function directory(name: string, content: string): Promise<string> {
  const path = join(root, name)
  await mkdir(path)
  await writeFile(join(path, 'a.txt'), content)
  return path
}

test('puts the new directory where the old one was, and leaves nothing else', async () => {
  const target = await directory('dist', 'old')
  await swapDirectory(await directory('fresh', 'new'), target)
  expect(await readFile(join(target, 'a.txt'), 'utf8')).toBe('new')
  expect(await readdir(root)).toEqual(['dist'])
})

test('works where there was nothing yet', async () => {
  const target = join(root, 'deep', 'dist')
  await swapDirectory(await directory('fresh', 'new'), target)
  expect(await readFile(join(target, 'a.txt'), 'utf8')).toBe('new')
})

test('brings the old directory back when the swap fails', async () => {
  const target = await directory('dist', 'old')
  await expect(swapDirectory(join(root, 'missing'), target)).rejects.toThrow()
  expect(await readFile(join(target, 'a.txt'), 'utf8')).toBe('old')
  expect(await readdir(root)).toEqual(['dist'])
})

test('staging goes away after success and after failure', async () => {
  await withStaging(root, (path) => writeFile(join(path, 'x'), ''))
  await expect(withStaging(root, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await readdir(join(root, '.cache', 'build'))).toEqual([])
})

test('staging removes what a killed build left, and spares a running one', async () => {
  const parent = join(root, '.cache', 'build')
  // Process ids end below 2^22 on Linux: this one belongs to nobody.
  await mkdir(join(parent, '4999999-abc'), { recursive: true })
  await mkdir(join(parent, `${process.pid}-abc`))
  await withStaging(root, async () => {
    const names = await readdir(parent)
    expect(names).not.toContain('4999999-abc')
    expect(names).toContain(`${process.pid}-abc`)
  })
})
