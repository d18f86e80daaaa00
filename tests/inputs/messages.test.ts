/** What the linter says to do about mistakes that authors have been left alone with. */
import { expect, test } from 'vitest'
import { lint } from '../../src/lint/run.ts'
import { courseWith, noteWith, today } from '../lint/support.ts'

/** What is said of the bakery's course with these files: `path rule: message hint`. */
async function said(files: Record<string, string>): Promise<string[]> {
  const root = await courseWith(files)
  const { findings } = await lint({ root, today, cache: false })
  return findings.map(({ file, rule, message, hint }) => `${file} ${rule}: ${message}. ${hint}`)
}

test('of notes and lectures', async () => {
  const all = await said({
    'docs/plantas/a.md': noteWith('Mira [la tabla](hoja.csv) y [el tallo](hojas.md).\n'),
    'docs/plantas/b.md': noteWith('![Un tallo](/plantas/tallo.svg)\n\n![Otro](/otro.svg)\n'),
    'docs/plantas/tallo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>',
    'docs/plantas/c.md': noteWith(':::note Ojo\nUno.\n:::\n'),
    'docs/plantas/Río.md': noteWith('Uno.\n'),
    'docs/plantas/con.md': noteWith('Uno.\n'),
    'docs/plantas/d.md': noteWith('Ve [a](//ejemplo.org/a), [b](www.ejemplo.org) y [c](hojas.md#la-hoja).\n'),
    'docs/plantas/e.md': noteWith('## Uno\n\n:::slide{minutes=dos}\n- Uno\n:::\n\nDos tres.\n'),
    'slides/clase.md': '---\ntitulo: Clase\nminutos: 2,5\n---\n\n# Uno\n\nHola.\n',
  })
  expect(all).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^docs\/plantas\/a\.md enlace-interno: .*«hoja\.csv» lleva a un archivo suelto.*```csv \{file="hoja\.csv"\}/,
      ),
      expect.stringMatching(/^docs\/plantas\/a\.md enlace-interno: .*Escribe «\/plantas\/hojas\/»/),
      expect.stringMatching(/^docs\/plantas\/b\.md figura-no-existe: .*escribe «tallo\.svg»/),
      expect.stringMatching(/^docs\/plantas\/b\.md figura-no-existe: .*junto a la nota.*«otro\.svg»/),
      expect.stringMatching(/^docs\/plantas\/c\.md directiva-mal-escrita: .*«:::note\[Ojo\]»/),
      expect.stringMatching(/^docs\/plantas\/con\.md nombre-de-archivo: .*Windows.*«que-es-con\.md»/),
      expect.stringMatching(/^docs\/plantas\/d\.md enlace-interno: .*«https:\/\/ejemplo\.org\/a»/),
      expect.stringMatching(/^docs\/plantas\/d\.md enlace-interno: .*«https:\/\/www\.ejemplo\.org»/),
      expect.stringMatching(/^docs\/plantas\/d\.md enlace-interno: .*«\/plantas\/hojas\/#la-hoja»/),
      expect.stringMatching(/^docs\/plantas\/Río\.md nombre-de-archivo: .*«rio\.md», o de otra manera/),
      expect.stringMatching(/^slides\/clase\.md campo: .*«2,5» no se lee así\. .*«2\.5»/),
    ]),
  )
  expect(all.filter((text) => /src\/|NaN/.test(text))).toEqual([])
})

test('of the themes, what is wrong with them and nothing that follows from it', async () => {
  const words = { 'docs/_datos/diagramas.yml': '- id: savia\n  significado: Savia\n  tono: plantas\n' }
  const tab = await said({ ...words, 'docs/_datos/temas.yml': '- id: plantas\n\ttitulo: Plantas\n' })
  expect(tab).toEqual(['docs/_datos/temas.yml yaml: Hay una tabulación en la sangría. Usa espacios.'])
  const tone = await said({
    ...words,
    'docs/_datos/temas.yml': '- id: plantas\n  titulo: Plantas\n  descripcion: Qué son.\n  tono: 400\n',
  })
  expect(tone).toEqual([expect.stringMatching(/^docs\/_datos\/temas\.yml campo: .*«400» es demasiado/)])
})

test('of a frontmatter that is none, what to do and nothing that follows from it', async () => {
  const fields =
    'title: Una nota\ndescription: Una nota que solo existe para poner a prueba el revisor con textos, sin más.\n'
  const all = await said({
    'docs/plantas/a.md': `\n\n---\n${fields}---\n\nUno.\n`,
    'docs/plantas/b.md': `Una nota.\n\n---\n${fields}---\n\nUno.\n`,
    'docs/plantas/c.md': `----\n${fields}----\n\nUno.\n`,
    'docs/plantas/d.md': `---\n${fields}\nUno.\n`,
    'docs/plantas/e.md': `+++\ntitle = "Una nota"\n+++\n\nUno.\n`,
    'docs/plantas/f.md': 'Uno.\n\n---\n\nDos.\n\nEl título: tres.\n',
  })
  expect(all).toEqual([
    expect.stringMatching(/^docs\/plantas\/a\.md encabezado-de-datos: .*Quita las líneas en blanco/),
    expect.stringMatching(/^docs\/plantas\/b\.md encabezado-de-datos: .*Pásalo debajo/),
    expect.stringMatching(/^docs\/plantas\/c\.md encabezado-de-datos: .*«----»/),
    expect.stringMatching(/^docs\/plantas\/d\.md encabezado-de-datos: .*no se cierra/),
    expect.stringMatching(/^docs\/plantas\/e\.md encabezado-de-datos: .*«\+\+\+»/),
    expect.stringMatching(/^docs\/plantas\/f\.md encabezado-de-datos: La nota no tiene/),
    expect.stringMatching(/^docs\/plantas\/f\.md markdown-no-permitido/),
  ])
})

test('of data that no page could use', async () => {
  const term = (name: string) =>
    `- termino: ${name}\n  categoria: sustantivo\n  genero: f\n  definicion: Una masa.\n`
  const source = (key: string, title: string) =>
    `${key}:\n  titulo: ${title}\n  autor: Ana\n  leido: 2026-01-01\n  alcance: texto\n`
  const all = await said({
    'docs/_datos/terminos.yml': term('masa') + term('Masa'),
    'docs/_datos/fuentes.yml': source('Mi Fuente', 'Uno') + source('pan', 'El <b>pan</b>'),
  })
  expect(all).toEqual([
    expect.stringMatching(/^docs\/_datos\/fuentes\.yml campo: .*«Mi Fuente» no se puede citar/),
    expect.stringMatching(/^docs\/_datos\/fuentes\.yml campo: «titulo»: aquí no hay Markdown/),
    expect.stringMatching(/^docs\/_datos\/terminos\.yml identificador-repetido: .*«Masa»/),
  ])
})
