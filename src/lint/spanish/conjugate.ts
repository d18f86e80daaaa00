/**
 * Spanish simple tenses. Endings after the tables of the RAE's Nueva gramática
 * (§ 4, regular paradigms); stems that change are given as candidates, among
 * which a dictionary decides.
 */
import { accentAt, unaccent } from './fold.ts'

type Class = 'ar' | 'er' | 'ir'

/** Ending of every form by name; `pi` present, `pp` past, `ii` imperfect, `fi` future… */
const regular: Record<Class, Record<string, string>> = {
  ar: {
    inf: 'ar',
    ger: 'ando',
    pms: 'ado',
    pfs: 'ada',
    pmp: 'ados',
    pfp: 'adas',
    pi1s: 'o',
    pi2s: 'as',
    pi3s: 'a',
    pi1p: 'amos',
    pi2p: 'áis',
    pi3p: 'an',
    pp1s: 'é',
    pp2s: 'aste',
    pp3s: 'ó',
    pp1p: 'amos',
    pp2p: 'asteis',
    pp3p: 'aron',
    ii1s: 'aba',
    ii2s: 'abas',
    ii1p: 'ábamos',
    ii2p: 'abais',
    ii3p: 'aban',
    ps1s: 'e',
    ps2s: 'es',
    ps1p: 'emos',
    ps2p: 'éis',
    ps3p: 'en',
    is1s: 'ara',
    is2s: 'aras',
    is1p: 'áramos',
    is2p: 'arais',
    is3p: 'aran',
    it1s: 'ase',
    it2s: 'ases',
    it1p: 'ásemos',
    it2p: 'aseis',
    it3p: 'asen',
    im2p: 'ad',
    vos: 'ás',
    imvos: 'á',
  },
  er: {
    inf: 'er',
    ger: 'iendo',
    pms: 'ido',
    pfs: 'ida',
    pmp: 'idos',
    pfp: 'idas',
    pi1s: 'o',
    pi2s: 'es',
    pi3s: 'e',
    pi1p: 'emos',
    pi2p: 'éis',
    pi3p: 'en',
    pp1s: 'í',
    pp2s: 'iste',
    pp3s: 'ió',
    pp1p: 'imos',
    pp2p: 'isteis',
    pp3p: 'ieron',
    ii1s: 'ía',
    ii2s: 'ías',
    ii1p: 'íamos',
    ii2p: 'íais',
    ii3p: 'ían',
    ps1s: 'a',
    ps2s: 'as',
    ps1p: 'amos',
    ps2p: 'áis',
    ps3p: 'an',
    is1s: 'iera',
    is2s: 'ieras',
    is1p: 'iéramos',
    is2p: 'ierais',
    is3p: 'ieran',
    it1s: 'iese',
    it2s: 'ieses',
    it1p: 'iésemos',
    it2p: 'ieseis',
    it3p: 'iesen',
    im2p: 'ed',
    vos: 'és',
    imvos: 'é',
  },
  ir: {
    inf: 'ir',
    ger: 'iendo',
    pms: 'ido',
    pfs: 'ida',
    pmp: 'idos',
    pfp: 'idas',
    pi1s: 'o',
    pi2s: 'es',
    pi3s: 'e',
    pi1p: 'imos',
    pi2p: 'ís',
    pi3p: 'en',
    pp1s: 'í',
    pp2s: 'iste',
    pp3s: 'ió',
    pp1p: 'imos',
    pp2p: 'isteis',
    pp3p: 'ieron',
    ii1s: 'ía',
    ii2s: 'ías',
    ii1p: 'íamos',
    ii2p: 'íais',
    ii3p: 'ían',
    ps1s: 'a',
    ps2s: 'as',
    ps1p: 'amos',
    ps2p: 'áis',
    ps3p: 'an',
    is1s: 'iera',
    is2s: 'ieras',
    is1p: 'iéramos',
    is2p: 'ierais',
    is3p: 'ieran',
    it1s: 'iese',
    it2s: 'ieses',
    it1p: 'iésemos',
    it2p: 'ieseis',
    it3p: 'iesen',
    im2p: 'id',
    vos: 'ís',
    imvos: 'í',
  },
}

/** Future and conditional go on the whole infinitive. */
const onInfinitive: Record<string, string> = {
  fi1s: 'é',
  fi2s: 'ás',
  fi3s: 'á',
  fi1p: 'emos',
  fi2p: 'éis',
  fi3p: 'án',
  ci1s: 'ía',
  ci2s: 'ías',
  ci1p: 'íamos',
  ci2p: 'íais',
  ci3p: 'ían',
}

/** Forms whose stem carries the stress, where it may change. */
const stressed = new Set(['pi1s', 'pi2s', 'pi3s', 'pi3p', 'ps1s', 'ps2s', 'ps3p'])

/** Forms of -ir verbs that close their vowel: sintió, sintiendo. */
const closing = /^(?:ger|pp3[sp]|i[st]\d[sp]|ps[12]p)$/

const irregular: Record<string, Record<string, string>> = {
  hacer: {
    pms: 'hecho',
    pfs: 'hecha',
    pmp: 'hechos',
    pfp: 'hechas',
    pi1s: 'hago',
    pp1s: 'hice',
    pp2s: 'hiciste',
    pp3s: 'hizo',
    pp1p: 'hicimos',
    pp2p: 'hicisteis',
    pp3p: 'hicieron',
    ps1s: 'haga',
    ps2s: 'hagas',
    ps1p: 'hagamos',
    ps2p: 'hagáis',
    ps3p: 'hagan',
    is1s: 'hiciera',
    is2s: 'hicieras',
    is1p: 'hiciéramos',
    is3p: 'hicieran',
    it1s: 'hiciese',
    fi1s: 'haré',
    fi2s: 'harás',
    fi3s: 'hará',
    fi1p: 'haremos',
    fi3p: 'harán',
    ci1s: 'haría',
    ci2s: 'harías',
    ci1p: 'haríamos',
    ci3p: 'harían',
    im2s: 'haz',
  },
}

