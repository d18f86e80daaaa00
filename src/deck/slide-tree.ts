import type { Emphasis, Image, ImageReference, PhrasingContent, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { isStep, type TextDirective } from '../notes/index.ts'

/**
 * A copy of `nodes` that holds only what can be projected or spoken: what is
 * of the web alone, or could break a slide apart, becomes plain content.
 *
 * - footnote marks, comments and rules go; raw HTML leaves its text
 * - asides leave their content, with the label in bold before it
 * - `:dato[…]` and links to other pages leave their text; task lists become lists
 *
 * - marks of steps go, or stay as `:step` in raw text
 *
 * @param links `external` keeps links to other sites, `none` leaves only their text
 * @param picture how a picture is shown, as HTML, among text or alone; where it gives nothing, its words stay
 */
export function reduceTree(
  nodes: readonly RootContent[],
  links: 'external' | 'none',
  picture: (node: Image | ImageReference, alone: boolean) => string | undefined = () => undefined,
  steps: 'dropped' | 'marked' = 'dropped',
): Root {
  const root: Root = { type: 'root', children: structuredClone([...nodes]) }
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return
    const replace = (...replacement: RootContent[]): [typeof SKIP, number] => {
      parent.children.splice(index, 1, ...(replacement as never[]))
      return [SKIP, index]
    }
    switch (node.type) {
      case 'footnoteReference':
      case 'thematicBreak':
      case 'definition':
      case 'footnoteDefinition':
      case 'leafDirective':
      case 'yaml':
        return replace()
      case 'html':
        return replace(...withoutTags(node.value, parent.type))
      case 'containerDirective':
        return replace(...unwrapAside(node.children))
      case 'textDirective':
        if (!isStep(node)) return replace(...node.children)
        if (steps === 'dropped') return replace()
        parent.children.splice(index, 1, { type: 'html', value: stepMark(node) } as never)
        return [SKIP, index + 1]
      case 'linkReference':
        return replace(...node.children)
      case 'link':
        if (links === 'external' && /^https?:/.test(node.url)) return undefined
        return replace(...node.children)
      case 'image':
      case 'imageReference': {
        const shown = picture(node, parent.type === 'paragraph' && parent.children.length === 1)
        if (shown === undefined) return replace({ type: 'text', value: node.alt ?? '' })
        parent.children.splice(index, 1, { type: 'html', value: shown } as never)
        // Our own: it stays as it is.
        return [SKIP, index + 1]
      }
      case 'listItem':
        node.checked = null
        return undefined
      default:
        return undefined
    }
  })
  joinText(root)
  return root
}

function withoutTags(html: string, parent: string): RootContent[] {
  const text = html
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<[^>]*>/g, '')
    .trim()
  if (!text) return []
  const inline: PhrasingContent = { type: 'text', value: text }
  const block = ['root', 'listItem', 'blockquote', 'containerDirective'].includes(parent)
  return [block ? { type: 'paragraph', children: [inline] } : inline]
}

/** The mark of a step as it is written, in what is said: see `script.ts`. */
function stepMark({ attributes }: TextDirective): string {
  return attributes?.at ? `:step{at=${attributes.at}}` : ':step'
}

/** An aside's label is a paragraph marked by mdast-util-directive. */
function unwrapAside(children: RootContent[]): RootContent[] {
  return children.map((child) => {
    if (child.type !== 'paragraph' || !child.data || !('directiveLabel' in child.data)) return child
    return { type: 'paragraph', children: [{ type: 'strong', children: child.children }] }
  })
}

/** What two neighbours of the same kind are written as one with: side by side, their marks would be read otherwise. */
const joined = new Set(['emphasis', 'strong', 'delete'])

/**
 * Removing a mark between two nodes leaves them side by side: texts become one again, without
 * double spaces, and so do two pieces of code or of emphasis, whose signs would run into each other.
 */
function joinText(root: Root): void {
  visit(root, (node) => {
    if (!('children' in node)) return
    const children = node.children as RootContent[]
    for (let index = children.length - 1; index > 0; index--) {
      if (join(children[index - 1], children[index])) children.splice(index, 1)
    }
  })
}

/** Whether `after` is now part of `before`. */
function join(before: RootContent | undefined, after: RootContent | undefined): boolean {
  if (before?.type === 'text' && after?.type === 'text') {
    before.value += before.value.endsWith(' ') ? after.value.trimStart() : after.value
    return true
  }
  if (before?.type === 'inlineCode' && after?.type === 'inlineCode') {
    before.value += after.value
    return true
  }
  if (before && after && joined.has(before.type) && before.type === after.type) {
    const [first, second] = [before, after] as [Emphasis, Emphasis]
    first.children.push(...second.children)
    return true
  }
  return false
}
