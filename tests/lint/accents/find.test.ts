/** Words whose accent the words around them tell, with no pattern that names those words. */
import { describe, expect, test } from 'vitest'
import { misplacedAccents } from '../../../src/lint/accents/find.ts'
import { plainUnit } from '../../../src/lint/text/unit.ts'

const found = (text: string): string[] =>
  misplacedAccents(plainUnit('paragraph', text, [])).map(
    ({ range, right }) => `${text.slice(...range)} → ${right}`,
  )

describe('an accent that is missing', () => {
  test.each([
    ['La panadera publico su receta el año pasado y ganó un premio.', 'publico → publicó'],
    ['Al final de la página encontraras una lista con los pasos.', 'encontraras → encontrarás'],
    ['El río se desbordo en mayo, y el puente cayó.', 'desbordo → desbordó'],
    ['Antes de empezar, conviene saber cuanto espacio ocupa el horno.', 'cuanto → cuánto'],
    ['La tabla muestra como cambia la temperatura durante el día.', 'como → cómo'],
    ['La hoja que ves esta cubierta de cera.', 'esta → está'],
    ['Deja la masa tapada hasta que este tibia.', 'este → esté'],
    ['Hacia calor, y la masa tenia más agua de la que pedía la receta.', 'tenia → tenía'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected)
  })
})

describe('what is right is left alone', () => {
  test.each([
    'Yo publico la receta cuando termino la masa. ¿Cómo preparo el horno? Le adjunto una foto.',
    'Si encontraras agua, la planta viviría; no creo que llegara a secarse.',
    'Esta masa es la que más sube, y esta es la que menos. Una forma como esta dentro del horno.',
    'El no saberlo no ayuda. El que amasa descansa, y quien hornea también.',
    'Como mucho, dos panes. Tal como dijo, el pan que sobra se guarda donde no hay luz.',
    'Una persona seria lo dice. El vaso lleno la tapa. Pregunta a quien amasa.',
    '¿Que no sube? Esta es la masa, y esta la sal. Lo amasa al revés de como solemos amasar.',
    'Quiso amasar, mas no quedaba harina. Los motivos por que se cerró no se saben.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('what stands before a noun with an accent too many stays', () => {
  expect(
    found('El amasó es lo primero. El inició del horneado tarda.').filter((each) => /^el /i.test(each)),
  ).toEqual([])
})

test('surer ones are written without asking', () => {
  const [first] = misplacedAccents(plainUnit('paragraph', 'El jardín esta rodeado de árboles.', []))
  expect(first).toEqual({ range: [10, 14], right: 'está', sure: true })
})
