/** `--fix`: what it writes, what it leaves, and that twice is as good as once. */
import { describe, expect, test } from 'vitest'
import { applyFixes } from '../../src/lint/fix.ts'
import { makeChecker, noteWith } from './support.ts'

const check = await makeChecker()
const at = 'docs/pan/prueba.md'

async function fixed(body: string): Promise<string> {
  const source = noteWith(body)
  const { fixes } = await check(at, source)
  return applyFixes(source, fixes)
}

describe('--fix writes', () => {
  test.each([
    ['Los fogones cambian.', 'Los hornos cambian.'],
    ['FOGONES', 'HORNOS'],
    ['Olla nueva.', 'Vasija nueva.'],
    ['El batido se enfría.', 'La masa se enfría.'],
    ['Los batidos se repiten.', 'Las masas se repiten.'],
    ['Se pasa del batido al horno.', 'Se pasa de la masa al horno.'],
    ['Vamos al batido.', 'Vamos a la masa.'],
    ['Este batido no se mueve.', 'Esta masa no se mueve.'],
    ['Los fogones grandes.', 'Los hornos grandes.'],
    ['Hoy bakeamos.', 'Hoy horneamos.'],
    ['Que lo warmee otro.', 'Que lo caliente otro.'],
    ['Warmealo ya.', 'Caliéntalo ya.'],
    ['Ayer bakeé.', 'Ayer horneé.'],
    ['La torta bakeada.', 'La torta horneada.'],
    ['Un batido y un fogón.', 'Una masa y un horno.'],
    ['Un plato u olla.', 'Un plato o vasija.'],
    ['Está en Youtube.', 'Está en YouTube.'],
    ['Mira ¿que es?', 'Mira ¿qué es?'],
    ['| olla |\n| --- |\n| ollas |', '| vasija |\n| --- |\n| vasijas |'],
  ])('%s → %s', async (before, after) => {
    expect(await fixed(`${before}\n`)).toBe(noteWith(`${after}\n`))
  })

  test('what is right at the second time too', async () => {
    const once = noteWith('La la olla y el batido.\n')
    const { fixes } = await check(at, once)
    const twice = applyFixes(once, fixes)
    expect(twice).toBe(noteWith('La vasija y la masa.\n'))
    expect((await check(at, twice)).fixes).toEqual([])
  })
})

describe('--fix leaves', () => {
  test.each([
    // An adjective would no longer agree.
    'El batido espeso se enfría.',
    'Los otros batidos espesos.',
    'Este batido es nuestro.',
    'El batido que quedó seco.',
    // A heading is an address.
    '## El fogón\n\n::no-slide{reason="Caso"}',
    // Suggestions are for a person to choose.
    'El pnaa se enfrió.',
    // Two pronouns, or a verb under a noun: no form that is surely right.
    'Hay que bakeárselo.',
    'Hay que testearlo.',
    // What may be meant, or be something else, is only told.
    '**Modo de preparar los panes**: Aunque tarda, vale.',
    'Y nunca nunca lo hagas, ni la lista lista.',
    'Ese vació se llena.',
    'Va en el tema 3 – 7. El pan sube.',
    'Con el Sistema 2003 – 2003-R2 va.',
    'Devuelve "POST", o bien \'falso\'.',
    'El horno da 404s en vez de pan.',
  ])('%s', async (body) => {
    expect(await fixed(`${body}\n`)).toBe(noteWith(`${body}\n`))
  })
})

describe('signs and capitals that part no sentence stay', () => {
  test.each([
    '## Pan - las cuatro masas del molino viejo y del nuevo',
    'Lo explica el libro [Masas de ayer y de hoy - las recetas](https://example.org/masas).',
    '- **Pan de molde**: El que se corta.',
    'Pan          | El de ayer     | El de hoy     |',
  ])('%s', async (text) => {
    expect((await fixed(text)).trimEnd()).toBe(noteWith(text).trimEnd())
  })
})

test('no change goes over marks or entities', async () => {
  expect(await fixed('Pan, &#x20;**de** ayer y mas\\\n**que** hoy, de **el** horno.')).toContain(
    'de **el** horno',
  )
})
