/** What an author may write in a lecture's file, field by field: the authors' guide lists it from here. */
import * as z from 'zod'
import { id, looseText, text } from '../notes/schema.ts'
import { unmarked } from '../notes/unmarked-text.ts'

/** Layouts that a slide of the lecture's own may name. */
export const ownLayouts = ['opening', 'recap', 'exercise', 'closing'] as const
export type OwnLayout = (typeof ownLayouts)[number]

const yesNo = z.enum(['sí', 'no'])
const slideMinutes = z.number().min(0.5)
const ids = z.array(looseText)

/** The head of a lecture's file: what the lecture says of itself. */
export const lectureSchema = z.strictObject({
  titulo: unmarked.describe('El título, para la ventana y la portada.'),
  subtitulo: unmarked
    .optional()
    .describe(
      'Lo que va debajo del título en la portada, si la primera diapositiva no trae su propio texto.',
    ),
  nombre: unmarked
    .optional()
    .describe('Cómo la nombra el sitio en sus enlaces: `Presentación completa`. Sin él, el título.'),
  descripcion: unmarked
    .optional()
    .describe('Para qué es, en una frase, para la página de descargas. Sin ella se dice cuánto dura.'),
  minutos: z.number().min(1).describe('Cuánto dura en total, en minutos.'),
  sesiones: z.int().min(1).default(1).describe('En cuántas sesiones se da.'),
  apertura: slideMinutes
    .optional()
    .describe('Minutos de la primera diapositiva. Sin ellos, se calculan a partir de sus notas.'),
  direccion: id
    .optional()
    .describe(
      'Su carpeta en el sitio. Sin ella se hace con el nombre del archivo: `slides.md` da `presentacion`, y `corta.md`, `presentacion-corta`.',
    ),
  orden: z
    .number()
    .optional()
    .describe('Su lugar entre las presentaciones. Sin él van después, de la más larga a la más corta.'),
})

/** An import: what the lecture shows of a note. */
export const importSchema = z.strictObject({
  src: text.describe('La nota, desde este archivo: `../docs/tema/nota.md`.'),
  portada: yesNo.optional().describe('`no`: sin la portada de la nota.'),
  secciones: ids
    .optional()
    .describe('Solo estas secciones, por su dirección. El orden sigue siendo el de la nota.'),
  omitir: ids.optional().describe('Todas las secciones menos estas.'),
  preguntas: z
    .array(z.int().min(1))
    .optional()
    .describe('Solo estas preguntas, por su número; `[]` es ninguna. Sin el campo, todas.'),
  ejercicios: z
    .array(z.int().min(1))
    .optional()
    .describe(
      'Solo estos ejercicios, por su número; `[]` es ninguno. Sin el campo, los que dicen sus minutos y son de una sección que se muestra.',
    ),
  resto: yesNo.optional().describe('`sí`: lo de esa nota que no se mostró antes.'),
  minutos: z
    .record(text, slideMinutes)
    .optional()
    .describe('Los minutos de una sección, pregunta o ejercicio en esta presentación, por su dirección.'),
})

/** A slide written in the lecture's own file. */
export const ownSlideSchema = z.strictObject({
  layout: z
    .enum(ownLayouts)
    .optional()
    .describe(
      '`opening`: portada con el mapa del curso. `recap`: texto libre; es el predeterminado. `exercise`: una tarea, con la cuenta atrás de sus `minutos`. `closing`: el final, con el código QR del sitio.',
    ),
  titulo: text.optional().describe('Su título en los índices, si el texto no tiene un encabezado `#`.'),
  minutos: slideMinutes
    .optional()
    .describe(
      'Los minutos que dura. Sin ellos, se calculan a partir de sus notas, que van en un comentario al final.',
    ),
  direccion: id.optional().describe('Su dirección dentro de la presentación, para enlazarla.'),
  tema: id.optional().describe('El tema al que pertenece: su color y su lugar en el mapa del curso.'),
  sesion: yesNo
    .optional()
    .describe(
      '`sí`: aquí empieza otra sesión. La primera empieza con la presentación, así que no se marca. Con todas marcadas, los folletos se hacen también por sesión.',
    ),
  ampliacion: yesNo
    .optional()
    .describe('`sí`: desde aquí todo es ampliación, fuera del plan y de los minutos.'),
})
