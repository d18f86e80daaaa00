/**
 * What is said with a slide, as whoever shows it needs it. In what is said, `:step` stands before
 * what belongs to the next step of the slide (`:step{at=3}`: to that one), and `:::teacher` holds
 * what is for the teacher alone.
 */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isStep, parseMarkdown, type ContainerDirective, type TextDirective } from '../notes/index.ts'
import { plainMarkdown } from './slide-markdown.ts'

/** Where a mark of a step stands in a script, and the step that it is of. */
export interface ScriptStep {
  node: TextDirective
  step: number
}

/** The marks of steps in `tree`, in order. */
export function scriptSteps(tree: Root): ScriptStep[] {
  const steps: ScriptStep[] = []
  let last = 0
  visit(tree, 'textDirective', (node) => {
    if (!isStep(node)) return
    last = Number(node.attributes?.at ?? last + 1)
    steps.push({ node, step: last })
  })
  return steps
}

/**
 * What is said, as Slidev shows it beside the slide: its own marks of steps, which it lights up as
 * they come, with their number; remarks in an element of class `teacher-remark`.
 */
export function slidevScript(markdown: string): string {
  if (!/:step\b|:::teacher/.test(markdown)) return markdown
  const tree = parseMarkdown(markdown)
  const steps = new Map(scriptSteps(tree).map(({ node, step }) => [node, step]))
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const step = node.type === 'textDirective' ? steps.get(node) : undefined
    if (step !== undefined) {
      const mark = `<span class="slidev-note-click-mark" data-clicks="${step}">Paso ${step}</span>`
      parent.children.splice(index, 1, { type: 'html', value: mark } as never)
    }
    if (isRemark(node)) {
      const block = [
        { type: 'html', value: '<div class="teacher-remark" role="note">' },
        { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: 'Docente' }] }] },
        ...node.children,
        { type: 'html', value: '</div>' },
      ]
      parent.children.splice(index, 1, ...(block as never[]))
    }
    return undefined
  })
  return plainMarkdown(tree)
}

function isRemark(node: { type: string }): node is ContainerDirective {
  return node.type === 'containerDirective' && (node as ContainerDirective).name === 'teacher'
}
