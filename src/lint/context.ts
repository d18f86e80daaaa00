import type { AvoidedForm, Source, Term, Theme } from '../notes/index.ts'
import { createSpeller, type Speller } from './spelling/speller.ts'
import { avoidedForms, type Avoided } from './terms/forms.ts'
import { Matcher } from './terms/matcher.ts'

/** What rules know besides the file that they look at. */
export interface LintContext {
  terms: readonly Term[]
  sources: ReadonlyMap<string, Source>
  themes: readonly Theme[]
  /** Finds forms to avoid. */
  avoided: Matcher<Avoided>
  /** Finds phrases in which an avoided form is right. */
  allowed: Matcher<{ avoided: AvoidedForm; phrase: string }>
  /** Terms and their plurals, in lower case. */
  termForms: ReadonlySet<string>
  /** Names of one word, as their owners write them, by the same in lower case. */
  names: ReadonlyMap<string, string>
  /** Forms that the glossary says to avoid, as it writes them. */
  avoidedForms: ReadonlySet<string>
  speller: Speller
  /** ISO day: the clock. */
  today: string
}

/** Prepares what all files are checked against. */
export function createContext(input: {
  terms: readonly Term[]
  sources: ReadonlyMap<string, Source>
  themes: readonly Theme[]
  /** Words that are right besides the dictionary's and the glossary's. */
  words: Iterable<string>
  /** Words of code, right in italics, quotation marks and diagrams. */
  codeWords: Iterable<string>
  today: string
}): LintContext {
  const { terms, sources, themes, words, codeWords, today } = input
  const authors = [...sources.values()].flatMap(({ author }) => author.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [])
  return {
    terms,
    sources,
    themes,
    avoided: new Matcher(avoidedForms(terms)),
    allowed: new Matcher(
      terms.flatMap(({ avoid }) =>
        avoid.flatMap((avoided) =>
          avoided.allow.map((phrase) => ({ form: phrase, exact: false, value: { avoided, phrase } })),
        ),
      ),
    ),
    termForms: new Set(
      terms.flatMap(({ term, plural }) => [term, plural ?? term].map((form) => form.toLowerCase())),
    ),
    names: new Map(
      terms
        .filter(({ category, term }) => category === 'nombre' && /^\p{L}+$/u.test(term))
        .map(({ term }) => [term.toLowerCase(), term]),
    ),
    avoidedForms: new Set(terms.flatMap(({ avoid }) => avoid.map(({ form }) => form))),
    speller: createSpeller(terms, [...words, ...authors], codeWords),
    today,
  }
}
