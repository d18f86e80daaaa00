/** Flowcharts: groups with what they hold, then each arrow, by the place it starts from. */
import type { DiagramWord } from '../../notes/index.ts'
import type { FlowEdge, FlowGroup, FlowModel, FlowNode } from '../model.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { quote } from '../../quote.ts'
import { withoutAccents } from '../../without-accents.ts'
import { flowSteps } from '../page/steps.ts'
import { contract, count, list, sentence } from './words.ts'

const DIRECTIONS = {
  LR: 'de izquierda a derecha',
  RL: 'de derecha a izquierda',
  TB: 'de arriba abajo',
  BT: 'de abajo arriba',
}

/** What every sentence is told by. */
interface Context {
  model: FlowModel
  vocabulary: Vocabulary
  names: Names
}

export function describeFlow(model: FlowModel, vocabulary: Vocabulary): string {
  const names = new Names(model, vocabulary)
  const context = { model, vocabulary, names }
  const edges = model.edges.filter((edge) => edge.stroke !== 'invisible')
  const sentences = [
    `Diagrama ${DIRECTIONS[model.direction]} con ${count(model.nodes.length, 'elemento', 'elementos')}${
      model.groups.length > 0 ? ` y ${count(model.groups.length, 'grupo', 'grupos')}` : ''
    }`,
    ...model.groups.map((group) => describeGroup(group, context)),
    ...describeEdges(edges, context),
  ]
  const told = new Set([
    ...edges.flatMap((edge) => [edge.from, edge.to]),
    ...model.groups.flatMap((group) => group.members),
  ])
  const rest = model.nodes.filter((node) => !told.has(node.id)).map((node) => names.of(node.id))
  if (rest.length > 0) {
    const all = rest.length === model.nodes.length
    sentences.push(
      `${all ? (rest.length > 1 ? 'Muestra' : 'Muestra solo') : rest.length > 1 ? 'También aparecen' : 'También aparece'} ${list(rest)}`,
    )
  }
  return sentences.map(contract).map(sentence).join(' ')
}

/**
 * What comes with each step, from the first: the sentences of its arrows, and the names of the parts
 * that none of them tells.
 */
export function describeFlowSteps(model: FlowModel, vocabulary: Vocabulary): string[] {
  const names = new Names(model, vocabulary)
  const context = { model, vocabulary, names }
  const steps = flowSteps(model)
  const last = Math.max(0, ...steps.values())
  return Array.from({ length: last }, (_, index) => {
    const comes = ({ id }: { id: string }): boolean => steps.get(id) === index + 1
    const edges = model.edges.filter((edge) => edge.stroke !== 'invisible' && comes(edge))
    const groups = model.groups.filter(comes)
    const told = new Set([
      ...edges.flatMap(({ from, to }) => [from, to]),
      ...groups.flatMap(({ id, members }) => [id, ...members]),
    ])
    const rest = model.nodes.filter((node) => comes(node) && !told.has(node.id)).map(({ id }) => names.of(id))
    return [
      ...groups.map((group) => describeGroup(group, context)),
      ...(rest.length > 0 ? [`${rest.length > 1 ? 'aparecen' : 'aparece'} ${list(rest)}`] : []),
      ...describeEdges(edges, context),
    ]
      .map(contract)
      .map(sentence)
      .join(' ')
  })
}

function describeGroup(group: FlowGroup, { model, names }: Context): string {
  const whole = group.label ? names.of(group.id) : 'un grupo sin título'
  // Mermaid lists a group's members from the last to the first.
  const order = [...model.groups, ...model.nodes].map((part) => part.id)
  const members = [...group.members]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((member) => names.of(member, group))
  return members.length === 0 ? `${whole} no contiene nada` : `${whole} contiene ${list(members)}`
}

/** One sentence for an arrow, or for those that follow each other and say the same of one place. */
function describeEdges(edges: FlowEdge[], context: Context): string[] {
  const sentences: string[] = []
  for (let i = 0; i < edges.length; i += 1) {
    const alike = [edges[i]!]
    const shared = (['from', 'to'] as const).find((end) => edges[i + 1]?.[end] === edges[i]![end])
    while (
      shared &&
      edges[i + 1]?.[shared] === alike[0]![shared] &&
      same(alike[0]!, edges[i + 1]!, context)
    ) {
      i += 1
      alike.push(edges[i]!)
    }
    sentences.push(describeAlike(alike, context))
  }
  return sentences
}

