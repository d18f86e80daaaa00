import type { VFile } from 'vfile'
import * as z from 'zod'
import { readData } from './data-file.ts'
import { nearest } from './nearest.ts'
import { report } from './problem.ts'
import { id, text, texts } from './schema.ts'
import type { Theme } from './types.ts'

/** The shapes that the machine draws; without one, a part has that in which it is written. */
export const shapes = [
  'rectangulo',
  'redondeado',
  'extremos-redondos',
  'losa',
  'marco-doble',
  'carpeta',
  'hoja',
  'cilindro',
  'banderin',
  'codigo',
  'hexagono',
  'rombo',
  'circulo',
] as const
export type DiagramShape = (typeof shapes)[number]

/** The strokes that the machine draws. */
export const strokes = ['fino', 'grueso', 'discontinuo', 'punteado', 'marcado'] as const
export type DiagramStroke = (typeof strokes)[number]

/** How much of its colour a word has, from its outline alone to a dark fill. */
export const strengths = ['nula', 'suave', 'media', 'fuerte'] as const
export type DiagramStrength = (typeof strengths)[number]

/** The colour of what has none. */
const neutral = 'neutro'

/** A word that diagrams use as a class: what it means, how it looks, how a description tells it. */
export interface DiagramWord {
  /** What an author writes: `:::semilla`. */
  name: string
  /** For authors. */
  meaning: string
  /** Noun with its article, said before the label; empty where the label says it all. */
  noun: string
  /** Undefined: the shape in which it is written. */
  shape: DiagramShape | undefined
  stroke: DiagramStroke
  /** Angle of its hue in OKLCH, in degrees. */
  tone: number | typeof neutral
  strength: DiagramStrength
  /** Names of the words on which it may stand. */
  standsOn: string[]
  /** Names of the words that may be in it, though an arrow leads to them. */
  holds: string[]
  /** Names of the words that an arrow from it points at. */
  pointsAt: string[]
}

/** Words that every course has, of no subject. A course may give any of them another look. */
export const commonWords: readonly DiagramWord[] = [
  common('persona', 'Persona o equipo', { shape: 'extremos-redondos', tone: 308 }),
  common('etapa', 'Etapa de un camino', { shape: 'rectangulo', tone: 265 }),
  common('decision', 'Pregunta de la que depende el camino', {
    noun: 'la pregunta',
    shape: 'hexagono',
    strength: 'suave',
  }),
  common('datos', 'Datos que se guardan', { shape: 'cilindro', tone: 104 }),
  common('archivo', 'Archivo o documento', { shape: 'hoja', tone: 104, strength: 'suave' }),
  common('externo', 'Lo que queda fuera', { stroke: 'punteado', strength: 'nula' }),
  common('fallo', 'Lo que falla: va con una palabra que lo diga', {
    stroke: 'marcado',
    tone: 28,
    strength: 'suave',
  }),
]

function common(name: string, meaning: string, look: Partial<DiagramWord>): DiagramWord {
  return {
    name,
    meaning,
    noun: '',
    shape: undefined,
    stroke: 'fino',
    tone: neutral,
    strength: 'media',
    standsOn: [],
    holds: [],
    pointsAt: [],
    ...look,
  }
}

/** Names with a meaning of their own in a diagram: steps, and words of Mermaid's grammar. */
const taken = /^(paso\d*|call|class|click|default|end|flowchart|graph|href|interpolate|style|subgraph)$/

const word = id.refine((value) => !taken.test(value), {
  error: ({ input }) => `«${String(input)}» significa otra cosa en un diagrama`,
  params: { hint: 'Elige otra palabra.' },
})

