/** Misconceptions as claims: every way to say one, and what only looks like it. */
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { createMisconceptionSearch } from '../../src/lint/misconception-finder.ts'
import { unitsOfTree } from '../../src/lint/text/note-units.ts'
import misconceptionRule from '../../src/lint/rules/idea-equivocada.ts'
import { parseMarkdown } from '../../src/notes/index.ts'
import { readClaim } from '../../src/notes/claims.ts'
import { parseMisconceptions } from '../../src/notes/misconceptions.ts'
import { lint } from '../../src/lint/run.ts'
import { courseWith, makeChecker, noteWith, today } from './support.ts'

const data = `sinonimos:
  sal: [cloruro]
  cerrar: [tapar]
ideas:
  - verdad: La del río es agua dulce.
    afirma:
      - río / arroyo *tiene* sal
      - puente *es* presa
      - GRIFO *abre* compuerta
      - agua *se pierde* (cerrar compuerta)
      - río *no necesita* lluvia
      - cada puente *crea* remolino
      - sal *viene en* lluvia
    salvo: [estuario]
    si: [El río tiene sal.]
`

const misconceptions = parseMisconceptions(
  new VFile({ path: 'docs/_datos/ideas-equivocadas.yml', value: data }),
)
const finder = await createMisconceptionSearch(misconceptions).ready()

function statedIn(text: string): string[] {
  return unitsOfTree(parseMarkdown(text), text).flatMap((unit) =>
    finder.find(unit).map(({ range }) => unit.text.slice(...range)),
  )
}

describe('is found', () => {
  test.each([
    ['as written', 'El río tiene sal.'],
    ['plural, another tense', 'Los ríos contenían mucha sal.'],
    ['another verb that says the same', 'El arroyo, por lo general, trae bastante sal.'],
    ['a synonym of the course', 'Cada río lleva cloruro.'],
    ['an aside between', 'El río, que nace en la montaña, incluye sal.'],
    ['told of all of them', 'El río, que contiene sal, baja al mar.'],
    ['a relative clause', 'El río que baja de la sierra contiene sal.'],
    ['an auxiliary', 'Un río puede llegar lejos y suele contener sal.'],
    ['the second of two predicates', 'El río baja de la sierra y trae sal.'],
    ['passive', 'La compuerta fue abierta por el `GRIFO`.'],
    ['with its help', 'Con el `GRIFO` se abre la compuerta.'],
    ['an end that it serves', 'El `GRIFO` sirve para abrir la compuerta.'],
    ['an end said first', 'Para abrir una compuerta, usa el `GRIFO`.'],
    ['with its object before', 'La compuerta la abre el `GRIFO`.'],
    ['verb first', 'Contiene el río una sal muy fina.'],
    ['cleft', 'Es el `GRIFO` el que abre la compuerta.'],
    ['a denial that denies nothing', 'Un puente no es más que una presa.'],
    ['the next sentence', 'El río baja de la sierra. Además, contiene sal.'],
    ['what happens when', 'Al cerrar la compuerta se pierde el agua.'],
    ['what happens if', 'Si tapas la compuerta, pierdes el agua.'],
    ['a denial', 'El río nunca necesita lluvia.'],
    ['of each', 'Cada puente genera su remolino.'],
    ['with its preposition first', 'En la lluvia viene la sal.'],
    ['with its help, and its object first', 'Con el `GRIFO`, la compuerta queda abierta.'],
    ['a pronoun in what happens', 'La compuerta está vieja: si la cierras, el agua se pierde.'],
    ['a denial by its verb', 'El río ya deja de necesitar lluvia.'],
    ['a cause', 'Como el río tiene sal, no se bebe.'],
    ['a list', '- El río contiene agua, barro y sal\n'],
  ])('%s', (_name, text) => {
    expect(statedIn(text)).toHaveLength(1)
  })
})

/** The same when a sentence only has to name the parts. */
const loose = parseMisconceptions(
  new VFile({
    path: 'docs/_datos/ideas-equivocadas.yml',
    value: `sinonimos:
  salado: [salobre]
  barco: [barca]
ideas:
  - verdad: La del río es agua dulce.
    junta:
      - río *es* salado
      - GRIFO *abre / deja* compuerta / abierta
      - agua *se pierde* (cerrar compuerta)
      - río *no necesita* lluvia
      - barco *lleva* vapor (solo)
      - remero *se comporta como* patrón
    salvo: [estuario]
    si: [El río es salado.]
`,
  }),
)
const looseFinder = await createMisconceptionSearch(loose).ready()

