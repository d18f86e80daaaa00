/**
 * The Content Security Policy of a page: what it may run and load. Static hosts send no headers, so
 * each page says its own, with the hash of every script that is written in it.
 */
import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { EXIT, visit } from 'unist-util-visit'

/** What is written in a page and needs its hash in the policy, as CSP sources: `'sha256-…'`. */
export interface InlineHashes {
  scripts: string[]
  styles: string[]
}

/** The hashes of the scripts and style elements that the pages of `html` hold, each once, in order. */
export function inlineHashes(html: string): InlineHashes {
  return hashesIn(fromHtml(html))
}

function hashesIn(tree: Root): InlineHashes {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  visit(tree, 'element', (element) => {
    if (element.tagName === 'script' && isCode(element)) scripts.add(hashOf(element))
    if (element.tagName === 'style') styles.add(hashOf(element))
  })
  return { scripts: [...scripts].sort(), styles: [...styles].sort() }
}

/** Whether a browser runs what the element holds: it may name a file instead, or hold data. */
function isCode({ properties }: Element): boolean {
  return properties.src === undefined && !/\bjson\b/i.test(String(properties.type ?? ''))
}

function hashOf({ children }: Element): string {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

export interface PolicyOptions {
  /** Whether WebAssembly is compiled there, as the search does. */
  wasm: boolean
  /** Whether letters may be written in a page. */
  inlineFonts?: boolean
}

/**
 * The policy for pages with `hashes`: what is theirs, and nothing else.
 *
 * What is left open is the `style` attribute: Expressive Code colours code with it, diagrams and
 * Vue's templates place things with it, and the hue of a theme is one. An attribute can name no
 * script, and what it could load is held by `img-src` and `font-src`.
 */
export function contentPolicy(
  { scripts, styles }: { [Kind in keyof InlineHashes]: readonly string[] },
  { wasm, inlineFonts = false }: PolicyOptions,
): string {
  const directives: [name: string, ...sources: string[]][] = [
    ['default-src', "'self'"],
    ['script-src', "'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...scripts],
    ['style-src', "'self'", ...styles],
    ['style-src-attr', "'unsafe-inline'"],
    ['img-src', "'self'", 'data:'],
    ['font-src', "'self'", ...(inlineFonts ? ['data:'] : [])],
    ['object-src', "'none'"],
    ['frame-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
  ]
  return directives.map((directive) => directive.join(' ')).join('; ')
}

/**
 * The page with its policy, in place of the one that it may have. It comes right after the character
 * set, which browsers look for in the first 1024 bytes, and before anything that it must hold for.
 *
 * @param options.styles hashes of the style elements that its scripts write into it
 */
export function withPolicy(
  html: string,
  options: PolicyOptions & { styles?: readonly string[] },
): { html: string; hashes: InlineHashes } {
  const bare = html.replace(/<meta http-equiv="content-security-policy" content="[^"]*"\/?>/g, '')
  const tree = fromHtml(bare)
  const { scripts, styles } = hashesIn(tree)
  const hashes = { scripts, styles: [...new Set([...styles, ...(options.styles ?? [])])].sort() }
  const place = placeFor(tree)
  const meta = `<meta http-equiv="content-security-policy" content="${contentPolicy(hashes, options)}">`
  return { html: bare.slice(0, place) + meta + bare.slice(place), hashes }
}

/** Offset of where a policy holds for all of the page. */
function placeFor(tree: Root): number {
  let first: number | undefined
  let charset: number | undefined
  visit(tree, 'element', ({ tagName, properties, position }, _index, parent) => {
    if (parent?.type !== 'element' || parent.tagName !== 'head' || !position) return undefined
    first ??= position.start.offset
    if (/^(script|style|link)$/.test(tagName)) return EXIT
    if (tagName !== 'meta' || properties.charSet === undefined) return undefined
    charset = position.end.offset
    return EXIT
  })
  const doctype = tree.children.find(({ type }) => type === 'doctype')
  return charset ?? first ?? doctype?.position?.end.offset ?? 0
}
