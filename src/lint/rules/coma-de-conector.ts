import { connectorsWithoutComma } from '../usage/connectors.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** «Sin embargo el pan…»: the comma that is missing. */
export default defineUsageRule(
  {
    id: 'coma-de-conector',
    severity: 'warning',
    what: 'Un conector, un «pero» con su verbo, o el nombre de aquel a quien se habla, sin su coma.',
    why: 'La coma dice que lo que sigue es la frase, y no parte de ellos.',
    advice: 'Agrega la coma.',
    fixes: true,
    examples: [
      {
        wrong: 'Sube rápido. Sin embargo el horno está frío.\n',
        right: 'Sube rápido. Sin embargo, el horno está frío.\n',
        finds: ['Sin embargo'],
      },
    ],
  },
  connectorsWithoutComma,
  (found, right) => `Falta la coma ${right === undefined ? 'ante' : 'tras'} «${found}»`,
)
