import type { VFile } from 'vfile'
import * as z from 'zod'
import { readData } from './data-file.ts'
import { report } from './problem.ts'
import { text, texts } from './schema.ts'
import type { Correction } from './types.ts'

/** `correcciones.yml`: what an earlier text said, and what is true. */
export const correctionsSchema = z.array(
  z.strictObject({
    id: text.describe('Un identificador propio: `C01`.'),
    tipo: z.enum(['matiz', 'error']).describe('`error`: era falso. `matiz`: era cierto, con límites.'),
    tema: text.describe('El tema que lo enseña.'),
    titulo: text.describe('La corrección en pocas palabras.'),
    decia: text.describe('Qué decía el texto original.'),
    correcto: text.describe('Qué es lo correcto.'),
    tentacion: text.describe('Por qué es fácil equivocarse.'),
    fuentes: texts.describe('Claves de `fuentes.yml`.'),
    donde: text.describe('La sección que lo enseña: `/tema/nota/#sección`.'),
  }),
)

/** Reads `_datos/correcciones.yml`: the corrections ledger. */
export function parseCorrections(file: VFile): Correction[] {
  const { value, placeOf } = readData(file, String(file), correctionsSchema)
  const ids = new Set<string>()
  return (value ?? []).map((entry, index) => {
    if (ids.has(entry.id)) {
      report(file, {
        rule: 'identificador-repetido',
        reason: `El identificador «${entry.id}» está dos veces`,
        hint: 'Da a cada ficha un identificador propio.',
        place: placeOf(index, 'id'),
      })
    }
    ids.add(entry.id)
    return {
      id: entry.id,
      kind: entry.tipo,
      theme: entry.tema,
      title: entry.titulo,
      said: entry.decia,
      correct: entry.correcto,
      tempting: entry.tentacion,
      sources: entry.fuentes,
      where: entry.donde,
      position: placeOf(index),
    }
  })
}
