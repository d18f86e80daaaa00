/** Reads what a diagram says from Mermaid's parse of it. Runs in the render page. */
import { classNamesOf, type FlowDb } from '../flow-parts.ts'
import { kindOf } from '../model.ts'
import type { ClassDb, ClassMember, SequenceDb, StateDb } from './databases.ts'
import type {
  ClassEnd,
  ClassModel,
  DiagramModel,
  FlowModel,
  SequenceBlock,
  SequenceModel,
  SequenceStep,
  StateModel,
  StateRole,
} from '../model.ts'
import { joinLines } from './label-lines.ts'

/** The part of Mermaid's `Diagram` used here. */
export interface ParsedDiagram {
  type: string
  /** One of `databases.ts`, or that of a type that is not described. */
  db: unknown
}

/** The model of a parsed diagram; `kind: 'other'` for the types that are not described. */
export function readModel(diagram: ParsedDiagram, restore: (text: string) => string): DiagramModel {
  const { type, db } = diagram
  const plain = plainWith(restore)
  // Title and description are not Mermaid's matter: see `prepare.ts`.
  const base = { type, title: '', accDescr: '' }
  switch (kindOf(type)) {
    case 'flowchart':
      return { ...base, ...readFlow(db as FlowDb, plain) }
    case 'sequence':
      return { ...base, ...readSequence(db as SequenceDb, plain) }
    case 'state':
      return { ...base, ...readState(db as StateDb, plain) }
    case 'class':
      return { ...base, ...readClass(db as ClassDb, plain) }
    case 'other':
      return { ...base, kind: 'other' }
  }
}

/** A label as plain text on one line. */
type Plain = (label: unknown, type?: string) => string

/** @param restore puts the signs in the place of their stand-ins */
function plainWith(restore: (text: string) => string): Plain {
  return (label, type) => {
    const joined = Array.isArray(label) ? label.join(' ') : label
    let text = /^(string|number)$/.test(typeof joined) ? String(joined) : ''
    if (type === 'markdown' || /^`[\s\S]*`$/.test(text))
      text = text.replace(/^`|`$/g, '').replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\*/gu, '')
    return joinLines(
      text.split(/<br\s*\/?>/i).map((line) => restore(decoded(line)).replace(/\s+/g, ' ').trim()),
    )
  }
}

/** Mermaid may have escaped what it took for HTML. */
function decoded(text: string): string {
  // The parser of the page knows all entities; scripts never run in it.
  return new DOMParser().parseFromString(text.replaceAll('<', '&lt;'), 'text/html').body.textContent
}

/** Mermaid takes signs for them too. */
const DIRECTIONS: Record<string, FlowModel['direction']> = {
  TB: 'TB',
  TD: 'TB',
  v: 'TB',
  BT: 'BT',
  '^': 'BT',
  LR: 'LR',
  '>': 'LR',
  RL: 'RL',
  '<': 'RL',
}

function readFlow(db: FlowDb, plain: Plain): Omit<FlowModel, 'type' | 'title' | 'accDescr'> {
  const direction = DIRECTIONS[db.getDirection() ?? ''] ?? 'TB'
  const groups = [...db.getSubGraphs()].map((group) => ({
    id: group.id,
    label: plain(group.title, group.labelType),
    classes: classNamesOf(group.classes),
    members: [...group.nodes],
  }))
  const groupIds = new Set(groups.map((group) => group.id))
  const nodes = [...db.getVertices().values()]
    .filter((vertex) => !groupIds.has(vertex.id))
    .map((vertex) => ({
      id: vertex.id,
      label: plain(vertex.text ?? vertex.id, vertex.labelType),
      classes: classNamesOf(vertex.classes),
    }))
  const edges = [...db.getEdges()].map((edge) => ({
    id: edge.id,
    from: edge.start,
    to: edge.end,
    label: plain(edge.text, edge.labelType),
    classes: classNamesOf(edge.classes ?? []),
    arrow: flowArrow(String(edge.type)),
    cross: String(edge.type).includes('cross'),
    stroke: edge.stroke ?? 'normal',
  }))
  return { kind: 'flowchart', direction, nodes, groups, edges }
}

function flowArrow(type: string): 'none' | 'end' | 'both' {
  if (type.startsWith('double_')) return 'both'
  return type === 'arrow_open' ? 'none' : 'end'
}

