import { defineRule } from '../rule.ts'
import { isOfVos, saysVos } from '../spelling/unknown-words.ts'
import { opensSentence } from '../text/sentence.ts'
import { holding, quotedRanges, tokensOf } from '../text/tokens.ts'

/** Pronouns and forms of «vos» that «tú» does not have. */
const alone = new Set(['vos', 'sos'])

/** Forms of «vos», where readers are addressed as «tú». */
export default defineRule(
  {
    id: 'voseo',
    severity: 'warning',
    what: 'Una forma de «vos»: «podés», «mirá», «fijate».',
    why: 'Es correcta, y aquí se trata de «tú» a quien lee: las dos juntas se leen como dos autores.',
    advice:
      'Escribe la forma de «tú». Un curso que trata de «vos» apaga esta regla en `revision`, en `docs/_datos/curso.yml`.',
    examples: [
      {
        wrong: 'Si podés, fijate en la masa.\n',
        right: 'Si puedes, fíjate en la masa.\n',
        finds: ['podés', 'fijate'],
      },
    ],
  },
  (document, context, report) => {
    const usual = saysVos(document, context)
    for (const unit of document.units) {
      if (unit.quotation) continue
      for (const { raw, from, to } of tokensOf(unit)) {
        const lower = raw.toLowerCase()
        if (holding(quotedRanges(unit), from, to) || holding(unit.emphasis, from, to)) continue
        // «Tomás» is a name.
        if (raw === raw.toUpperCase() || (raw !== lower && !opensSentence(unit.text, from))) continue
        if (!alone.has(lower) && !isOfVos(lower, usual, context.speller)) continue
        report({
          message: `«${raw}» es de «vos», y a quien lee se le dice «tú»`,
          at: { unit, range: [from, to] },
        })
      }
    }
  },
)
