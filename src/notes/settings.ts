import type { Point } from 'unist'
import type { VFile } from 'vfile'
import * as z from 'zod'
import { readData } from './data-file.ts'
import { id, text, texts, webAddress } from './schema.ts'
import { unmarked } from './unmarked-text.ts'

/** How the course shows its themes: as layers, each standing on those below, or as a way. */
export const maps = ['pila', 'camino'] as const
export type CourseMap = (typeof maps)[number]

/** How serious a rule's findings are, as `curso.yml` says it. */
export const severities = ['error', 'aviso', 'apagada'] as const

/** How serious `curso.yml` says that the findings of a rule are. */
export interface RuleSeverity {
  rule: string
  severity: (typeof severities)[number]
  /** The files that it holds for, as a pattern of paths; undefined: all. */
  paths: string | undefined
  /** Where the name of the rule stands. */
  place: Point
}

/** A rule's id → how serious its findings are. */
const ruleSeverities = z.record(text, z.enum(severities))

const pages = z.strictObject({
  correcciones: z
    .boolean()
    .optional()
    .describe('Qué se corrigió. Si falta, está cuando hay `correcciones.yml`.'),
  glosario: z.boolean().optional().describe('El glosario. Si falta, está cuando hay `terminos.yml`.'),
  fuentes: z.boolean().optional().describe('La bibliografía. Si falta, está cuando hay `fuentes.yml`.'),
  descargas: z.boolean().default(true).describe('Presentaciones y archivos para llevar.'),
  autores: z
    .boolean()
    .default(false)
    .describe(
      'Las páginas para quien escribe: la guía, las reglas del revisor y el vocabulario de los diagramas.',
    ),
})

/** `curso.yml`: what a course says of itself. */
export const settingsSchema = z.strictObject({
  id: id.describe('Un nombre corto del curso, que no cambia aunque cambie el título: `fotosintesis`.'),
  titulo: unmarked.describe('El título, como se lee en la portada.'),
  subtitulo: unmarked.optional().describe('Lo que va debajo del título en las portadas.'),
  descripcion: unmarked.describe('De qué trata, en una frase, para buscadores y archivos.'),
  autores: texts.describe('Quién lo escribe.'),
  licencia: z
    .strictObject({
      nombre: text.describe('Cómo se nombra: `CC BY 4.0`.'),
      url: webAddress.optional().describe('Dónde se lee entera.'),
    })
    .optional()
    .describe('Con qué licencia se publica. Sale al pie de cada página, en los PDF y en los metadatos.'),
  repositorio: webAddress.optional().describe('Dónde está el código, para «Corregir esta página».'),
  correo: z
    .email({ error: ({ input }) => `«${String(input)}» no es un correo` })
    .optional()
    .describe('Adónde escribir sobre el curso.'),
  marca: text
    .optional()
    .describe('Un dibujo SVG del curso, en `docs/_datos/`. Sin él se usa el de la máquina.'),
  mapa: z
    .enum(maps)
    .default('camino')
    .describe(
      '`pila`: los temas son capas, cada una sobre las de abajo. `camino`: los temas van uno tras otro.',
    ),
  paginas: pages.prefault({}).describe('Qué páginas de referencia hay.'),
  revision: z
    .strictObject({
      reglas: ruleSeverities.default({}).describe('Qué tan grave es lo que halla cada regla.'),
      rutas: z
        .record(text, ruleSeverities)
        .default({})
        .describe('Lo mismo, solo para algunos archivos: `docs/tema/*.md` y sus reglas.'),
    })
    .prefault({})
    .describe('Qué tan estricto es el revisor.'),
})

/** What a course says of itself. */
export interface CourseSettings {
  id: string
  title: string
  subtitle: string | undefined
  description: string
  authors: string[]
  license: { name: string; url: string | undefined } | undefined
  /** Address of the repository on the web. */
  repository: string | undefined
  mail: string | undefined
  /** Name of the picture in `docs/_datos` that is the course's mark. */
  mark: string | undefined
  map: CourseMap
  /** Which pages of reference there are; undefined: as the data is there or not. */
  pages: {
    corrections: boolean | undefined
    glossary: boolean | undefined
    sources: boolean | undefined
    downloads: boolean
    authors: boolean
  }
  /** How serious the linter's findings are; of two that hold for a file, the later one counts. */
  severities: RuleSeverity[]
}

/** A course that says nothing of itself yet. */
export const noSettings: CourseSettings = {
  id: 'curso',
  title: 'Curso sin título',
  subtitle: undefined,
  description: '',
  authors: [],
  license: undefined,
  repository: undefined,
  mail: undefined,
  mark: undefined,
  map: 'camino',
  pages: { corrections: undefined, glossary: undefined, sources: undefined, downloads: true, authors: false },
  severities: [],
}

/** Reads `_datos/curso.yml`. What is wrong is recorded on `file`. */
export function parseSettings(file: VFile): CourseSettings {
  const { value, keyPlace } = readData(file, String(file), settingsSchema)
  if (!value) return noSettings
  return {
    id: value.id,
    title: value.titulo,
    subtitle: value.subtitulo,
    description: value.descripcion,
    authors: value.autores,
    license: value.licencia && { name: value.licencia.nombre, url: value.licencia.url },
    repository: value.repositorio,
    mail: value.correo,
    mark: value.marca,
    map: value.mapa,
    pages: {
      corrections: value.paginas.correcciones,
      glossary: value.paginas.glosario,
      sources: value.paginas.fuentes,
      downloads: value.paginas.descargas,
      authors: value.paginas.autores,
    },
    severities: [
      ...Object.entries(value.revision.reglas).map(([rule, severity]) => ({
        rule,
        severity,
        paths: undefined,
        place: keyPlace('revision', 'reglas', rule),
      })),
      ...Object.entries(value.revision.rutas).flatMap(([paths, rules]) =>
        Object.entries(rules).map(([rule, severity]) => ({
          rule,
          severity,
          paths,
          place: keyPlace('revision', 'rutas', paths, rule),
        })),
      ),
    ],
  }
}
