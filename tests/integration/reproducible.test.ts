/** The same sources give the same bytes: wherever, whenever and in whatever language they are built. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtCourse } from '../support/built-course.ts'
import { runScript } from '../support/run.ts'
import { differences, treeHashes } from '../support/tree-hashes.ts'
import { makeWorkspace } from '../support/workspace.ts'

let root: string
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ root, remove } = await makeWorkspace('inicial'))
})
afterAll(() => remove())

test('in another folder, time zone and language, and for the first time', async () => {
  const before = await builtCourse('inicial')
  const { code, output } = await runScript(root, 'build', {
    env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
  })
  expect(code, output).toBe(0)
  const hashes = await treeHashes(before.dist)
  expect([...hashes.keys()].filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(2)
  expect(differences(hashes, await treeHashes(join(root, 'dist')))).toEqual([])
})
