import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { courseSigns, courseSignsModule } from '../../src/styles/course-signs.ts'

test('a course gets the faces of the signs that it uses, and no other', () => {
  expect(courseSigns({ text: '¿Sí? — «no»…', code: 'ls' })).toBe('')
  const inText = courseSigns({ text: 'uno → dos, 根', code: 'ls' })
  expect(inText).toContain("font-family: 'Course Signs';")
  expect(inText).toContain('unicode-range: U+2192;')
  expect(inText).not.toContain('Course Signs Mono')
  const inCode = courseSigns({ text: '├ ─ →', code: '├ ─' })
  expect(inCode).toContain('unicode-range: U+2500, U+251c;')
  expect(inCode).toContain('size-adjust')
})

test('its files come out with the style sheet', async () => {
  const folder = await mkdtemp(join(import.meta.dirname, '../../.cache/signs-'))
  try {
    await writeFile(join(folder, 'entry.js'), "import 'virtual:course-signs.css'\n")
    const result = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [courseSignsModule(() => Promise.resolve({ text: '→', code: '' }))],
      build: { write: false, cssMinify: false, rollupOptions: { input: join(folder, 'entry.js') } },
    })
    const { output } = Array.isArray(result)
      ? result[0]!
      : (result as Exclude<typeof result, { close: unknown }>)
    expect(
      output.map(({ fileName }) => fileName).filter((name) => /dejavu-sans.*\.woff2$/.test(name)),
    ).toHaveLength(1)
  } finally {
    await rm(folder, { recursive: true })
  }
})
