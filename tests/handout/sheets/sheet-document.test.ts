import { expect, test } from 'vitest'
import { sheetDocument } from '../../../src/handout/sheets/sheet-document.ts'

test('a document of sheets brings all its letters, bold code too', async () => {
  const html = await sheetDocument({
    title: 'Ejercicios',
    head: 'Pan',
    foot: { course: 'Pan', version: undefined, address: undefined },
    paper: 'a4',
    shades: '',
    sheets: [],
  })
  const addresses = Array.from(html.matchAll(/url\(['"]([^'"]*)/g), ([, url = '']) => url)
  expect(addresses.filter((url) => !url.startsWith('data:'))).toEqual([])
  const faces = Array.from(html.matchAll(/@font-face\s*\{([^}]*)\}/g), ([, face = '']) => face)
  const bold = faces.filter((face) => /font-weight:\s*700/.test(face))
  expect(bold.some((face) => /Mono/.test(face))).toBe(true)
})
