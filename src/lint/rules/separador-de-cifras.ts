import { figures } from '../usage/figures.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** Decimals after a point, thousands after a comma or a point. */
export default defineUsageRule(
  {
    id: 'separador-de-cifras',
    severity: 'warning',
    what: 'Decimales separados con punto, o millares separados con coma o con punto.',
    why: 'Según el país, «mil quinientos» y «uno y medio» se escriben igual: con coma para los decimales y espacio para los millares no hay duda.',
    advice: 'Escribe coma ante los decimales, y un espacio entre los grupos de tres cifras.',
    fixes: true,
    examples: [
      {
        wrong: 'Pesa 3.8 kg y salen 1,500,000 panes.\n',
        right: 'Pesa 3,8 kg y salen 1\u00a0500\u00a0000 panes.\n',
        finds: ['3.8', '1,500,000'],
      },
    ],
  },
  figures,
  undefined,
  true,
)
