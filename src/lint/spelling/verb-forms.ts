import { fileURLToPath } from 'node:url'
import { HunspellReader } from 'hunspell-reader'

/** The forms of verbs, as the affix classes of a dictionary give them. */
export interface VerbForms {
  /** Every form of the verb, with the pronouns behind it that its class has; undefined for an unknown verb. */
  of(infinitive: string): ReadonlySet<string> | undefined
  /** The infinitives that begin with `letters`. */
  beginning(letters: string): string[]
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
  const entries = new Map<string, string>()
  for (const line of src.dic) {
    const [word = ''] = line.split('/', 1)
    if (/[aeií]r$/.test(word)) entries.set(word, line)
  }
  const known = new Map<string, ReadonlySet<string>>()
  return {
    beginning: (letters) => [...entries.keys()].filter((infinitive) => infinitive.startsWith(letters)),
    of(infinitive) {
      const entry = entries.get(infinitive)
      if (entry === undefined) return undefined
      let forms = known.get(infinitive)
      if (!forms) {
        forms = new Set(new HunspellReader({ aff: src.aff, dic: [entry] }).seqWords())
        known.set(infinitive, forms)
      }
      return forms
    },
  }
}
