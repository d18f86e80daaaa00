import type { VFile } from 'vfile'
import * as z from 'zod'
import { readData } from './data-file.ts'
import { day, looseText, text, webAddress } from './schema.ts'
import type { Source } from './types.ts'
import { unmarked } from './unmarked-text.ts'

/** What a footnote can cite: it ends at a blank or a bracket, and takes capitals for small letters. */
const key = text.refine((value) => /^[^\s[\]\p{Lu}]+$/u.test(value), {
  error: ({ input }) => `con «${input}» no se puede citar la fuente`,
  params: { hint: 'Escribe la clave en minúsculas, sin espacios ni corchetes: «autor-2020».' },
})

/** `fuentes.yml`: the bibliography, an entry a key. */
export const sourcesSchema = z.record(
  key,
  z.strictObject({
    autor: unmarked.describe('Quién lo escribió o lo publica.'),
    titulo: unmarked.describe('El título, en su idioma.'),
    edicion: unmarked
      .optional()
      .describe('La edición o copia que se leyó, si hay varias: `segunda edición`.'),
    anio: looseText.optional().describe('El año.'),
    url: webAddress.optional().describe('Dónde se lee. Un libro impreso no lleva.'),
    leido: day.describe('El día en que se leyó.'),
    alcance: z
      .enum(['texto', 'resumen'])
      .describe('`texto`: se leyó la fuente misma. `resumen`: se conoce por un resumen.'),
  }),
)

/** Reads `_datos/fuentes.yml`: the bibliography by key. */
export function parseSources(file: VFile): Map<string, Source> {
  const { value, keyPlace } = readData(file, String(file), sourcesSchema)
  return new Map(
    Object.entries(value ?? {}).map(([key, source]) => [
      key,
      {
        key,
        author: source.autor,
        title: source.titulo,
        edition: source.edicion,
        year: source.anio,
        url: source.url,
        read: source.leido,
        scope: source.alcance,
        position: keyPlace(key),
      },
    ]),
  )
}
