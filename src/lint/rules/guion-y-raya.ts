import { dashes } from '../usage/dashes.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** A hyphen in a dash's place, or the other way round. */
export default defineUsageRule(
  {
    id: 'guion-y-raya',
    severity: 'warning',
    what: 'Un guion en lugar de rayas o de dos puntos, una raya entre cifras o entre dos palabras unidas, o un guion tras «entre» y «de».',
    why: 'El guion une, la raya separa: con el signo cambiado la frase se lee mal.',
    advice: 'Encierra el inciso entre rayas, o pon dos puntos; entre cifras, un guion sin espacios.',
    fixes: true,
    examples: [
      {
        wrong: 'Reposa 10–20 minutos.\n',
        right: 'Reposa 10-20 minutos.\n',
        finds: ['–'],
      },
    ],
  },
  dashes,
  (found, right) =>
    right === undefined ? `«${found}» no separa un inciso` : `«${found}»: se escribe «${right}»`,
  true,
)
