import { defineRule } from '../rule.ts'
import { holding, quotedRanges, tokensOf } from '../text/tokens.ts'

const opening: Record<string, string> = { '?': '¿', '!': '¡' }

/** A question or exclamation without its opening mark, or one that is never closed. */
export default defineRule(
  {
    id: 'signo-de-apertura',
    severity: 'error',
    what: 'Una pregunta o exclamación sin su signo de apertura o de cierre.',
    why: 'En español los dos signos son obligatorios.',
    advice: 'Pon «¿» o «¡» donde empieza la pregunta o la exclamación, y «?» o «!» donde termina.',
    examples: [
      { wrong: 'Entonces, qué es una hoja?\n', right: 'Entonces, ¿qué es una hoja?\n', finds: ['?'] },
      {
        wrong: '¡Una hoja!, y ![otra](mi hoja.svg). Ya!\n',
        right: '¡Una hoja!, y otra. ¡Ya!\n',
        finds: ['!'],
      },
      { wrong: '¿Qué es una hoja.\n', right: '¿Qué es una hoja?\n', finds: ['¿'] },
    ],
  },
  (document, { speller }, report) => {
    for (const unit of document.units) {
      // «Happy baking!»
      const words = tokensOf(unit).filter(({ raw }) => /^\p{L}{2,}$/u.test(raw))
      const foreign = words.filter(({ raw }) => !speller.isSpanish(raw)).length
      if (foreign > 1 && foreign * 2 > words.length) continue
      const open: { mark: string; index: number }[] = []
      for (const { 0: mark, index } of unit.text.matchAll(/[¿?¡!]/g)) {
        const around = [unit.text[index - 1] ?? ' ', unit.text[index + 1] ?? ' ']
        if (opening[mark] === undefined) {
          open.push({ mark, index })
          continue
        }
        // «!=», «a?b», «feat!: …»; «!!! nota» opens a box in other dialects of Markdown.
        if (/[=\w]/.test(around[1]!)) continue
        if (mark === '!' && around[1] === ':' && open.length === 0) continue
        // A picture, or what was meant to be one: another rule tells what is wrong with it.
        if (mark === '!' && /^\[(?:[^\]]*(?:\][([]|\uFFFC)|\[)/.test(unit.text.slice(index + 1))) continue
        // «[!NOTE]» opens a box in other dialects.
        if (mark === '!' && around[0] === '[') continue
        // A comment that isn't closed.
        if (mark === '!' && around[0] === '<' && unit.text.startsWith('--', index + 1)) continue
        if (around.join('') === '()') continue
        // «La macro pan! sirve»: part of a name.
        const before = /\p{L}+$/u.exec(unit.text.slice(Math.max(0, index - 30), index))?.[0]
        if (
          mark === '!' &&
          open.length === 0 &&
          before &&
          /^ \p{Ll}/u.test(unit.text.slice(index + 1, index + 3)) &&
          !speller.isSpanish(before)
        )
          continue
        // Names that end so.
        if (/(?<!\p{L})(?:Yahoo|Joomla)$/u.test(unit.text.slice(Math.max(0, index - 7), index))) continue
        if (index === 0 && /^[!?]{3}\s/.test(unit.text)) continue
        if (/[¿?¡!]/.test(around[0]!) && index > 0) {
          if (open.at(-1)?.mark === opening[mark]) open.pop()
          continue
        }
        // «¿Cómo!» is right too: any opening mark is closed by any closing one.
        const last = open.pop()
        if (last) continue
        // A foreign title: «What is a container?».
        if (holding(quotedRanges(unit), index, index + 1) || holding(unit.emphasis, index, index + 1))
          continue
        report({
          message: `Falta el signo «${opening[mark]}» de apertura`,
          hint: 'Ponlo donde empieza la pregunta o exclamación que acaba aquí.',
          at: { unit, range: [index, index + 1] },
        })
      }
      for (const { mark, index } of open) {
        report({
          message: `El signo «${mark}» no se cierra`,
          hint: `Agrega «${mark === '¿' ? '?' : '!'}» donde termina.`,
          at: { unit, range: [index, index + 1] },
        })
      }
    }
  },
)
