import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutFace } from '../../src/fonts/cut.ts'
import { letterFaces } from '../../src/fonts/faces.ts'
import { lostLetters } from '../../src/publish/lost-letters.ts'

let dist: string
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'letras-'))
  await mkdir(join(dist, '_astro'))
  const cut = await cutFace(letterFaces.code, 'aeioñ')
  await writeFile(join(dist, '_astro/atkinson-hyperlegible-mono-latin-400-normal.X1.woff2'), cut)
})
afterAll(() => rm(dist, { recursive: true }))

test('a sign that the letters lost is refused, with where it is', async () => {
  const letters = await lostLetters(dist)
  letters.lookAt('luz/hoja/index.html', 'año')
  letters.lookAt('luz/raiz/index.html', 'vão')
  letters.lookAt('luz/flor/index.html', 'mão')
  expect(() => letters.refuseLoss()).toThrow('«v», en luz/raiz/index.html; «ã», en luz/raiz/index.html; «m»')
})

test('signs that they keep are not refused, nor those that they never had', async () => {
  const letters = await lostLetters(dist)
  letters.lookAt('luz/hoja/index.html', 'ñañaño'.normalize('NFD'))
  letters.lookAt('luz/raiz/index.html', 'i→根')
  expect(() => letters.refuseLoss()).not.toThrow()
})
