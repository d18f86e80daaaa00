import { expect, test } from 'vitest'
import { wordFinder } from '../../../src/handout/mend/word-finder.ts'

const page = (text: string): ReturnType<typeof wordFinder> => wordFinder([{ text, language: 'es' }])
const spaces = (found: { spaces: ReadonlySet<number> } | undefined): number[] | undefined =>
  found && [...found.spaces]

test('each text is found after the one before, with the spaces that follow its letters', () => {
  const find = page('El pan o la sal. El pan y la miel.')
  expect(spaces(find('El pan'))).toEqual([1, 4])
  expect(spaces(find('o'))).toEqual([0])
  expect(spaces(find('la sal.'))).toEqual([1, 5])
  expect(spaces(find('El pan'))).toEqual([1, 4])
  expect(spaces(find('y'))).toEqual([0])
})

test('a text that was found too far ahead does not lose those that follow it', () => {
  const far = ' Harina.'.repeat(20)
  const find = page(`Ver. Un pan integral o dos.${far} Verás el horno.`)
  // A mark that the style sheet made of «ver más» is found in «Verás».
  expect(find('Verás')).toBeDefined()
  expect(spaces(find('Un pan integral'))).toEqual([1, 4, 12])
  expect(spaces(find('o'))).toEqual([0])
  expect(spaces(find('dos.'))).toEqual([3])
})
