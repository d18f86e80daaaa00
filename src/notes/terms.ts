import type { VFile } from 'vfile'
import * as z from 'zod'
import { readData } from './data-file.ts'
import { report } from './problem.ts'
import { text, texts } from './schema.ts'
import type { Term } from './types.ts'
import { unmarked } from './unmarked-text.ts'

const avoided = z.strictObject({
  forma: text.describe('La forma que no se usa.'),
  razon: text.describe('Por qué.'),
  permitir: texts.describe('Frases en que sí es correcta.'),
})

/** `terminos.yml`: the glossary. */
export const termsSchema = z.array(
  z.strictObject({
    termino: unmarked.describe('La palabra que se usa.'),
    categoria: z
      .enum(['sustantivo', 'verbo', 'adjetivo', 'sigla', 'nombre'])
      .describe('Qué clase de palabra es.'),
    genero: z.enum(['m', 'f']).optional().describe('El género, de los sustantivos.'),
    plural: text.optional().describe('El plural.'),
    ingles: text.optional().describe('Cómo se dice en inglés.'),
    definicion: text.describe('Qué es, en una o dos frases.'),
    evitar: z.array(avoided).default([]).describe('Formas que no se usan.'),
    relacionados: texts.describe('Otros términos del glosario.'),
    'se-busca': texts.describe('Cómo lo busca quien aún no sabe cómo se llama.'),
    fuente: text.optional().describe('Una clave de `fuentes.yml`.'),
    nota: text.optional().describe('Qué dicen las autoridades, si no están de acuerdo.'),
    estilo: z
      .boolean()
      .default(false)
      .describe(
        '`true`: es una palabra corriente que el curso eligió. La exige el revisor; no sale en el glosario.',
      ),
    'fuentes-nota': texts.describe('Claves de lo que se compara en la nota.'),
  }),
)

/** Reads `_datos/terminos.yml`: the glossary. */
export function parseTerms(file: VFile): Term[] {
  const { value, placeOf } = readData(file, String(file), termsSchema)
  const names = new Set<string>()
  return (value ?? []).map((entry, index) => {
    // Its address on the glossary's page is of small letters.
    const name = entry.termino.toLocaleLowerCase('es')
    if (names.has(name)) {
      report(file, {
        rule: 'identificador-repetido',
        reason: `El término «${entry.termino}» está dos veces`,
        hint: 'Une las dos fichas.',
        place: placeOf(index, 'termino'),
      })
    }
    names.add(name)
    return {
      term: entry.termino,
      category: entry.categoria,
      gender: entry.genero,
      plural: entry.plural,
      english: entry.ingles,
      definition: entry.definicion,
      avoid: entry.evitar.map(({ forma, razon, permitir }) => ({
        form: forma,
        reason: razon,
        allow: permitir,
      })),
      related: entry.relacionados,
      asked: entry['se-busca'],
      source: entry.fuente,
      note: entry.nota,
      noteSources: entry['fuentes-nota'],
      style: entry.estilo,
      position: placeOf(index),
    }
  })
}
