/**
 * Prepares a search for many phrases at once: a text is read once, letter by
 * letter, whatever the number of phrases (the automaton of Aho and Corasick).
 *
 * A run of blanks in a text counts as one blank; the text begins with a blank
 * and ends with two, so that a phrase may say where a word ends, or the text.
 *
 * @param phrases what to look for, for each of the things that may be mentioned
 * @param plain writes a letter as the phrases do: in lower case, without accents
 * @returns for a text, the indices in `phrases`, in order, of what has any of its own there
 */
export function mentionFinder(
  phrases: readonly (readonly string[])[],
  plain: (letter: string) => string,
): (text: string) => number[] {
  const { blank, size, classOf } = alphabetOf(phrases.flat().join(''), plain)
  const { next, ends } = automaton(phrases, size, classOf)
  return (text) => {
    let found: Set<number> | undefined
    let state = next[blank]!
    let wasBlank = true
    const read = (letter: number): void => {
      state = next[state * size + letter]!
      const mentioned = ends[state]
      if (!mentioned) return
      found ??= new Set()
      for (const index of mentioned) found.add(index)
    }
    for (let i = 0; i < text.length; i++) {
      const letter = classOf(text.charCodeAt(i))
      const isBlank = letter === blank
      if (!isBlank || !wasBlank) read(letter)
      wasBlank = isBlank
    }
    if (!wasBlank) read(blank)
    read(blank)
    return found ? [...found].sort((a, b) => a - b) : []
  }
}

interface Alphabet {
  blank: number
  /** How many classes there are. */
  size: number
  /** The class of a code unit: letters that `plain` makes equal share one; those of no phrase, 0. */
  classOf: (code: number) => number
}

function alphabetOf(used: string, plain: (letter: string) => string): Alphabet {
  const letters = [...new Set(` ${used}`)]
  const classes = new Map(letters.map((letter, index) => [letter, index + 1]))
  const unknown = 255
  const known = new Uint8Array(1 << 16).fill(unknown)
  return {
    blank: 1,
    size: letters.length + 1,
    classOf: (code) => {
      if (known[code] === unknown) {
        const letter = String.fromCharCode(code)
        known[code] = classes.get(/\s/.test(letter) ? ' ' : plain(letter)) ?? 0
      }
      return known[code]!
    },
  }
}

/** In `next`, a row of `size` states for each state; in `ends`, what a state has just read. */
function automaton(
  phrases: readonly (readonly string[])[],
  size: number,
  classOf: (code: number) => number,
): { next: Uint16Array; ends: (Set<number> | undefined)[] } {
  const most = phrases.flat().join('').length + 1
  const next = new Uint16Array(most * size)
  const ends: (Set<number> | undefined)[] = new Array(most).fill(undefined)
  let count = 1
  phrases.forEach((ones, index) => {
    for (const phrase of ones) {
      let state = 0
      for (let i = 0; i < phrase.length; i++)
        state = next[state * size + classOf(phrase.charCodeAt(i))] ||= count++
      ends[state] = new Set(ends[state]).add(index)
    }
  })
  // Where nothing goes on, the longest end of what was read that begins a phrase does.
  const shorter = new Uint16Array(most)
  const queue = [0]
  for (const state of queue) {
    for (let letter = 0; letter < size; letter++) {
      const at = state * size + letter
      const instead = state === 0 ? 0 : next[shorter[state]! * size + letter]!
      if (next[at] === 0) next[at] = instead
      else {
        const child = next[at]!
        shorter[child] = instead
        if (ends[instead]) ends[child] = new Set([...(ends[child] ?? []), ...ends[instead]])
        queue.push(child)
      }
    }
  }
  return { next, ends }
}

/** Like `matchAll`, which copies the pattern at each call: too dear where most texts have no match. */
export function matchesIn(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.search(pattern) === -1 ? [] : text.matchAll(pattern)
}
