import type { ZodType } from 'zod'
import { importSchema, lectureSchema, ownSlideSchema } from '../lectures/index.ts'
import { correctionsSchema } from '../notes/corrections.ts'
import { diagramWordsSchema } from '../notes/diagram-words.ts'
import { enginesSchema } from '../notes/engines.ts'
import { misconceptionsSchema } from '../notes/misconceptions.ts'
import { frontmatterSchema } from '../notes/frontmatter.ts'
import { practiceRecordSchema } from '../notes/practice-record.ts'
import { fieldsOf, type FieldReference } from '../notes/schema-walk.ts'
import { settingsSchema } from '../notes/settings.ts'
import { sourcesSchema } from '../notes/sources.ts'
import { termsSchema } from '../notes/terms.ts'
import { themesSchema } from '../notes/themes.ts'

/** A file that an author writes data in, and what its schema takes. */
export interface DataReference {
  /** Its section's `id` on the page. */
  id: string
  /** As its section is called: the file's name, where there is one. */
  title: string
  /** What it is for and how it is laid out, in Spanish with inline Markdown. */
  about: string
  /** Undefined for a file without fields. */
  schema?: ZodType
}

/** Every file of data, and what stands at the top of a note: the reference for authors. */
export const dataReference: readonly DataReference[] = [
  {
    id: 'curso',
    title: 'curso.yml',
    about: 'Lo que el curso dice de sí mismo. Todo curso lo tiene.',
    schema: settingsSchema,
  },
  {
    id: 'temas',
    title: 'temas.yml',
    about:
      'Una lista con una ficha por tema, en el orden en que se enseñan. Cada tema es una carpeta de `docs/`. Todo curso lo tiene.',
    schema: themesSchema,
  },
  {
    id: 'terminos',
    title: 'terminos.yml',
    about:
      'Una lista con una ficha por término. De ella salen el glosario, las definiciones que se ven al pasar sobre una palabra y la revisión de los términos. Sin el archivo no hay glosario.',
    schema: termsSchema,
  },
  {
    id: 'fuentes',
    title: 'fuentes.yml',
    about:
      'Una ficha por fuente, con su clave delante: la misma que lleva la nota al pie que la cita. Sin el archivo no hay página de fuentes.',
    schema: sourcesSchema,
  },
  {
    id: 'correcciones',
    title: 'correcciones.yml',
    about:
      'Una lista con una ficha por cada afirmación de un texto anterior que hubo que corregir. Sin el archivo no hay página de correcciones.',
    schema: correctionsSchema,
  },
  {
    id: 'diagramas',
    title: 'diagramas.yml',
    about:
      'Una lista con una ficha por palabra de los diagramas. Sin el archivo valen solo las que tiene todo curso. Se ven en el [vocabulario de los diagramas](/referencia/vocabulario-de-los-diagramas/).',
    schema: diagramWordsSchema,
  },
  {
    id: 'ideas-equivocadas',
    title: 'ideas-equivocadas.yml',
    about:
      'Ideas que el curso corrige, y cómo se suelen decir. La revisión señala la nota que las da por ciertas. Las frases de `si` y de `no` son la prueba de cada ficha. Sin el archivo no se buscan.',
    schema: misconceptionsSchema,
  },
  {
    id: 'palabras',
    title: 'palabras.txt',
    about:
      'Palabras que el curso usa y el diccionario no trae: una por línea, y lo que sigue a `#` no cuenta. De una palabra en minúscula valen todas sus formas. Entre acentos graves va una palabra de código, que solo vale donde vale el inglés: en cursiva, entre comillas y en los diagramas.',
  },
  {
    id: 'motores',
    title: 'motores.yml',
    about:
      'Con qué ejecuta `npm run practica` los comandos de las notas, y qué puede ser distinto en cada corrida. Sin el archivo, los comandos no se prueban.',
    schema: enginesSchema,
  },
  {
    id: 'practica',
    title: 'practica.yml',
    about:
      'Con qué se ejecutaron por última vez los comandos, y cuándo: por cada motor, su nombre corto y sus campos. Lo escribe `npm run practica -- --actualizar`, y las notas con comandos lo muestran.',
    schema: practiceRecordSchema,
  },
  {
    id: 'notas',
    title: 'El encabezado de una nota',
    about: 'Va entre dos líneas `---`, al comienzo del archivo.',
    schema: frontmatterSchema,
  },
  {
    id: 'presentaciones',
    title: 'El encabezado de una presentación',
    about:
      'Cada archivo de `slides/` es una presentación. Lo que dice de sí misma va entre dos líneas `---`, al comienzo. Si lo que sigue no tiene texto, la primera diapositiva muestra el título y el subtítulo.',
    schema: lectureSchema,
  },
  {
    id: 'importaciones',
    title: 'Una nota dentro de una presentación',
    about:
      'Va entre dos líneas `---`, sin texto debajo, y dice qué se muestra de la nota. Sin más campos que `src` se muestra todo: portada, secciones con diapositiva y preguntas.',
    schema: importSchema,
  },
  {
    id: 'diapositivas',
    title: 'Una diapositiva de la presentación misma',
    about:
      'Empieza con una línea `---`. Si lleva campos, van hasta otra línea `---`; si no, sigue una línea en blanco. Después viene su texto y, al final, en un comentario `<!-- … -->`, las notas del docente.',
    schema: ownSlideSchema,
  },
]

/** A field that the reference explains, named from the top of its file: `licencia.url`. */
export type FieldRow = Omit<FieldReference, 'fields'>

/** The fields that a schema describes, those inside others after them; and those that it only knows by name. */
export function fieldRows(schema: ZodType | undefined): { rows: FieldRow[]; others: string[] } {
  if (!schema) return { rows: [], others: [] }
  const fields = fieldsOf(schema)
  return {
    rows: fields.flatMap((field) => rowsOf(field, '')),
    others: fields.filter(({ description }) => description === '').map(({ name }) => name),
  }
}

function rowsOf({ fields, name, description, ...field }: FieldReference, before: string): FieldRow[] {
  if (description === '') return []
  const path = before + name
  return [{ ...field, name: path, description }, ...fields.flatMap((one) => rowsOf(one, `${path}.`))]
}
