import type { Point } from 'unist'
import type { VFile } from 'vfile'
import * as z from 'zod'
import { readClaim } from './claims.ts'
import { readData } from './data-file.ts'
import { compileExpression } from './expression.ts'
import { report } from './problem.ts'
import { text, texts } from './schema.ts'
import type { Misconception } from './types.ts'

const pattern = z.strictObject({
  expresion: text.describe(
    'Una expresión regular sobre el texto en minúsculas y sin tildes. Un espacio vale por cualquiera; `{nombre}` es una de las `partes`; `{hasta 3 palabras}`, un hueco.',
  ),
  necesita: texts.describe(
    'Trozos de palabra, en minúsculas y sin tildes: si no aparece ninguno, no se busca, y así se tarda menos.',
  ),
})

/** `ideas-equivocadas.yml`: mistakes that the course corrects, as people state them. */
export const misconceptionsSchema = z.strictObject({
  partes: z
    .record(
      text.refine((name) => /^[a-zñ]+(-[a-zñ]+)*$/.test(name), {
        error: ({ input }) => `«${String(input)}» no sirve de nombre`,
        params: { hint: 'Usa minúsculas sin acento y guiones: «mi-parte».' },
      }),
      text,
    )
    .default({})
    .describe('Trozos de expresión que se repiten, por su nombre.'),
  sinonimos: z
    .record(text, texts)
    .default({})
    .describe(
      'Palabras o verbos de las afirmaciones, y otras que dicen lo mismo en este curso. Las formas que el glosario manda evitar ya cuentan, y también los verbos que en cualquier materia dicen lo mismo.',
    ),
  ideas: z
    .array(
      z
        .strictObject({
          verdad: text.describe('Qué es lo cierto: se le dice a quien escribió lo contrario.'),
          correccion: text.optional().describe('La ficha de `correcciones.yml` que lo explica.'),
          afirma: texts.describe(
            'Lo que la idea equivocada afirma: «quién *verbo* qué (circunstancia)», con el verbo entre asteriscos y « / » entre alternativas. Vale en cualquier orden, tiempo, número y voz.',
          ),
          junta: texts.describe(
            'Lo mismo que `afirma`, y escrito igual, cuando basta con que la frase nombre todas las partes, en cualquier orden y construcción: para lo que solo se puede decir de una manera.',
          ),
          salvo: texts.describe(
            'Palabras que, si están en la frase, vuelven cierto lo que dicen `afirma` y `junta`.',
          ),
          patrones: z
            .array(pattern)
            .default([])
            .describe('Cómo se suele decir, letra por letra, lo que una afirmación no alcanza a decir.'),
          si: z.array(text).min(1).describe('Frases que la dan por cierta: hay que señalarlas.'),
          no: texts.describe('Frases que se le parecen y están bien: no hay que señalar nada.'),
        })
        .refine(({ afirma, junta, patrones }) => afirma.length + junta.length + patrones.length > 0, {
          error: 'La ficha no dice cómo hallar la idea',
          params: { hint: 'Escribe en «afirma» lo que la idea dice: «quién *verbo* qué».' },
        }),
    )
    .default([])
    .describe('Una ficha por cada idea equivocada.'),
})

/** Reads `_datos/ideas-equivocadas.yml`. What is wrong is recorded on `file`. */
export function parseMisconceptions(file: VFile): Misconception[] {
  const { value, placeOf } = readData(file, String(file), misconceptionsSchema)
  const parts = value?.partes ?? {}

  /** Compiles an expression; undefined, and a problem at its place, when it is none. */
  function compile(source: string, place: Point, isPart = false): RegExp | undefined {
    const { pattern: compiled, problem } = compileExpression(source, parts, { isPart })
    if (problem) report(file, { rule: 'expresion', ...problem, place })
    return compiled
  }

  // A part that no expression uses is looked at too.
  for (const [name, source] of Object.entries(parts)) compile(source, placeOf('partes', name), true)
  const synonyms = value?.sinonimos ?? {}
  return (value?.ideas ?? []).map((idea, index) => {
    const sentences = (key: 'si' | 'no'): Misconception['wrong'] =>
      idea[key].map((sentence, at) => ({ text: sentence, place: placeOf('ideas', index, key, at) }))
    return {
      truth: idea.verdad,
      correction: idea.correccion,
      correctionPlace: placeOf('ideas', index, 'correccion'),
      patterns: idea.patrones.flatMap(({ expresion, necesita }, at) => {
        const place = placeOf('ideas', index, 'patrones', at, 'expresion')
        const compiled = compile(expresion, place)
        return compiled ? [{ pattern: compiled, needs: necesita, place }] : []
      }),
      claims: (['afirma', 'junta'] as const).flatMap((key) =>
        idea[key].flatMap((said, at) => {
          const place = placeOf('ideas', index, key, at)
          const claim = readClaim(said)
          if (claim) return [{ ...claim, place, together: key === 'junta' }]
          report(file, {
            rule: 'afirmacion',
            reason: `La afirmación no se entiende: «${said}»`,
            hint: 'Escríbela como «quién *verbo* qué (circunstancia)», con el verbo entre asteriscos.',
            place,
          })
          return []
        }),
      ),
      unless: idea.salvo,
      synonyms,
      wrong: sentences('si'),
      right: sentences('no'),
    }
  })
}
