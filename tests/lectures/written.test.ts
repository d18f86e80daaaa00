import { expect, test } from 'vitest'
import { writtenIn } from '../../src/lectures/index.ts'
import { readCourse } from '../../src/notes/index.ts'
import { courseWith, noteWith } from '../lint/support.ts'

test('what a course says holds the characters that it names, and what its notes show of files', async () => {
  const root = await courseWith({
    'docs/plantas/a.md': noteWith('Va &rarr; y `#`.\n\n```csv {file="hoja.csv"}\n```\n'),
    'docs/plantas/hoja.csv': 'a,β\n',
  })
  const { text, code } = await writtenIn(await readCourse(root))
  expect(text).toContain('→')
  for (const part of [text, code]) expect(part).toContain('β')
  expect(code).not.toContain('→')
})
