import { start, end, type Usage } from './usage.ts'

const months =
  'Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Setiembre|Octubre|Noviembre|Diciembre'
const days = 'Lunes|Martes|Miércoles|Jueves|Viernes|Sábados?|Domingos?'
const languages =
  'Español|Inglés|Francés|Alemán|Italiano|Portugués|Catalán|Gallego|Chino|Japonés|Árabe|Ruso|Castellano'
/** What people of a country, and their languages, are called. */
const peoples =
  '(?:Español|Inglés|Frances|Francés|Aleman|Alemán|Japones|Japonés|Portugues|Portugués|Holandes|Holandés|Irlandés|Finlandés|Danés|Escocés)(?:a|es|as)?|(?:Inglesa|Francesa|Alemana|Japonesa|Portuguesa|Holandesa|Inglese|Franceses|Alemane|Japonese)s?|(?:Italian|Chin|Rus|Mexican|Chilen|Argentin|Peruan|Colombian|Venezolan|Ecuatorian|Bolivian|Uruguay|Paraguay|Cuban|Brasileñ|Norteamerican|Sudamerican|Latinoamerican|Hispanoamerican|American|Corean|Suec|Suiz|Norueg|Polac|Grieg|Turc|Asiátic|African|Europe|Australian|Británic|Indi|Castellan|Catalan|Galleg)[oa]s?|Estadounidenses?|Canadienses?|Costarricenses?|Israelíes|Árabes?|Latín|Catalán|Castellano'
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
      ) ||
      // «La avenida Cinco de Mayo».
      /\p{Ll}\s+(?:Dos|Cinco|Seis|Siete|Ocho|Nueve|Diez|Quince|Dieciséis|Veinte)$/u.test(
        input.slice(Math.max(0, index - 16), index),
      ),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=[\p{L},])\s+(?:el|los|este|ese|cada|próximo|pasado|del|al|un|hoy|ayer|es|de|a|y|o|desde|hasta|para|entre)\s+(?<palabra>${days})${end}(?!\s+\p{Lu})|(?<=^|[.;:]\s+)(?:El|Los|Cada|Este|Todos\s+los|Hoy|Ayer|Desde\s+el|Hasta\s+el)\s+(?<palabra>${days})${end}(?=\s+(?:\p{Ll}|\d)|[,.])|(?<=\p{Ll},?\s|[(«“"])(?<palabra>${days})(?=,?\s+\d{1,2}\s+de\s)`,
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
    // «(Marzo de 2024)», «publicado Marzo 2024».
    pattern: new RegExp(
      String.raw`(?<=[\p{Ll},(]\s?)(?<palabra>${months})(?=\s+(?:del?\s+)?(?:19|20)\d\d(?!\d))`,
      'dgu',
    ),
    words: months.toLowerCase().split('|'),
    right: lower,
    norm,
    except: ({ input, index }) => /\p{Lu}\p{Ll}+,?\s$/u.test(input.slice(Math.max(0, index - 12), index)),
  },
  {
    // «Los ingenieros Alemanes»; «el Banco Central Europeo» is a name.
    pattern: new RegExp(
      String.raw`(?<=(?:^|[\s(«])\p{Ll}{3,}\s)(?<palabra>${peoples})${end}(?!\s+(?:\p{Lu}|\d)|-)`,
      'dgu',
    ),
    words: peoples
      .toLowerCase()
      .replace(/\([^)]*\)\??/g, '')
      .split('|'),
    right: lower,
    norm: 'Los gentilicios y las lenguas van con minúscula (Ortografía, 2010).',
  },
  {
    pattern: new RegExp(
      String.raw`(?<=\p{Ll}\s(?:hacia\s+el|al|del|desde\s+el|en\s+el)\s)(?<palabra>Norte|Sur|Este|Oeste|Noreste|Noroeste|Sureste|Suroeste)(?=\s+\p{Ll}|[.,;)]|$)`,
      'dgu',
    ),
    words: ['norte', 'sur', 'este', 'oeste', 'noreste', 'noroeste', 'sureste', 'suroeste'],
    right: lower,
    norm: 'Los puntos cardinales van con minúscula (Ortografía, 2010).',
    except: ({ input, index }) => /\p{Lu}\p{Ll}+\s+del\s$/u.test(input.slice(Math.max(0, index - 24), index)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=\p{Ll},?\s(?:el|la|los|las|un|una|al|del|su|nuestro|nuestra)\s)(?<palabra>(?:Presidente|Director|Ministro|Gerente|Secretario|Rector|Decano|Profesor|Doctor|Ingeniero|Alcalde|Gobernador|Senador|Rey|Reina|Papa)(?:a|es|as|s)?)(?=\s+(?:del?\s+(?:la\s+|los\s+|las\s+)?\p{Ll}|(?!de)\p{Ll})|[.,;)])`,
      'dgu',
    ),
    words: [
      'presidente',
      'director',
      'ministro',
      'gerente',
      'secretario',
      'rector',
      'decano',
      'profesor',
      'doctor',
      'ingeniero',
      'alcalde',
      'gobernador',
      'senador',
      'rey',
      'reina',
      'papa',
    ],
    right: lower,
    norm: 'Los cargos van con minúscula (Ortografía, 2010).',
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
