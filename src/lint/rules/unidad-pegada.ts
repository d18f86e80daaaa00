import { gluedUnits } from '../usage/glued-units.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** A figure and its unit without the blank between them. */
export default defineUsageRule(
  {
    id: 'unidad-pegada',
    severity: 'warning',
    what: 'Una cifra pegada a su unidad o al signo de porcentaje.',
    why: 'La norma los separa: así se lee la cifra, y el símbolo no parece parte de ella.',
    advice: 'Sepáralos con un espacio de no separación.',
    fixes: true,
    examples: [
      {
        wrong: 'Son 20MB de harina, y un 15% de agua.\n',
        right: 'Son 20\u00a0MB de harina, y un 15\u00a0% de agua.\n',
        finds: ['20MB', '15%'],
      },
    ],
  },
  gluedUnits,
  (found, right) => `«${found}»: se escribe «${right}», con un espacio`,
  true,
)
