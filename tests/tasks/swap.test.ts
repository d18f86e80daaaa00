import { existsSync } from 'node:fs'
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withStaging } from '../../src/tasks/staging.ts'
import { checkPlaceOfBuild, mendSwap, swapDirectory } from '../../src/tasks/swap.ts'

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

test('follows a link, and leaves it a link', async () => {
  const real = await directory('elsewhere', 'old')
  const target = join(root, 'dist')
  await symlink(real, target)
  await swapDirectory(await directory('fresh', 'new'), target)
  expect((await lstat(target)).isSymbolicLink()).toBe(true)
  expect(await readFile(join(real, 'a.txt'), 'utf8')).toBe('new')
  expect((await readdir(root)).sort()).toEqual(['dist', 'elsewhere'])
})

test('removes a directory that may not be written', async () => {
  const target = await directory('dist', 'old')
  await mkdir(join(target, 'deep'))
  await writeFile(join(target, 'deep', 'b.txt'), '')
  for (const path of [join(target, 'deep'), target]) await chmod(path, 0o555)
  await swapDirectory(await directory('fresh', 'new'), target)
  expect(await readdir(root)).toEqual(['dist'])
})

/** A file system of its own, where the machine has one that anybody may write to. */
const otherDisk = '/dev/shm'
const hasOtherDisk = existsSync(otherDisk) && (await stat(otherDisk)).dev !== (await stat(tmpdir())).dev

test.skipIf(!hasOtherDisk)('brings the new directory from another file system', async () => {
  const target = await directory('dist', 'old')
  const far = await mkdtemp(join(otherDisk, 'swap-'))
  try {
    await writeFile(join(far, 'a.txt'), 'new')
    await swapDirectory(far, target)
    expect(await readFile(join(target, 'a.txt'), 'utf8')).toBe('new')
    expect(await readdir(root)).toEqual(['dist'])
    expect(existsSync(far)).toBe(false)
  } finally {
    await rm(far, { recursive: true, force: true })
  }
})

describe('what a killed swap left is set right', () => {
  // Process ids end below 2^22 on Linux: this one belongs to nobody.
  const dead = 4999999

  test('when the old directory had gone and the new one had not come', async () => {
    await rename(await directory('dist', 'old'), join(root, `dist.anterior-${dead}`))
    await directory(`dist.nuevo-${dead}`, 'new')
    await mendSwap(join(root, 'dist'))
    expect(await readFile(join(root, 'dist', 'a.txt'), 'utf8')).toBe('old')
    expect(await readdir(root)).toEqual(['dist'])
  })

  test('when only the old directory was still to be removed', async () => {
    await directory('dist', 'new')
    await directory(`dist.anterior-${dead}`, 'old')
    await mendSwap(join(root, 'dist'))
    expect(await readFile(join(root, 'dist', 'a.txt'), 'utf8')).toBe('new')
    expect(await readdir(root)).toEqual(['dist'])
  })

  test('when it went entry by entry, and was half way', async () => {
    const target = await directory('dist', 'new')
    await mkdir(join(target, `.anterior-${dead}`))
    await writeFile(join(target, `.anterior-${dead}`, 'a.txt'), 'old')
    await mkdir(join(target, `.nuevo-${dead}`))
    await writeFile(join(target, `.nuevo-${dead}`, 'b.txt'), 'new')
    await mendSwap(target)
    expect(await readdir(target)).toEqual(['a.txt'])
    expect(await readFile(join(target, 'a.txt'), 'utf8')).toBe('old')
  })

  test('and what a running one has is left alone', async () => {
    await directory(`dist.nuevo-${process.pid}`, 'new')
    await mendSwap(join(root, 'dist'))
    expect(await readdir(root)).toEqual([`dist.nuevo-${process.pid}`])
  })
})

describe('a build is put', () => {
  test.each([
    ['where nothing is', async () => undefined],
    ['into an empty folder', async () => void (await mkdir(join(root, 'salida')))],
    [
      'over another build',
      async () => {
        await mkdir(join(root, 'salida', '_astro'), { recursive: true })
        await writeFile(join(root, 'salida', 'index.html'), '')
      },
    ],
  ])('%s', async (_, prepare) => {
    await prepare()
    await checkPlaceOfBuild(root, join(root, 'salida'))
  })

  test.each([
    ['over a file', async () => writeFile(join(root, 'salida'), ''), 'es un archivo'],
    [
      'over what somebody wrote',
      async () => void (await directory('salida', '')),
      'no es un sitio construido',
    ],
  ])('never %s', async (_, prepare, reason) => {
    await prepare()
    await expect(checkPlaceOfBuild(root, join(root, 'salida'))).rejects.toThrow(
      expect.objectContaining({ name: 'AuthorError', message: expect.stringContaining(reason) }),
    )
  })

  test('never below a file, and that is told before anything is built', async () => {
    await writeFile(join(root, 'archivo'), '')
    const refused = checkPlaceOfBuild(root, join(root, 'archivo', 'dist'))
    await expect(refused).rejects.toMatchObject({ code: 'ENOTDIR', path: join(root, 'archivo') })
    await mkdir(join(root, 'vacia'))
    await checkPlaceOfBuild(root, join(root, 'vacia'))
    await checkPlaceOfBuild(root, join(root, 'nueva', 'dist'))
    expect((await readdir(root)).sort()).toEqual(['archivo', 'vacia'])
    expect(await readdir(join(root, 'vacia'))).toEqual([])
  })

  test.skipIf(process.getuid?.() === 0)('nor where nothing may be written', async () => {
    await mkdir(join(root, 'cerrada', 'dist'), { recursive: true })
    for (const name of ['cerrada/dist', 'cerrada']) await chmod(join(root, name), 0o555)
    const refused = checkPlaceOfBuild(root, join(root, 'cerrada', 'dist'))
    await expect(refused).rejects.toMatchObject({ code: 'EACCES' })
    await chmod(join(root, 'cerrada'), 0o755)
    await checkPlaceOfBuild(root, join(root, 'cerrada', 'dist'))
    await chmod(join(root, 'cerrada', 'dist'), 0o755)
  })

  test('never over the project itself', async () => {
    await writeFile(join(root, 'package.json'), '{}')
    await expect(checkPlaceOfBuild(root, root)).rejects.toThrow('no es un sitio construido')
  })
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
