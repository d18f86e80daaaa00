import { candidates, formNames } from '../spanish/conjugate.ts'
import { unaccent } from '../spanish/fold.ts'
import type { VerbForms } from '../spelling/verb-forms.ts'

/** How a form says what it says. */
export type Mood = 'indicative' | 'subjunctive' | 'conditional' | 'infinitive' | 'gerund' | 'participle'

/** A verb of a claim, ready to be looked for. */
export interface VerbPattern {
  /** The verb's forms, in lower case. */
  forms: ReadonlyMap<string, Mood>
  /** «no es»: what is stated is a denial. */
  negated: boolean
  /** «se borra»: who is named suffers it. */
  reflexive: boolean
  /** What follows the verb: «es *igual que*». */
  rest: string[]
  /** Whether it is «ser» without more. */
  copula: boolean
}

/** Verbs that a dictionary of regular classes has no forms of. */
const closed: Record<string, string> = {
  ser: 'es son eres somos soy fue fueron era eran será serán ha-sido|sea sean fuera fueran fuese fuesen|sería serían|ser|siendo|sido',
  estar:
    'está están estás estamos estoy estaba estaban estuvo estuvieron estará estarán|esté estén estuviera estuvieran estuviese|estaría estarían|estar|estando|estado',
  ir: 'va van vas vamos voy iba iban fue fueron irá irán|vaya vayan fuera fueran|iría irían|ir|yendo|ido',
  ver: 've ven ves vemos veo vio vieron veía veían verá verán|vea vean viera vieran|vería verían|ver|viendo|visto vista vistos vistas',
  dar: 'da dan das damos doy daba daban dio dieron dará darán|dé den diera dieran|daría darían|dar|dando|dado dada dados dadas',
  haber: 'hay había hubo habrá|haya hubiera hubiese|habría|haber|habiendo|habido',
}

const irregularThird: Record<string, string> = {
  da: 'dar',
  es: 'ser',
  está: 'estar',
  va: 'ir',
  hay: 'haber',
  ve: 'ver',
}

const closedMoods: Mood[] = ['indicative', 'subjunctive', 'conditional', 'infinitive', 'gerund', 'participle']

/** Reads «no se guarda en»; undefined when there is no such verb. */
export function readVerb(text: string, dictionary: VerbForms): VerbPattern | undefined {
  const words = text.toLowerCase().split(/\s+/)
  const negated = words[0] === 'no'
  if (negated) words.shift()
  const reflexive = words[0] === 'se'
  if (reflexive) words.shift()
  const [verb = '', ...rest] = words
  const forms = new Map<string, Mood>()
  for (const infinitive of infinitivesOf(verb, dictionary)) {
    for (const [form, mood] of formsOf(infinitive, dictionary)) {
      // «Archivo», «cambio»: of the form that «yo» has, a note has the noun.
      const isFirst = mood === 'indicative' && form.endsWith('o')
      if (!isFirst && !forms.has(form)) forms.set(form, mood)
    }
  }
  if (forms.size === 0) return undefined
  return { forms, negated, reflexive, rest, copula: /^(?:es|ser)$/.test(verb) && rest.length === 0 }
}

/** The verbs that `form`, a third person or an infinitive, may be of. */
function infinitivesOf(form: string, dictionary: VerbForms): string[] {
  let infinitives = infinitivesKnown.get(form)
  if (!infinitives) infinitivesKnown.set(form, (infinitives = findInfinitives(form, dictionary)))
  return infinitives
}

const infinitivesKnown = new Map<string, string[]>()

function findInfinitives(form: string, dictionary: VerbForms): string[] {
  const special = irregularThird[form] ?? (closed[form] ? form : undefined)
  if (special) return [special]
  if (dictionary.knows(form)) return [form]
  const plain = regular(form, dictionary).filter((each) => dictionary.knows(each))
  const found = plain.length > 0 ? plain : listed(form, dictionary)
  // What the dictionary lacks, or has as a noun alone, goes by the regular tables: «virtualiza», «pesa».
  return found.length > 0 ? found : regular(form, dictionary)
}

function regular(form: string, dictionary: VerbForms): string[] {
  if (/^\p{L}{2,}(?:[aei]r|ír)$/u.test(form)) return [form]
  if (/^\p{L}{2,}a$/u.test(form)) return [`${form}r`]
  if (/^\p{L}{2,}e$/u.test(form)) {
    return [`${form}r`, `${form.slice(0, -1)}ir`].filter((each) => dictionary.knows(each))
  }
  return []
}

function listed(form: string, dictionary: VerbForms): string[] {
  const sound = consonants(form)
  return dictionary.beginning(form[0] ?? '').filter((infinitive) => {
    // Vowels of a stem may change, its consonants hardly do: most verbs are passed over so.
    if (!consonants(infinitive.slice(0, -2)).startsWith(sound.slice(0, 2))) return false
    return mayBeOf(infinitive, form) && dictionary.of(infinitive)!.has(form)
  })
}

