import type { Usage } from './usage.ts'
import { unit } from './units.ts'

const noBreak = '\u00a0'

/** Figures with their unit stuck to them: «20MB», «20%». */
export const gluedUnits: readonly Usage[] = [
  {
    // «los 80s» are years, «:8080s» and «v2s» no figures.
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:/_#+~^=-])(?<!\b(?:los|años)\s(?=\d+s))(?<palabra>\d+(?:[.,]\d+)*(?:[-–]\d+)?${unit})(?![\p{L}\p{N}/_-])`,
      'dgu',
    ),
    words: [],
    // «404s»: answers with that code.
    except: ({ groups }) => /^[45]\d\ds$/.test(groups!.palabra!),
    right: (found) => found.replace(/^[\d.,–-]+/, (figure) => figure + noBreak),
    norm: 'Entre la cifra y el símbolo va un espacio, que no se parta al final de la línea (Ortografía, 2010; Oficina Internacional de Pesas y Medidas).',
  },
]
