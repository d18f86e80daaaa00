import { slideLimits, tooMuchOn } from '../../notes/slide-length.ts'
import { defineRule } from '../rule.ts'

const { bullets, words, codeLines, tableRows } = slideLimits

/** More on a slide than an audience reads while it listens. */
export default defineRule(
  {
    id: 'diapositiva-larga',
    severity: 'error',
    stops: true,
    what: `Una diapositiva con más de ${bullets} viñetas o más de ${words} palabras fuera de tablas y código, o con un bloque de más de ${codeLines} líneas de código o de ${tableRows} filas.`,
    why: 'Quien lee no escucha.',
    advice: 'Deja lo esencial; el resto ya está en el texto, que son las notas del docente.',
    examples: [
      {
        wrong: [
          '## Partes',
          '',
          ':::slide',
          ...['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete'].map((word) => `- ${word}`),
          ':::',
          '',
          'Son siete.',
          '',
        ].join('\n'),
        right: [
          '## Partes',
          '',
          ':::slide',
          ...['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis'].map((word) => `- ${word}`),
          ':::',
          '',
          'Son seis.',
          '',
        ].join('\n'),
        finds: ['7:1'],
      },
      {
        wrong: `## Poema\n\n:::slide\n\`\`\`text\n${'un verso\n'.repeat(13)}\`\`\`\n:::\n\nVeamos.\n`,
        right: `## Poema\n\n:::slide\n\`\`\`text\n${'un verso\n'.repeat(12)}\`\`\`\n:::\n\nVeamos.\n`,
        finds: ['8:1'],
      },
    ],
  },
  ({ note }, _context, report) => {
    for (const { slide } of note?.sections ?? []) {
      for (const { reason, hint, place } of slide ? tooMuchOn(slide) : []) {
        report({ message: reason, hint, at: place })
      }
    }
  },
)
