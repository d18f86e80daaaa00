/**
 * What a diagram says, apart from how it is drawn: read from Mermaid's own parse of it (in the
 * render page, see `page/read-model.ts`) and turned into Spanish by `describe/`. All texts are
 * plain: markup removed, line breaks as single spaces.
 */
export type DiagramModel = FlowModel | SequenceModel | StateModel | ClassModel | OtherModel

/** Of which kind a diagram is, by Mermaid's name for its type. */
export function kindOf(type: string): DiagramModel['kind'] {
  if (isFlowchart(type)) return 'flowchart'
  if (type === 'sequence') return 'sequence'
  if (/^state/.test(type)) return 'state'
  return /^class/.test(type) ? 'class' : 'other'
}

export function isFlowchart(type: string): boolean {
  return /^(flowchart|graph)/.test(type)
}

interface Base {
  /** Mermaid's name for the type, such as `flowchart-v2` or `gitGraph`. */
  type: string
  /** `accTitle`, empty when there is none. */
  title: string
  /** `accDescr`, empty when there is none. */
  accDescr: string
}

export interface FlowModel extends Base {
  kind: 'flowchart'
  direction: 'TB' | 'BT' | 'LR' | 'RL'
  nodes: FlowNode[]
  groups: FlowGroup[]
  edges: FlowEdge[]
}

export interface FlowNode {
  id: string
  label: string
  classes: string[]
}

/** A subgraph. `members` are ids of nodes and of other groups. */
export interface FlowGroup extends FlowNode {
  members: string[]
}

/** `from` and `to` are ids of nodes or groups. */
export interface FlowEdge {
  id: string
  from: string
  to: string
  label: string
  classes: string[]
  arrow: 'none' | 'end' | 'both'
  cross: boolean
  stroke: 'normal' | 'dotted' | 'thick' | 'invisible'
}

export interface SequenceModel extends Base {
  kind: 'sequence'
  participants: { id: string; label: string; group: string }[]
  steps: SequenceStep[]
}

export type SequenceStep =
  | {
      kind: 'message'
      from: string
      to: string
      label: string
      dotted: boolean
      both: boolean
      lost: boolean
    }
  | { kind: 'note'; about: string[]; label: string }
  | { kind: 'open'; block: SequenceBlock; label: string }
  | { kind: 'branch'; block: SequenceBlock; label: string }
  | { kind: 'close'; block: SequenceBlock }

export type SequenceBlock = 'loop' | 'alt' | 'opt' | 'par' | 'critical' | 'break' | 'rect'

export interface StateModel extends Base {
  kind: 'state'
  states: { id: string; label: string; parent: string; note: string; role: StateRole }[]
  transitions: { from: string; to: string; label: string }[]
}

export type StateRole = 'state' | 'start' | 'end' | 'choice' | 'fork' | 'join'

export interface ClassModel extends Base {
  kind: 'class'
  classes: {
    id: string
    label: string
    stereotypes: string[]
    attributes: string[]
    methods: string[]
    parent: string
  }[]
  namespaces: { id: string; label: string }[]
  relations: ClassRelation[]
  notes: { about: string; text: string }[]
}

/** `end` and `start` are what is drawn at each end of the line. */
export interface ClassRelation {
  from: string
  to: string
  start: ClassEnd
  end: ClassEnd
  dotted: boolean
  label: string
  fromCount: string
  toCount: string
}

export type ClassEnd = 'none' | 'inheritance' | 'composition' | 'aggregation' | 'dependency' | 'lollipop'

export interface OtherModel extends Base {
  kind: 'other'
}
