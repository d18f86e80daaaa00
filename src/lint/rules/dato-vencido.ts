import { defineRule } from '../rule.ts'

/** A statement that was to be reviewed before today. */
export default defineRule(
  {
    id: 'dato-vencido',
    severity: 'warning',
    what: 'Un dato marcado con `revisar-antes-de` cuyo día ya pasó.',
    why: 'Medidas, precios y récords cambian; un dato viejo es un error con fuente.',
    advice: 'Comprueba el dato en su fuente, corrígelo y pon un día nuevo.',
    examples: [
      {
        wrong: 'Pesa :dato[3,8 kilos]{revisar-antes-de="2020-01-01"}.\n',
        right: 'Pesa :dato[3,8 kilos]{revisar-antes-de="2999-01-01"}.\n',
        finds: ['5:6'],
      },
    ],
  },
  ({ note }, { today }, report) => {
    for (const { node, reviewBefore } of note?.facts ?? []) {
      if (!reviewBefore || reviewBefore > today) continue
      report({
        message: `El dato había que revisarlo antes del ${reviewBefore}`,
        hint: 'Comprueba la fuente, corrige el dato y pon un día nuevo.',
        at: node,
      })
    }
  },
)