function readSequence(db: SequenceDb, plain: Plain): Omit<SequenceModel, 'type' | 'title' | 'accDescr'> {
  const participants = [...db.getActors().values()].map((actor) => ({
    id: actor.name,
    label: plain(actor.description),
    group: plain(actor.box?.name ?? ''),
  }))
  const names: Record<number, string> = {}
  for (const [name, number] of Object.entries(db.LINETYPE)) names[number] = name
  const steps: SequenceStep[] = []
  for (const message of db.getMessages()) {
    const type = names[message.type] ?? ''
    const label = plain(typeof message.message === 'object' ? '' : message.message)
    const block = type.match(/^(LOOP|ALT|OPT|PAR|PAR_OVER|CRITICAL|BREAK|RECT)_(START|ELSE|AND|OPTION|END)$/)
    if (block) {
      const name = block[1]!.replace('_OVER', '').toLowerCase() as SequenceBlock
      // A rectangle's "label" is its colour.
      const caption = name === 'rect' ? '' : label
      if (block[2] === 'START') steps.push({ kind: 'open', block: name, label: caption })
      else if (block[2] === 'END') steps.push({ kind: 'close', block: name })
      else steps.push({ kind: 'branch', block: name, label: caption })
    } else if (type === 'NOTE') {
      steps.push({ kind: 'note', about: [...new Set([message.from, message.to])] as string[], label })
    } else if (/^(SOLID|DOTTED|STICK|BIDIRECTIONAL)/.test(type)) {
      // The reversed arrows point from the second participant to the first.
      const [from, to] = type.includes('REVERSE') ? [message.to, message.from] : [message.from, message.to]
      steps.push({
        kind: 'message',
        from,
        to,
        label,
        dotted: type.includes('DOTTED'),
        both: type.startsWith('BIDIRECTIONAL'),
        lost: type.includes('CROSS'),
      })
    }
  }
  return { kind: 'sequence', participants, steps }
}

function readState(db: StateDb, plain: Plain): Omit<StateModel, 'type' | 'title' | 'accDescr'> {
  const { nodes, edges } = db.getData()
  const roles: Record<string, StateRole> = {
    stateStart: 'start',
    stateEnd: 'end',
    choice: 'choice',
    fork: 'fork',
    join: 'join',
  }
  const notes = new Map<string, string>()
  const noteGroups = new Set<string>()
  for (const node of nodes) {
    if (node.shape === 'noteGroup') noteGroups.add(node.id)
    if (node.shape === 'note') notes.set(String(node.id).replace(/----note-\d+$/, ''), plain(node.label))
  }
  const states = nodes
    .filter((node) => node.shape !== 'note' && node.shape !== 'noteGroup')
    .map((node) => ({
      id: node.id,
      label: plain([node.label, node.description].flat().filter(Boolean).join(' ')),
      parent: node.parentId === undefined || noteGroups.has(node.parentId) ? '' : node.parentId,
      note: notes.get(node.id) ?? '',
      role: roles[node.shape] ?? 'state',
    }))
  const transitions = edges
    .filter((edge) => edge.arrowTypeEnd && edge.arrowTypeEnd !== 'none')
    .filter((edge) => edge.arrowhead !== 'none')
    .map((edge) => ({ from: edge.start, to: edge.end, label: plain(edge.label) }))
  return { kind: 'state', states, transitions }
}

function readClass(db: ClassDb, plain: Plain): Omit<ClassModel, 'type' | 'title' | 'accDescr'> {
  const members = (list: ClassMember[]) => list.map((member) => plain(member.getDisplayDetails().displayText))
  const classes = [...db.getClasses().values()].map((node) => ({
    id: node.id,
    label: plain(node.label || node.id),
    stereotypes: node.annotations.map((text) => plain(text)),
    attributes: members(node.members),
    methods: members(node.methods),
    parent: node.parent ?? '',
  }))
  const namespaces = [...db.getNamespaces().values()].map((space) => ({
    id: space.id,
    label: plain(space.label ?? space.id),
  }))
  const ends: Record<string, ClassEnd> = {
    0: 'aggregation',
    1: 'inheritance',
    2: 'composition',
    3: 'dependency',
    4: 'lollipop',
  }
  const count = (text: unknown) => (text === 'none' ? '' : plain(text))
  const relations = db.getRelations().map((relation) => ({
    from: relation.id1,
    to: relation.id2,
    start: ends[relation.relation.type1] ?? 'none',
    end: ends[relation.relation.type2] ?? 'none',
    dotted: relation.relation.lineType === 1,
    label: plain(relation.title),
    fromCount: count(relation.relationTitle1),
    toCount: count(relation.relationTitle2),
  }))
  const notes = [...db.getNotes().values()].map((note) => ({
    about: note.class ?? '',
    text: plain(note.text),
  }))
  return { kind: 'class', classes, namespaces, relations, notes }
}
