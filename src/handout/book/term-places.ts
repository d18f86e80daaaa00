import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { toString } from 'hast-util-to-string'
import { classesOf } from './classes.ts'

/** A word of the index, in every form in which notes may have it. */
export interface IndexedTerm {
  term: string
  /** Whole words, in any case. */
  forms: string[]
}

/** Where a note speaks of a term. */
export interface TermPlace {
  term: string
  /** Id of an element there. */
  id: string
  /** Takes the element away that was made to have the id. */
  drop: (() => void) | undefined
  /** How much it speaks of it: in a heading or with stress, or in passing. */
  weight: 'stressed' | 'mentioned'
  /** Counts the notes. */
  note: number
}

/** A term that the notes only mention is looked up at the first mentions: these many notes. */
const mentionsShown = 5

/**
 * Finds where the notes speak of each term, for the index: in headings, in words that they stress,
 * and, in each section, at the first mention. What stands in code and links does not count.
 */
export class TermPlaces {
  readonly #places: TermPlace[] = []
  readonly #byForm: Map<string, string>
  readonly #pattern: RegExp | undefined
  #notes = 0

  constructor(terms: readonly IndexedTerm[]) {
    this.#byForm = new Map(
      terms.flatMap(({ term, forms }) => forms.map((form) => [form.toLocaleLowerCase('es'), term] as const)),
    )
    const words = [...this.#byForm.keys()]
      .sort((a, b) => b.length - a.length)
      .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    const edge = '[\\p{L}\\p{N}_]'
    if (words.length > 0) this.#pattern = new RegExp(`(?<!${edge})(?:${words.join('|')})(?!${edge})`, 'giu')
  }

  /**
   * Looks through a note and gives each place an id.
   *
   * @param idPrefix what comes before every id of the note
   */
  look(tree: Root, idPrefix: string): void {
    if (!this.#pattern) return
    const note = this.#notes++
    const stressed = new Set<string>()
    let seen = new Set<string>()
    let count = 0
    const find = (parent: Root | Element, within: 'text' | 'stress'): void => {
      const children: (RootContent | ElementContent)[] = parent.children
      parent.children = children.flatMap((child): (RootContent | ElementContent)[] => {
        if (child.type === 'text') return split(child, within, parent)
        if (child.type !== 'element' || isOther(child)) return [child]
        if (/^h[1-6]$/.test(child.tagName)) {
          if (child.tagName === 'h3') seen = new Set()
          for (const { term } of this.#find(toString(child))) {
            if (typeof child.properties.id === 'string') add(term, child.properties.id, 'stressed')
          }
          return [child]
        }
        find(child, child.tagName === 'strong' || child.tagName === 'em' ? 'stress' : within)
        return [child]
      })
    }
    const add = (term: string, id: string, weight: TermPlace['weight'], drop?: () => void): void => {
      seen.add(term)
      if (weight === 'stressed') stressed.add(term)
      this.#places.push({ term, id, weight, note, drop })
    }
    const split = (node: Text, within: 'text' | 'stress', parent: Root | Element): ElementContent[] => {
      const pieces: ElementContent[] = []
      let from = 0
      for (const { term, form, at } of this.#find(node.value)) {
        // A stress on more words than the term is a stress on something else.
        const weight = within === 'stress' && form === node.value.trim() ? 'stressed' : 'mentioned'
        if (weight === 'stressed' ? stressed.has(term) : seen.has(term)) continue
        const id = `${idPrefix}termino-${++count}`
        const word: Text = { type: 'text', value: form }
        const mark: Element = { type: 'element', tagName: 'span', properties: { id }, children: [word] }
        add(term, id, weight, () => {
          parent.children.splice((parent.children as ElementContent[]).indexOf(mark), 1, word)
        })
        pieces.push({ type: 'text', value: node.value.slice(from, at) }, mark)
        from = at + form.length
      }
      pieces.push({ type: 'text', value: node.value.slice(from) })
      return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '')
    }
    find(tree, 'text')
  }

  /**
   * Where to look each term up, in the order of the notes: where it is stressed, else at its
   * first mentions, one a note. A term that no note has is missing. What marks the other places is
   * taken away.
   */
  chosen(): Map<string, string[]> {
    const chosen = new Map<string, string[]>()
    for (const [term, places] of Map.groupBy(this.#places, ({ term }) => term)) {
      const stressed = places.filter(({ weight }) => weight === 'stressed')
      const firsts = [...Map.groupBy(places, ({ note }) => note).values()].map(([first]) => first!)
      const shown = stressed.length > 0 ? stressed : firsts.slice(0, mentionsShown)
      chosen.set(
        term,
        shown.map(({ id }) => id),
      )
      for (const place of places) if (!shown.includes(place)) place.drop?.()
    }
    return chosen
  }

  #find(text: string): { term: string; form: string; at: number }[] {
    return [...text.matchAll(this.#pattern!)].map((match) => ({
      term: this.#byForm.get(match[0].toLocaleLowerCase('es'))!,
      form: match[0],
      at: match.index,
    }))
  }
}

/** What is no running text. */
function isOther(element: Element): boolean {
  const classes = classesOf(element)
  return (
    /^(a|code|pre|svg|sup|figcaption)$/.test(element.tagName) ||
    classes.includes('key-points__head') ||
    classes.includes('question') ||
    classes.includes('exercise') ||
    classes.includes('page-ref')
  )
}