function namedIn(text: string): string[] {
  return unitsOfTree(parseMarkdown(text), text).flatMap((unit) =>
    looseFinder.find(unit).map(({ range }) => unit.text.slice(...range)),
  )
}

describe('is found wherever its parts are named together', () => {
  test.each([
    ['of what belongs to it', 'El agua que baja por el río es salada.'],
    ['a purpose, and its means', 'Con solo escribir `GRIFO`, la compuerta de abajo queda abierta.'],
    ['told before and taken up', 'Para la compuerta existe `GRIFO`, que la deja abierta sin más.'],
    ['its own time, far away', 'Al cerrar una compuerta, por lo general, se pierde toda el agua que había.'],
    ['with a pronoun', 'El agua de la compuerta se pierde al cerrarla.'],
    ['an order, and its result', 'Cierra la compuerta. Así se pierde el agua.'],
    ['the same in one sentence', 'Sube la compuerta y ciérrala después: así se pierde el agua.'],
    ['a question that is answered', '¿Qué abre la compuerta? El `GRIFO`.'],
    ['a denial', 'Ningún río necesita la lluvia.'],
    ['a denial of its own verb', 'El río no necesita nunca lluvia.'],
    ['a limit', 'Las barcas solo llevan vapor.'],
    ['unlike something else', 'El río es salado, a diferencia de la lluvia.'],
    ['and goes on', 'El río es salado y no se seca.'],
    ['without a word of doubt in its name', 'Cada río, sin duda, es salobre.'],
    ['with a denial of when', 'Cuando no quieras la compuerta abierta, el `GRIFO` la abre igual.'],
    ['seen', 'Cierra la compuerta y verás cómo se pierde el agua.'],
    ['an order with its object behind', 'La compuerta ya no sirve: ábrela con el `GRIFO`.'],
    ['what would make it true is lacking', 'Sin un estuario, el río es salado.'],
    ['the same who does not', 'El río puede crecer, pero no necesita lluvia.'],
  ])('%s', (_name, text) => {
    expect(namedIn(text)).toHaveLength(1)
  })
})

describe('is left alone though its parts are named', () => {
  test.each([
    ['denied', 'El agua que baja por el río no es salada.'],
    ['denied of a part', 'El `GRIFO` abre la ventana, no la compuerta.'],
    ['with another verb between', 'El `GRIFO` abre la ventana y cierra la compuerta.'],
    ['each its own', 'El pestillo abre la compuerta y el `GRIFO` abre la ventana.'],
    ['contrasted', 'El río corre, mientras que el mar es salado.'],
    ['compared', 'El mar es más salado que el río.'],
    ['granted and not so', 'Aunque el `GRIFO` abriera la compuerta, faltaría agua.'],
    ['somebody says so', 'La intuición dice que el río es salado.'],
    ['supposed of it', 'El río es largo, y de ahí que se le suponga salado.'],
    ['to be done', 'Cerrar la compuerta y perder el agua.'],

    ['the other way about', 'El patrón se comporta como un remero.'],
    ['not only', 'La barca no solo lleva vapor.'],
    ['asked', '¿Es el río salado?'],
    ['asked, and answered with no', '¿Qué río es salado? Ninguno.'],
    ['asked why', '¿Por qué no es salado el río? Porque llueve.'],
    ['supposed', 'Si el río fuera salado, no se bebería.'],
    ['told by others', 'Un viajero contaba que el río es salado.'],
    ['feared', 'Se temió que el río fuera a ser salado.'],
    ['true there', 'En el estuario, el río es salado.'],
    ['taken back', 'El río es salado, y no lo es.'],
    ['denied, then explained', 'El río no es malo: el mar es salado.'],
    ['of another, in the next sentence', 'El río corre. El mar es salado.'],
    ['with a name that has «no» in it', 'Con `--no-abrir`, el río necesita la lluvia.'],
    ['too far apart', `El río ${'baja por un valle muy verde '.repeat(6)} y algo es salado.`],
  ])('%s', (_name, text) => {
    expect(namedIn(text)).toEqual([])
  })
})

