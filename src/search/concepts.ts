import type { CountedWord, OtherName } from './lexicon.ts'
import { nearestWord } from './nearest-word.ts'
import { synonymsOf } from './synonyms.ts'
import { foldedWords, fullWords, isCounted, isEmpty, numbersOf, stem } from './words.ts'

/** A way to say what is looked for: folded words, all of which must be there. */
export interface Variant {
  words: string[]
  /** How surely it is what was meant, to 1. */
  weight: number
}

/** One thing that is looked for, in all the ways in which a page may say it. */
export interface Concept {
  variants: Variant[]
}

/** What was asked, understood. */
export interface Question {
  concepts: Concept[]
  /** What was probably meant, where a word was mended; undefined where none was. */
  mended: string | undefined
}

/** The words of a course, ready to understand questions with. */
export interface Vocabulary {
  words: ReadonlyMap<string, number>
  /** The words of each stem, those on most pages first. */
  stems: ReadonlyMap<string, readonly string[]>
  list: readonly CountedWord[]
  /** What is meant by other names, by the stems of these. */
  names: ReadonlyMap<string, Variant[]>
  /** The most words that a name has. */
  longest: number
}

/** Makes a vocabulary of the words of a course and their other names. */
export function vocabularyOf(list: readonly CountedWord[], others: readonly OtherName[]): Vocabulary {
  const names = new Map<string, Variant[]>()
  let longest = 1
  for (const [asked, meant, weight = 1] of others) {
    const from = foldedWords(asked)
    const to = fullWords(foldedWords(meant))
    if (from.length === 0 || to.length === 0) continue
    longest = Math.max(longest, from.length)
    // Two words of English are one in many a program: «health check» and «healthcheck».
    const keys = new Set([keyOf(from), ...(from.length === 2 ? [keyOf([from.join('')])] : [])])
    for (const key of keys) names.set(key, [...(names.get(key) ?? []), { words: to, weight }])
  }
  const byCount = [...list].sort(([, one], [, other]) => other - one)
  const stems = Map.groupBy(byCount, ([word]) => stem(word))
  return {
    words: new Map(list),
    stems: new Map([...stems].map(([key, words]) => [key, words.map(([word]) => word)])),
    list,
    names,
    longest,
  }
}

function keyOf(words: readonly string[]): string {
  return words.map(stem).join(' ')
}

/** Words of a question up to which a rare word is taken for a slip by two letters. */
const shortQuestion = 4

/** How much it counts that a page says something by a name that isn't the course's. */
const otherwise = 0.75

/** How much it counts that a page says something by a word that means about the same. */
const alike = 0.5

/** Understands what was asked, with the words of a course. */
export function understand(asked: string, vocabulary: Vocabulary): Question {
  const mended = mend(asked, vocabulary)
  const question = mended ?? asked
  const written = foldedWords(question)
  const onlyEmpty = written.every(isEmpty)
  const concepts: Concept[] = []
  for (let at = 0; at < written.length;) {
    const name = nameAt(written, at, vocabulary)
    if (name) {
      concepts.push(name.concept)
      at += name.length
      continue
    }
    const together = joinedAt(written, at, vocabulary)
    if (together) {
      concepts.push(together)
      at += 2
      continue
    }
    const word = written[at]!
    at += 1
    if ((isEmpty(word) && !onlyEmpty) || (word.length === 1 && written.length > 1)) continue
    const own = isSaid(word, vocabulary) ? formsOf(word, vocabulary) : []
    concepts.push({ variants: [...own, ...wordsAlike(word, vocabulary)] })
  }
  return { concepts, mended }
}

/** Whether a page may say a word: the index takes others for those that none says. */
function isSaid(word: string, { words, stems, list }: Vocabulary): boolean {
  return !isCounted(word) || words.has(word) || stems.has(stem(word)) || isBeginning(word, list)
}

/**
 * A word, its other number, and its other forms, where the course uses them: the index takes others
 * for words near them.
 */
function formsOf(word: string, { words, stems }: Vocabulary): Variant[] {
  const numbers = numbersOf(word).filter((form) => form === word || words.has(form))
  const others = isCounted(word)
    ? (stems.get(stem(word)) ?? []).filter((form) => !numbers.includes(form))
    : []
  return [
    ...numbers.map((form) => ({ words: [form], weight: form === word ? 1 : 0.95 })),
    ...others.slice(0, mostForms).map((form) => ({ words: [form], weight: otherForm })),
  ]
}

/** The forms of a word that are looked for besides its own: the commonest are enough. */
const mostForms = 4

/** How much it counts that a page says a word in another form. */
const otherForm = 0.85

/** What two words that stand apart mean together, where the course writes them as one. */
function joinedAt(written: readonly string[], at: number, { words }: Vocabulary): Concept | undefined {
  const pair = written.slice(at, at + 2)
  const joined = pair.join('')
  if (pair.length < 2 || pair.some((word) => word.length < 3) || (words.get(joined) ?? 0) === 0)
    return undefined
  return {
    variants: [
      { words: [joined], weight: 1 },
      { words: pair, weight: 1 },
    ],
  }
}

/** The words of the course that mean about the same as one. */
function wordsAlike(word: string, { words, stems }: Vocabulary): Variant[] {
  const forms = synonymsOf(word, stem).flatMap((one) => (stems.get(stem(one)) ?? []).slice(0, 2))
  return [...new Set(forms)]
    .filter((form) => (words.get(form) ?? 0) > 0)
    .map((form) => ({ words: [form], weight: alike }))
}

/** The longest name that begins at a word of a question. */
function nameAt(
  written: readonly string[],
  at: number,
  vocabulary: Vocabulary,
): { concept: Concept; length: number } | undefined {
  const { names, longest } = vocabulary
  for (let length = Math.min(longest, written.length - at); length > 0; length--) {
    const words = written.slice(at, at + length)
    const meant = names.get(keyOf(words))
    if (!meant) continue
    // The course says it its own way: what it says otherwise is a quotation or a command.
    const surely = meant.some(({ weight }) => weight === 1) ? otherwise : 1
    const own = (
      length === 1 ? formsOf(words[0]!, vocabulary) : [{ words: fullWords(words), weight: 1 }]
    ).map((form) => ({ ...form, weight: form.weight * surely }))
    return { concept: { variants: [...own, ...meant] }, length }
  }
  return undefined
}

/**
 * What was asked with its slips mended, what stands between words as it is; undefined when it has
 * none. A long question is left alone: it is a message that was pasted.
 */
function mend(asked: string, { words, stems, names, list }: Vocabulary): string | undefined {
  if (foldedWords(asked).length > shortQuestion) return undefined
  const mended = asked.replace(/[\p{L}\p{N}\p{M}]+/gu, (written) => {
    const [word] = foldedWords(written)
    if (word !== undefined && isBeginning(word, list)) return written
    if (
      word === undefined ||
      isEmpty(word) ||
      words.has(word) ||
      stems.has(stem(word)) ||
      names.has(stem(word)) ||
      synonymsOf(word, stem).some((one) => words.has(one))
    ) {
      return written
    }
    return nearestWord(word, list) ?? written
  })
  return mended === asked ? undefined : mended
}

/** Whether a word is one of the course's, or will be when it is typed to its end. */
function isBeginning(word: string, list: readonly CountedWord[]): boolean {
  return list.some(([one]) => one.startsWith(word))
}
