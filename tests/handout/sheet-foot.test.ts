/** What stands at the foot of every printed sheet. */
import { expect, test } from 'vitest'
import { footRules, writtenAddress } from '../../src/handout/sheet-foot.ts'

const foot = {
  course: 'Del grano al <pan>',
  version: 'Versión 4f2a91b, del 1 de enero de 2026',
  address: 'https://ejemplo.test/pan/',
}
const rule = (css: string, side: string, box: string): string =>
  new RegExp(`@page :${side} \\{.*?@${box} \\{ (.*?) \\}`).exec(css)?.[1] ?? ''

test('says course, version and address at the inner edge, and the page at the outer one', () => {
  const css = footRules(foot)
  const said =
    'content: "Del grano al \\3c pan> · Versión 4f2a91b, del 1 de enero de 2026\\a ejemplo.test/pan"'
  expect(rule(css, 'left', 'bottom-right')).toContain(said)
  expect(rule(css, 'right', 'bottom-left')).toContain(said)
  expect(rule(css, 'left', 'bottom-left')).toContain('counter(page)')
  expect(rule(css, 'right', 'bottom-right')).toContain('counter(page)')
})

test('draws the code of the address where that is known, and says only the rest where it is not', () => {
  expect(footRules(foot).match(/data:image\/svg\+xml/g)).toHaveLength(2)
  const unknown = footRules({ ...foot, address: undefined })
  expect(unknown).not.toMatch(/url\(|undefined/)
  expect(unknown).toContain('content: "Del grano al \\3c pan> · Versión 4f2a91b, del 1 de enero de 2026"')
  expect(footRules({ course: 'El pan', version: undefined, address: undefined })).toContain(
    'content: "El pan"',
  )
})

test('writes an address as one types it', () => {
  expect(writtenAddress('https://ejemplo.test/')).toBe('ejemplo.test')
  expect(writtenAddress('https://ejemplo.test:8080/pan/pi%C3%B1a/')).toBe('ejemplo.test:8080/pan/piña')
})
