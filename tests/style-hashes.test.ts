import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { styleHashesIn } from '../src/style-hashes.ts'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('the styles that a script writes are told by the hash of what it says', () => {
  const css = '.hoja{fill:url("#a")}\n.nervio{content:"\\\\2713"}'
  const written = JSON.stringify(`<svg><style>${css}</style></svg>`)
  expect(styleHashesIn(`draw(${written});draw(${written})`)).toEqual([hash(css)])
  expect(styleHashesIn('const style = "none"')).toEqual([])
})
