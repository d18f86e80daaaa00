/** The linter in other teams' hands: any Markdown in Spanish, no course. */
import { describe, expect, test } from 'vitest'
import { createChecker } from '../../src/lint/check-file.ts'
import { createContext } from '../../src/lint/context.ts'
import { sortFindings } from '../../src/reporters/index.ts'

const check = createChecker(createContext())

async function told(source: string, path = 'README.md'): Promise<string[]> {
  const { findings } = await check(path, source)
  return sortFindings(findings).map(({ line, column, rule }) => `${line}:${column} ${rule}`)
}

test('a README without faults gives no finding', async () => {
  const readme = `# Panadería

[![Estado](https://example.org/estado.svg)](https://example.org/)

Un programa que lleva la cuenta del pan.[^1] Se instala con \`npm install panaderia\`.

## Uso

\`\`\`
panaderia --hornear
\`\`\`

<details>Más</details>

- [ ] Falta el manual
- [x] Está la receta

[^1]: Y de las tortas.
`
  expect(await told(readme)).toEqual([])
})

test('what is wrong in it is found, without a word of courses', async () => {
  expect(await told('# Panaderia\n\nLa la masa reposa.\n\n#### Notas\n\n![](masa.png) Asi, ¿no?\n')).toEqual([
    '1:3 ortografia',
    '3:1 palabra-repetida',
    '5:1 orden-de-encabezados',
    '7:1 imagen-sin-alternativa',
    '7:15 ortografia',
  ])
})

test('what a team knows can be given in part', async () => {
  const own = createChecker(createContext({ words: { words: ['baker'], codeWords: [] } }))
  const source = 'Un baker reposa.\n'
  expect(await told(source)).toEqual(['1:4 extranjerismo'])
  expect((await own('README.md', source)).findings).toEqual([])
})

describe('English', () => {
  test.each([
    ['a passage is told once', 'El pan is made with flour cada día.\n', ['1:11 extranjerismo']],
    ['a word is told once in a file', 'Un baker y otro baker.\n\nEl baker vino.\n', ['1:4 extranjerismo']],
    ['in italics, quoted or in a title it is at home', 'Un *baker* dice «the flour is good».\n', []],
    [
      'a slip is none',
      'Esta version reposa on la mesa, y los items también.\n',
      ['1:6 ortografia', '1:21 ortografia', '1:39 ortografia'],
    ],
    ['but in a passage', 'Dijo que the new version of the bread es mejor.\n', ['1:10 extranjerismo']],
    ['nor in a name', 'Lo explica Building on Bread, que leímos.\n', []],
    [
      'a page of it is told once',
      `${'The other baker takes some flour and then bakes every bread with water.\n\n'.repeat(9)}`,
      ['1:1 extranjerismo'],
    ],
  ])('%s', async (_name, source, expected) => {
    expect(await told(source)).toEqual(expected)
  })
})

describe('names and what is no prose are not misspelt', () => {
  test.each([
    'Lo hace Panex, y Panex lo sabe.\n',
    'Usa HornoFácil, iPan o panMolde con @ana/pan y con Pan::mezclar.\n',
    'Trabaja con PANEX y con xcd.\n',
    '| Quién | Cómo |\n| --- | --- |\n| Panex | Bien |\n',
    '# Masa {#dough-of-yesterday} y {/*other-dough*/}\n\n:::tip Consejo\nAmasa.\n:::\n\n!!! note "Nota"\n',
    'import Dough from "./dough"\n\n<Tabs items={["a", "b"]}>Amasa.</Tabs>\n\nUn {{< dough text="bake" >}} y un {% dough %}.\n',
    'Decíselo: vos podés, fijate y configuralo.\n',
    'Prerrenderizamos, desactualizados y cachés, gatitos y puntajes.\n',
  ])('%s', async (source) => {
    expect((await told(source)).filter((each) => /ortografia|extranjerismo/.test(each))).toEqual([])
  })
})

test('a name is no form of «vos»', async () => {
  expect(await told('Lo dijo Tomás, y vos lo sabés.\n')).toEqual(['1:18 voseo', '1:25 voseo'])
})

describe('what no dictionary has', () => {
  test.each([
    ['a slip of a usual word', 'Con la configuación se hornea el pan.\n', ['1:8 ortografia']],
    [
      'letters that change places, and an accent that lacks',
      'El horno tambein se limpia.\n',
      ['1:10 ortografia'],
    ],
    ['a word written as it sounds', 'La desicion es de todos.\n', ['1:4 ortografia']],
    ['a loan with a Spanish ending is one, told as such', 'Hay que hookear el pan.\n', ['1:9 extranjerismo']],
    ['what is made of words by rule is right', 'La motivante globalidad de un pan intrusivo.\n', []],
    ['a word far from any other is no slip', 'Un pan mortimelo reposa, y strscan lo dice.\n', []],
    [
      'what stands with a name, or is one',
      'Mira awesome-leavenify :heart: y Hindi (hi) en la rama **master**.\n',
      [],
    ],
    ['what has its version beside it', 'Se usa panloaf 5.1.0 con io-bread 2.0.\n', []],
    ['what is called so elsewhere', 'Lo hace el Leavener. Cada leavener espera, y otros leaveners.\n', []],
    ['what a page links to', 'Visita [el taller](https://www.leavener.org/), que es de leavener.\n', []],
    ['a name in capitals', 'POR ANGARITA Y LEANDRO\n', []],
    ['arguments and identifiers', 'Se llama a amasar([flour]) y a \\_bread\\_ cada día.\n', []],
  ])('%s', async (_name, source, expected) => {
    expect((await told(source)).filter((line) => /ortografia|extranjerismo/.test(line))).toEqual(expected)
  })

  test('what stands beside an article and is not its noun', async () => {
    expect(
      await told(
        'Para algunos esto suena raro, y la auto limpieza del horno también. Los panes comparten todos la misma masa debido a que falta otra. Es un entusiasta del pan.\n',
      ),
    ).toEqual([])
  })

  test('in a block of code that another tool sets', async () => {
    const source =
      '{% highlight ruby %}\ndef hornear(bread)\n  bread  # se  hornea\nend end\n{% endhighlight %}\n'
    expect(await told(source)).toEqual([])
  })

  test('in code that nobody set as such', async () => {
    expect(await told("SELECT bread AS 'Pan', flour as 'Harina' FROM bakery;\n")).toEqual([])
  })
})
