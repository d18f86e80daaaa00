import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runTools } from '../../src/tasks/run-tools.ts'
import { runScript } from '../support/run.ts'
import { project } from '../support/workspace.ts'

describe('tools one after the other', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tools-'))
    for (const code of [0, 3]) await writeFile(join(folder, `${code}.mjs`), `process.exit(${code})`)
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each([{ scripts: ['0.mjs', '3.mjs', 'no-hay.mjs'], code: 3 }])(
    '$scripts end with $code',
    async ({ scripts, code }) => {
      expect(
        await runTools(
          folder,
          scripts.map((script) => ({ script, args: [] })),
        ),
      ).toBe(code)
    },
  )

  test('of packages that do not export what they are made of', async () => {
    expect(await runTools(project, [{ package: 'knip', args: ['--version'] }])).toBe(0)
  })
})

describe.each(['check', 'verify', 'test', 'auditoria'])('%s', (name) => {
  test('explains itself, and starts nothing', async () => {
    const { code, output } = await runScript(project, name, { args: ['--help'] })
    expect(output).toMatch(new RegExp(`^Uso: npm (?:run )?${name}\\b`))
    expect(output).toContain('muestra esta ayuda')
    expect(code).toBe(0)
  })
})

test.each(['check', 'test'])('%s refuses an option that it does not know, in Spanish', async (name) => {
  const { code, output } = await runScript(project, name, { args: ['--nada'] })
  expect(output).toMatch(/^No se conoce la opción «--nada»\.\n\nUso: /)
  expect(output).not.toMatch(/\n\s+at /)
  expect(code).toBe(1)
})