/** Whether `word` looks like an infinitive. */
export function isInfinitive(word: string): boolean {
  return /^\p{L}{2,}(?:[aei]r|ír)$/u.test(word)
}

/** The names of all forms. */
export function formNames(): string[] {
  return [...Object.keys(regular.ar), ...Object.keys(onInfinitive), 'im2s']
}

/**
 * What the form `name` of `infinitive` may be, the regular one first. Several
 * when the stem may change (despliego, *desplego).
 */
export function candidates(infinitive: string, name: string): string[] {
  const special = irregular[infinitive]?.[name]
  if (special) return [special]
  // The familiar command is the third person's twin, but for a few verbs.
  if (name === 'im2s') return candidates(infinitive, 'pi3s')
  const plain = infinitive.replace(/ír$/, 'ir')
  const end = plain.slice(-2) as Class
  const ending = (regular as Partial<typeof regular>)[end]?.[name]
  if (ending === undefined) return [plain + (onInfinitive[name] ?? '')]
  const stem = plain.slice(0, -2)
  const stems = [stem, ...changedStems(stem, name, end)]
  return [...new Set(stems.flatMap((each) => joinings(each, ending, end)))]
}

function changedStems(stem: string, name: string, end: Class): string[] {
  const at = stem.search(/[aeiou][^aeiou]*$/)
  if (at === -1) return []
  const swap = (vowel: string): string => stem.slice(0, at) + vowel + stem.slice(at + 1)
  const vowel = stem[at]!
  if (stressed.has(name)) {
    if (/[iu]$/.test(stem)) {
      // envía, actúa; construye.
      return [accentAt(stem, stem.length - 1), `${stem}y`]
    }
    if (vowel === 'e') return [swap('ie'), ...(end === 'ir' ? [swap('i')] : [])]
    if (vowel === 'o') return [swap('ue')]
    return []
  }
  if (end === 'ir' && closing.test(name)) {
    if (vowel === 'e') return [swap('i')]
    if (vowel === 'o') return [swap('u')]
  }
  return []
}

/** Joins stem and ending with the spelling that keeps the sound: riegue, ataqué, siga. */
function joinings(stem: string, ending: string, end: Class): string[] {
  const front = /^[eéií]/.test(ending)
  if (end === 'ar' && front) {
    if (stem.endsWith('gu')) return [`${stem.slice(0, -1)}ü${ending}`]
    if (stem.endsWith('c')) return [`${stem.slice(0, -1)}qu${ending}`]
    if (stem.endsWith('g')) return [`${stem}u${ending}`]
    if (stem.endsWith('z')) return [`${stem.slice(0, -1)}c${ending}`]
  }
  if (end !== 'ar' && !front) {
    if (stem.endsWith('gu')) return [stem.slice(0, -1) + ending]
    if (stem.endsWith('qu')) return [`${stem.slice(0, -2)}c${ending}`]
    if (stem.endsWith('g')) return [`${stem.slice(0, -1)}j${ending}`]
    if (stem.endsWith('c'))
      return [`${stem}${ending}`, `${stem.slice(0, -1)}zc${ending}`, `${stem.slice(0, -1)}z${ending}`]
  }
  // construyó, leyendo
  if (end !== 'ar' && /^i[eóé]/.test(ending) && /[aeiou]$/.test(stem)) {
    return [`${stem}y${ending.slice(1)}`]
  }
  return [stem + ending]
}

export const clitics = ['me', 'te', 'se', 'nos', 'lo', 'la', 'los', 'las', 'le', 'les'] as const

/** Forms that take a clitic behind them; those of command are other forms' twins. */
export const hosts: Record<string, string> = {
  inf: 'inf',
  ger: 'ger',
  im2s: 'pi3s',
  im3s: 'ps1s',
  im1p: 'ps1p',
  im3p: 'ps3p',
}

/**
 * `form` with `clitic` behind it and the accent that the new length asks for:
 * regar+lo, regándolo, riégalo.
 */
export function withClitic(form: string, clitic: string, host: string): string {
  // An infinitive with one clitic is stressed on its last but one syllable: no accent.
  if (host === 'inf') return unaccent(form) + clitic
  const base = host === 'im1p' && /^(?:nos|se)/.test(clitic) ? form.replace(/s$/, '') : form
  if (/[áéíóú]/.test(base)) return base + clitic
  const vowel = stressedVowel(base)
  return (vowel === -1 || syllables(base) < 2 ? base : accentAt(base, vowel)) + clitic
}

/** Index of the vowel that carries the stress in a form stressed on its last but one syllable. */
function stressedVowel(form: string): number {
  const groups = [...form.matchAll(vowelGroup)]
  const group = groups.at(-2)
  if (!group) return -1
  const open = group[0].search(/[aeo]/)
  return group.index + (open === -1 ? group[0].length - 1 : open)
}

/** A silent u (que, gue) is no vowel; two open vowels are two syllables. */
const vowelGroup =
  /(?:(?<![qg])u(?=[aeoiáéó])|(?<=g)u(?=[ao])|i(?=[aeou]))?[aeoáéó](?:[iu](?![aeo]))?|[iíúü]|(?<![qg])u|(?<=[qg])u(?![eiéí])/g

function syllables(form: string): number {
  return [...form.matchAll(vowelGroup)].length
}
