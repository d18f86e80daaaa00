/** `--fix`: what it writes, what it leaves, and that twice is as good as once. */
import { describe, expect, test } from 'vitest'
import { applyFixes } from '../../src/lint/fix.ts'
import { factsOf } from '../../src/lint/course/facts.ts'
import { readDocument } from '../../src/lint/document.ts'
import { VFile } from 'vfile'
import { readCorpus } from './corpus.ts'
import { makeChecker, noteWith } from './support.ts'

const check = await makeChecker()
const at = 'docs/imagenes/prueba.md'

async function fixed(body: string): Promise<string> {
  const source = noteWith(body)
  const { fixes } = await check(at, source)
  return applyFixes(source, fixes)
}

describe('--fix writes', () => {
  test.each([
    ['Las librerías cambian.', 'Las bibliotecas cambian.'],
    ['LIBRERÍAS', 'BIBLIOTECAS'],
    ['Librería nueva.', 'Biblioteca nueva.'],
    ['El pipeline se detiene.', 'La canalización se detiene.'],
    ['Los pipelines se repiten.', 'Las canalizaciones se repiten.'],
    ['Se mira del pipeline al registro.', 'Se mira de la canalización al registro.'],
    ['Vamos al pipeline.', 'Vamos a la canalización.'],
    ['Este tag no se mueve.', 'Esta etiqueta no se mueve.'],
    ['Los hosts grandes.', 'Los anfitriones grandes.'],
    ['Hoy deployamos.', 'Hoy desplegamos.'],
    ['Que lo deploye otro.', 'Que lo despliegue otro.'],
    ['Deployalo ya.', 'Despliégalo ya.'],
    ['Ayer deployé.', 'Ayer desplegué.'],
    ['La versión deployada.', 'La versión desplegada.'],
    ['Un guest y un host.', 'Un invitado y un anfitrión.'],
    ['Una tableta u ordenador.', 'Una tableta o computador.'],
    ['Está en Github.', 'Está en GitHub.'],
    ['Mira ¿que es?', 'Mira ¿qué es?'],
    ['| layer |\n| --- |\n| tag |', '| capa |\n| --- |\n| etiqueta |'],
  ])('%s → %s', async (before, after) => {
    expect(await fixed(`${before}\n`)).toBe(noteWith(`${after}\n`))
  })
})

describe('--fix leaves', () => {
  test.each([
    // An adjective would no longer agree.
    'El pipeline automático se detiene.',
    'Los otros pipelines automáticos.',
    'Este tag es nuestro.',
    'El pipeline que quedó roto.',
    // A heading is an address.
    '## El deploy\n\n::no-slide{reason="Caso"}',
    // Suggestions are for a person to choose.
    'El contendor se detuvo.',
    // Two pronouns, or a verb under a noun: no form that is surely right.
    'Hay que commitearlo.',
  ])('%s', async (body) => {
    expect(await fixed(`${body}\n`)).toBe(noteWith(`${body}\n`))
  })
})

test('twice is as good as once, and addresses stay, on the whole corpus', async () => {
  let changed = 0
  for (const { text, place } of readCorpus()) {
    const source = noteWith(text)
    const first = await check(at, source)
    let once = source
    let { fixes } = first
    for (let round = 0; round < 5 && fixes.length > 0; round++) {
      once = applyFixes(once, fixes)
      fixes = (await check(at, once)).fixes
    }
    expect(fixes, place).toEqual([])
    if (once === source) continue
    changed++
    const after = factsOf(readDocument(new VFile({ path: at, value: once })))
    expect(after.ids, place).toEqual(first.facts.ids)
    expect(
      after.links.map(({ url }) => url),
      place,
    ).toEqual(first.facts.links.map(({ url }) => url))
  }
  expect(changed).toBeGreaterThan(100)
})
