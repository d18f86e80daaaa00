import type { Misconception, Term } from '../../notes/index.ts'
import { fold, foldText } from '../spanish/fold.ts'
import type { VerbForms } from '../spelling/verb-forms.ts'
import { readConcept, readName, thingReader, type Concept, type Synonyms } from './concept.ts'
import { readVerb, type VerbPattern } from './verb.ts'
import { verbFamilies } from './verb-families.ts'

export type Claim = Misconception['claims'][number]

/** A claim with everything that says the same. */
export interface ReadyClaim {
  claim: Claim
  misconception: Misconception
  subjects: Concept[]
  verbs: VerbPattern[]
  /** Whether its parts say it in any order and construction. */
  together: boolean
  objects: Concept[]
  circumstances: Concept[][]
  /** Names in a sentence that make it true. */
  unless: Concept[]
  /** The same for what is no word: «-v». */
  unlessWritten: RegExp[]
}

/** What the claims of `misconceptions` are made of, with the names that the glossary and their file give. */
export function readyClaims(
  misconceptions: readonly Misconception[],
  terms: readonly Term[],
  dictionary: VerbForms,
): ReadyClaim[] {
  const glossary = new Map<string, string[]>()
  for (const { term, avoid } of terms)
    glossary.set(
      fold(term),
      avoid.map(({ form }) => form),
    )
  const verbs = new Map<string, VerbPattern | undefined>()
  const verbOf = (verb: string): VerbPattern | undefined => {
    if (!verbs.has(verb)) verbs.set(verb, readVerb(verb, dictionary))
    return verbs.get(verb)
  }
  // The synonyms are those of one file.
  const own = new Map(
    Object.entries(misconceptions[0]?.synonyms ?? {}).map(([name, others]) => [fold(name), others]),
  )
  const thingOf = thingReader(merged(glossary, own), dictionary)
  return misconceptions.flatMap((misconception) => {
    const read = (phrases: readonly string[]): Concept[] =>
      phrases.map((phrase) => readConcept(phrase, thingOf)).filter(({ things }) => things.length > 0)
    const [named, written] = [true, false].map((isName) =>
      misconception.unless.filter((each) => /^[\p{L}\p{N}]/u.test(each) === isName),
    )
    const unless = named!.map((each) => readName(each, dictionary))
    const unlessWritten = written!.map(
      (each) => new RegExp(`(?<![\\w-])${RegExp.escape(foldText(each))}(?!\\w)`),
    )
    return misconception.claims.map((claim) => ({
      claim,
      misconception,
      subjects: read(claim.subjects),
      verbs: claim.verbs.flatMap((verb) =>
        verbsLike(verb, own, claim.together).flatMap((each) => verbOf(each) ?? []),
      ),
      together: claim.together,
      objects: read(claim.objects),
      circumstances: claim.circumstances.map(read),
      unless,
      unlessWritten,
    }))
  })
}

function merged(a: Synonyms, b: Synonyms): Map<string, readonly string[]> {
  const all = new Map(a)
  for (const [name, others] of b) all.set(name, [...(all.get(name) ?? []), ...others])
  return all
}

/**
 * The verb of a claim and those that say the same, in the file or in any text.
 *
 * @param strictly only those of a family that `verb` leads
 */
function verbsLike(verb: string, own: Synonyms, strictly: boolean): string[] {
  const negated = /^no /.test(verb)
  const bare = verb.replace(/^no /, '')
  const asWritten = relatives(verb, own, strictly).filter(
    (each) => each.startsWith('no ') === negated || each === verb,
  )
  const others = negated ? relatives(bare, own, strictly).map((each) => `no ${each}`) : []
  return [...new Set([verb, ...asWritten, ...others])]
}

function relatives(verb: string, own: Synonyms, strictly: boolean): string[] {
  const families = verbFamilies.filter(([first]) => first === verb)
  const chosen =
    strictly || families.length > 0
      ? families
      : verbFamilies.filter((family) => family.includes(verb)).slice(0, 1)
  return [...chosen.flat(), ...(own.get(fold(verb)) ?? [])]
}

/** Verbs of a claim that no dictionary knows. */
export function unknownVerbs({ verbs }: Claim, dictionary: VerbForms): string[] {
  return verbs.filter((verb) => readVerb(verb, dictionary) === undefined)
}
