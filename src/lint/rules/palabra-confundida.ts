import { homophones } from '../usage/homophones.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** A word for another that sounds like it. */
export default defineUsageRule(
  {
    id: 'palabra-confundida',
    severity: 'error',
    what: 'Una palabra en lugar de otra que suena igual, o dos que van juntas o separadas: «sobretodo», «haber si», «a parte de».',
    why: 'El diccionario acepta las dos formas; la frase, una.',
    advice: 'Escribe la que propone el hallazgo.',
    fixes: true,
    examples: [
      {
        wrong: 'Veamos, haber si sube; sobretodo, que no se a hecho antes.\n',
        right: 'Veamos, a ver si sube; sobre todo, que no se ha hecho antes.\n',
        finds: ['haber', 'sobretodo', 'a'],
      },
    ],
  },
  homophones,
)
