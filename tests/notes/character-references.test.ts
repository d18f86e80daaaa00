import { expect, test } from 'vitest'
import { referencedCharacters } from '../../src/notes/index.ts'

test.each([
  ['Va &rarr; o &#8594;, y &#x2713;.', '→✓'],
  ['a["Sube #uarr; y #8595;"]', '↑↓'],
  ['titulo: "Va \\u2192 y \\U0001F331"', '→🌱'],
  ['a && b; c & d; #tema; &nadie; #1;', ''],
])('%s', (source, characters) => {
  expect(referencedCharacters(source)).toBe(characters)
})