function same(a: FlowEdge, b: FlowEdge, context: Context): boolean {
  const [one, other] = [verb(a, context), verb(b, context)]
  // «Entre A y B» has room for two.
  return a.label === b.label && one === other && !(a.label && a.arrow !== 'end')
}

function describeAlike(edges: FlowEdge[], context: Context): string {
  const { names } = context
  const edge = edges[0]!
  const ends = edges.flatMap(({ from, to }) => [from, to])
  // Of a group in which all of it happens, the names need not say more.
  const group = names.groupNeededFor(ends)
  const distinct = (ids: string[]) => [...new Set(ids)].map((id) => names.of(id, group))
  const from = distinct(edges.map((one) => one.from))
  const to = distinct(edges.map((one) => one.to))
  const text = edge.label ? labelled(edge, from, to) : unlabelled(verb(edge, context), edge, from, to)
  return group ? `en ${quote(group.label)}, ${text}` : text
}

function labelled(edge: FlowEdge, from: string[], to: string[]): string {
  const label = quote(edge.label)
  if (edge.arrow === 'both') return `entre ${from[0]} y ${to[0]}, en ambos sentidos: ${label}`
  if (edge.arrow === 'none') return `entre ${from[0]} y ${to[0]}: ${label}`
  const dotted = edge.stroke === 'dotted' ? ', con línea discontinua' : ''
  const cross = edge.cross ? ', pero no llega' : ''
  return `de ${list(from, 'de ')} a ${list(to, 'a ')}${dotted}${cross}: ${label}`
}

function unlabelled({ one, many, preposition }: Verb, edge: FlowEdge, from: string[], to: string[]): string {
  const dotted = edge.stroke === 'dotted' ? ', con línea discontinua,' : ''
  const before = preposition && `${preposition} `
  return `${list(from)} ${from.length > 1 ? many : one}${dotted} ${before}${list(to, before)}`
}

/** What an arrow without a text says, in both numbers, and the preposition that its object takes. */
interface Verb {
  one: string
  many: string
  preposition: '' | 'a' | 'con' | 'en'
}

const VERBS = {
  reach: { one: 'lleva', many: 'llevan', preposition: 'a' },
  miss: { one: 'no llega', many: 'no llegan', preposition: 'a' },
  talk: { one: 'se comunica en ambos sentidos', many: 'se comunican en ambos sentidos', preposition: 'con' },
  join: { one: 'se une', many: 'se unen', preposition: 'a' },
  stand: { one: 'se apoya', many: 'se apoyan', preposition: 'en' },
  carry: { one: 'sostiene', many: 'sostienen', preposition: '' },
  point: { one: 'apunta', many: 'apuntan', preposition: 'a' },
  hold: { one: 'contiene', many: 'contienen', preposition: '' },
} satisfies Record<string, Verb>

function verb(edge: FlowEdge, context: Context): Verb {
  if (edge.cross) return VERBS.miss
  if (edge.arrow === 'both') return VERBS.talk
  if (edge.arrow === 'none') return VERBS.join
  const [from, to] = [wordsOf(edge.from, context), wordsOf(edge.to, context)]
  const { direction } = context.model
  if (direction === 'TB' && relates('standsOn', from, to)) return VERBS.stand
  if (direction === 'BT' && relates('standsOn', to, from)) return VERBS.carry
  if (relates('pointsAt', from, to)) return VERBS.point
  return relates('holds', from, to) ? VERBS.hold : VERBS.reach
}

function relates(relation: 'standsOn' | 'holds' | 'pointsAt', one: DiagramWord[], other: DiagramWord[]) {
  return one.some((word) => other.some(({ name }) => word[relation].includes(name)))
}

