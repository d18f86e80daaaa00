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
      /(?<![\p{L}\p{N}])(?:de|desde)\s+(?<palabra>\d+(?:,\d+)?\s?[-–—]\s?\d+(?:,\d+)?)(?=\s+\p{L})/dgiu,
    words: ['de '],
    right: (found) => found.replace(/\s?[-–—]\s?/, ' a '),
    norm: 'Tras «de» va «a»; el guion solo une las cifras: «2-4 GB» (Ortografía, 2010).',
    // «El informe de 2024-2025», «de 5-6 personas» as one.
    except: ({ groups }) => /^(?:1[5-9]|20)\d\d/.test(groups!.palabra!),
  },
  {
    // «cliente–servidor»: between two words a hyphen joins.
    pattern: /(?<=(?:^|[\s(«])\p{Ll}{3,})(?<palabra>[–—])(?=\p{Ll}{3,}(?:$|[\s).,;:»]))/dgu,
    words: ['–', '—'],
    right: () => '-',
    norm: 'Dos palabras se unen con un guion, no con una raya (Ortografía, 2010).',
    except: ({ input, index }) =>
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
    // Two hyphens stuck to what they enclose, three words or more: «-salvo la sal y el agua-».
    pattern: /(?<=\p{L} )(?<palabra>-\p{Ll}+(?: [\p{L}\p{N},%]+){2,20}-)(?=[\s.,;:]|$)/dgu,
    words: [' -'],
    right: (found) => `—${found.slice(1, -1)}—`,
    norm: 'Un inciso va entre rayas, no entre guiones (Ortografía, 2010).',
  },
  {
    pattern: /(?<=\d)(?<palabra>\s?[–—]\s?)(?=\d)/dgu,
    words: ['–', '—'],
    right: () => '-',
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
