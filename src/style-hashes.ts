import { createHash } from 'node:crypto'

/**
 * The hashes, as sources of a Content Security Policy, of the style elements that a script writes
 * into its page: drawings bring theirs. Each once, in order.
 */
export function styleHashesIn(code: string): string[] {
  const texts = Array.from(code.matchAll(/<style\b[^>]*>([^<]*)<\/style>/g), ([, text = '']) => spoken(text))
  const hashes = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return [...new Set(hashes)].sort()
}

/** What the text of a string says. */
function spoken(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => ({ n: '\n', t: '\t', r: '\r' })[sign] ?? sign)
}
