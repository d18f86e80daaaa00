import { start, end, type Usage } from './usage.ts'

const months =
  'Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Setiembre|Octubre|Noviembre|Diciembre'
const days = 'Lunes|Martes|Miércoles|Jueves|Viernes|Sábados?|Domingos?'
const languages =
  'Español|Inglés|Francés|Alemán|Italiano|Portugués|Catalán|Gallego|Chino|Japonés|Árabe|Ruso|Castellano'
const lower = (found: string): string => found.toLowerCase()
const norm = 'Los días, los meses y las lenguas van con minúscula (Ortografía, 2010).'

/** Words that English writes with a capital, and Spanish does not. Not before a capital: that is a name. */
export const capitals: readonly Usage[] = [
  {
    pattern: new RegExp(
      String.raw`(?:(?<=\p{Ll}|\d|,)\s+(?:de|en|desde|hasta|del|a|cada|este|próximo|pasado|y|o|para|por)|(?<=^|[.;:]\s)(?:De|En|Desde|Hasta|Entre|Para|Cada|Este))\s+(?<palabra>${months})${end}(?!\s+\p{Lu})`,
      'dgu',
    ),
    words: months.toLowerCase().split('|'),
    right: lower,
    norm,
    // «Primero de Mayo», «1.º de Mayo», «Dos de Mayo» are feasts, or streets.
    except: ({ input, index }) =>
      /(?:plaza|avenida|calle|batalla|barrio|torneo|primero|dos|uno|1\.?[ºo°])\s*(?:\d+\s*)?\S*$/iu.test(
        input.slice(Math.max(0, index - 16), index + 1),
      ),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=\p{L})\s+(?:el|los|este|ese|cada|próximo|pasado|del|al|un|hoy|es|de|a|y|o)\s+(?<palabra>${days})${end}(?!\s+\p{Lu})`,
      'dgu',
    ),
    words: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    right: lower,
    norm,
    // «El Domingo de Ramos», «el Jueves Negro»; after another capital, a name of several.
    except: ({ input, index, 0: found }) =>
      /^\s+de\s+\p{Lu}/u.test(input.slice(index + found.length)) ||
      /\p{Lu}\p{Ll}+$/u.test(input.slice(Math.max(0, index - 12), index + 1)),
  },
  {
    pattern:
      /(?<=\p{Ll}\s(?:en|de|del|este|cada|el|la|hasta|desde)\s)(?<palabra>Primavera|Verano|Otoño|Invierno)(?=\s*[.,;:)]|\s+\p{Ll}|$)/dgu,
    words: ['primavera', 'verano', 'otoño', 'invierno'],
    right: lower,
    norm: 'Las estaciones del año van con minúscula (Ortografía, 2010).',
  },
  {
    pattern: new RegExp(
      String.raw`${start}(?:en|al|del|de|hablar|traducid[oa]s?\s+al?|versión\s+en)\s+(?<palabra>${languages})${end}(?!\s+\p{Lu})`,
      'dgu',
    ),
    words: languages.toLowerCase().split('|'),
    right: lower,
    norm,
  },
]
