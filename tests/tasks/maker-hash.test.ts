import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makerHash } from '../../src/tasks/maker-hash.ts'

test('what makes a course is another when the machine or its packages are, and not when the course is', async () => {
  const root = await mkdtemp(join(tmpdir(), 'maker-'))
  try {
    const write = async (path: string, text: string): Promise<string> => {
      await mkdir(join(root, path, '..'), { recursive: true })
      await writeFile(join(root, path), text)
      return makerHash(root)
    }
    const first = await write('src/uno.ts', '1')
    expect(await write('docs/luz/hoja.md', 'otra nota')).toBe(first)
    expect(await write('slides/slides.md', 'otra presentación')).toBe(first)
    expect(await write('tests/uno.test.ts', 'otra prueba')).toBe(first)
    const second = await write('src/uno.ts', '2')
    const third = await write('package-lock.json', '{}')
    const fourth = await write('slides/setup/main.ts', '3')
    expect(new Set([first, second, third, fourth]).size).toBe(4)
  } finally {
    await rm(root, { recursive: true })
  }
})
