import type { Node, Nodes, Root } from 'mdast'
import { withoutSteps } from '../../notes/published.ts'
import { diagramUnits } from './diagram-labels.ts'
import { frontmatterUnits } from './frontmatter-units.ts'
import { maskNonProse } from './mask.ts'
import { outermost } from './tokens.ts'
import { OBJECT, plainUnit, type TextUnit, type UnitKind } from './unit.ts'

const holders: Record<string, UnitKind> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
}

interface Place {
  quotation: boolean
  wrongOption: boolean
}

/** Everything that a reader reads in a Markdown tree, in order. */
export function unitsOfTree(tree: Root, source: string): TextUnit[] {
  const units: TextUnit[] = []
  // A stack of its own: notes of others nest thousands of levels deep.
  const stack: [Nodes, Place][] = [[tree, { quotation: false, wrongOption: false }]]
  while (stack.length > 0) {
    const [node, place] = stack.pop()!
    if (holders[node.type]) {
      units.push(...readHolder(node, place))
      continue
    }
    if (node.type === 'yaml') units.push(...frontmatterUnits(node))
    if (node.type === 'code' && node.lang === 'mermaid') units.push(...diagramUnits(node, source))
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      units.push(...attributeUnits(node, source))
    }
    if (!('children' in node)) continue
    const inside = {
      quotation: place.quotation || node.type === 'blockquote',
      wrongOption: place.wrongOption || (node.type === 'listItem' && node.checked === false),
    }
    for (let i = node.children.length - 1; i >= 0; i--) stack.push([node.children[i]!, inside])
  }
  return units
}

function readHolder(marked: Nodes, place: Place): TextUnit[] {
  const node = withoutSteps(marked)
  const label = node.type === 'paragraph' && isDirectiveLabel(node)
  const unit = plainUnit(label ? 'label' : holders[node.type]!, '', [])
  unit.quotation = place.quotation
  unit.wrongOption = place.wrongOption
  const alts: TextUnit[] = []
  const stack: (Nodes | { close: () => void })[] = [node]
  while (stack.length > 0) {
    const item = stack.pop()!
    if ('close' in item) {
      item.close()
      continue
    }
    const close = open(item, unit, alts, place)
    if (close) stack.push({ close })
    if ('children' in item) {
      for (let i = item.children.length - 1; i >= 0; i--) stack.push(item.children[i] as Nodes)
    }
  }
  unit.text = maskNonProse(unit.text)
  unit.emphasis = outermost(unit.emphasis)
  return [unit, ...alts]
}

/** Adds to `unit` what `node` itself says; returns what to do after its children. */
function open(node: Nodes, unit: TextUnit, alts: TextUnit[], place: Place): (() => void) | undefined {
  const from = unit.text.length
  switch (node.type) {
    case 'text':
      add(unit, node.value, node)
      return undefined
    case 'emphasis':
      return () => unit.emphasis.push([from, unit.text.length])
    case 'link':
      if (!isAutolink(node)) {
        return () => unit.links.push({ range: [from, unit.text.length], url: node.url })
      }
      return undefined
    case 'break':
      add(unit, '\n', node)
      return undefined
    case 'image':
      add(unit, OBJECT, node)
      if (node.alt) {
        const { start, end } = offsets(node)
        const alt = plainUnit('alt', maskNonProse(node.alt), [
          // Past `![`.
          { from: 0, to: node.alt.length, start: start + 2, end },
        ])
        alts.push({ ...alt, quotation: place.quotation })
      }
      if (node.title) {
        // It is read below the picture, and ends the mark: `"…")`.
        const end = offsets(node).end - 2
        const caption = plainUnit('paragraph', maskNonProse(node.title), [
          { from: 0, to: node.title.length, start: end - node.title.length, end },
        ])
        alts.push({ ...caption, quotation: place.quotation })
      }
      return undefined
    case 'inlineCode':
      unit.code.push({ at: from, value: node.value })
      add(unit, OBJECT, node)
      return undefined
    case 'html':
    case 'footnoteReference':
    case 'imageReference':
      add(unit, OBJECT, node)
      return undefined
    default:
      return undefined
  }
}

function add(unit: TextUnit, text: string, node: Node): void {
  const { start, end } = offsets(node)
  unit.runs.push({ from: unit.text.length, to: unit.text.length + text.length, start, end })
  unit.text += text
}

function offsets(node: Node): { start: number; end: number } {
  return {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  }
}

function isDirectiveLabel(node: Nodes): boolean {
  return Boolean((node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel)
}

function isAutolink(node: Nodes & { type: 'link' }): boolean {
  const [child] = node.children
  return child?.type === 'text' && /^(?:https?:\/\/|www\.|mailto:)|@/.test(child.value)
}

/** Attributes of directives that readers see. */
function attributeUnits(
  node: Nodes & { attributes?: Record<string, string | null | undefined> | null },
  source: string,
): TextUnit[] {
  const units: TextUnit[] = []
  const { start } = offsets(node)
  const lineEnd = source.indexOf('\n', start)
  const line = source.slice(start, lineEnd === -1 ? undefined : lineEnd)
  for (const name of ['title', 'reason']) {
    const value = node.attributes?.[name]
    if (!value) continue
    const at = line.search(new RegExp(`\\b${name}\\s*=`))
    const open = at === -1 ? -1 : line.indexOf(value.slice(0, 1), line.indexOf('=', at))
    if (open === -1) continue
    const from = start + open
    units.push(
      plainUnit('attribute', maskNonProse(value), [
        { from: 0, to: value.length, start: from, end: from + value.length },
      ]),
    )
  }
  return units
}
