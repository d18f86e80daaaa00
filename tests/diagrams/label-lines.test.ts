/** Lines of a label are told apart by a comma, but a phrase stays whole. */
import { expect, test } from 'vitest'
import { joinLines } from '../../src/diagrams/page/label-lines.ts'

test.each([
  ['apart', ['Horno 2', 'panadería norte', '220 °C'], 'Horno 2, panadería norte, 220 °C'],
  ['a name and its value', ['Puerto', '8080'], 'Puerto, 8080'],
  ['going on with a preposition', ['Receta', 'de pan'], 'Receta de pan'],
  ['left open by an article', ['La masa y el', 'horno'], 'La masa y el horno'],
  ['going on with an article', ['La saca', 'el panadero'], 'La saca el panadero'],
  ['with a conjunction', ['Mezclar', 'y amasar'], 'Mezclar y amasar'],
  ['after a colon', ['FALLO:', 'sin sal'], 'FALLO: sin sal'],
  ['after a comma', ['Un pan,', 'entero'], 'Un pan, entero'],
  ['in brackets', ['Masa', '(harina y', 'agua)'], 'Masa (harina y agua)'],
  ['a capital begins something new', ['Harina', 'La de siempre'], 'Harina, La de siempre'],
  ['a word that only begins alike', ['Harina', 'entera y sal'], 'Harina, entera y sal'],
  ['a word alone', ['Masa que lleva', 'levadura'], 'Masa que lleva levadura'],
  ['a question', ['¿Subió', 'la masa', 'madre?'], '¿Subió la masa madre?'],
  ['two questions', ['¿Masa?', '¿Horno?'], '¿Masa? ¿Horno?'],
  ['empty lines are nothing', ['', ' uno ', '', '2'], 'uno, 2'],
  ['one line', ['solo'], 'solo'],
  ['none', [], ''],
])('%s', (_, lines, expected) => {
  expect(joinLines(lines)).toBe(expected)
})
