import { OBJECT } from '../text/unit.ts'
import type { Usage } from './usage.ts'

/** Hyphens and dashes in each other's place. */
export const dashes: readonly Usage[] = [
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