/** The words of a part; a group that is a stack of slabs has theirs too. */
function wordsOf(id: string, context: Context): DiagramWord[] {
  const { model, vocabulary } = context
  const part = [...model.nodes, ...model.groups].find((one) => one.id === id)
  const own = vocabulary.among(part?.classes ?? [])
  const members = model.groups.find((group) => group.id === id)?.members ?? []
  const inside = members.map((member) => wordsOf(member, context))
  const isStack = inside.length > 0 && inside.every((words) => words.some(({ shape }) => shape === 'losa'))
  return isStack ? [...own, ...inside.flat()] : own
}

/** How each part is called; parts that share a label are told apart by their group, then by number. */
class Names {
  private readonly names = new Map<string, { plain: string; group?: FlowGroup; number: string }>()

  constructor(model: FlowModel, vocabulary: Vocabulary) {
    const parts = [...model.nodes, ...model.groups]
    const groupOf = (id: string) => model.groups.find((group) => group.label && group.members.includes(id))
    const plain = new Map(parts.map((part) => [part.id, called(part, vocabulary)]))
    const repeated = (map: Map<string, string>, name: string) =>
      [...map.values()].filter((other) => other === name).length > 1
    const groups = new Map(
      parts.map(({ id }) => [id, repeated(plain, plain.get(id)!) ? groupOf(id) : undefined]),
    )
    const placed = new Map([...plain].map(([id, name]) => [id, `${name} ${groups.get(id)?.id ?? ''}`]))
    const seen = new Map<string, number>()
    for (const { id } of parts) {
      const place = placed.get(id)!
      seen.set(place, (seen.get(place) ?? 0) + 1)
      const number = repeated(placed, place) ? ` (${seen.get(place)}.º)` : ''
      this.names.set(id, { plain: plain.get(id)!, group: groups.get(id), number })
    }
  }

  /** @param inside The group that the sentence is about already. */
  of(id: string, inside?: FlowGroup): string {
    const name = this.names.get(id)
    if (!name) return quote(id)
    const place = name.group && name.group !== inside ? ` (en ${quote(name.group.label)})` : ''
    return `${name.plain}${place}${name.number}`
  }

  /** The group that all of these parts are in, if some of them must be told by it. */
  groupNeededFor(ids: string[]): FlowGroup | undefined {
    const group = ids.map((id) => this.names.get(id)?.group).find((one) => one !== undefined)
    return group && ids.every((id) => group.members.includes(id)) ? group : undefined
  }
}

function called(part: FlowNode, vocabulary: Vocabulary): string {
  const nouns = vocabulary.among(part.classes).flatMap(({ noun }) => noun || [])
  // Of two words, the narrower says more: «el pan dulce» over «el pan».
  const noun = nouns.find((one) => nouns.some((other) => one.startsWith(`${other} `))) ?? nouns[0]
  return noun && !saysItself(part.label, noun, vocabulary)
    ? `${noun} ${quote(part.label)}`
    : quote(part.label)
}

const ARTICLE = /^(?:el|la|los|las|lo|un|una|unos|unas) /i

/**
 * Whether a label says by itself what is there, whatever it is drawn like: with an article or a
 * place, with the noun, or beginning with that of another word. «La semilla «Semilla de trigo»»
 * would stammer, and «la semilla «Flor»» or «la semilla «Dentro del fruto»» be false.
 */
function saysItself(label: string, noun: string, { words }: Vocabulary): boolean {
  if (ARTICLE.test(label) || /^(?:dentro|fuera) /i.test(label)) return true
  const said: string[] = withoutAccents(label).match(/\p{L}+/gu) ?? []
  const first = withoutAccents(label.replace(/^\S+: /, '')).match(/\p{L}+/u)?.[0] ?? ''
  return (
    words.some((word) => formsOf(word.noun).some((form) => form === first)) ||
    formsOf(noun).some((form) => said.includes(form))
  )
}

/** A noun with its article, as a label may say it: «la semilla» → «semilla», «semillas». */
function formsOf(noun: string): string[] {
  const [head = ''] = withoutAccents(noun.replace(ARTICLE, '')).split(' ')
  return head ? [head, `${head}s`, `${head}es`] : []
}
