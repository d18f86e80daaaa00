import { phrasesToMend } from '../usage/phrases-to-mend.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** Set phrases with another preposition than theirs. */
export default defineUsageRule(
  {
    id: 'giro-impropio',
    severity: 'warning',
    what: 'Una locución con otra preposición que la suya, o calcada de otra lengua.',
    why: 'El «Diccionario panhispánico de dudas» la desaconseja, y casi siempre hay una palabra más corta.',
    advice: 'Usa la que propone el hallazgo, u otra que diga lo mismo.',
    examples: [
      {
        wrong: 'Se elige en base al precio, y a nivel de sabor gana la otra.\n',
        right: 'Se elige según el precio, y en sabor gana la otra.\n',
        finds: ['en base al', 'a nivel de'],
      },
    ],
  },
  phrasesToMend,
  (found, right) =>
    right === undefined ? `«${found}» es un giro impropio` : `«${found}»: se dice «${right}»`,
)
