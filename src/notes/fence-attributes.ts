/** Attributes of a code fence, by name. */
export type FenceAttributes = ReadonlyMap<string, string>

const braces = /\{((?:[^"{}]|"[^"]*")*)\}/g
const pair = /([a-z][\w-]*)(?:\s*=\s*(?:"([^"]*)"|([^\s"]+)))?/g
const onlyPairs = /^\s*(?:[a-z][\w-]*(?:\s*=\s*(?:"[^"]*"|[^\s"]+))?(?:\s+|$))+$/

/**
 * What a fence says in braces: `{file="pan.txt"}`, `{no-run="Falta el horno"}`. What marks lines
 * (`{3-5}`, `{"Aquí": 2}`) is no attribute.
 *
 * @param meta what follows the language
 */
export function readFenceAttributes(meta: string): FenceAttributes {
  const attributes = new Map<string, string>()
  for (const [, inside = ''] of meta.matchAll(braces)) {
    if (!onlyPairs.test(inside)) continue
    for (const [, name = '', quoted, bare] of inside.matchAll(pair)) {
      attributes.set(name, quoted ?? bare ?? '')
    }
  }
  return attributes
}

/**
 * What is left of `meta` for who shows the fence: without our attributes, and with the name of the
 * file that it is as its title, unless it has another.
 */
export function metaToShow(meta: string): string | null {
  const rest = meta
    .replace(braces, (whole) => (readFenceAttributes(whole).size > 0 ? '' : whole))
    .replace(/\s+/g, ' ')
    .trim()
  const file = readFenceAttributes(meta).get('file')
  const titled = file && !/\btitle=/.test(rest) ? `title="${file}" ${rest}`.trim() : rest
  return titled === '' ? null : titled
}
