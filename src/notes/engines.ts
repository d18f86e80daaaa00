import type { VFile } from 'vfile'
import * as z from 'zod'
import { readData } from './data-file.ts'
import { id, text, texts } from './schema.ts'

/** A regular expression, written as one: blanks at its ends count. */
const pattern = z
  .string()
  .min(1)
  .refine((value) => compiled(value) !== undefined, {
    error: ({ input }) => `«${String(input)}» no es una expresión regular`,
    params: { hint: 'Revisa los paréntesis y los corchetes; va entre comillas simples.' },
  })

function compiled(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'u')
  } catch {
    return undefined
  }
}

const objectKind = z.strictObject({
  lista: text.describe(
    'El comando que enumera los que hay, uno por línea: primero con qué se borra y, detrás, los demás nombres que tenga.',
  ),
  borra: text.describe('El comando que borra uno, que recibe como `$1` la primera palabra de su línea.'),
})

const engine = z.strictObject({
  nombre: text.describe('Cómo se llama, para quien lee.'),
  inicia: text.describe(
    'El comando que pone en marcha un motor desechable, ejecuta a su lado el comando que se le agrega detrás y al final lo quita todo. Se ejecuta en la carpeta del proyecto, y lo que ejecuta tiene que encontrarla como carpeta actual.',
  ),
  requisitos: text
    .optional()
    .describe('Qué necesita el computador, en una frase completa: se dice cuando el motor no arranca.'),
  version: text.describe(
    'El comando que dice su versión. Se anota en `practica.yml`, y sale al pie de las notas.',
  ),
  otros: z
    .record(text, text)
    .default({})
    .describe('Otros programas cuya versión se anota: por cada uno, el comando que la dice.'),
  antes: texts.describe('Comandos que se ejecutan una vez, cuando el motor ya está en marcha.'),
  'entre-paginas': texts.describe(
    'Comandos que se ejecutan después de cada nota, además de borrar los objetos.',
  ),
  objetos: z
    .array(objectKind)
    .default([])
    .describe(
      'Las cosas que los comandos crean en el motor. Las que una nota deja se borran al terminarla, en este orden.',
    ),
  rechaza: z
    .array(pattern)
    .default([])
    .describe(
      'Con `--motor-propio`, los comandos que no se ejecutan, como expresiones regulares: los que podrían borrar lo ajeno.',
    ),
})

const shape = z.strictObject({
  patron: pattern.describe(
    'Cómo son, como expresión regular. Solo cuenta donde no hay pegadas otras letras ni cifras.',
  ),
  recuerda: z
    .boolean()
    .default(false)
    .describe(
      '`true`: el mismo valor de la nota es siempre el mismo valor en la corrida, también dentro de los comandos que siguen.',
    ),
})

/** `motores.yml`: on what the commands of the notes are run, and what of their output may differ. */
export const enginesSchema = z.strictObject({
  motores: z
    .record(id, engine)
    .refine((engines) => Object.keys(engines).length > 0, {
      error: () => 'no hay ningún motor',
      params: { hint: 'Escribe al menos uno: «nombre-corto:» y debajo, con sangría, sus campos.' },
    })
    .describe(
      'Por cada motor, su nombre corto y sus campos. El primero es el de las notas que no dicen otro.',
    ),
  clases: z
    .record(id, shape)
    .default({})
    .describe(
      'Lo que cambia en cada corrida y se compara solo por su forma: fechas, duraciones, nombres que se inventan.',
    ),
  indicadores: z
    .array(pattern)
    .default([])
    .describe(
      'Otros comienzos de línea tras los que espera un programa, además de `# `, `/ruta # ` y `alguien@equipo:/ruta# `.',
    ),
  limite: z.number().min(1).default(60).describe('Los segundos que puede tardar un comando.'),
  columnas: z.int().min(40).default(200).describe('El ancho de la terminal, en letras.'),
})

/** Something that commands make in an engine, and leave there. */
export interface ObjectKind {
  /** Command that lists them, one a line: first what removes it, then its other names. */
  list: string
  /** Command that removes the one that it is given as `$1`. */
  remove: string
}

/** What commands are run beside. */
export interface Engine {
  id: string
  name: string
  /** Command that starts a throw-away one, runs the command given after it, and leaves nothing. */
  start: string
  /** What the machine must have for it, in a sentence. */
  needs: string | undefined
  /** Command that tells its version. */
  version: string
  /** By the name of another program, the command that tells its version. */
  others: ReadonlyMap<string, string>
  /** Commands for once it runs. */
  before: string[]
  /** Commands for after each page. */
  between: string[]
  objects: ObjectKind[]
  /** Commands that are not run on a user's own engine. */
  refused: RegExp[]
}

/** A kind of text that differs from run to run. */
export interface ShapeKind {
  name: string
  pattern: RegExp
  /** Whether a value in the note stands for one and the same value all through a run. */
  remembered: boolean
}

/** On what the commands of a course are run, and how what they print is compared. */
export interface PracticeSettings {
  /** The first is that of notes that name none. */
  engines: Engine[]
  kinds: ShapeKind[]
  /** What a program inside may write before it waits, besides the usual. */
  prompts: RegExp[]
  /** Seconds that a command may take. */
  limit: number
  /** Width of the terminal. */
  columns: number
}

/** A course that has nothing to run commands on. */
export const noEngines: PracticeSettings = { engines: [], kinds: [], prompts: [], limit: 60, columns: 200 }

/** Reads `_datos/motores.yml`. What is wrong is recorded on `file`. */
export function parseEngines(file: VFile): PracticeSettings {
  const { value } = readData(file, String(file), enginesSchema)
  if (!value) return noEngines
  return {
    engines: Object.entries(value.motores).map(([id, one]) => ({
      id,
      name: one.nombre,
      start: one.inicia,
      needs: one.requisitos,
      version: one.version,
      others: new Map(Object.entries(one.otros)),
      before: one.antes,
      between: one['entre-paginas'],
      objects: one.objetos.map(({ lista, borra }) => ({ list: lista, remove: borra })),
      refused: one.rechaza.map((source) => new RegExp(source, 'u')),
    })),
    kinds: Object.entries(value.clases).map(([name, { patron, recuerda }]) => ({
      name,
      pattern: new RegExp(patron, 'u'),
      remembered: recuerda,
    })),
    prompts: value.indicadores.map((source) => new RegExp(source, 'u')),
    limit: value.limite,
    columns: value.columnas,
  }
}
