import { describe, expect, test } from 'vitest'
import { pageName, pageRules } from '../../src/handout/print-pages.ts'

const kind = { name: pageName({ slug: 'luz/hoja' }), left: '1. La luz', right: 'La «hoja» "verde"' }

describe('pageRules', () => {
  test('leave the foot of the cover and of blank pages empty, and that of the others as it is', () => {
    const rules = pageRules([kind], 1)
    expect(rules.match(/@bottom-\w+ \{ [^}]*\}/g)).toEqual(Array(4).fill(expect.stringContaining('none')))
    for (const name of ['cover', 'blank-page']) expect(rules).toContain(`@page ${name} { @bottom-left`)
  })

  test("write the theme at the head of a note's left-hand pages, and its title on the right-hand ones", () => {
    const rules = pageRules([kind], 1)
    expect(rules).toContain('@page nota-luz-hoja:left { @top-left { content: "1. La luz" }')
    expect(rules).toContain('@page nota-luz-hoja:right { @top-right { content: "La «hoja» \\22 verde\\22 " }')
  })

  test("draw the theme's tab where a printer reaches, with its number, and lower with every theme", () => {
    const rules = (number: number): string => pageRules([{ ...kind, tab: { id: 'luz', number } }], 3)
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
    const rules = pageRules([{ ...kind, tab: { id: 'luz', number: 20 } }], 20)
    expect(Number(/height: 26mm; margin: ([\d.]+)mm/.exec(rules)?.[1])).toBeLessThan(230)
  })
})
