/** Ids when one diagram is shown twice; what is not let through. */
import { expect, test } from 'vitest'
import { withUniqueIds } from '../../src/diagrams/index.ts'
import { inspect } from '../../src/diagrams/inspect.ts'
import { idsOf } from './fixtures.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" aria-labelledby="d1234abcd-t" aria-describedby="d1234abcd-d">' +
  '<title id="d1234abcd-t">A</title><desc id="d1234abcd-d">d1234abcd-1 queda</desc>' +
  '<marker id="d1234abcd-1"/><path marker-end="url(#d1234abcd-1)"/><use href="#d1234abcd-1"/></svg>'

test('the first place keeps its ids', () => {
  expect(withUniqueIds(svg, 1)).toBe(svg)
})

test('the second place has others, and is whole', () => {
  const second = withUniqueIds(svg, 2)
  const [a, b] = [idsOf(svg), idsOf(second)]
  expect(b.own.some((id) => a.own.includes(id))).toBe(false)
  expect(b.used.every((id) => b.own.includes(id))).toBe(true)
  expect(withUniqueIds(svg, 3)).not.toBe(second)
})

test('what must not be in a drawing is found', () => {
  const unsafe = [
    '<script>x</script>',
    '<g onclick="x()"/>',
    '<foreignObject/>',
    '<image href="x.png"/>',
    '<a href="#x"/>',
    '<use href="https://example.com/#x"/>',
    '<path fill="url(https://example.com)"/>',
    '<path style="fill:red"/>',
    '<style>a{}</style>',
    '<animate attributeName="x"/>',
    '<!DOCTYPE svg>',
  ]
  for (const part of unsafe) expect(inspect(`<svg>${part}</svg>`), part).not.toEqual([])
  expect(inspect(svg)).toEqual([])
})
