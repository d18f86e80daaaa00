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

test('the whole course gives the same bytes in another folder, time zone and language, and when built again', async () => {
  const [one, two] = roots as [string, string]
  /** Builds the course of `root`; what it gave then. */
  async function built(root: string, env: Record<string, string>): Promise<Map<string, string>> {
    const { code, output } = await runScript(root, 'build', { env })
    expect(code, output).toBe(0)
    return treeHashes(join(root, 'dist'))
  }
  const first = await built(one, { TZ: 'Asia/Tokyo', LANG: 'es_AR.UTF-8', LC_ALL: 'es_AR.UTF-8' })
  expect(first.size).toBeGreaterThan(100)
  expect(differences(first, await built(two, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }))).toEqual([])
  // With what the first run kept, and elsewhere on earth.
  expect(differences(first, await built(one, { TZ: 'America/Lima', LANG: 'C.UTF-8', LC_ALL: '' }))).toEqual(
    [],
  )
})
