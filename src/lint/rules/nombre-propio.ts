import { defineRule } from '../rule.ts'
import { holding, quotedRanges, tokensOf } from '../text/tokens.ts'

/** Names written otherwise than their owners do; forms that the glossary lists are another rule's. */
export default defineRule(
  {
    id: 'nombre-propio',
    severity: 'error',
    what: 'Un nombre del glosario escrito con mayúsculas distintas de las suyas.',
    why: 'Los nombres se escriben como los escriben sus dueños.',
    advice: 'Copia el nombre del glosario. Si es un comando o un archivo, ponlo en letra de código.',
    fixes: true,
    examples: [
      {
        wrong: 'Lo vimos en YouTUBE.\n',
        right: 'Lo vimos en YouTube.\n',
        finds: ['YouTUBE'],
      },
    ],
  },
  (document, { names, avoidedForms }, report) => {
    for (const unit of document.units) {
      if (unit.quotation) continue
      for (const { raw, from, to } of tokensOf(unit)) {
        const lower = raw.toLowerCase()
        // All small may be a command or an English word; all capitals, a heading.
        if (raw === lower) continue
        const name = names.get(lower)
        if (!name || name === raw || avoidedForms.has(raw) || raw === raw.toUpperCase()) continue
        // «Ebay» at the start of a sentence is the glossary's to judge.
        if (raw.slice(1) === name.slice(1)) continue
        if (holding(quotedRanges(unit), from, to)) continue
        report({
          message: `«${raw}»: el nombre se escribe «${name}»`,
          at: { unit, range: [from, to] },
          expected: [name],
          fix: { from, to, text: name },
        })
      }
    }
  },
)
