import type { Source } from '../notes/index.ts'
import { spanishDate } from '../notes/spanish-date.ts'

/** A source as the bibliography words it, in the parts that surround its title. */
export interface SourceEntry {
  /** «Open Container Initiative: ». */
  before: string
  title: string
  /** Undefined for what is only in print. */
  url: string | undefined
  /** «, 2025.»; nothing after a title that ends its own sentence. */
  after: string
  /** «Leído el 23 de noviembre de 2026.», and how much of it was read. */
  read: string
}

/** Words an entry of the bibliography. */
export function sourceEntry(source: Source): SourceEntry {
  const verb = source.scope === 'texto' ? 'Leído' : 'Conocido solo por su resumen, leído'
  const more = [source.edition, source.year].filter(Boolean).map((part) => `, ${part}`)
  return {
    before: `${source.author}: `,
    title: source.title,
    url: source.url,
    after: more.length > 0 ? `${more.join('')}.` : endsSentence(source.title) ? '' : '.',
    read: `${verb} el ${spanishDate(source.read)}.`,
  }
}

/** An address as one types it: `https://ejemplo.org/a/` → `ejemplo.org/a/`. */
export function printedAddress(url: string): string {
  return url.replace(/^https:\/\//, '').replace(/^([^/]+)\/$/, '$1')
}

/** Whether no full stop fits after `title`. */
function endsSentence(title: string): boolean {
  return /[.?!…]$/.test(title)
}
