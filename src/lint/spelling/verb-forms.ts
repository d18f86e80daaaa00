import { fileURLToPath } from 'node:url'
import { HunspellReader } from 'hunspell-reader'

/** The forms of verbs, as the affix classes of a dictionary give them. */
export interface VerbForms {
  /** Every form of the verb, with the pronouns behind it that its class has; undefined for an unknown verb. */
  of(infinitive: string): ReadonlySet<string> | undefined
  /** Whether there is such a verb: far cheaper than its forms. */
  knows(infinitive: string): boolean
  /** The infinitives that begin with `letter`. */
  beginning(letter: string): readonly string[]
}

let loaded: Promise<VerbForms> | undefined

/**
 * Spanish verbs, from the Hunspell dictionary of RLA-ES (dictionary-es). A spelling dictionary says
 * that «proba» is a word, of another kind; this one says that «probar» has none like it.
 */
export function verbForms(): Promise<VerbForms> {
  return (loaded ??= load())
}

async function load(): Promise<VerbForms> {
  const file = (name: string): string => fileURLToPath(new URL(name, import.meta.resolve('dictionary-es')))
  const { src } = await HunspellReader.createFromFiles(file('index.aff'), file('index.dic'))
  // Several of one word: «ver» and «parar» are nouns too.
  const entries = new Map<string, string[]>()
  for (const line of src.dic) {
    const [word = ''] = line.split('/', 1)
    if (!/[aeií]r$/.test(word)) continue
    const lines = entries.get(word)
    if (lines) lines.push(line)
    else entries.set(word, [line])
  }
  const byLetter = new Map<string, string[]>()
  for (const infinitive of entries.keys()) {
    const list = byLetter.get(infinitive[0]!)
    if (list) list.push(infinitive)
    else byLetter.set(infinitive[0]!, [infinitive])
  }
  const known = new Map<string, ReadonlySet<string>>()
  return {
    beginning: (letter) => byLetter.get(letter) ?? [],
    knows: (infinitive) => entries.has(infinitive),
    of(infinitive) {
      const entry = entries.get(infinitive)
      if (entry === undefined) return undefined
      let forms = known.get(infinitive)
      if (!forms) {
        forms = new Set(new HunspellReader({ aff: src.aff, dic: entry }).seqWords())
        known.set(infinitive, forms)
      }
      return forms
    },
  }
}
