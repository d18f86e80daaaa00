/** Astro drops a line break beside an element, as JSX does, and with it the space between two words. */
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../..', import.meta.url).pathname

/** Elements that stand in a sentence. */
const inline = '(?:a|abbr|b|cite|code|em|i|kbd|q|span|strong|time)'
const lost = new RegExp(
  `[\\p{L}\\p{N},;:.)»]\\n\\s*<${inline}[\\s>]|(?:</${inline}>)\\n\\s*[\\p{L}\\p{N}(«]`,
  'gu',
)

test('no word is glued to the element on the next line', async () => {
  const glued: string[] = []
  for await (const file of glob('src/{components,pages}/**/*.astro', { cwd: root })) {
    const template = (await readFile(join(root, file), 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '')
    for (const [found] of template.matchAll(lost)) glued.push(`${file}: ${found.replace(/\s+/g, ' ')}`)
  }
  expect(glued).toEqual([])
})
