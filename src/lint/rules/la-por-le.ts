import { pronouns } from '../usage/pronouns.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** Laísmo, in the patterns that leave no doubt. */
export default defineUsageRule(
  {
    id: 'la-por-le',
    severity: 'error',
    what: 'El pronombre «la» donde va «le»: laísmo.',
    why: 'Lo que se dice o se da ya está en la frase: a quien se le dice va «le», sea hombre o mujer.',
    advice: 'Escribe «le» o «les».',
    fixes: true,
    examples: [
      {
        wrong: 'La dije que amasara, y la di un rodillo.\n',
        right: 'Le dije que amasara, y le di un rodillo.\n',
        finds: ['La', 'la'],
      },
    ],
  },
  pronouns,
)
