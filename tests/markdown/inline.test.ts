/** The inline Markdown of data files, as HTML and as plain text. */
import { expect, test } from 'vitest'
import { inlineHtml, inlineText } from '../../src/markdown/inline.ts'

test.each([
  ['Se llama por su nombre *latino*.', 'Se llama por su nombre latino.'],
  ['El comando `ls -l` y **mucho** más.', 'El comando ls -l y mucho más.'],
  ['Está en [otra página](/a/b/).', 'Está en otra página.'],
  ['a * b, snake_case y «comillas» & más', 'a * b, snake_case y «comillas» & más'],
])('%s, without its marks', (markdown, text) => {
  expect(inlineText(markdown)).toBe(text)
})

test('text and HTML say the same', () => {
  const markdown = 'Un `a < b`, *dos* & [tres](/t/).'
  const shown = inlineHtml(markdown, '/')
    .replace(/<[^>]+>/g, '')
    .replace('&lt;', '<')
    .replace('&amp;', '&')
  expect(inlineText(markdown)).toBe(shown)
})
