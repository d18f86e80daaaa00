import { withOrWithoutDe } from '../usage/with-or-without-de.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** «De que» for «que», and the other way round. */
export default defineUsageRule(
  {
    id: 'de-que',
    severity: 'error',
    what: 'Una preposición de más o de menos ante «que»: dequeísmo y queísmo.',
    why: 'El verbo decide si la lleva: se piensa algo, pero uno se da cuenta de algo.',
    advice: 'Pregunta con «qué»: si la pregunta lleva preposición, la frase también.',
    fixes: true,
    examples: [
      {
        wrong: 'Pienso de que sube, y me di cuenta que no.\n',
        right: 'Pienso que sube, y me di cuenta de que no.\n',
        finds: ['de que', 'que'],
      },
    ],
  },
  withOrWithoutDe,
)
