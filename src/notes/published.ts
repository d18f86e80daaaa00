/** What of a note is published: without what is kept for exams, and what is only for who teaches. */
import type { Nodes, Root, RootContent, Text } from 'mdast'
import { isDirective } from './is-directive.ts'
import { isExamQuestion } from './question.ts'
import type { TextDirective } from './types.ts'
import { find } from './walk.ts'

/** Whether `node` is the mark `:step`, before what is said once a step of the slide is shown. */
export function isStep(node: Nodes): node is TextDirective & { name: 'step' } {
  return node.type === 'textDirective' && node.name === 'step'
}

/** `tree` without what isn't published; itself where all of it is. Nodes that keep all they hold are the same. */
export function publishedTree(tree: Root): Root {
  const children = published(tree.children)
  return children.length === tree.children.length && children.every((node, at) => node === tree.children[at])
    ? tree
    : { ...tree, children }
}

/** Whether `node` is a block that isn't published: of an exam, or for who teaches. */
export function isKept(node: RootContent): boolean {
  return isExamQuestion(node) || isDirective(node, 'teacher')
}

/** The blocks of `nodes` that are published, without the marks of the steps. */
export function published(nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter((node) => !isKept(node)).map(withoutSteps)
}

/** `node` without the marks of steps below it, and without the blanks that parted them; itself where it has none. */
export function withoutSteps<Node extends Nodes>(node: Node): Node {
  // Few blocks have any.
  if (!find(node, isStep) || !('children' in node)) return node
  const children = (node.children as RootContent[]).flatMap((child, index, all) => {
    if (isStep(child)) return []
    const before = all[index - 1]
    if (child.type !== 'text' || !before || !isStep(before)) return withoutSteps(child)
    const beginning = all[index - 2]
    // The blank after a mark goes with it, unless it parts two words.
    const parts = beginning !== undefined && !(beginning.type === 'text' && /\s$/.test(beginning.value))
    return parts ? child : withoutBlank(child)
  })
  return { ...node, children }
}

/** A text without its first blank; where it stands in the source moves with it. */
function withoutBlank(text: Text): Text {
  if (!/^[ \t]/.test(text.value)) return text
  const { start, end } = text.position ?? {}
  return {
    ...text,
    value: text.value.slice(1),
    ...(start &&
      end && {
        position: {
          start: { ...start, column: start.column + 1, offset: (start.offset ?? 0) + 1 },
          end,
        },
      }),
  }
}
