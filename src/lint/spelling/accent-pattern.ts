/** A place where a sentence asks for an accent or for none, whatever the dictionary says. */
export interface AccentPattern {
  /** The group `palabra` is the word; flags g, i, u and d. */
  pattern: RegExp
  /**
   * A text without any of these has nothing to find: parts of it in lower case,
   * between two blanks. Most texts are passed over so.
   */
  words: string[]
  /** The right word for one in lower case. */
  right: (word: string) => string
  /** Older texts write it rightly so: in a quotation it stays. */
  oldStyle?: boolean
  /** What was found is right after all. */
  except?: (match: RegExpExecArray) => boolean
}

export const start = String.raw`(?<![\p{L}\p{M}\p{N}])`
export const end = String.raw`(?![\p{L}\p{M}\p{N}])`
/** What may end a clause. */
export const stop = String.raw`(?=\s*[.,;:)?!»”]|\s*$)`
/** Where a sentence begins. */
export const opening = String.raw`(?<=^\s*|[.!?…:]\s+[«“"(]?|\n)`

export const re = (source: string): RegExp => new RegExp(source, 'giud')

/** What to write for each word; for others, the word. */
export const words =
  (pairs: Record<string, string>) =>
  (word: string): string =>
    pairs[word] ?? word

/** «Termino» → «terminó». */
export const preterite = (word: string): string => word.replace(/o$/, 'ó')

/** Any form of the verbs with these stems that may have an object: no participle, and no noun made of them. */
export const askedBy = (stems: string): string =>
  String.raw`(?:${stems.split(' ').join('|')})u?(?:[aei]r(?:á[ns]?|é|emos|ía[ns]?|se|te|me|lo)?|a[ns]?|e[ns]?|o|amos|emos|imos|ó|ió|é|í|aron|ieron|aba[ns]?|ía[ns]?|ando|iendo|aste|iste|ara[ns]?)`

/** Each of `phrases` where a clause ends. */
export const closing = (...phrases: string[]): string[] =>
  phrases.flatMap((phrase) =>
    [...' .,;:)?!»”'].map((after) => (after === ' ' ? `${phrase}  ` : phrase + after)),
  )
