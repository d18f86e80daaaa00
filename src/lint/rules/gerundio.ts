import { defineUsageRule, end, re, start } from '../usage/usage.ts'

/** A gerund in an adjective's place, in the verbs that tell. */
export default defineUsageRule(
  {
    id: 'gerundio',
    severity: 'warning',
    what: 'Un gerundio que dice cómo es una cosa: «una caja conteniendo panes».',
    why: 'El gerundio acompaña al verbo; de un nombre dice algo «que» o un adjetivo.',
    advice: 'Escribe «que contiene», «que pertenece», «con».',
    examples: [
      {
        wrong: 'Llega una caja conteniendo panes.\n',
        right: 'Llega una caja que contiene panes.\n',
        finds: ['conteniendo'],
      },
    ],
  },
  [
    {
      pattern: re(
        String.raw`${start}(?:un|una|unos|unas|el|la|los|las|cada|este|esta|otro|otra)\s+\p{L}+(?:\s+de\s+\p{L}+)?\s+(?<palabra>conteniendo|perteneciendo|correspondiendo|consistiendo|midiendo|pesando|llamándose|poseyendo|careciendo)${end}`,
      ),
      words: [
        'conteniendo',
        'perteneciendo',
        'correspondiendo',
        'consistiendo',
        'midiendo',
        'pesando',
        'llamándose',
        'poseyendo',
        'careciendo',
      ],
      norm: 'De un nombre se dice «que contiene», «que mide» (Nueva gramática, 27.8; Diccionario panhispánico de dudas, «gerundio»).',
      except: ({ 0: found }) =>
        /\b(?:está|están|sigue|siguen|va|van|estuvo|estaba|acaba)\s+\p{L}+$/iu.test(found),
    },
  ],
)
