import { matchesIn, mentionFinder } from './mentions.ts'
import { isNamed } from './tokens.ts'
import type { Range, TextUnit } from './unit.ts'

/** Something to look for in running text. */
export interface Phrase {
  /** The group `palabra` is what is told; without one, all of the match. Flags: g, i or not, u and d. */
  pattern: RegExp
  /**
   * A text without any of these has nothing to find: parts of it in lower case,
   * between two blanks. Most texts are passed over so. Empty: every text is looked at.
   */
  words: readonly string[]
}

/** A place where a phrase was found. */
export interface PhraseHit<P extends Phrase> {
  phrase: P
  match: RegExpExecArray
  /** In indices of the unit's text. */
  range: Range
}

/**
 * Prepares a search for `phrases` in a unit's text. What two phrases find in the same place is told
 * once, by the first of them; a phrase that is only named, between quotation marks, is none.
 */
export function phraseFinder<P extends Phrase>(
  phrases: readonly P[],
): (unit: TextUnit) => Iterable<PhraseHit<P>> {
  const always = phrases.flatMap(({ words }, index) => (words.length === 0 ? [index] : []))
  const mentioned = mentionFinder(
    phrases.map(({ words }) => words),
    (letter) => letter.toLowerCase(),
  )
  return function* (unit) {
    const found = new Set<number>()
    const possible = [...always, ...mentioned(unit.text)].sort((a, b) => a - b)
    for (const index of possible) {
      const phrase = phrases[index]!
      for (const match of matchesIn(unit.text, phrase.pattern)) {
        const [from, to] = match.indices!.groups?.palabra ?? match.indices![0]!
        if (found.has(from) || isNamed(unit, from, to)) continue
        found.add(from)
        yield { phrase, match, range: [from, to] }
      }
    }
  }
}
