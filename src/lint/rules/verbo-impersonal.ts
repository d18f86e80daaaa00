import { impersonalVerbs } from '../usage/impersonal-verbs.ts'
import { defineUsageRule } from '../usage/usage.ts'

/** «Habían panes»: a verb without a subject in the plural. */
export default defineUsageRule(
  {
    id: 'verbo-impersonal',
    severity: 'error',
    what: 'Los verbos «haber» y «hacer» en plural cuando no tienen sujeto.',
    why: 'Lo que hay no es el sujeto, y el verbo no concuerda con ello.',
    advice: 'Ponlo en singular.',
    fixes: true,
    examples: [
      {
        wrong: 'Habían muchos panes y pueden haber más hornos.\n',
        right: 'Había muchos panes y puede haber más hornos.\n',
        finds: ['Habían', 'pueden'],
      },
    ],
  },
  impersonalVerbs,
)