function consonants(word: string): string {
  return word.replace(/[aeiouáéíóúü]/g, '').replace('z', 'c')
}

function mayBeOf(infinitive: string, form: string): boolean {
  const thirds = candidates(infinitive, 'pi3s')
  return thirds.includes(form) || thirds.includes(unaccent(form)) || sharesStem(infinitive, form)
}

/** «contiene», «incluye», «aísla», «continúa», «reúne»: more of the stem may change than the tables tell. */
function sharesStem(infinitive: string, form: string): boolean {
  const plain = unaccent(form)
  const stem = infinitive.slice(0, -2)
  const shared = Math.min(stem.length - 1, 3)
  return begins(plain, stem.slice(0, shared)) && /[aeo]$/.test(plain)
}

/** «Sigue», «pide», «mide»: an *e* of the stem may be *i*. */
function begins(form: string, stem: string): boolean {
  return form.startsWith(stem) || form.startsWith(stem.replace('e', 'i'))
}

const known = new Map<string, Map<string, Mood>>()

/** Every form of a verb, with its mood; of forms that are several things, the plainest. */
export function formsOf(infinitive: string, dictionary: VerbForms): Map<string, Mood> {
  let forms = known.get(infinitive)
  if (forms) return forms
  forms = new Map()
  known.set(infinitive, forms)
  const list = closed[infinitive]
  if (list) {
    for (const [index, each] of list.split('|').entries())
      for (const form of each.split(' ')) if (!forms.has(form)) forms.set(form, closedMoods[index]!)
    return forms
  }
  const all = dictionary.of(infinitive)
  if (!all || all.size < 20) {
    for (const name of formNames()) {
      const [form] = candidates(infinitive, name)
      if (form && !forms.has(form)) forms.set(form, moodOf(name))
    }
    return forms
  }
  for (const name of formNames()) {
    for (const form of candidates(infinitive, name)) {
      if (all.has(form) && !forms.has(form)) forms.set(form, moodOf(name))
    }
  }
  for (const form of irregularParticiples(infinitive)) forms.set(form, 'participle')
  for (const form of all) if (!forms.has(form)) forms.set(form, moodByEnding(form, infinitive))
  return forms
}

const participles: readonly (readonly [ending: string, participle: string])[] = [
  ['abrir', 'abiert'],
  ['cubrir', 'cubiert'],
  ['escribir', 'escrit'],
  ['hacer', 'hech'],
  ['poner', 'puest'],
  ['volver', 'vuelt'],
  ['solver', 'suelt'],
  ['romper', 'rot'],
  ['prever', 'previst'],
  ['decir', 'dich'],
  ['imprimir', 'impres'],
]

/** Those of NGLE § 4.12: «abierto», «descubierto»; dictionaries have them as adjectives. */
function irregularParticiples(infinitive: string): string[] {
  return participles
    .filter(([ending]) => infinitive.endsWith(ending))
    .flatMap(([ending, participle]) =>
      ['o', 'a', 'os', 'as'].map((last) => infinitive.slice(0, -ending.length) + participle + last),
    )
}

function moodOf(name: string): Mood {
  if (name === 'inf') return 'infinitive'
  if (name === 'ger') return 'gerund'
  if (/^p[mf][sp]$/.test(name)) return 'participle'
  if (name.startsWith('ci')) return 'conditional'
  if (/^[pi]s|^it/.test(name)) return 'subjunctive'
  return 'indicative'
}

/** For what the tables of regular verbs don't give. */
function moodByEnding(form: string, infinitive: string): Mood {
  const bare = form.replace(/(?<=[aeiáéí]r|ndo)(?:se|l[aeo]s?|me|te|nos){1,2}$/, '')
  if (bare === infinitive || unaccent(bare) === infinitive) return 'infinitive'
  if (/ndo$/.test(bare)) return 'gerund'
  if (
    /(?:[aií]d|puest|hech|escrit|abiert|cubiert|vist|dich|rot|suelt|vuelt|muert|impres|satisfech)[oa]s?$/.test(
      form,
    )
  )
    return 'participle'
  if (/r[ií]a(?:s|n|mos|is)?$/.test(form)) return 'conditional'
  if (/(?:ra|se|re)(?:s|n|mos|is)?$/.test(form) && form !== infinitive) return 'subjunctive'
  if (!infinitive.endsWith('ar') && /(?:g|zc|y|j|i[^aeiou]+|ue[^aeiou]+)a(?:s|n)?$/.test(form))
    return 'subjunctive'
  return 'indicative'
}
