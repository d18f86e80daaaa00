/** What is said with a slide, for the leaflet that a teacher holds. */
import type { Root } from 'hast'
import { scriptSteps, sourcesLabel } from '../deck/script.ts'
import { introductions } from '../handout/book/introductions.ts'
import { printedCode } from '../handout/book/printed-code.ts'
import type { Adapter } from '../markdown/adapt.ts'
import { html } from '../markdown/html.ts'
import { inlineCode } from '../markdown/inline-code.ts'
import { element, text } from '../markdown/nodes.ts'
import { renderTree } from '../markdown/render-tree.ts'
import { parseMarkdown } from '../notes/index.ts'

/** Characters of code that fit in a column of a leaflet: see `leaflet.css`. */
const columnFits = 44

/** What the presenter view says of a slide → HTML, with the numbers of its steps and the remarks apart. */
export function printedScript(markdown: string): string {
  const tree = parseMarkdown(markdown)
  const steps = new Map(scriptSteps(tree).map(({ node, step }) => [node.position?.start.offset, step]))
  const marks: Adapter = {
    textDirective({ position }) {
      const step = steps.get(position?.start.offset)
      return step === undefined ? undefined : element('span', { class: 'step-mark' }, [text(`Paso ${step}`)])
    },
    containerDirective({ name, children }) {
      if (name === 'sources') {
        return [element('p', {}, [element('strong', {}, [text(sourcesLabel(children))])]), ...children]
      }
      if (name !== 'teacher') return undefined
      const label = element('p', { class: 'teacher-remark__label' }, [text('Docente')])
      return element('div', { class: 'teacher-remark' }, [label, ...children])
    },
  }
  return renderTree(tree, {
    adapters: [html, marks],
    hast: [inlineCode, (root: Root): void => printedCode(root, columnFits), introductions],
  })
}
