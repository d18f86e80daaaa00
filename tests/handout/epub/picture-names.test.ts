import { expect, test } from 'vitest'
import { pictureNames } from '../../../src/handout/epub/picture-names.ts'

test('pictures are called as their addresses end, and those that end the same are told apart', () => {
  const site = 'https://ejemplo.test/curso'
  const names = pictureNames([
    `${site}/_figuras/pan-3f2a.png`,
    `${site}/masa/horno.png`,
    `${site}/pan/horno.png`,
    `${site}/_figuras/pan-3f2a.png`,
    `${site}/sal/Horno.png`,
    `${site}/pan/una%20miga.png`,
  ])
  expect([...names.values()]).toEqual([
    'figuras/pan-3f2a.png',
    'figuras/horno.png',
    'figuras/2-horno.png',
    'figuras/3-Horno.png',
    'figuras/una miga.png',
  ])
})
