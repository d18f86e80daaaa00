/** The Spanish that all descriptions share. */

/**
 * a, b y c — «e» before the sound of i.
 *
 * @param before Repeated before each item but the first: «de a, de b y de c».
 */
export function list(items: string[], before = ''): string {
  if (items.length <= 1) return items.join('')
  const [first, ...others] = items
  const all = [first!, ...others.map((item) => `${before}${item}`)]
  const last = all.pop()!
  const word = /^[«“"]*(?:i|í|hi(?!e))/i.test(last) ? 'e' : 'y'
  return `${all.join(', ')} ${word} ${last}`
}

/** `de` or `a` before an article: del, al. */
export function contract(text: string): string {
  return text.replace(/\b([Dd])e el /g, '$1el ').replace(/\b([Aa]) el /g, '$1l ')
}

/** First letter in capitals, one full stop at the end (or what the text ends with already). */
export function sentence(text: string): string {
  const trimmed = text.trim()
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.:!?…]$/.test(capital) ? capital : `${capital}.`
}

/** In figures, one too: «4 elementos y 1 grupo». */
export function count(number: number, singular: string, plural: string): string {
  return `${number} ${number === 1 ? singular : plural}`
}
