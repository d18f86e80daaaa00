import { capitals } from '../usage/capitals.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** Months, days and languages written as English does. */
export default defineUsageRule(
  {
    id: 'mayuscula-de-mas',
    severity: 'error',
    what: 'Un mes, un día de la semana o una lengua con mayúscula.',
    why: 'En español son nombres comunes.',
    advice: 'Escríbelo con minúscula.',
    fixes: true,
    examples: [
      {
        wrong: 'Abre el Lunes 3 de Marzo, y el letrero está en Inglés.\n',
        right: 'Abre el lunes 3 de marzo, y el letrero está en inglés.\n',
        finds: ['Lunes', 'Marzo', 'Inglés'],
      },
    ],
  },
  capitals,
  undefined,
  true,
)
