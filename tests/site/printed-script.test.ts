import { expect, test } from 'vitest'
import { printedScript } from '../../src/site/printed-script.ts'

test('a command in what is said keeps its options whole', () => {
  expect(printedScript('Escribe `sembrar -it trigo`.')).toContain(
    '<code>sembrar <span class="option">-it</span> trigo</code>',
  )
})
