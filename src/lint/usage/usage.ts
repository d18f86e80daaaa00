import { likeCase } from '../spanish/fold.ts'
import { defineRule, type Rule, type RuleMeta } from '../rule.ts'
import { phraseFinder, type Phrase } from '../text/phrases.ts'
import { holding, quotedRanges } from '../text/tokens.ts'
import { OBJECT } from '../text/unit.ts'

/** A way to write that the norm rejects, or that the course leaves out. */
export interface Usage extends Phrase {
  /** What should stand there instead of what was found; without it only the writer can tell. */
  right?: (found: string, match: RegExpExecArray) => string
  /** What to do, or why: in Spanish, with the norm that says so. */
  norm: string
  /** Only where the sentence has so many words before it, in a paragraph: a heading, a cell, «Agua: El río» have labels. */
  afterWords?: number
  /** What was found is right after all. */
  except?: (match: RegExpExecArray) => boolean
  /** What should stand there is only proposed: now and then it is something else. */
  unsure?: (match: RegExpExecArray) => boolean
}

/** The start and the end of a word. */
export const start = String.raw`(?<![\p{L}\p{M}\p{N}${OBJECT}])`
export const end = String.raw`(?![\p{L}\p{M}\p{N}${OBJECT}])`

/** A pattern in any case. */
export const re = (source: string): RegExp => new RegExp(source, 'giud')

/** A replacement for what was found in lower case, written in the case of what was found. */
export const cased =
  (right: (found: string, match: RegExpExecArray) => string): NonNullable<Usage['right']> =>
  (found, match) =>
    likeCase(right(found.toLowerCase(), match), found)

/** Any of `words`, which may be patterns, as a whole word. */
export const anyOf = (...words: string[]): string => `${start}(?:${words.join('|')})${end}`

/**
 * A rule that looks for `usages` in running text, but not in what is quoted or in italics: that is
 * somebody else's wording, or another language.
 *
 * @param message says what is wrong with the text found
 * @param everywhere looks there too: signs and figures are set as the rest of the text is, whoever wrote it
 */
export function defineUsageRule(
  meta: RuleMeta,
  usages: readonly Usage[],
  message: (found: string, right: string | undefined) => string = told,
  everywhere = false,
): Rule {
  const find = phraseFinder(usages)
  return defineRule(meta, (document, _context, report) => {
    for (const unit of document.units) {
      if ((unit.quotation && !everywhere) || unit.kind === 'diagram' || isEnglish(unit.text)) continue
      for (const { phrase, match, range } of find(unit)) {
        const [from, to] = range
        if (phrase.except?.(match)) continue
        if (phrase.afterWords !== undefined) {
          const before = /[^.!?…]*$/.exec(unit.text.slice(0, from))![0].match(/\p{L}+/gu) ?? []
          const titled = unit.links.some(({ range: [start, stop] }) => from >= start && to <= stop)
          if (unit.kind !== 'paragraph' || titled || before.length < phrase.afterWords) continue
        }
        const isOfOthers = holding(quotedRanges(unit), from, to) || holding(unit.emphasis, from, to)
        if (isOfOthers && !everywhere) continue
        const raw = unit.text.slice(from, to)
        const text = phrase.right?.(raw, match)
        report({
          message: message(raw, text),
          hint: phrase.norm,
          at: { unit, range },
          ...(text === undefined ? {} : { expected: [text] }),
          ...(meta.fixes && text !== undefined && !phrase.unsure?.(match) ? { fix: { from, to, text } } : {}),
        })
      }
    }
  })
}

function told(found: string, right: string | undefined): string {
  return right === undefined ? `«${found}» no es correcto` : `«${found}»: se escribe «${right}»`
}

/** Whether a text is in English, by the words that no sentence goes without: its signs follow other rules. */
export function isEnglish(text: string): boolean {
  const english = text.match(/\b(?:the|of|and|to|is|are|you|with|for|that|this|from|we|your)\b/g)?.length ?? 0
  return english > 1 && !/(?<!\p{L})(?:el|los|las|del|que|una|es|por|para|con|se)(?!\p{L})/u.test(text)
}
