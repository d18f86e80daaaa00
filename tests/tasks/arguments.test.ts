import { expect, test } from 'vitest'
import { AuthorError } from '../../src/author-error.ts'
import { readArguments } from '../../src/tasks/arguments.ts'
import { runScript } from '../support/run.ts'

const root = new URL('../..', import.meta.url).pathname

const read = (...args: string[]): unknown =>
  readArguments({ args, options: { pasos: { type: 'boolean' }, sitio: { type: 'string' } } }, 'La ayuda.')

test('gives what was asked for', () => {
  expect(read('--pasos', '--sitio', 'dist')).toMatchObject({ values: { pasos: true, sitio: 'dist' } })
})

test.each([
  [['--paso'], 'No se conoce la opción «--paso».'],
  [['--sitio'], 'A la opción «--sitio» le falta su valor.'],
  [['--pasos=3'], 'La opción «--pasos» no lleva ningún valor.'],
  [['hola'], 'Sobra «hola».'],
])('says what is wrong with %j, and shows the help', (args, complaint) => {
  expect(() => read(...args)).toThrow(AuthorError)
  expect(() => read(...args)).toThrow(`${complaint}\n\nLa ayuda.`)
})

test.each(['build', 'dev', 'pdf', 'preview', 'bench', 'lint', 'nuevo', 'practica'])(
  '«%s» knows --help, and refuses what it does not know',
  async (name) => {
    const helped = await runScript(root, name, { args: ['--help'] })
    expect(helped.output).toMatch(/^Uso: npm run /)
    expect(helped.code).toBe(0)
    const refused = await runScript(root, name, { args: ['--nada'] })
    expect(refused.output).toContain('No se conoce la opción «--nada».')
    expect(refused.output).not.toMatch(/\n\s+at /)
    expect(refused.code).toBe(1)
  },
)
