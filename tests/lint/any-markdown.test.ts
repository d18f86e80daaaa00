/** The linter in other teams' hands: any Markdown in Spanish, no course. */
import { expect, test } from 'vitest'
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
  const own = createChecker(createContext({ words: { words: ['poolish'], codeWords: [] } }))
  const source = 'Un poolish reposa.\n'
  expect(await told(source)).toEqual(['1:4 ortografia'])
  expect((await own('README.md', source)).findings).toEqual([])
})
