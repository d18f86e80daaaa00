import type { List, ListItem, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { minutesOf } from './directives.ts'
import { report } from './problem.ts'
import type { ContainerDirective, Level, Option, Question } from './types.ts'

/** Whether `node` is a question that is kept for exams: `:::question{exam}`. */
export function isExamQuestion(node: RootContent): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name === 'question' && 'exam' in (node.attributes ?? {})
}

/**
 * Reads `:::question`: text, task list, explanation; without a list, text and answer.
 *
 * @param remarks what is said to the teacher of it
 */
export function readQuestion(
  node: ContainerDirective,
  id: string,
  file: VFile,
  remarks: ContainerDirective[] = [],
): Question {
  const { level, discuss, exam, 'in-order': inOrder } = node.attributes ?? {}
  const { statement, options, explanation } = questionParts(node.children)
  const list = node.children.find((child) => child.type === 'list')
  if (!options && list) {
    report(file, {
      rule: 'pregunta-sin-opciones',
      ...(list.children.some(hasBox)
        ? {
            reason: 'En la pregunta hay opciones sin su casilla',
            hint: 'Empieza todas con «- [ ] » o «- [x] », con un espacio después del corchete.',
          }
        : {
            reason: 'La pregunta no tiene opciones',
            hint: 'Agrega una lista con «- [x]» en las correctas y «- [ ]» en las demás. Si es una pregunta abierta, quita la lista.',
          }),
      place: node.position?.start,
    })
  }
  return {
    id,
    level: (level ?? undefined) as Level | undefined,
    discuss: minutesOf(discuss),
    exam: exam !== undefined,
    inOrder: inOrder !== undefined,
    text: statement,
    options: options ? readOptions(options) : [],
    explanation,
    remarks,
    node,
  }
}

/** Splits what stands in `:::question`; `options` is undefined in an open question. */
export function questionParts<Content extends RootContent>(
  children: readonly Content[],
): { statement: Content[]; options: (Content & List) | undefined; explanation: Content[] } {
  const at = children.findIndex(isTaskList)
  if (at !== -1) {
    return {
      statement: children.slice(0, at),
      options: children[at] as Content & List,
      explanation: children.slice(at + 1),
    }
  }
  const end = openStatementEnd(children)
  return { statement: children.slice(0, end), options: undefined, explanation: children.slice(end) }
}

/** What an open question asks: its first paragraph, and the code, table or figure it asks about. */
function openStatementEnd(children: readonly RootContent[]): number {
  let end = Math.min(1, children.length)
  while (['code', 'table', 'element'].includes(children[end]?.type ?? '')) end++
  return end
}

/** Whether an item has a box, or what was to be one: `- [x]Pan`. */
function hasBox(item: ListItem): boolean {
  return typeof item.checked === 'boolean' || /^\[[ xX]?\]/.test(toString(item))
}

function isTaskList(node: RootContent): node is List {
  return node.type === 'list' && node.children.every((item) => typeof item.checked === 'boolean')
}

function readOptions(list: List): Option[] {
  return list.children.map((item, written) => ({
    correct: item.checked === true,
    written,
    children: item.children,
  }))
}
