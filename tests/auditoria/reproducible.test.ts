/** As `tests/integration/reproducible.test.ts`, with the course of this repository. */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCourse } from '../support/built-course.ts'
import { hasGit } from '../support/git.ts'
import { runScript } from '../support/run.ts'
import { differences, treeHashes } from '../support/tree-hashes.ts'
import { buildingFiles, project, workshop } from '../support/workspace.ts'

let root: string
beforeAll(async () => {
  await mkdir(workshop, { recursive: true })
  root = await mkdtemp(join(workshop, 'copia-'))
  // With its history: pages say when they were last changed.
  if (hasGit) spawnSync('git', ['clone', '--quiet', project, root])
  for (const path of [...(await buildingFiles()), 'docs', 'slides']) {
    await cp(join(project, path), join(root, path), { recursive: true, force: true })
  }
})
afterAll(() => rm(root, { recursive: true, force: true }))

test('the whole course gives the same bytes in another folder, time zone and language', async () => {
  const before = await builtCourse('este')
  const { code, output } = await runScript(root, 'build', {
    env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
  })
  expect(code, output).toBe(0)
  expect(differences(await treeHashes(before.dist), await treeHashes(join(root, 'dist')))).toEqual([])
})
