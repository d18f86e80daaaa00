/** Flowcharts: groups with what they hold, then each arrow, by the place it starts from. */
import type { FlowEdge, FlowGroup, FlowModel, FlowNode } from '../model.ts'
import { LAYERS, VOCABULARY, type Word } from '../vocabulary.ts'
import { contract, count, list, quote, sentence } from './words.ts'

const DIRECTIONS = {
  LR: 'de izquierda a derecha',
  RL: 'de derecha a izquierda',
  TB: 'de arriba abajo',
  BT: 'de abajo arriba',
}
/** What everything else stands on. */
const GROUND = new Set(['kernel', 'hardware'])
const MACHINES = new Set(['kernel', 'vm'])

export function describeFlow(model: FlowModel): string {
  const names = new Names(model)
  const edges = model.edges.filter((edge) => edge.stroke !== 'invisible')
  const sentences = [
    `Diagrama ${DIRECTIONS[model.direction]} con ${count(model.nodes.length, 'elemento', 'elementos')}${
      model.groups.length > 0 ? ` y ${count(model.groups.length, 'grupo', 'grupos')}` : ''
    }`,
    ...model.groups.map((group) => describeGroup(group, model, names)),
    ...describeEdges(edges, model, names),
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

function describeGroup(group: FlowGroup, model: FlowModel, names: Names): string {
  const whole = group.label ? names.of(group.id) : 'un grupo sin título'
  // Mermaid lists a group's members from the last to the first.
  const order = [...model.groups, ...model.nodes].map((part) => part.id)
  const members = [...group.members]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((member) => names.of(member, group))
  return members.length === 0 ? `${whole} no contiene nada` : `${whole} contiene ${list(members)}`
}

/** One sentence for an arrow, or for those that follow each other and say the same of one place. */
function describeEdges(edges: FlowEdge[], model: FlowModel, names: Names): string[] {
  const sentences: string[] = []
  for (let i = 0; i < edges.length; i += 1) {
    const alike = [edges[i]!]
    const shared = (['from', 'to'] as const).find((end) => edges[i + 1]?.[end] === edges[i]![end])
    while (shared && edges[i + 1]?.[shared] === alike[0]![shared] && same(alike[0]!, edges[i + 1]!, model)) {
      i += 1
      alike.push(edges[i]!)
    }
    sentences.push(describeAlike(alike, model, names))
  }
  return sentences
}

function same(a: FlowEdge, b: FlowEdge, model: FlowModel): boolean {
  const [one, other] = [verb(a, model), verb(b, model)]
  // «Entre A y B» has room for two.
  return a.label === b.label && one === other && !(a.label && a.arrow !== 'end')
}

function describeAlike(edges: FlowEdge[], model: FlowModel, names: Names): string {
  const edge = edges[0]!
  const ends = edges.flatMap(({ from, to }) => [from, to])
  // Of a group in which all of it happens, the names need not say more.
  const group = names.groupNeededFor(ends)
  const distinct = (ids: string[]) => [...new Set(ids)].map((id) => names.of(id, group))
  const from = distinct(edges.map((one) => one.from))
  const to = distinct(edges.map((one) => one.to))
  const text = edge.label ? labelled(edge, from, to) : unlabelled(verb(edge, model), edge, from, to)
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
  point: { one: 'señala', many: 'señalan', preposition: '' },
  hold: { one: 'contiene', many: 'contienen', preposition: '' },
} satisfies Record<string, Verb>

function verb(edge: FlowEdge, model: FlowModel): Verb {
  if (edge.cross) return VERBS.miss
  if (edge.arrow === 'both') return VERBS.talk
  if (edge.arrow === 'none') return VERBS.join
  const [from, to] = [wordsOf(edge.from, model), wordsOf(edge.to, model)]
  if (model.direction === 'TB' && standsOn(from, to)) return VERBS.stand
  if (model.direction === 'BT' && standsOn(to, from)) return VERBS.carry
  if (from.includes('etiqueta') && to.includes('digest')) return VERBS.point
  const inside = HOLDERS.get(from.find((name) => HOLDERS.has(name)) ?? '') ?? []
  return inside.some((name) => to.includes(name)) ? VERBS.hold : VERBS.reach
}

/** What of a registry is drawn below it with an arrow, though it is inside. */
const HOLDERS = new Map([
  ['registro', ['repositorio']],
  ['repositorio', ['etiqueta', 'digest']],
])

function standsOn(upper: string[], lower: string[]): boolean {
  const some = (words: string[], set: Set<string>) => words.some((name) => set.has(name))
  const stacked = some(upper, LAYERS) && some(lower, LAYERS)
  // A kernel or a machine is the ground of all above it, and what has no word is below it: a hypervisor.
  return stacked || some(lower, GROUND) || (some(upper, MACHINES) && lower.length === 0)
}

/** The vocabulary of a part; a group of layers is a layer too. */
function wordsOf(id: string, model: FlowModel): string[] {
  const part = [...model.nodes, ...model.groups].find((one) => one.id === id)
  const own = part?.classes.filter((name) => name in VOCABULARY) ?? []
  const members = part && 'members' in part ? (part as FlowGroup).members : []
  const stack =
    members.length > 0 && members.every((member) => wordsOf(member, model).some((name) => LAYERS.has(name)))
  return stack ? [...own, 'capa'] : own
}

/** How each part is called; parts that share a label are told apart by their group, then by number. */
class Names {
  private readonly names = new Map<string, { plain: string; group?: FlowGroup; number: string }>()

  constructor(model: FlowModel) {
    const parts = [...model.nodes, ...model.groups]
    const groupOf = (id: string) => model.groups.find((group) => group.label && group.members.includes(id))
    const plain = new Map(parts.map((part) => [part.id, called(part)]))
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

/**
 * Labels that say by themselves what is there, whatever the class paints it like: «Imagen»,
 * «build: imagen 1.0», «Lo que ve el proceso», «Dentro de una VM».
 */
const SAYS_ITSELF =
  /^(?:\S+: )?(?:el|la|los|las|lo|una?|dentro|fuera|imagen(?:es)?|contenedor(?:es)?|capas?|registros?|repositorios?|etiquetas?|manifiestos?|índices?|configuraci(?:ón|ones)|vol[uú]men(?:es)?|kernels?|hipervisor(?:es)?|máquinas?|vms?|sistemas?|instrucci(?:ón|ones)|dockerfile|datos)(?!\p{L})/iu

/** Whether the label names such a thing: only then may its noun be told, or it would be a false fact. */
function isOne(label: string, { names }: Word): boolean {
  return names ? names.test(label) : !SAYS_ITSELF.test(label)
}

function called(part: FlowNode): string {
  const words = part.classes.map((name) => VOCABULARY[name]).filter((word) => word !== undefined)
  // Of two words, the narrower says more: «capa base» over «capa».
  const word = words.find((one) => one.noun.startsWith('la capa ')) ?? words.find((one) => one.noun)
  const noun = word && isOne(part.label, word) ? word.noun : ''
  const bare = noun.replace(/^(el|la|los|las) /, '')
  const label = part.label.toLowerCase()
  // «la capa «Capa base»» would stammer.
  const stammers = bare.split(' ').some((word) => word.length > 3 && label.includes(word.slice(0, -1)))
  return noun && !stammers ? `${noun} ${quote(part.label)}` : quote(part.label)
}
