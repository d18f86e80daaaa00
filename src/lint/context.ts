import type { AvoidedForm, DiagramWord, Source, Term, Theme } from '../notes/index.ts'
import type { CourseData } from '../notes/read-course.ts'
import { createMisconceptionSearch, type MisconceptionSearch } from './misconception-finder.ts'
import { createSpeller, type Speller } from './spelling/speller.ts'
import { avoidedForms, type Avoided } from './terms/forms.ts'
import { Matcher } from './terms/matcher.ts'
import { readWords } from './words.ts'

/** What rules know besides the file that they look at. */
export interface LintContext {
  terms: readonly Term[]
  sources: ReadonlyMap<string, Source>
  themes: readonly Theme[]
  /** What diagrams may use as classes; undefined where that is not known. */
  diagramWords: readonly DiagramWord[] | undefined
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
  misconceptions: MisconceptionSearch
  speller: Speller
  /** ISO day: the clock. */
  today: string
}

/** What a course knows that rules can use. */
export type Knowledge = Pick<
  CourseData,
  'terms' | 'sources' | 'themes' | 'misconceptions' | 'words' | 'diagramWords'
>

/**
 * Prepares what all files are checked against.
 *
 * @param knowledge what the course knows; whatever is left out, nothing is known of: the rules
 *   then check any Markdown in Spanish
 * @param today the ISO day that counts as today
 */
export function createContext(
  knowledge: Partial<Knowledge> = {},
  today = new Date().toISOString().slice(0, 10),
): LintContext {
  const { terms = [], sources = new Map<string, Source>(), themes = [], misconceptions = [] } = knowledge
  const common = readWords()
  const own = knowledge.words ?? { words: [], codeWords: [] }
  const authors = [...sources.values()].flatMap(({ author }) => author.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [])
  return {
    terms,
    sources,
    themes,
    diagramWords: knowledge.diagramWords,
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
    misconceptions: createMisconceptionSearch(misconceptions, terms),
    speller: createSpeller(
      terms,
      [...common.words, ...own.words, ...authors],
      [...common.codeWords, ...own.codeWords],
    ),
    today,
  }
}
