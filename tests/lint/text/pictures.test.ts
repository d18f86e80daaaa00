/** What is read of a picture is checked: its words, and what stands below it. */
import { expect, test } from 'vitest'
import { makeChecker, noteWith, whatWasFound } from '../support.ts'

const check = await makeChecker()

test('alternative text and caption are spelt right, each in its place', async () => {
  const note = noteWith('![Una oja de parra](hoja.png "Fotografia de un panadero")\n')
  const { findings } = await check('docs/pan/prueba.md', note)
  const spelling = findings.filter(({ rule }) => rule === 'ortografia' || rule === 'tilde')
  expect(spelling.map((one) => `${one.line}:${one.column} ${whatWasFound(one)}`)).toEqual([
    '5:7 oja',
    '5:31 Fotografia',
  ])
})
