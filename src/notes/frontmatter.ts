import { posix } from 'node:path'
import type { Root, Yaml } from 'mdast'
import type { VFile } from 'vfile'
import * as z from 'zod'
import { readData, type DataReading } from './data-file.ts'
import { misplacedFields } from './misplaced-fields.ts'
import { starlightFields } from './starlight-fields.ts'
import { report } from './problem.ts'
import { id, text, texts } from './schema.ts'
import type { PagePractice } from './types.ts'
import { unmarked } from './unmarked-text.ts'

/** What a note's frontmatter tells the model. */
export interface Frontmatter {
  title: string
  description: string | undefined
  order: number
  statements: string[]
  noSlides: string | undefined
  forAuthors: boolean
  sheet: boolean
  formerAddresses: string[]
  /** How whoever doesn't know its words may ask for what it tells. */
  asked: string[]
  practice: PagePractice
}

/** What the commands of a page need: `npm run practica` runs them. */
const practice = z.strictObject({
  motor: id.optional().describe('El motor, por su nombre corto en `motores.yml`. Si falta, el primero.'),
  usuario: text
    .optional()
    .describe(
      'Quién teclea los comandos, por su nombre en el sistema del motor. Si falta, quien los ejecuta.',
    ),
  carpeta: id
    .default('practica')
    .describe('Cómo se llama la carpeta, vacía al comenzar, en que se ejecutan.'),
  archivos: text
    .optional()
    .describe('Una carpeta al lado de la nota, cuyos archivos se copian antes a la de los comandos.'),
  limite: z
    .number()
    .min(1)
    .optional()
    .describe(
      'Los segundos que puede tardar un comando de la nota, si hacen falta más que los de `motores.yml`.',
    ),
  pausa: z
    .number()
    .min(0)
    .max(10)
    .default(0)
    .describe(
      'Los segundos que pasan entre un comando y otro, si lo que hacen depende de que alguien los teclee.',
    ),
  prepara: texts.describe('Comandos que se ejecutan antes y no se muestran.'),
  valores: z
    .record(text, text)
    .default({})
    .describe(
      'Lo que la nota cita y en cada corrida es otro: el texto de la nota, y el comando que dice cuál es ahora.',
    ),
})

/** The fields that are ours, besides Starlight's: the site's collection takes them from here. */
export const ownFields = {
  afirmaciones: texts.describe('Qué fichas de `correcciones.yml` enseña la página.'),
  'sin-diapositivas': text
    .optional()
    .describe('La razón por la que toda la página queda fuera de las presentaciones.'),
  'para-autores': z
    .boolean()
    .default(false)
    .describe('`true`: es para quien escribe el curso. Va aparte, sin diapositivas y fuera del PDF.'),
  hoja: z
    .boolean()
    .default(false)
    .describe('`true`: sus tablas se entregan además en una hoja, impresa por un solo lado.'),
  antes: z
    .array(
      z.string().regex(/^\/([\w.-]+\/)+$/u, {
        error: ({ input }) => `«${String(input)}» no es una dirección como «/tema/pagina/»`,
      }),
    )
    .default([])
    .describe('Las direcciones que tuvo antes la página, como `/tema/pagina/`: desde ellas se llega a esta.'),
  'se-busca': texts.describe(
    'Cómo pregunta por lo que dice la página quien aún no sabe sus palabras: el buscador la encuentra también así.',
  ),
  practica: practice.prefault({}).describe('Lo que necesitan los comandos de la nota.'),
}

const common = {
  title: unmarked.describe('El título de la página. No se repite con un encabezado `#`.'),
  description: unmarked.optional().describe('De qué trata, en una frase.'),
}

/**
 * The frontmatter of a note: our fields, and Starlight's own. `slug` and `draft` aren't among them:
 * they would break addresses.
 */
export const frontmatterSchema = z.strictObject({
  ...common,
  ...starlightFields,
  ...ownFields,
})

/** The frontmatter of the home page. */
const homeSchema = z.strictObject({ ...common, ...starlightFields })

const empty: Frontmatter = {
  title: '',
  description: undefined,
  order: Number.POSITIVE_INFINITY,
  statements: [],
  noSlides: undefined,
  forAuthors: false,
  sheet: false,
  formerAddresses: [],
  asked: [],
  practice: {
    engine: undefined,
    user: undefined,
    folder: 'practica',
    files: undefined,
    pause: 0,
    prepare: [],
    values: new Map(),
    limit: undefined,
  },
}

/** Reads the YAML at the top of a note; what is wrong is recorded on `file`. */
export function readFrontmatter(tree: Root, file: VFile): Frontmatter {
  const { value, placeOf } = readFields(tree, file, frontmatterSchema, 'La nota no tiene encabezado de datos')
  if (!value) return empty
  return {
    title: value.title,
    description: value.description,
    order: value.sidebar?.order ?? empty.order,
    statements: value.afirmaciones,
    noSlides: value['sin-diapositivas'] ?? (value['para-autores'] ? 'Es para quien escribe' : undefined),
    forAuthors: value['para-autores'],
    sheet: value.hoja,
    formerAddresses: value.antes,
    asked: value['se-busca'],
    practice: {
      engine: value.practica.motor,
      user: value.practica.usuario,
      folder: value.practica.carpeta,
      files: filesFolder(value.practica.archivos),
      pause: value.practica.pausa,
      prepare: value.practica.prepara,
      values: new Map(Object.entries(value.practica.valores)),
      limit: value.practica.limite,
    },
  }

  function filesFolder(written: string | undefined): string | undefined {
    if (written === undefined) return undefined
    const folder = posix.join(posix.dirname(file.path), written).replace(/\/$/, '')
    if (folder.startsWith('docs/')) return folder
    report(file, {
      rule: 'campo',
      reason: `«archivos»: la carpeta «${written}» está fuera de docs/`,
      hint: 'Ponla al lado de la nota.',
      place: placeOf('practica', 'archivos'),
    })
    return undefined
  }
}

/** Checks the YAML at the top of the home page; what is wrong is recorded on `file`. */
export function checkHomeFields(tree: Root, file: VFile): void {
  readFields(tree, file, homeSchema, 'La portada no tiene encabezado de datos')
}

function readFields<S extends z.ZodType>(
  tree: Root,
  file: VFile,
  schema: S,
  missing: string,
): Pick<DataReading<z.output<S>>, 'value' | 'placeOf'> {
  const nothing = { value: undefined, placeOf: () => ({ line: 1, column: 1 }) }
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (!node) {
    const { reason, hint, line } = misplacedFields(String(file)) ?? {
      reason: missing,
      hint: 'Empieza el archivo con «---», una línea «title: …» y otra «---».',
      line: 1,
    }
    report(file, { rule: 'encabezado-de-datos', reason, hint, place: { line, column: 1 } })
    return nothing
  }
  if (!/^[ \t]*[^#\s]/m.test(node.value)) {
    report(file, {
      rule: 'encabezado-de-datos',
      reason: 'El encabezado de datos no tiene campos',
      hint: 'Escribe al menos «title: …» entre las líneas «---».',
      place: node,
    })
    return nothing
  }
  return readData(file, node, schema, {
    lineOffset: node.position?.start.line ?? 0,
    rule: 'campo',
    comments: false,
  })
}
