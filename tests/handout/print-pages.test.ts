import { describe, expect, test } from 'vitest'
import { pageName, pageRules } from '../../src/handout/print-pages.ts'

const kind = { name: pageName({ slug: 'luz/hoja' }), left: '1. La luz', right: 'La «hoja» "verde"' }

describe('pageRules', () => {
  test('write at the foot what the book is, and nothing on the cover and on blank pages', () => {
    const rules = pageRules('Del grano al <pan>', [], 1)
    expect(rules).toContain(
      '@page :left { @bottom-left { content: counter(page) } @bottom-right { content: "Del grano al \\3c pan>" } }',
    )
    for (const name of ['cover', 'blank-page'])
      expect(rules).toContain(
        `@page ${name} { @bottom-left { content: none } @bottom-right { content: none } }`,
      )
  })

  test("write the theme at the head of a note's left-hand pages, and its title on the right-hand ones", () => {
    const rules = pageRules('El pan', [kind], 1)
    expect(rules).toContain('@page nota-luz-hoja:left { @top-left { content: "1. La luz" }')
    expect(rules).toContain('@page nota-luz-hoja:right { @top-right { content: "La «hoja» \\22 verde\\22 " }')
  })

  test("draw the theme's tab where a printer reaches, with its number, and lower with every theme", () => {
    const rules = (number: number): string =>
      pageRules('El pan', [{ ...kind, tab: { id: 'luz', number } }], 3)
    const tops = [1, 2, 3].map((number) =>
      Number(/height: 26mm; margin: (\d+)mm auto 0 10mm/.exec(rules(number))?.[1]),
    )
    expect(tops).toEqual([...new Set(tops)].sort((a, b) => a - b))
    expect(rules(2)).toMatch(
      /@right-top \{ content: "2"; width: 4\.5mm; height: 26mm; margin: \d+mm 10mm 0 auto/,
    )
    expect(rules(2)).toContain('background: var(--theme-luz-strong, var(--accent))')
  })

  test('twenty themes share the height of the sheet', () => {
    const rules = pageRules('El pan', [{ ...kind, tab: { id: 'luz', number: 20 } }], 20)
    expect(Number(/height: 26mm; margin: ([\d.]+)mm/.exec(rules)?.[1])).toBeLessThan(230)
  })
})
