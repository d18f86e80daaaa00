import { nearest } from '../../notes/index.ts'

/** The words that begin a diagram: for what to suggest when one begins with another. */
const TYPES = [
  'flowchart',
  'graph',
  'sequenceDiagram',
  'stateDiagram-v2',
  'classDiagram',
  'erDiagram',
  'gantt',
  'pie',
  'gitGraph',
  'mindmap',
  'timeline',
  'journey',
  'quadrantChart',
  'xychart-beta',
  'sankey-beta',
  'block-beta',
  'packet-beta',
  'architecture-beta',
  'radar-beta',
  'treemap-beta',
  'kanban',
  'requirementDiagram',
  'C4Context',
]

/** Those that few write, and that would only be far-fetched suggestions. */
const RARE =
  /^(?:flowchart-elk|swimlane|agentflow|cynefin|eventmodeling|ishikawa|railroad(?:-abnf|-ebnf|-peg)?|treeView|usecase|venn|wardley|stateDiagram|classDiagram-v2|C4\w+|xychart|sankey|block|packet|architecture|radar|treemap)(?:-beta)?$/

/** Whether a word is the name of a type of diagram. */
export function isType(word: string): boolean {
  return TYPES.includes(word) || RARE.test(word)
}

/** What to say of a first word that is no diagram type. */
export function unknownType(word: string): string {
  const near = nearest(word, TYPES)
  const hint = near
    ? `¿Querías decir «${near}»?`
    : 'La primera línea dice el tipo, como «flowchart LR» o «sequenceDiagram».'
  return `«${word}» no es un tipo de diagrama. ${hint}`
}
