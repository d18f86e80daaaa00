/** Words of Spanish as whoever looks for them may write them: without accents, in any form. */
import { withoutAccents } from '../without-accents.ts'

/** Words that say nothing of what is looked for, Spanish and, in messages of programs, English. */
const emptyWords = new Set(
  `a al algo alguien algun alguna algunas algunos ante aqui asi aun aunque bien cada casi como con contra
  cosa cosas cual cuales cualquier cuando cuanta cuantas cuanto cuantos de del desde diferencia diferencias distingue distinguen donde dos e el ella
  ellas ellos ejemplo ejemplos en entonces entre era es esa esas ese eso esos esta estan estar estas este esto estos estoy
  fue ha hace hacen hacer haces hacia hago hasta hay he la las le les lo los mas me mi mis muy nada ni no
  nos o otra otras otro otros para pasa pero poder por porque puede pueden puedes puedo pues que quien
  quienes quiero se sea segun ser si significa sin sino sirve sobre solo son soy su sus tal tambien tan tanto te
  tener tengo ti tiene tienen tienes toda todas todo todos tu tus u un una unas uno unos usa usar uso va
  van vez vs y ya yo usan usas usando usaba usaban usado usada usados usadas usamos utilizar utilizo utiliza
  utilizan utilizando mucho mucha muchos muchas mientras luego ademas necesito necesita necesitas debo debe
  deben hizo hacen haciendo versus the an and are as at be by for from has have if in is it its not of on or
  that this to was with you your`.split(/\s+/),
)

/** The words of a text, folded: letters and digits, whatever stands between them. */
export function foldedWords(text: string): string[] {
  return withoutAccents(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether a folded word says nothing of what is looked for. */
export function isEmpty(word: string): boolean {
  return emptyWords.has(word)
}

/** Whether a folded word is one that the lexicon of a course has: a short one and a number can't be misspelled. */
export function isCounted(word: string): boolean {
  return word.length > 3 && word.length < 25 && !/\d/.test(word)
}

/** Of words, those that say something; all, where none does. */
export function fullWords(words: readonly string[]): string[] {
  const full = words.filter((word) => !isEmpty(word))
  return full.length > 0 ? full : [...words]
}

/** Endings of plurals, feminines and the commonest forms of verbs, each with what must be left of the word. */
const endings: [ending: RegExp, least: number][] = [
  [/(?:aciones|acion|iciones|icion|uciones|ucion)$/, 4],
  [/(?:siones|sion)$/, 5],
  [/(?:iendose|andose|iendolo|andolo|iendo|ando|yendo)$/, 3],
  [/(?:adores|adoras|ador|adora|idores|idor)$/, 4],
  [/(?:ados|adas|ado|ada|idos|idas|ido|ida)$/, 4],
  [/(?:amiento|imiento|amientos|imientos)$/, 3],
  [/(?:arlos|arlas|arlo|arla|erlos|erlo|irlo|arse|erse|irse|ar|er|ir)$/, 3],
  [/(?:amos|emos|imos|aron|ieron|aba|aban|an|en|es|as|os|a|e|o|s)$/, 3],
]

/** What a folded word has in common with its other forms: «panes» and «pan», «hornear» and «horneando». */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  for (const [ending, least] of endings) {
    const cut = word.replace(ending, '')
    if (cut !== word && cut.length >= least)
      return plainVowels(/(?:a|e|o)$/.test(cut) && cut.length > 4 ? cut.slice(0, -1) : cut)
  }
  return word
}

/** A stem as the forms have it whose stress is elsewhere: «prueba» like «probar», «calienta» like «calentar». */
function plainVowels(cut: string): string {
  return cut.replace(/ie(?=[^aeiou]+$)/, 'e').replace(/(?<=[^aeiougq])ue(?=[^aeiou]+$)/, 'o')
}

/** A folded word in the plural and in the singular, as far as its letters tell; the word comes first. */
export function numbersOf(word: string): string[] {
  const forms = [word]
  if (word.length > 4 && word.endsWith('ces')) forms.push(`${word.slice(0, -3)}z`)
  if (word.length > 4 && word.endsWith('es')) forms.push(word.slice(0, -2))
  if (word.length > 3 && word.endsWith('s')) forms.push(word.slice(0, -1))
  else if (/[aeiou]$/.test(word)) forms.push(`${word}s`)
  else if (/[lrndz]$/.test(word)) forms.push(`${word.replace(/z$/, 'c')}es`)
  return forms
}
