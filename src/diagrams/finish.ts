/** From the page's drawing to the SVG that is published: ids, name, description, size. */
import type { PageDrawing } from './page/entry.ts'

export interface Names {
  /** Short and made of the content: starts with a letter. */
  id: string
  title: string
  description: string
}

/** Wraps a shrunk drawing: role, title, description, and ids that are this diagram's own. */
export function finish(shrunk: string, drawing: PageDrawing, names: Names): string {
  const { id, title, description } = names
  const body = ownIds(shrunk, id)
  const start = body.indexOf('>') + 1
  const attributes = body.slice('<svg'.length, start - 1)
  const viewBox =
    /viewBox="[^"]+"/.exec(attributes)?.[0] ?? `viewBox="0 0 ${drawing.width} ${drawing.height}"`
  const rest = [...attributes.matchAll(/(font-size|text-anchor)="[^"]+"/g)].map(([text]) => text)
  const root = [
    '<svg xmlns="http://www.w3.org/2000/svg"',
    `class="diagrama diagrama-${drawing.model.kind}"`,
    viewBox,
    `width="${drawing.width}" height="${drawing.height}"`,
    'role="img"',
    `aria-labelledby="${id}-t" aria-describedby="${id}-d"`,
    ...rest,
  ].join(' ')
  return `${root}><title id="${id}-t">${escape(title)}</title><desc id="${id}-d">${escape(description)}</desc>${body.slice(start)}`
}

/** Renames every id, in order of appearance, to `<id>-1`, `<id>-2`…, and whatever refers to it. */
function ownIds(svg: string, id: string): string {
  const names = new Map<string, string>()
  for (const [, old] of svg.matchAll(/\sid="([^"]+)"/g))
    if (!names.has(old!)) names.set(old!, `${id}-${names.size + 1}`)
  return svg
    .replace(/\sid="([^"]+)"/g, (_, old: string) => ` id="${names.get(old)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, old: string) => `url(#${names.get(old) ?? old})`)
    .replace(/href="#([^"]+)"/g, (_, old: string) => `href="#${names.get(old) ?? old}"`)
}

/**
 * The same diagram for a second place on the same page: all its ids get a suffix.
 *
 * @param occurrence 1 for the first place (nothing changes), 2 for the second…; or a name of the place
 */
export function withUniqueIds(svg: string, occurrence: number | string): string {
  const id = /aria-labelledby="([^"]+)-t"/.exec(svg)?.[1]
  if (!id || occurrence === 1) return svg
  return svg
    .replaceAll(`"${id}-`, `"${id}-${occurrence}-`)
    .replaceAll(`"#${id}-`, `"#${id}-${occurrence}-`)
    .replaceAll(`(#${id}-`, `(#${id}-${occurrence}-`)
    .replaceAll(` ${id}-`, ` ${id}-${occurrence}-`)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
