import { fold } from '../spanish/fold.ts'
import type { Token } from '../text/tokens.ts'

/** A way to write something, found in text by its words. */
export interface Pattern<T> {
  /** As an author would write it. */
  form: string
  /** Capitals and accents count. */
  exact: boolean
  value: T
}

export interface Hit<T> {
  /** Indices in the text. */
  from: number
  to: number
  /** Everything that this form may be; at least one. */
  values: T[]
  /** Index of the token after the last one. */
  next: number
}

const hyphens = '-‐‑'

interface Entry<T> extends Pattern<T> {
  words: string[]
}

/** Finds many multi-word forms in a text at once; where several begin, the longest wins. */
export class Matcher<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>()

  constructor(patterns: Iterable<Pattern<T>>) {
    for (const pattern of patterns) this.add(pattern)
    for (const entries of this.byFirst.values()) {
      entries.sort((a, b) => b.words.length - a.words.length)
    }
  }

  private add(pattern: Pattern<T>): void {
    const words = pattern.form.match(/[\p{L}\p{M}\p{N}]+/gu)?.map(fold) ?? []
    const [first] = words
    if (first === undefined) return
    const entries = this.byFirst.get(first)
    const entry = { ...pattern, words }
    if (entries) entries.push(entry)
    else this.byFirst.set(first, [entry])
  }

  /** All hits in `text`, whose words are `tokens`, left to right and apart from each other. */
  find(text: string, tokens: readonly Token[]): Hit<T>[] {
    const hits: Hit<T>[] = []
    for (let i = 0; i < tokens.length; i++) {
      const found = this.byFirst
        .get(tokens[i]!.folded)
        ?.filter((entry) => this.matches(entry, text, tokens, i))
      const length = found?.[0]?.words.length
      if (!found || length === undefined) {
        const hit = this.hyphenated(text, tokens, i)
        if (hit) hits.push(hit)
        continue
      }
      const next = i + length
      hits.push({
        from: tokens[i]!.from,
        to: tokens[next - 1]!.to,
        values: found.filter(({ words }) => words.length === length).map(({ value }) => value),
        next,
      })
      i = next - 1
    }
    return hits
  }

  /** A form of one word, written as two with a hyphen: «run-time». */
  private hyphenated(text: string, tokens: readonly Token[], at: number): Hit<T> | undefined {
    const first = tokens[at]!
    const second = tokens[at + 1]
    if (!second || second.from !== first.to + 1 || !hyphens.includes(text[first.to]!)) return undefined
    const found = this.byFirst
      .get(first.folded + second.folded)
      ?.filter(({ words, exact }) => words.length === 1 && !exact)
    if (!found?.length) return undefined
    return { from: first.from, to: second.to, values: found.map(({ value }) => value), next: at + 2 }
  }

  private matches(entry: Entry<T>, text: string, tokens: readonly Token[], at: number): boolean {
    const last = at + entry.words.length - 1
    if (last >= tokens.length) return false
    for (let i = 1; i < entry.words.length; i++) {
      if (tokens[at + i]!.folded !== entry.words[i]) return false
      const gap = text.slice(tokens[at + i - 1]!.to, tokens[at + i]!.from)
      // «copy on write» and «copy-on-write» are one form; a comma parts words.
      if (!/^(?:[ \t\u00a0]*\n?[ \t]*|[-‐‑–./])$/.test(gap)) return false
    }
    if (!entry.exact) return true
    const written = text.slice(tokens[at]!.from, tokens[last]!.to)
    return written.replace(/\s+/g, ' ') === entry.form
  }
}
