/**
 * Lower case without accents, soft hyphens or width variants; ñ stays, since it
 * is a letter of its own. `Librerías` → `librerias`.
 */
export function fold(word: string): string {
  if (/^[a-z]*$/.test(word)) return word
  let folded = known.get(word)
  if (folded === undefined) {
    folded = foldAnew(word)
    // Texts repeat their words; junk doesn't, and is not kept for ever.
    if (known.size > 50_000) known.clear()
    known.set(word, folded)
  }
  return folded
}

const known = new Map<string, string>()

function foldAnew(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/n\u0303/g, 'ñ')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .normalize('NFC')
}

/** Without acute accents; ñ and ü stay. */
export function unaccent(word: string): string {
  return word.replace(/[áéíóúÁÉÍÓÚ]/g, (letter) => plain[letter] ?? letter)
}

const plain: Record<string, string> = {
  á: 'a',
  é: 'e',
  í: 'i',
  ó: 'o',
  ú: 'u',
  Á: 'A',
  É: 'E',
  Í: 'I',
  Ó: 'O',
  Ú: 'U',
}

const acute: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
}

/** `word` with an acute accent on the letter at `index`. */
export function accentAt(word: string, index: number): string {
  return word.slice(0, index) + (acute[word[index]!] ?? word[index]) + word.slice(index + 1)
}

/** Writes `word` in the case of `model`: capitals, initial capital or as it is. */
export function likeCase(word: string, model: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase()
  if (/^\P{L}*\p{Lu}/u.test(model)) return word.replace(/\p{L}/u, (letter) => letter.toUpperCase())
  return word
}

/** Lower case without accents, character by character, so that indices hold. */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  const known = lower.length === text.length ? lower : text
  return known.replace(/[^\n -@[-~]/g, (char) => {
    const folded = fold(char)
    return folded.length === char.length ? folded : char
  })
}
