/**
 * What is said with a slide, as whoever shows it needs it. In what is said, `:step` stands before
 * what belongs to the next step of the slide (`:step{at=3}`: to that one); `:::teacher` holds what is
 * for the teacher alone, `:::sources` the list of what it rests on.
 */
import type { Root, RootContent } from 'mdast'
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
 * they come, with their number; remarks in an element of class `teacher-remark`; sources folded, since
 * they are only asked for.
 */
export function slidevScript(markdown: string): string {
  if (!/:step\b|:::(teacher|sources)/.test(markdown)) return markdown
  const tree = parseMarkdown(markdown)
  const steps = new Map(scriptSteps(tree).map(({ node, step }) => [node, step]))
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const step = node.type === 'textDirective' ? steps.get(node) : undefined
    if (step !== undefined) {
      const mark = `<span class="slidev-note-click-mark" data-clicks="${step}">Paso ${step}</span>`
      parent.children.splice(index, 1, { type: 'html', value: mark } as never)
    }
    const around = node.type === 'containerDirective' ? wrappers(node) : undefined
    if (around && 'children' in node) {
      const [opening, closing] = around.map((value) => ({ type: 'html', value }))
      parent.children.splice(index, 1, ...([opening, ...node.children, closing] as never[]))
    }
    return undefined
  })
  return plainMarkdown(tree)
}

/** What stands around the blocks of a script, as HTML. */
function wrappers({ name, children }: ContainerDirective): [opening: string, closing: string] | undefined {
  if (name === 'teacher') {
    return ['<div class="teacher-remark" role="note">\n<p><strong>Docente</strong></p>', '</div>']
  }
  if (name !== 'sources') return undefined
  return [`<details class="script-sources">\n<summary>${sourcesLabel(children)}</summary>`, '</details>']
}

/** What a list of sources is called, by how many there are. */
export function sourcesLabel(children: readonly RootContent[]): string {
  const [list] = children
  return list?.type === 'list' && list.children.length > 1 ? `Fuentes (${list.children.length})` : 'Fuente'
}