/** `diagramas.yml`: the words of the course's diagrams. Of two on one node, the later is drawn. */
export const diagramWordsSchema = z.array(
  z.strictObject({
    id: word.describe('Lo que se escribe detrás del nodo: `semilla` se usa como `:::semilla`.'),
    significado: text.describe('Qué es, para quien escribe.'),
    nombre: text
      .refine((value) => /^(el|la|los|las|un|una|unos|unas) \S/.test(value), {
        error: ({ input }) => `«${String(input)}» no empieza por un artículo`,
        params: { hint: 'Escribe «el árbol», «la semilla»…' },
      })
      .optional()
      .describe(
        'Cómo se nombra, con artículo. Quien oye la descripción lo oye delante del texto del nodo: «la semilla “Trigo”». Sobra cuando los textos ya dicen qué es cada cosa.',
      ),
    forma: z
      .enum(shapes)
      .optional()
      .describe('La forma. Si falta, el nodo tiene la que dan los signos con que se escribe.'),
    trazo: z.enum(strokes).default('fino').describe('El borde.'),
    tono: z
      .union([z.number(), text])
      .default(neutral)
      .describe('El color: el `id` de un tema, un ángulo del círculo cromático (de 0 a 360) o `neutro`.'),
    fuerza: z
      .enum(strengths)
      .default('media')
      .describe('Cuánto color lleva dentro; con `nula` se ve solo el contorno.'),
    'se-apoya-en': texts.describe(
      'Las palabras de lo que tiene debajo: una flecha vertical entre ambas se lee «se apoya en».',
    ),
    contiene: texts.describe('Las palabras de lo que hay dentro: la flecha se lee «contiene».'),
    'apunta-a': texts.describe('Las palabras de lo que señala: la flecha se lee «apunta a».'),
  }),
)

/** The lists of an entry that name other words. */
const relations = ['se-apoya-en', 'contiene', 'apunta-a'] as const

/**
 * Reads `_datos/diagramas.yml`: the course's words, then those that every course has and this one
 * doesn't define. What is wrong is recorded on `file`.
 *
 * @param themes of the course; undefined when they can't be read: then a tone may name any
 */
export function parseDiagramWords(file: VFile, themes: Theme[] | undefined): DiagramWord[] {
  const { value, placeOf } = readData(file, String(file), diagramWordsSchema)
  const entries = value ?? []
  const names = [...entries.map((entry) => entry.id), ...commonWords.map(({ name }) => name)]
  const own = entries.map((entry, index): DiagramWord => {
    if (names.indexOf(entry.id) < index) {
      report(file, {
        rule: 'identificador-repetido',
        reason: `La palabra «${entry.id}» está dos veces`,
        hint: 'Une las dos fichas.',
        place: placeOf(index, 'id'),
      })
    }
    for (const relation of relations) {
      for (const [place, other] of entry[relation].entries()) {
        if (names.includes(other)) continue
        report(file, {
          rule: 'palabra-de-diagrama',
          reason: `«${relation}»: «${other}» no es una palabra de los diagramas`,
          hint: suggestion(other, names),
          place: placeOf(index, relation, place),
        })
      }
    }
    return {
      name: entry.id,
      meaning: entry.significado,
      noun: entry.nombre ?? '',
      shape: entry.forma,
      stroke: entry.trazo,
      tone: toneOf(entry.tono, index),
      strength: entry.fuerza,
      standsOn: entry['se-apoya-en'],
      holds: entry.contiene,
      pointsAt: entry['apunta-a'],
    }
  })
  return [...own, ...commonWords.filter(({ name }) => !own.some((one) => one.name === name))]

  function toneOf(tone: number | string, index: number): DiagramWord['tone'] {
    if (typeof tone === 'number' && tone >= 0 && tone <= 360) return tone
    const theme = themes?.find((one) => one.id === tone)
    if (theme) return theme.hue
    if (tone !== neutral && themes !== undefined) {
      report(file, {
        rule: 'campo',
        reason: `«tono»: «${tone}» no es un tema, ni un ángulo de 0 a 360, ni «${neutral}»`,
        hint: suggestion(String(tone), [...themes.map((one) => one.id), neutral]),
        place: placeOf(index, 'tono'),
      })
    }
    return neutral
  }
}

function suggestion(wrong: string, known: string[]): string {
  const near = nearest(wrong, known)
  const list = `Están ${known.join(', ')}.`
  return near ? `¿Querías decir «${near}»? ${list}` : list
}
