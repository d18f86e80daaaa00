import type { List, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { report } from './problem.ts'
import type { ContainerDirective, Level, Option, Question } from './types.ts'

/** Reads `:::question`: text, task list, explanation. `index` counts from 1 within the note. */
export function readQuestion(node: ContainerDirective, index: number, file: VFile): Question {
  const at = node.children.findIndex(isTaskList)
  if (at === -1) {
    report(file, {
      rule: 'pregunta-sin-opciones',
      reason: 'La pregunta no tiene opciones',
      hint: 'Agrega una lista con «- [x]» en las correctas y «- [ ]» en las demás.',
      place: node.position?.start,
    })
  }
  const split = at === -1 ? node.children.length : at
  return {
    id: `pregunta-${index}`,
    level: (node.attributes?.level ?? undefined) as Level | undefined,
    text: node.children.slice(0, split),
    options: at === -1 ? [] : readOptions(node.children[at] as List),
    explanation: node.children.slice(split + 1),
    node,
  }
}

function isTaskList(node: RootContent): node is List {
  return node.type === 'list' && node.children.every((item) => typeof item.checked === 'boolean')
}

function readOptions(list: List): Option[] {
  return list.children.map((item) => ({
    correct: item.checked === true,
    children: item.children,
  }))
}
