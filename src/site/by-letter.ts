import type { Term } from '../notes/index.ts'

const collator = new Intl.Collator('es', { sensitivity: 'base' })

/** Terms in Spanish alphabetical order, by initial: accents don't count, «ñ» is a letter. */
export function byLetter(terms: readonly Term[]): { letter: string; terms: Term[] }[] {
  const groups = new Map<string, Term[]>()
  for (const term of [...terms].sort((a, b) => collator.compare(a.term, b.term))) {
    const letter = initial(term.term)
    groups.set(letter, [...(groups.get(letter) ?? []), term])
  }
  return [...groups].map(([letter, own]) => ({ letter, terms: own }))
}

/** What a word stands under in an index: its first letter without an accent, and «ñ» as itself. */
export function initial(word: string): string {
  const first = word.charAt(0).toLocaleUpperCase('es')
  return first === 'Ñ' ? first : first.normalize('NFD').charAt(0)
}
