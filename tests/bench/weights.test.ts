import { expect, test } from 'vitest'
import { weightTable } from '../../src/bench/weights.ts'

test('says how many notes are as light as they should be, and what the words of the others weigh', () => {
  const note = (page: string, html: number, gzip: number) => ({
    page,
    html,
    words: 9_000,
    gzip,
    fonts: 30_000,
  })
  const text = weightTable([
    note('luz/hoja/index.html', 14_600, 40_000),
    note('luz/flor/index.html', 15_000, 42_001),
    note('luz/raiz/index.html', 16_000, 42_000),
  ])
  expect(text).toMatch(/^3 notas, en bytes .*notas que la cumplen/)
  expect(text).toMatch(/texto de la página \(Brotli\) +16\.000 +16\.000 +14\.600 +1\b/)
  expect(text).toMatch(/página, estilos y programas \(gzip\) +42\.001 +42\.001 +42\.000 +2\b/)
  expect(text).toMatch(/letras +30\.000 +30\.000 +33\.000 +3\b/)
  expect(
    text
      .split('\n')
      .slice(-2)
      .map((line) => line.trim().split(/ {2,}/)),
  ).toEqual([
    ['luz/raiz', '16.000', '9.000'],
    ['luz/flor', '15.000', '9.000'],
  ])
  expect(weightTable([note('luz/hoja/index.html', 14_600, 40_000)])).not.toContain('luz/hoja')
})
