import { describe, expect, test } from 'vitest'
import { checkModule } from '../../src/elements/check-module.ts'

describe('checkModule', () => {
  test.each([
    ['a class', 'x.js', 'export default class extends HTMLElement {}'],
    ['a class with types', 'x.ts', 'export default class extends HTMLElement { veces: number = 0 }'],
    ['a class given later', 'x.js', 'class Hoja extends HTMLElement {}\nexport default Hoja'],
    [
      'one with imports',
      'x.ts',
      "import { a } from './a.ts'\nexport default class extends HTMLElement { b = a }",
    ],
  ])('accepts %s', async (_, path, text) => {
    expect(await checkModule(path, text)).toBeUndefined()
  })

  test('says where a program cannot be read, in Spanish', async () => {
    const text = 'const a = 1\nconst = ;\nexport default class {}'
    const fault = await checkModule('x.js', text)
    expect(fault?.reason).toMatch(/^El programa no se puede leer: .*(esperaba|declaración|variable)/)
    expect(text.slice(0, fault?.offset).split('\n')).toHaveLength(2)
  })

  test('says that JavaScript holds no types', async () => {
    const fault = await checkModule('x.js', 'export default class extends HTMLElement { veces: number = 0 }')
    expect(fault?.reason).toContain('TypeScript')
  })

  test('asks for the element', async () => {
    const fault = await checkModule('x.js', 'export class Hoja extends HTMLElement {}\n')
    expect(fault).toEqual({
      reason: 'El programa no exporta ningún elemento',
      hint: 'Escribe «export default class extends HTMLElement { … }».',
      offset: 0,
    })
  })
})
