import { OBJECT } from '../text/unit.ts'
import type { Usage } from './usage.ts'

const noBreak = '\u00a0'

/** Symbols as they are often written, and as they are (SI brochure, 9th edition; IEC 80000-13 for bytes). */
const symbols: Record<string, string> = {
  ...to('s', 'seg segs sg sgs'),
  ...to('min', 'mins'),
  ...to('h', 'hr hrs hs Hrs'),
  ...to('kg', 'Kg Kgs kgs'),
  ...to('g', 'gr grs'),
  ...to('km', 'Km Kms kms'),
  ...to('m', 'mt mts Mts'),
  ...to('cm', 'cms'),
  ...to('l', 'lt lts'),
  ...to('kHz', 'Khz KHz khz'),
  ...to('MHz', 'Mhz mhz'),
  ...to('GHz', 'Ghz ghz'),
  ...to('kB', 'Kb'),
  ...to('MB', 'mb'),
  ...to('GB', 'gb'),
  ...to('TB', 'tb'),
  ...to('°C', 'ºC'),
}

function to(right: string, wrong: string): Record<string, string> {
  return Object.fromEntries(wrong.split(' ').map((each) => [each, right]))
}

/** Symbols of units that are written in another way. */
export const unitSymbols: readonly Usage[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:/_#=${OBJECT}-])(?<palabra>(?<figure>\d+(?:[.,]\d+)*)[ ${noBreak}]?(?<symbol>${Object.keys(symbols).join('|')}))(?![\p{L}\p{N}/_-]|\.\p{L})`,
      'dgu',
    ),
    words: [],
    right: (_found, { groups }) => groups!.figure! + noBreak + symbols[groups!.symbol!]!,
    norm: 'El símbolo de una unidad es el mismo en todas las lenguas, sin plural ni punto (Ortografía, 2010; Oficina Internacional de Pesas y Medidas).',
  },
  {
    // «Gb» are bits, and memory is not counted in bits.
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:/_#=-])(?<palabra>(?<figure>\d+(?:[.,]\d+)*)[ ${noBreak}]?(?<symbol>[MGT])b)(?=\s+(?:de\s+)?(?:memoria|RAM|disco|espacio|almacenamiento|libres?))`,
      'dgu',
    ),
    words: ['b de ', 'b ram', 'b libre'],
    right: (_found, { groups }) => `${groups!.figure!}${noBreak}${groups!.symbol!}B`,
    norm: '«b» es el símbolo del bit y «B» el del byte (IEC 80000-13).',
  },
]
