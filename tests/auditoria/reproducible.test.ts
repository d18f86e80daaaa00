/** As `tests/integration/reproducible.test.ts`, with the course of this repository. */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasGit } from '../support/git.ts'
import { runScript } from '../support/run.ts'
import { differences, treeHashes } from '../support/tree-hashes.ts'
import { buildingFiles, project, workshop } from '../support/workspace.ts'

/** Two copies, for where the packages are counts in some names, and they have none of their own. */
const roots: string[] = []
beforeAll(async () => {
  await mkdir(workshop, { recursive: true })
  for (const name of ['una-', 'otra copia-']) {
    const root = await mkdtemp(join(workshop, name))
    roots.push(root)
    // With its history: pages say when they were last changed.
    if (hasGit) spawnSync('git', ['clone', '--quiet', project, root])
    for (const path of [...(await buildingFiles()), 'docs', 'slides']) {
      await cp(join(project, path), join(root, path), { recursive: true, force: true })
    }
  }
})
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))))

test('the whole course gives the same bytes in another folder, time zone and language', async () => {
  const zones: Record<string, string>[] = [
    { TZ: 'America/Lima', LC_ALL: 'es_PE.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
  ]
  for (const [index, root] of roots.entries()) {
    const { code, output } = await runScript(root, 'build', { env: zones[index] ?? {} })
    expect(code, output).toBe(0)
  }
  const [one, two] = await Promise.all(roots.map((root) => treeHashes(join(root, 'dist'))))
  expect(one?.size).toBeGreaterThan(100)
  expect(differences(one ?? new Map(), two ?? new Map())).toEqual([])
})
