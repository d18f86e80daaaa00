import { singularInS } from '../spanish/gender-data.ts'
import { lexicon } from '../spanish/lexicon.ts'
import { OBJECT } from '../text/unit.ts'
import type { Usage } from './usage.ts'

/** Hyphens and dashes in each other's place. */
export const dashes: readonly Usage[] = [
  {
    pattern: /(?<![\p{L}\p{N}])entre\s+(?<palabra>\d+(?:,\d+)?\s?[-–—]\s?\d+(?:,\d+)?)(?![\p{L}\p{N}–-])/dgiu,
    words: ['entre '],
    right: (found) => found.replace(/\s?[-–—]\s?/, ' y '),
    norm: 'Tras «entre» va «y», no un guion (Diccionario panhispánico de dudas, «entre»).',
  },
  {
    pattern:
      /(?<![\p{L}\p{N}])(?:de|desde)\s+(?<palabra>\d+(?:,\d+)?\s?[-–—]\s?\d+(?:,\d+)?)(?=\s+[\p{L}°])/dgiu,
    words: ['de '],
    right: (found) => found.replace(/\s?[-–—]\s?/, ' a '),
    norm: 'Tras «de» va «a»; el guion solo une las cifras: «2-4 GB» (Ortografía, 2010).',
    // «El informe de 2024-2025», «de 5-6 personas» as one.
    except: ({ groups }) => /^(?:1[5-9]|20)\d\d/.test(groups!.palabra!),
  },
  {
    // «falla—de vez en cuando—el horno»: apart from what is around it.
    pattern: /(?<=\p{Ll}{2})(?<palabra>—)(?=\p{Ll}[^—\n]{4,200}\p{L}—\p{Ll})/dgu,
    words: ['—'],
    right: () => ' —',
    norm: 'Un inciso va entre rayas pegadas a él, y separadas de lo demás: «así —y no así— es» (Ortografía, 2010).',
  },
  {
    // «cliente–servidor»: between two words a hyphen joins.
    pattern: /(?<=(?:^|[\s(«])\p{Ll}{3,})(?<palabra>[–—])(?=\p{Ll}{3,}(?:$|[\s).,;:»]))/dgu,
    words: ['–', '—'],
    right: () => '-',
    norm: 'Dos palabras se unen con un guion, no con una raya (Ortografía, 2010).',
    // «sigue adelante—algo así—»: an aside.
    except: ({ input, index }) =>
      !/\p{Ll}+$/u
        .exec(input.slice(Math.max(0, index - 30), index))
        ?.every((word) => lexicon().isNominal(word)) ||
      /[–—]/.test(input.slice(Math.max(0, index - 200), index) + input.slice(index + 1, index + 200)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=[\p{L}»)${OBJECT}] )(?<palabra>--[\p{L}«¿¡${OBJECT}][^\n–—]{2,200}?[\p{L}\p{N}»)${OBJECT}]--)(?=[\s.,;:]|$)`,
      'dgu',
    ),
    words: [' --'],
    right: (found) => `—${found.slice(2, -2)}—`,
    norm: 'Un inciso va entre rayas (Ortografía, 2010).',
  },
  {
    // Two hyphens stuck to what they enclose, two words or more: «-salvo la sal y el agua-».
    pattern: /(?<=[\p{L}\p{N}»)] )(?<palabra>-\p{Ll}+(?: [\p{L}\p{N},%]+){1,20}-)(?=[\s.,;:]|$)/dgu,
    words: [' -'],
    right: (found) => `—${found.slice(1, -1)}—`,
    norm: 'Un inciso va entre rayas, no entre guiones (Ortografía, 2010).',
  },
  {
    // «—la sal y el agua-»: closed with another sign than it was opened with.
    pattern:
      /(?<=\s[—–]\p{L}[^—–\n.;:]{2,120}[\p{L}\p{N}»)])(?<palabra>-)(?=[\s.,;:]|$)|(?<=\p{L} )(?<palabra>-)(?=\p{Ll}[^—–\n.;:-]{2,120}[\p{L}\p{N}»)][—–][\s.,;:])/dgu,
    words: ['—', '–'],
    right: () => '—',
    norm: 'Un inciso se abre y se cierra con una raya (Ortografía, 2010).',
  },
  {
    pattern: /(?<=[\p{L}\p{N}»)] )(?<palabra>–\p{Ll}[^–—\n]{3,120}[\p{L}\p{N}»)]–)(?=[\s.,;:]|$)/dgu,
    words: ['–'],
    right: (found) => `—${found.slice(1, -1)}—`,
    norm: 'Un inciso va entre rayas (Ortografía, 2010).',
  },
  {
    // «— y esto sorprende —»: the dashes stick to what they enclose.
    pattern: new RegExp(
      String.raw`(?<=[\p{L}\p{N}»)${OBJECT}] )(?<palabra>[—–] [\p{Ll}${OBJECT}][^—–\n]{3,200}[\p{L}\p{N}»)${OBJECT}] [—–])(?=[\s.,;:]|$)`,
      'dgu',
    ),
    words: ['—', '–'],
    right: (found) => `—${found.slice(2, -2)}—`,
    norm: 'Las rayas de un inciso van pegadas a él: «—así—» (Ortografía, 2010).',
  },
  {
    // «La relación cliente - servidor», «teórico — práctica»: two words of one kind.
    pattern:
      /(?<=(?:^|\s)(?:relación|modelo|arquitectura|esquema|par|pareja|proporción|razón|eje|enfoque|carácter|componente|formato|ciclo|curso|taller|lado|interfaz|comunicación|conexión|distancia|tipo|patrón|herramienta|sistema)s?\s+)(?<palabra>\p{Ll}{4,} [-–—] \p{Ll}{4,})(?=[\s.,;:)]|$)/dgu,
    words: [' - ', ' – ', ' — '],
    right: (found) => found.replace(/ [-–—] /, '-'),
    norm: 'Dos palabras se unen con un guion, sin espacios (Ortografía, 2010).',
    except: ({ input, index, 0: found }) =>
      / [-–—] /.test(input.slice(index + found.length, index + found.length + 120)),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}])(?<palabra>(?:[Ee]x|[Vv]ice|[Aa]nti|[Pp]re|[Pp]os|[Ss]ub|[Ss]uper) [-–—] ?\p{Ll}{4,})/dgu,
    words: [
      'ex -',
      'vice -',
      'anti -',
      'pre -',
      'pos -',
      'sub -',
      'super -',
      'ex –',
      'vice –',
      'anti –',
      'pre –',
      'ex —',
    ],
    right: (found) => found.replace(/ [-–—] ?/, ''),
    norm: 'Los prefijos se escriben unidos a la palabra (Ortografía, 2010).',
  },
  {
    // «1995 - 2005».
    pattern: /(?<![\p{N}.,/-])(?<palabra>(?:1[5-9]|20)\d\d\s[-–—]\s(?:1[5-9]|20)\d\d)(?![\p{N}.,/-]\d)/dgu,
    words: [],
    right: (found) => found.replace(/\s[-–—]\s/, '-'),
    except: ({ input, index, 0: found }) => /^-\p{L}/u.test(input.slice(index + found.length)),
    norm: 'Entre las cifras de un intervalo va un guion, sin espacios (Ortografía, 2010).',
  },
  {
    // «Pre-cocción», «ex-directora», before a Spanish noun.
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}/@.${OBJECT}-])(?<palabra>(?:pre|pos|post|ex|anti|sub|super|auto|multi|micro|inter|re|semi|vice|macro|mini|mono|contra|infra|ultra|extra|pseudo|seudo)-(?<base>\p{Ll}{4,}))(?![\p{L}\p{N}/@-]|\.\p{L})`,
      'dgiu',
    ),
    words: ['-'],
    right: (found) =>
      found
        .replace('-', '')
        .replace(/(?<=[aeiou])r(?=[aeiou])/, (letter, at: number) =>
          at === found.indexOf('-') ? 'rr' : letter,
        ),
    norm: 'Los prefijos se escriben unidos a la palabra (Ortografía, 2010).',
    // «Virus» is in no class.
    except: ({ groups }) => !lexicon().isNominal(groups!.base!) && !singularInS.has(groups!.base!),
  },
  {
    pattern: /(?<=\d)(?<palabra>\s?[–—]\s?)(?=\d)/dgu,
    words: ['–', '—'],
    right: () => '-',
    // «Tema 3 – 7. El río»: what has blanks around it may part two things.
    unsure: ({ 0: found }) => /\s/.test(found),
    // «Sistema 2003 – 2003-R2»: names of versions.
    except: ({ input, index, 0: found }) => /^\d+-\p{L}/u.test(input.slice(index + found.length)),
    norm: 'Entre las cifras de un intervalo va un guion, sin espacios (Ortografía, 2010).',
  },
  {
    // Between words of three letters: «a - b» is a subtraction, «UTC - 3» too.
    pattern: new RegExp(
      String.raw`(?<=(?:\p{L}{2}\p{Ll}|[»)${OBJECT}]),? )(?<palabra>-|--)(?= (?:[«¿¡(${OBJECT}]|\p{Ll}{2}|[aeoy] ))`,
      'dgu',
    ),
    words: [' - ', ' -- '],
    afterWords: 6,
    norm: 'Un inciso va entre rayas pegadas a él: «—así—» (Ortografía, 2010); una aclaración, tras dos puntos.',
  },
]
