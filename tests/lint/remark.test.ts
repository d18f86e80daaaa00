/** The rules of Spanish in another project: packed as plain JavaScript, run by plain remark. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { packLinter } from '../../src/tasks/pack-linter.ts'
import { project } from './support.ts'

const run = promisify(execFile)

test('a project of others takes the preset and gives it its words', async () => {
  const root = await mkdtemp(join(tmpdir(), 'ajeno-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const folder = join(root, 'node_modules/revisor-de-espanol')
  const { files, dependencies } = await packLinter(project, folder)
  expect(files).toContain('lint/remark/index.js')
  // What only a course needs stays at home: its model, pictures, elements and lectures.
  for (const name of ['sharp', 'svgo', 'typescript', '@slidev/parser'])
    expect(dependencies).not.toHaveProperty([name])
  // What it needs is installed beside it, and nothing else is reached.
  const names = [...Object.keys(dependencies), 'remark']
  for (const name of names) {
    await mkdir(join(root, 'node_modules', name, '..'), { recursive: true })
    await symlink(join(project, 'node_modules', name), join(root, 'node_modules', name))
  }
  await writeFile(
    join(root, 'revisar.mjs'),
    `import { remark } from 'remark'
import preset, { spanishPreset } from 'revisor-de-espanol'
const text = process.argv[2]
const own = spanishPreset({ palabras: ['baker'], reglas: { tilde: 'aviso', comillas: 'apagada' } })
for (const each of [preset, own]) {
  const file = await remark().use(each).process({ path: 'docs/pan/nota.md', value: text })
  console.log(JSON.stringify(file.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])))
}
`,
  )
  const text =
    '---\ntitle: Pan\n---\n\nEl baker esta en el "horno".\n\n<!--lint ignore tilde-->\n\nEl pan esta en el horno.\n'
  const { stdout } = await run(process.execPath, ['revisar.mjs', text], { cwd: root })
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    [
      ['extranjerismo', 5, false],
      ['tilde', 5, true],
      ['comillas', 5, false],
    ],
    [['tilde', 5, false]],
  ])
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { exports: string }
  expect(await readFile(join(folder, manifest.exports), 'utf8')).not.toMatch(/import type|: Rule/)
})
