/**
 * The check without a browser says what drawing says, of sources as they are while one types: the
 * fixtures, with a few of their lines and signs moved, doubled or gone. The same ones every time.
 */
import { afterAll, expect, test } from 'vitest'
import { checkDiagram } from '../../src/diagrams/check/index.ts'
import type { DiagramMessage } from '../../src/diagrams/check/index.ts'
import { closeDiagrams } from '../../src/diagrams/index.ts'
import { faultsOf, fixtures, source, words } from './fixtures.ts'

afterAll(closeDiagrams)

const COUNT = 240
const SIGNS = [
  ';',
  '#',
  '"',
  ':',
  '-',
  '>',
  '<',
  '|',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '%',
  '@',
  '&',
  '\\',
  '`',
  '\t',
  '\r\n',
  '#1;',
  ':::',
]
const WORDS = [
  'end',
  'default',
  'graph',
  'style',
  'class',
  'click',
  'constructor',
  'root',
  'note',
  'x1',
  'A B',
  'ñandú',
]
const LINES = [
  'end',
  '}',
  '{',
  'a --> b',
  'A->>B: hola',
  'class a paso1',
  'a---oculto',
  'note',
  'checkout nada',
  'subgraph x',
]
const ARROWS = ['-->', '->', '---', '--x', '==>', '-.->', '<|--', '::', '|']

/** Mulberry32: numbers from 0 to 1, by a seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function mutant(code: string, next: () => number): string {
  const lines = code.split('\n')
  const below = (limit: number) => Math.floor(next() * limit)
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!
  const at = below(lines.length)
  const line = lines[at]!
  const column = below(line.length + 1)
  const changes: (() => void)[] = [
    () => lines.splice(at, 1),
    () => lines.splice(at, 0, one(lines)),
    () => lines.splice(at, 0, `  ${one(LINES)}`),
    () => (lines[at] = line.slice(0, column) + one(SIGNS) + line.slice(column)),
    () => (lines[at] = line.slice(0, column) + line.slice(column + 1)),
    () => (lines[at] = line.slice(0, column)),
    () => (lines[at] = line.replace(one(line.match(/[\p{L}\d_]+/gu) ?? [' ']), one(WORDS))),
    () => (lines[at] = line.replace(one(line.match(/[^\s\p{L}\d]+/gu) ?? [' ']), one(ARROWS))),
  ]
  one(changes)()
  return lines.join('\n')
}

test('the check and the drawing agree on every change', async () => {
  const next = random(20261127)
  const whole = await fixtures()
  const sources = Array.from({ length: COUNT }, (_, index) =>
    source(mutant(whole[index % whole.length]!.code, next), { file: String(index) }),
  )
  const checked = (await Promise.all(sources.map((one) => checkDiagram(one, words)))).flat()
  const drawn = await faultsOf(...sources)
  const said = (messages: DiagramMessage[]) =>
    sources.flatMap(({ file, code }) => {
      const own = messages.filter((message) => message.file === file)
      return own.map(({ line, column, endColumn, ruleId, reason }) =>
        [`${line}:${column}-${endColumn} ${ruleId} ${reason}`, code].join('\n'),
      )
    })
  expect(said(checked)).toEqual(said(drawn))
  // Neither all broken nor none.
  const broken = new Set(checked.map(({ file }) => file)).size
  expect(broken).toBeGreaterThan(COUNT / 4)
  expect(broken).toBeLessThan((COUNT * 3) / 4)
  for (const { reason } of checked) expect(reason).not.toMatch(/en inglés: «|sin decir por qué/)
})