describe('is left alone', () => {
  test.each([
    ['denied', 'El río no tiene sal.'],
    ['denied of all', 'Ningún río tiene sal.'],
    ['denied of the object', 'El río tiene barro, no sal.'],
    ['without it', 'El río tiene de todo menos la sal.'],
    ['asked', '¿Tiene sal el río?'],
    ['asked indirectly', 'Explica cuándo tiene sal el río.'],
    ['quoted', 'Escribió «el río tiene sal» en la pizarra.'],
    ['reported', 'Hay quien dice que el río tiene sal.'],
    ['called an error', 'Un error común es decir que el río tiene sal.'],
    ['supposed', 'Si el río tuviera sal, no se podría beber.'],
    ['conditional', 'Con más calor, el río tendría sal.'],
    ['taken back', 'El río tiene sal, pero en realidad es muy poca.'],
    ['taken back in the next sentence', 'El río tiene sal. No es cierto: es agua dulce.'],
    ['true by qualification', 'En el estuario, el río tiene sal.'],
    ['of another', 'El mar al que llega el río tiene sal.'],
    ['of what belongs to it', 'La orilla del río tiene sal.'],
    ['the other way about', 'La sal tiene un río de nombres.'],
    ['for something else', 'El río tiene un muelle para la sal.'],
    ['another clause', 'El río tiene barro, y la sal baja del monte.'],
    ['of some', 'Los ríos que tienen sal se llaman salobres.'],
    ['a comparison', 'La diferencia entre un puente y una presa es el agua.'],
    ['a name in small letters', 'El grifo abre la compuerta.'],
    ['a denial of the denial', 'El río necesita lluvia.'],
    ['a heading that asks', '## Qué es un puente, qué es una presa\n'],
  ])('%s', (_name, text) => {
    expect(statedIn(text)).toEqual([])
  })
})

test('under a heading that announces errors, they are told to be answered', async () => {
  const check = await makeChecker([misconceptionRule])
  const found = async (heading: string): Promise<number> => {
    const note = noteWith(`## ${heading}\n\nLas plantas respiran solo de noche.\n`)
    return (await check('docs/pan/prueba.md', note)).findings.length
  }
  expect(await found('Mitos sobre las plantas')).toBe(0)
  expect(await found('Cómo respiran')).toBe(1)
})

/** What the rule says of a note in a course with these ideas. */
async function told(ideas: string, text: string): Promise<string[]> {
  const root = await courseWith({
    'docs/_datos/ideas-equivocadas.yml': ideas,
    'docs/plantas/rio.md': noteWith(text),
  })
  const { findings } = await lint({ root, today, cache: false })
  return findings.flatMap(({ file, rule, message }) =>
    file === 'docs/plantas/rio.md' && rule === 'idea-equivocada' ? [message] : [],
  )
}

test('a sentence that says one thing in several known ways is told once', async () => {
  const ideas = `ideas:
  - verdad: La del río es dulce.
    afirma: [río *tiene* sal]
    patrones:
      - expresion: 'rio tiene sal'
    si: [El río tiene sal.]
`
  expect(await told(ideas, 'El río tiene sal.\n')).toHaveLength(1)
})

test('what makes it true is text, whatever signs it has', async () => {
  const ideas = `ideas:
  - verdad: La del río es dulce.
    afirma: [río *tiene* sal]
    salvo: ['*', '(x', '-V']
    si: [El río tiene sal.]
`
  expect(await told(ideas, 'El río tiene sal.\n')).toHaveLength(1)
  expect(await told(ideas, 'Con `-V`, el río tiene sal.\n')).toEqual([])
})

test('the notation', () => {
  expect(readClaim('«río» / arroyo *tiene / lleva* sal fina (de noche) (sol / luna)')).toEqual({
    subjects: ['río', 'arroyo'],
    verbs: ['tiene', 'lleva'],
    objects: ['sal fina'],
    circumstances: [['de noche'], ['sol', 'luna']],
  })
  for (const wrong of ['río tiene sal', '*tiene* sal', 'río ** sal', 'río *tiene* sal (']) {
    expect(readClaim(wrong)).toBeUndefined()
  }
})
