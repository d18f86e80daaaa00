import { unitSymbols } from '../usage/unit-symbols.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** «30 seg», «5 Kg»: a symbol that is written in another way. */
export default defineUsageRule(
  {
    id: 'simbolo-de-unidad',
    severity: 'warning',
    what: 'El símbolo de una unidad escrito de otra manera: con otra mayúscula, con plural o abreviado.',
    why: 'Los símbolos son los mismos en todas las lenguas, y con otra letra dicen otra cosa.',
    advice: 'Escribe el símbolo, o el nombre entero de la unidad.',
    fixes: true,
    examples: [
      {
        wrong: 'Reposa 30 seg a 22 ºC, y pesa 2 Kg.\n',
        right: 'Reposa 30\u00a0s a 22\u00a0°C, y pesa 2\u00a0kg.\n',
        finds: ['30 seg', '22 ºC', '2 Kg'],
      },
    ],
  },
  unitSymbols,
  (found, right) => `«${found}»: se escribe «${right}»`,
  true,
)
