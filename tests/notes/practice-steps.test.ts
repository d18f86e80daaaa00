import { describe, expect, test } from 'vitest'
import { VFile } from 'vfile'
import { parseNote } from '../../src/notes/index.ts'
import type { ConsoleBlock } from '../../src/notes/types.ts'

const parse = (text: string, frontmatter = 'title: Pan') =>
  parseNote(new VFile({ path: 'docs/pan/hornear.md', value: `---\n${frontmatter}\n---\n\n${text}` }))
const fence = (text: string, meta = '') => `\`\`\`console ${meta}\n${text}\n\`\`\`\n`
const consoleOf = (text: string): ConsoleBlock => {
  const [step] = parse(text).steps
  if (step?.type !== 'console') throw new Error('No block')
  return step
}
const faults = (text: string, frontmatter?: string): string[] =>
  parse(text, frontmatter).file.messages.map(({ ruleId, line, reason }) => `${line} ${ruleId} ${reason}`)

describe('a console block', () => {
  test('is commands, each with what it prints', () => {
    const { commands, lead } = consoleOf(fence('$ uno\nsale\n\n$ dos\n$ tres\nsale'))
    expect(lead).toEqual([])
    expect(commands.map(({ typed, output }) => [typed, output.lines])).toEqual([
      [['uno'], ['sale', '']],
      [['dos'], []],
      [['tres'], ['sale']],
    ])
  })

  test.each([
    ['a backslash', '$ uno \\\n    dos \\\n>   tres\nsale', ['uno \\', '    dos \\', '  tres']],
    [
      'lines that begin as the shell shows them',
      '$ for a in b; do\n>   c\n> done\nsale',
      ['for a in b; do', '  c', 'done'],
    ],
    [
      'a document',
      "$ cat > a <<'FIN'\n$ no\n\nni esto\nFIN\nsale",
      ["cat > a <<'FIN'", '$ no', '', 'ni esto', 'FIN'],
    ],
    [
      'a document as the shell shows it',
      '$ cat <<FIN\n> uno\n>\n> FIN\nsale',
      ['cat <<FIN', 'uno', '', 'FIN'],
    ],
    [
      'a document whose end is indented',
      '$ cat <<-FIN\n\tuno\n\tFIN\nsale',
      ['cat <<-FIN', '\tuno', '\tFIN'],
    ],
    ['a word that only looks like a document', '$ cat <<< FIN\nsale', ['cat <<< FIN']],
  ])('goes on over lines with %s', (_, text, typed) => {
    expect(consoleOf(fence(text)).commands).toMatchObject([{ typed, output: { lines: ['sale'] } }])
  })

  test('knows where it stands, also in a list', () => {
    expect(consoleOf(`- Prueba:\n\n  ${fence('$ uno').replaceAll('\n', '\n  ')}`).start).toEqual({
      line: 8,
      column: 3,
    })
  })

  test('may go on with a program that another one left open', () => {
    expect(consoleOf(fence('horno> encender\nencendido\n$ uno'))).toMatchObject({
      lead: ['horno> encender', 'encendido'],
      commands: [{ typed: ['uno'], line: 2 }],
    })
  })

  test('tells why it is not run, and no reader of it', () => {
    const block = consoleOf(fence('$ uno', 'title="Así" {no-run="Falta el horno"} {2}'))
    expect(block.noRun).toBe('Falta el horno')
    expect(block.node.meta).toBe('title="Así" {2}')
  })

  test.each([
    ['no command', fence('sale esto'), ['6 bloque-sin-comando El bloque «console» no tiene ningún comando']],
    ['nothing', '```console\n```\n', ['6 bloque-sin-comando El bloque «console» no tiene ningún comando']],
    [
      'something else first',
      fence('sale esto\n$ uno'),
      ['6 bloque-sin-comando El bloque «console» empieza con una línea que no es un comando: «sale esto»'],
    ],
    ['an empty command', fence('$ uno\n$ '), ['7 bloque-sin-comando Detrás de «$» no hay ningún comando']],
    [
      'no reason',
      fence('$ uno', '{no-run=""}'),
      ['5 bloque-sin-razon «no-run» no dice por qué no se ejecuta'],
    ],
    [
      'no reason at all',
      fence('$ uno', '{no-run}'),
      ['5 bloque-sin-razon «no-run» no dice por qué no se ejecuta'],
    ],
    [
      'an attribute that it hasn’t got',
      fence('$ uno', '{norun="x"}'),
      ['5 atributo-desconocido Un bloque «console» no tiene el atributo «norun»'],
    ],
    [
      'the name of a file',
      fence('$ uno', '{file="x"}'),
      ['5 atributo-desconocido Un bloque «console» no tiene el atributo «file»'],
    ],
  ])('with %s is wrong', (_, text, found) => {
    expect(faults(text)).toEqual(found)
  })
})

describe('a fence with a file', () => {
  test('is written where it stands among the commands, and has its name as title', () => {
    const { steps } = parse(
      `${fence('$ uno')}\n\`\`\`yaml {file="recetas/pan.yml"}\nharina: 500\n\`\`\`\n\n${fence('$ dos')}`,
    )
    expect(steps.map(({ type }) => type)).toEqual(['console', 'file', 'console'])
    expect(steps[1]).toMatchObject({ path: 'recetas/pan.yml', node: { meta: 'title="recetas/pan.yml"' } })
  })

  test.each(['/etc/pan', '../pan', 'a/../../pan', 'a\\pan', 'pan/', ''])(
    'stays in its folder: %s',
    (path) => {
      expect(faults(`\`\`\`text {file="${path}"}\nx\n\`\`\`\n`)).toMatchObject([
        expect.stringContaining('5 atributo-incorrecto'),
      ])
    },
  )

  test('has no attributes that nobody knows; marked lines are none', () => {
    expect(faults('```js {1,3-4} {"Aquí": 2} {fichero="a"}\nx\n```\n')).toEqual([
      '5 atributo-desconocido Un bloque de código no tiene el atributo «fichero»',
    ])
  })
})

test('the frontmatter tells what commands need', () => {
  const frontmatter =
    'title: Pan\npractica:\n  motor: horno\n  usuario: ana\n  archivos: ./recetas\n  carpeta: cocina\n  pausa: 0.5\n  prepara: [encender]\n  valores: { 3f2a: ultimo }'
  expect(parse('', frontmatter).practice).toEqual({
    engine: 'horno',
    user: 'ana',
    files: 'docs/pan/recetas',
    folder: 'cocina',
    pause: 0.5,
    prepare: ['encender'],
    values: new Map([['3f2a', 'ultimo']]),
  })
  expect(faults('', 'title: Pan\npractica:\n  archivos: ../../../etc')).toEqual([
    '4 campo «archivos»: la carpeta «../../../etc» está fuera de docs/',
  ])
})
