import { cased, end, re, start, type Usage } from './usage.ts'

const le = cased((found) => found.replace('a', 'e'))
const norm = 'A quien se le dice o se le da algo va «le» (Diccionario panhispánico de dudas, «laísmo»).'

/** «La» for «le» (laísmo), where the sentence holds what is said or given. */
export const pronouns: readonly Usage[] = [
  {
    pattern: re(
      String.raw`${start}(?<palabra>las?)(?=\s+(?:dij(?:e|o|eron|imos)|dig(?:o|a|an)|dice[ns]?|decimos|preguntó|pregunté|preguntaron|pidió|pedí|pidieron|pide[ns]?|explicó|expliqué|explica[ns]?|contó|conté|respondió|respondí|contestó|ordenó|escribió|escribí|recordó|advirtió|aconsejó|sugirió)\s+(?:que|si|cómo|cuándo|dónde|quién|por\s+qué)${end})`,
    ),
    words: [' la ', ' las '],
    right: le,
    norm,
  },
  {
    pattern: re(
      // Of a third person the subject may follow: «la da un horno».
      String.raw`${start}(?<palabra>las?)(?=\s+(?:(?:di|dimos|doy|damos|daremos|envié|enviamos|mandé|mandamos|regalé|entregué|puse|pusimos|asigné|asignamos|hice|hicimos)\s+(?:un|una|unos|unas|dos|tres|algunos|algunas)|(?:d(?:i|io|imos|ieron|oy|a|amos|an|aré|ará|aremos)|asign(?:a|an|ó|é|amos))\s+(?:permisos?|acceso|tiempo|las\s+gracias|la\s+razón|un\s+(?:nombre|valor|permiso|plazo)))${end})`,
    ),
    words: [' la ', ' las '],
    right: le,
    norm,
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>las?)(?=\s+(?:gusta[n]?|gustó|gustaron|gustaría|interesa[n]?|interesó|importa[n]?|duele[n]?|encanta[n]?|conviene[n]?|parece\s+(?:que|bien|mal|mejor)|pareció\s+(?:que|bien|mal|mejor)|corresponde[n]?|pertenece[n]?|apetece)${end})`,
    ),
    words: [
      'gust',
      'interes',
      'import',
      'duele',
      'encanta',
      'conviene',
      'parec',
      'corresponde',
      'pertenece',
      'apetece',
    ],
    right: le,
    norm,
    except: ({ input, index, 0: found }) =>
      /^\s+(?:importa|importan|interesa)\b/i.test(input.slice(index + found.length)) &&
      !/\b(?:a\s+ellas?|no)\s+$/i.test(input.slice(0, index)),
  },
]
