import { defineUsageRule } from '../usage/usage.ts'

/** Two blanks, where one is meant. */
export default defineUsageRule(
  {
    id: 'espacio-doble',
    severity: 'warning',
    what: 'Dos o tres espacios seguidos dentro de una frase; más hacen columnas.',
    why: 'Entre dos palabras, o entre un punto y la frase que sigue, va un solo espacio.',
    advice: 'Deja uno.',
    fixes: true,
    examples: [
      {
        wrong: 'La masa reposa.  Luego va al  horno.\n',
        right: 'La masa reposa. Luego va al horno.\n',
        finds: ['  ', '  '],
      },
    ],
  },
  [
    {
      pattern: /(?<=[^\s'"|]) {2,3}(?=[^\s'"|])/dgu,
      words: [],
      right: () => ' ',
      norm: 'Deja uno.',
      except: ({ input }) => / {4}/.test(input),
    },
  ],
  () => 'Hay más de un espacio',
  true,
)
