import { anyOf, defineUsageRule, end, re, start } from '../usage/usage.ts'

const norm = 'A quien no le sale, le dice que es el único. Quítala: la frase dice lo mismo.'

/** Words that call easy what a learner may find hard. */
export default defineUsageRule(
  {
    id: 'palabra-que-desanima',
    severity: 'warning',
    what: 'Una palabra que da por fácil o por sabido lo que se enseña: «simplemente», «obviamente», «solo hay que».',
    why: 'Quien aprende y no lo logra piensa que la culpa es suya.',
    advice: 'Quítala, o di cuánto cuesta de verdad.',
    examples: [
      {
        wrong: 'Simplemente amasa, y obviamente sube.\n',
        right: 'Amasa, y sube.\n',
        finds: ['Simplemente', 'obviamente'],
      },
    ],
  },
  [
    {
      pattern: re(
        anyOf('simplemente', 'obviamente', 'evidentemente', 'trivialmente', 'sencillamente', 'fácilmente'),
      ),
      words: ['mente'],
      norm,
      // «no es simplemente una caja», «fácilmente» in a comparison say something.
      except: ({ 0: found, input, index }) =>
        /\b(?:no|más|tan|menos|muy)\s+(?:(?:es|son|se|puede|pueden|está)\s+)?(?:\p{L}+\s+)?$/iu.test(
          input.slice(0, index),
        ) ||
        (/^fácilmente/i.test(found) && !/^\s+(?:puedes|podemos)/i.test(input.slice(index + found.length))),
    },
    {
      pattern: re(
        anyOf(
          String.raw`(?:solo|sólo|solamente|únicamente)\s+(?:hay|tienes|tenemos|tienen|tiene|habría|tendrás|necesitas|debes)\s+que`,
          String.raw`(?:es|será|resulta)\s+(?:muy\s+|realmente\s+|bastante\s+|súper\s+|tan\s+)?(?:trivial|obvio|facilísimo|sencillísimo|pan\s+comido|cosa\s+de\s+niños)`,
          String.raw`(?:es|son|será|resulta)\s+(?:muy|realmente|súper|sumamente)\s+(?:fácil(?:es)?|sencill[oa]s?|simples?)`,
          String.raw`como\s+(?:ya\s+)?(?:tod[oa]s|todo\s+el\s+mundo|cualquiera)\s+(?:sabe|sab(?:en|emos)|conoce(?:n|mos)?)`,
          String.raw`(?:cualquiera|(?:hasta|incluso)\s+(?:un\s+niño|una\s+niña|tu\s+abuel[oa]|mi\s+abuel[oa]))\s+(?:(?:puede|podría|sabe|sabría)\s+hacer(?:l[oa])?|sabe|l[oa]\s+(?:hace|haría|entiende|entendería))`,
          String.raw`salta\s+a\s+la\s+vista`,
          String.raw`(?:huelga|sobra|ni\s+que)\s+decir`,
          'por descontado',
          String.raw`no\s+tiene\s+(?:ninguna?\s+)?(?:ciencia|complicación|misterio|dificultad)`,
          String.raw`(?<!d(?:a|an|ar|ado|amos|oy|as)\s+)por\s+supuesto`,
          'como es obvio',
          'es obvio que',
        ),
      ),
      words: [
        'que',
        'trivial',
        'obvi',
        'fácil',
        'sencill',
        'simple',
        'todos',
        'todas',
        'cualquiera',
        'niño',
        'niña',
        'abuel',
        'vista',
        'decir',
        'descontado',
        'mundo',
        'ciencia',
        'complicación',
        'misterio',
        'dificultad',
        'supuesto',
        'comido',
        'simples',
      ],
      norm,
    },
    {
      pattern: re(String.raw`${start}(?<palabra>basta\s+con\s+(?:simplemente|solo|sólo))${end}`),
      words: ['basta con'],
      norm,
    },
  ],
  (found) => `«${found}» da por fácil lo que se enseña`,
)
