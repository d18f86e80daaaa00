import type { FootnoteReference, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Note, Source } from '../notes/index.ts'
import { quote } from '../quote.ts'

/** Characters that fit in a line at the foot of a slide, beside address and page number. */
const room = 76

/** Keys of the sources that `nodes` cite, in order, each once. */
export function citedKeys(nodes: readonly RootContent[]): string[] {
  const keys = new Set<string>()
  visit({ type: 'root', children: [...nodes] } as Root, 'footnoteReference', (node: FootnoteReference) => {
    keys.add(node.identifier)
  })
  return [...keys]
}

/** `Fuentes: Autor, «Título»; …`: what stands at the foot of a slide. Undefined without sources. */
export function sourcesLine(keys: string[], sources: Map<string, Source>): string | undefined {
  const known = keys.map((key) => sources.get(key)).filter((source) => source !== undefined)
  if (known.length === 0) return undefined
  const [first = '', ...others] = known.map(named)
  const shown = [first]
  while (others[0] !== undefined && [...shown, others[0]].join('; ').length <= room) {
    shown.push(others.shift() ?? '')
  }
  const more = others.length
  const label = known.length > 1 ? 'Fuentes' : 'Fuente'
  return `${label}: ${shown.join('; ')}${more > 0 ? ` y ${more} más en la nota` : ''}`
}

/** A source as briefly as it must be to stand on the line. */
function named({ author, title }: Source): string {
  const whole = `${author}, ${quote(title)}`
  if (whole.length <= room) return whole
  if (title.length + 2 <= room) return quote(title)
  const cut = title.slice(0, room - 3)
  return quote(`${cut.slice(0, cut.lastIndexOf(' '))}…`)
}

/** What the teacher needs to answer «¿de dónde sale eso?»: author, title, year, place. */
export function sourcesForNotes(keys: string[], note: Note, sources: Map<string, Source>): string[] {
  return keys.flatMap((key) => {
    const source = sources.get(key)
    if (!source) return []
    const definition = note.footnotes.definitions.find((one) => one.identifier === key)
    const place = definition ? toString(definition).replace(/\s+/g, ' ').trim() : ''
    const details = [source.edition, source.year].filter(Boolean).join(', ')
    const within = details ? ` (${details})` : ''
    return [`${source.author}, ${quote(source.title)}${within}.${place ? ` ${place}` : ''}`]
  })
}
