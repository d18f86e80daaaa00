import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeSearchIndex } from '../../src/site/complete-search-index.ts'
import { differences, treeHashes } from '../support/tree-hashes.ts'

let dist: string
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'buscar-'))
  const page = '<!doctype html><html lang="es"><body><h1>El pan</h1><p>La masa crece.</p></body></html>'
  await mkdir(join(dist, 'pan'))
  await writeFile(join(dist, 'pan/index.html'), page)
})
afterEach(() => rm(dist, { recursive: true }))

test('files of the index that were cut short are whole afterwards', async () => {
  await writeSearchIndex(dist)
  const whole = await treeHashes(dist)
  expect(JSON.parse(await readFile(join(dist, 'pagefind/pagefind-entry.json'), 'utf8'))).toHaveProperty(
    'languages.es',
  )
  for (const path of whole.keys()) {
    if (path.startsWith('pagefind/')) await truncate(join(dist, path))
  }
  await writeSearchIndex(dist)
  expect(differences(whole, await treeHashes(dist))).toEqual([])
})
