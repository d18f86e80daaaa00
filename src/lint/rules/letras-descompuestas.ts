import { settleText } from '../../notes/index.ts'
import { defineRule } from '../rule.ts'

/** Letters whose accents are characters of their own. */
export default defineRule(
  {
    id: 'letras-descompuestas',
    severity: 'warning',
    fixes: true,
    what: 'Un archivo en que las tildes son un carácter aparte de la letra, como las escriben algunos programas de macOS.',
    why: 'Se publica igual, pero los buscadores de los editores no hallan esas palabras.',
    advice: 'Corrígelo con `npm run lint -- --fix`.',
    examples: [
      {
        wrong: 'La función de la raíz.\n'.normalize('NFD'),
        right: 'La función de la raíz.\n',
        finds: ['5:9'],
      },
    ],
  },
  ({ file }, _context, report) => {
    const { decomposed } = settleText(file)
    if (!decomposed) return
    report({
      message: 'Las tildes de este archivo están escritas como caracteres aparte',
      hint: 'Se publica igual. Corrígelo todo con «npm run lint -- --fix».',
      at: decomposed,
    })
  },
)
