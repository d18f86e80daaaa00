import type { Link, Parents, Root, Text } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { joinTexts } from './join-texts.ts'
import { find } from './walk.ts'

/** What ends an address in running text, though GFM lets it go on: `«https://ejemplo.org/»`. */
const outside = /[«»“”„‘’‹›"¡¿…—]/

/** What may end the sentence around an address, rather than the address. */
const trailing = /[?!.,:;*_~')\]]+$/

/**
 * GFM makes links of addresses in running text. In Spanish some of them end earlier than it
 * thinks, and what it takes for a mail address may be a version: `hojas@1.2`, `pan@16.2-integral`.
 */
export function mendAddresses(tree: Root, source: string): void {
  const wrong = (node: Link): boolean => isLiteral(node, source) && addressLength(node) < lengthOf(node)
  // Few notes have any.
  if (!find(tree, (node) => node.type === 'link' && wrong(node))) return
  const changed = new Set<Parents>()
  visit(tree, 'link', (node, index, parent) => {
    if (!parent || index === undefined || !wrong(node)) return
    parent.children.splice(index, 1, ...(cut(node, addressLength(node)) as never[]))
    changed.add(parent)
  })
  for (const parent of changed) joinTexts(parent)
}

/** Whether nothing but the address itself makes the link: no brackets around it. */
function isLiteral({ children, position, title }: Link, source: string): boolean {
  const [text, ...others] = children
  if (text?.type !== 'text' || others.length > 0 || title) return false
  return position === undefined || source.startsWith(text.value, position.start.offset)
}

/** How many characters of the link's text are its address; 0 = it is none. */
function addressLength(node: Link): number {
  const { value } = node.children[0] as Text
  if (node.url.startsWith('mailto:')) return isMail(value) ? value.length : 0
  if (!/^(?:https?:|www\.)/i.test(value)) return value.length
  const end = value.search(outside)
  if (end === -1) return value.length
  const address = withoutTrail(value.slice(0, end))
  return /^(?:https?:\/\/|www\.)[^/]*[\p{L}\p{N}]/iu.test(address) ? address.length : 0
}

/** Leaves out the marks at the end, but for a `)` or `]` whose opening one the address has too. */
function withoutTrail(address: string): string {
  const [trail = ''] = trailing.exec(address) ?? []
  let end = address.length - trail.length
  for (const char of trail) {
    const opening = { ')': '(', ']': '[' }[char]
    if (!opening) break
    const inside = address.slice(0, end)
    if (inside.split(opening).length <= inside.split(char).length) break
    end++
  }
  return address.slice(0, end)
}

/** Whether its domain ends in letters, and is more than a number of version. */
function isMail(value: string): boolean {
  const labels = value.slice(value.lastIndexOf('@') + 1).split('.')
  const last = labels.pop() ?? ''
  return /^(?:[a-z]{2,}|xn--[a-z\d-]+)$/i.test(last) && !labels.every((label) => /^v?\d+$/i.test(label))
}

function lengthOf(node: Link): number {
  return (node.children[0] as Text).value.length
}

/** The link, as far as its first `length` characters, and the rest as text. */
function cut(node: Link, length: number): (Link | Text)[] {
  const { value } = node.children[0] as Text
  const { position } = node
  const rest: Text = { type: 'text', value: value.slice(length) }
  if (length === 0) return [{ ...rest, ...(position && { position }) }]
  const link: Link = {
    ...node,
    url: node.url.slice(0, node.url.length - rest.value.length),
    children: [{ type: 'text', value: value.slice(0, length) }],
  }
  if (position) {
    // An address has no line ends.
    const at = forward(position.start, length)
    rest.position = { start: at, end: position.end }
    link.position = { start: position.start, end: at }
    link.children[0]!.position = link.position
  }
  return [link, rest]
}

function forward({ line, column, offset }: Point, length: number): Point {
  return { line, column: column + length, ...(offset !== undefined && { offset: offset + length }) }
}
