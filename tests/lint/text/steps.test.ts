/** The mark of a step parts no words: what stands around it is checked as it is read. */
import { expect, test } from 'vitest'
import { makeChecker, noteWith, whatWasFound } from '../support.ts'

const check = await makeChecker()

test('no blank too many around it, and mistakes after it keep their place', async () => {
  const note = noteWith(
    '## Pan\n\n:::slide\n- Pan\n:::\n\nLa masa reposa. :step Luego va al hornno, y  sube.\n',
  )
  const { findings } = await check('docs/pan/prueba.md', note)
  expect(findings.map((one) => `${one.line}:${one.column} ${one.rule} ${whatWasFound(one)}`)).toEqual([
    '11:35 ortografia hornno',
    '11:44 espacio-doble   ',
  ])
})
