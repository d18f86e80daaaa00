/** Nouns, and other words, that look like participles. */
const others =
  /^(?:resultad|estad|lad|grad|cuidad|sentid|contenid|significad|pasad|mercad|teclad|listad|comunicad|apartad|entrad|salid|medid|llamad|comid|vid|ayud|demasiad|pecad|partid|pedid|vestid|sonid|líquid|ácid|metid|cantid|jugad|abogad|soldad|predicad|enunciad|dictad|tratad|certificad|sábad|dad|dud|od)[oa]s?$/

/** Participles that no ending shows, but for those that are nouns as often: «hecho», «puesto», «vuelta». */
const irregular =
  /^(?:escrit|descrit|inscrit|suscrit|abiert|cubiert|descubiert|rot|resuelt|devuelt|envuelt|impres|frit|compuest|dispuest|expuest|previst|provist|satisfech|deshech)[oa]s?$/

/**
 * Whether `word`, in lower case, is a participle in any gender and number, and no noun.
 *
 * @param isInfinitive whether a word is an infinitive
 */
export function isParticiple(word: string, isInfinitive: (word: string) => boolean): boolean {
  if (irregular.test(word)) return true
  const stem = /^(\p{L}{2,})(ad|id|íd)[oa]s?$/u.exec(word)
  if (!stem || others.test(word)) return false
  const endings = stem[2] === 'ad' ? ['ar'] : ['er', 'ir', 'ír']
  return endings.some((ending) => isInfinitive(stem[1]! + ending))
}
