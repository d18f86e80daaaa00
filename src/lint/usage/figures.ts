import { end, re, start, type Usage } from './usage.ts'
import { measured, unit } from './units.ts'

const noBreak = '\u00a0'
const alone = String.raw`(?<![\p{L}\p{N}.,:/_#\[-])`

/** Figures whose decimals or thousands are marked as in English. */
export const figures: readonly Usage[] = [
  {
    // Three decimals may be thousands; without a unit it may be a version.
    pattern: new RegExp(
      String.raw`${alone}(?<palabra>\d{1,3}\.\d{1,2})(?=[ ${noBreak}]?(?:${unit}(?![\p{L}\p{N}])|(?:${measured})${end}))`,
      'dgu',
    ),
    words: [],
    right: (found) => found.replace('.', ','),
    // «A las 12.05 h».
    except: ({ input, index }) => /(?<!\p{L})las?\s+$/iu.test(input.slice(Math.max(0, index - 5), index)),
    norm: 'Las Academias y la Oficina Internacional de Pesas y Medidas admiten el punto y la coma; aquí se escribe la coma.',
  },
  {
    // «De 0.09 a 0,02 dólares»: the other figure shows what it is.
    pattern: new RegExp(
      String.raw`${alone}(?<palabra>\d{1,3}\.\d{1,2})(?=\s+(?:a|y|o)\s+\d+,\d{1,2}(?![\d,]))`,
      'dgu',
    ),
    words: [],
    right: (found) => found.replace('.', ','),
    norm: 'Las Academias y la Oficina Internacional de Pesas y Medidas admiten el punto y la coma; aquí se escribe la coma.',
  },
  {
    // «Un factor de 0.95»: what a magnitude has is no version.
    pattern: re(
      String.raw`${start}(?:factor|coeficiente|probabilidad|índice|tasa|razón|proporción|correlación|error|umbral|peso|precio|costo|coste|media|mediana|promedio|desviación|nota|puntuación|puntaje|ángulo|potencia|tensión|corriente|resistencia|frecuencia|distancia|velocidad|temperatura|densidad|valor)(?:\s+\p{L}+){0,4}\s+(?:de|es|fue|sea|era|vale)\s+(?:unos?\s+)?(?<palabra>\d{1,3}\.\d{1,3})(?!\d|\.\d|\s*[-x])`,
    ),
    words: [],
    right: (found) => found.replace('.', ','),
    norm: 'Las Academias y la Oficina Internacional de Pesas y Medidas admiten el punto y la coma; aquí se escribe la coma.',
    except: ({ 0: found }) => /versi[oó]n|release|protocolo/i.test(found),
  },
  {
    // «1'500,000», «25'000».
    pattern: /(?<![\p{L}\p{N}.,'’])(?<palabra>\d{1,3}['’]\d{3}(?:[.,'’]\d{3})*)(?![\p{L}\p{N}'’]|[.,]\d)/dgu,
    words: ["'", '’'],
    right: (found) => grouped(found.replace(/['’]/g, '')),
    norm: 'Los millares se separan con un espacio, y solo desde cinco cifras (Ortografía, 2010).',
  },
  {
    // «0.95» behind a small word: no version begins so but one that is called so.
    pattern: re(
      String.raw`${start}(?:(?:de|a|es|era|fue|vale|son|hasta|entre|y|sobre|solo|casi|unos|que|en|con|por|super\p{L}+|alcanz\p{L}+|exced\p{L}+)\s+|\p{L},\s+(?=0\.\d\d))(?<palabra>0\.\d{1,4})(?!\d|\.\d|\s*[-x]|[\p{L}_/])`,
    ),
    words: [' 0.'],
    right: (found) => found.replace('.', ','),
    norm: 'Las Academias y la Oficina Internacional de Pesas y Medidas admiten el punto y la coma; aquí se escribe la coma.',
    except: ({ input, index }) =>
      /versi[oó]n|release|rama|\bv\.?\b|etiqueta|publicad|\p{Lu}\p{L}+\s*$|paquete/iu.test(
        input.slice(Math.max(0, index - 30), index),
      ) && !/[.;]\s[^.;]*$/.test(input.slice(Math.max(0, index - 30), index)),
  },
  {
    // «Varía entre 2.1 y 3.4», «subió de 1.5 a 2.5».
    pattern: re(
      String.raw`${start}(?:(?:var[ií]a[n]?|oscila[n]?|est[aá][n]?|qued\p{L}+|valores?|factor|promedio)\s+entre|(?:sub|baj|pas|aument|creci|cay|mejor|redu)\p{L}+\s+de)\s+(?<palabra>\d{1,3}\.\d{1,2}(?:\s+(?:y|a)\s+\d{1,3}\.\d{1,2})?)(?!\d|\.\d|[\p{L}_/-])`,
    ),
    words: [' entre ', ' de '],
    right: (found) => found.replaceAll('.', ','),
    norm: 'Las Academias y la Oficina Internacional de Pesas y Medidas admiten el punto y la coma; aquí se escribe la coma.',
    except: ({ input, index }) => /versi[oó]n/iu.test(input.slice(Math.max(0, index - 40), index + 20)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,:/_#\[-])(?<palabra>\d{1,3}(?:,\d{3})+\.\d{1,2})(?![\d,]|\.\d)`,
      'dgu',
    ),
    words: [],
    right: (found) => {
      const [whole = '', decimals = ''] = found.split('.')
      return `${grouped(whole)},${decimals}`
    },
    norm: 'Los millares se separan con un espacio, solo desde cinco cifras, y los decimales con coma (Ortografía, 2010).',
  },
  {
    pattern: new RegExp(
      String.raw`${alone}(?<palabra>[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2},000)(?![\d,]|\.\d)`,
      'dgu',
    ),
    words: [],
    right: (found) => grouped(found),
    norm: 'Los millares se separan con un espacio, y solo desde cinco cifras (Ortografía, 2010).',
  },
  {
    // Four groups would be an address of a network.
    pattern: new RegExp(
      String.raw`${alone}(?<palabra>\d{1,3}(?:\.\d{3}){2}|\d{1,3}\.000)(?=\s+(?:de\s+)?\p{Ll}+s${end})`,
      'dgu',
    ),
    words: [],
    right: (found) => grouped(found),
    norm: 'Los millares se separan con un espacio, y solo desde cinco cifras (Ortografía, 2010).',
  },
  {
    // Two groups or more: three would be an address only with a fourth.
    pattern: new RegExp(
      String.raw`${alone}\$?(?<palabra>[1-9]\d{0,2}(?:\.\d{3}){2}(?:\.\d{3})?)(?![\d.]\d|[-\d])`,
      'dgu',
    ),
    words: [],
    right: (found) => grouped(found),
    norm: 'Los millares se separan con un espacio, y solo desde cinco cifras (Ortografía, 2010).',
    // Four groups that may be an address of a network.
    except: ({ groups }) => {
      const parts = groups!.palabra!.split('.')
      return parts.length === 4 && parts.every((part) => Number(part) < 256)
    },
  },
  {
    // «12.500 panes»: what is counted comes in wholes.
    pattern: new RegExp(
      String.raw`${alone}(?<palabra>[1-9]\d{0,2}\.\d{3})(?=\s+(?!(?:${measured})${end})\p{Ll}{2,}(?:os|as|es)${end})`,
      'dgu',
    ),
    words: [],
    right: (found) => grouped(found),
    norm: 'Los millares se separan con un espacio, y solo desde cinco cifras (Ortografía, 2010).',
    except: ({ input, index }) =>
      /(?:versi[oó]n(?:es)?|v\.?)\s*$/iu.test(input.slice(Math.max(0, index - 12), index)),
  },
  {
    pattern: re(
      String.raw`${start}(?:en|desde|hasta|hacia|de)\s+(?<palabra>(?:1\.[5-9]\d\d|2\.0[0-4]\d))(?=\s*[,;)]|\.\s|\.?$|\s+(?:y|por|en|se|con|para|no|ha|fue|es|hay|hasta|a|el|la|los|las|existe[n]?|cuando|hubo)${end})`,
    ),
    words: ['en 1.', 'en 2.', 'desde ', 'hasta ', 'hacia ', 'de 1.', 'de 2.'],
    right: (found) => found.replace('.', ''),
    norm: 'Los años van sin separación (Ortografía, 2010).',
    except: ({ input, index }) =>
      /(?:versi[oó]n(?:es)?|rama|paquete|precio|costo|factor|valor)(?:\s+\p{L}+)?\s*$/iu.test(
        input.slice(Math.max(0, index - 30), index),
      ),
  },
  {
    // What is counted comes in wholes: «12,480 hogazas» has thousands. What is measured may have decimals.
    pattern: new RegExp(
      String.raw`${alone}(?<palabra>\d{1,3},\d{3})(?=\s+(?!(?:${measured})${end})\p{Ll}{2,}(?:os|as|es)${end})`,
      'dgu',
    ),
    words: [],
    right: (found) => grouped(found),
    norm: 'Los millares se separan con un espacio, y solo desde cinco cifras (Ortografía, 2010).',
    except: ({ groups, input, index }) =>
      groups!.palabra!.startsWith('0') ||
      new RegExp(String.raw`^[\d,]+\s+${unit}${end}`, 'u').test(input.slice(index, index + 20)),
  },
  {
    pattern: re(String.raw`${start}(?:años?|ISO|página|RFC)\s+(?<palabra>\d{1,2}[.,]\d{3})(?![\p{N}.])`),
    words: ['año ', 'años ', 'iso ', 'página ', 'rfc '],
    right: (found) => found.replace(/[.,]/, ''),
    norm: 'Los años, las páginas y los números de normas van sin separación (Ortografía, 2010).',
  },
]

/** Four digits stay together; from five on, groups of three. */
function grouped(figure: string): string {
  const digits = figure.replace(/[.,]/g, '')
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, noBreak)
}
