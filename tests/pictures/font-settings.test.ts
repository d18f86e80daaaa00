import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { settleFonts } from '../../src/pictures/font-settings.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letras-'))
  for (const name of ['FONTCONFIG_FILE', 'FONTCONFIG_PATH']) vi.stubEnv(name, undefined)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

test.runIf(process.platform === 'linux')('a Linux without settings for its fonts is given some', async () => {
  await settleFonts(folder, join(folder, 'no-hay.conf'))
  expect(process.env.FONTCONFIG_FILE).toBe(join(folder, 'fonts.conf'))
  expect(await readFile(join(folder, 'fonts.conf'), 'utf8')).toContain('<fontconfig/>')
})

test('those of the system are left as they are', async () => {
  await settleFonts(folder, folder)
  expect(process.env.FONTCONFIG_FILE).toBeUndefined()
})

test('those that somebody asks for, too', async () => {
  vi.stubEnv('FONTCONFIG_PATH', folder)
  await settleFonts(folder, join(folder, 'no-hay.conf'))
  expect(process.env.FONTCONFIG_FILE).toBeUndefined()
})
