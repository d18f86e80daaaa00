import { spacing } from '../usage/spacing.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** A blank before a sign that takes none, or none after one that takes it. */
export default defineUsageRule(
  {
    id: 'espacio-y-signo',
    severity: 'warning',
    what: 'Un espacio de más o de menos junto a una coma, un punto, un paréntesis, unas comillas o un signo de pregunta.',
    why: 'El signo puede quedar solo al empezar una línea, y dos palabras pegadas se leen como una.',
    advice: 'Pega el signo a la palabra que cierra, o a la que abre, y deja un espacio del otro lado.',
    fixes: true,
    examples: [
      {
        wrong: 'La masa , que ( sin sal ) reposa,sube bien.La otra no.\n',
        right: 'La masa, que (sin sal) reposa, sube bien. La otra no.\n',
        finds: [' ', ' ', ' ', ',', '.'],
      },
    ],
  },
  spacing,
  (found, right) =>
    found.trim() === ''
      ? 'Sobra el espacio junto al signo'
      : `Falta el espacio ${right?.startsWith(' ') ? 'antes' : 'después'} de «${found}»`,
  true,
)
