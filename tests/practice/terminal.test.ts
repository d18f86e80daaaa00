import { expect, test } from 'vitest'
import { screenOf } from '../../src/practice/terminal.ts'

test.each([
  ['lines', 'uno\r\ndos\r\n', ['uno', 'dos']],
  ['a line drawn again', 'pan: 10%\rpan: listo\r\n', ['pan: listo']],
  [
    'lines above drawn again',
    'uno: …\r\ndos: …\r\n\x1b[2A\x1b[2Kuno: ok\r\n\x1b[2Kdos: ok\r\n',
    ['uno: ok', 'dos: ok'],
  ],
  ['colours', '\x1b[31mrojo\x1b[0m\r\n', ['rojo']],
  ['a letter taken back', 'pam\bn\r\n', ['pan']],
  ['empty lines between, none at the end', '\r\nuno\r\n\r\ndos\r\n\r\n', ['', 'uno', '', 'dos']],
  ['nothing', '', []],
  ['a line longer than the terminal', `${'x'.repeat(45)}\r\n`, ['x'.repeat(45)]],
  [
    'blanks at the end of a row of a long line',
    `${'x'.repeat(38)}    ${'y'.repeat(5)}\r\n`,
    [`${'x'.repeat(38)}    yyyyy`],
  ],
  ['letters of two columns', 'panadería ñ 面包\r\n', ['panadería ñ 面包']],
])('shows %s', async (_, written, lines) => {
  expect(await screenOf(written, 40)).toEqual(lines)
})

test('forgets no line of a long output', async () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `línea ${index}`)
  expect(await screenOf(lines.map((line) => `${line}\r\n`).join(''), 40)).toEqual(lines)
})
