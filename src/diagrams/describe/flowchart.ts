/** Flowcharts: groups with what they hold, then each arrow, by the place it starts from. */
import type { FlowEdge, FlowModel, FlowNode } from '../model.ts'
import { LAYERS, VOCABULARY } from '../vocabulary.ts'
import { contract, count, list, quote, sentence } from './words.ts'

const DIRECTIONS = {
  LR: 'de izquierda a derecha',
  RL: 'de derecha a izquierda',
  TB: 'de arriba abajo',
  BT: 'de abajo arriba',
}
/** What everything else stands on. */
const GROUND = new Set(['kernel', 'hardware'])

export function describeFlow(model: FlowModel): string {
  const names = new Names(model)
  const edges = model.edges.filter((edge) => edge.stroke !== 'invisible')
  const sentences = [
    `Diagrama ${DIRECTIONS[model.direction]} con ${count(model.nodes.length, 'elemento', 'elementos')}${
      model.groups.length > 0 ? ` en ${count(model.groups.length, 'grupo', 'grupos')}` : ''
    }`,
    ...model.groups.map((group) => describeGroup(group.id, model, names)),
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

function describeGroup(id: string, model: FlowModel, names: Names): string {
  const group = model.groups.find((one) => one.id === id)!
  const whole = group.label ? names.of(id) : 'un grupo sin título'
  // Mermaid lists a group's members from the last to the first.
  const order = [...model.groups, ...model.nodes].map((part) => part.id)
  const members = [...group.members]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((member) => names.of(member))
  return members.length === 0 ? `${whole} está vacío` : `${whole} contiene ${list(members)}`
}

function describeEdges(edges: FlowEdge[], model: FlowModel, names: Names): string[] {
  const sentences: string[] = []
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i]!
    const alike = [edge]
    // Arrows of one kind from one place, without a text of their own, share a sentence.
    while (!edge.label && edges[i + 1] && same(edge, edges[i + 1]!, model)) {
      i += 1
      alike.push(edges[i]!)
    }
    const to = alike.map((one) => names.of(one.to))
    const from = names.of(edge.from)
    sentences.push(
      edge.label
        ? labelled(edge, from, to[0]!)
        : `${from} ${verb(edge, model)} ${withPreposition(to, verb(edge, model))}`,
    )
  }
  return sentences
}

function same(a: FlowEdge, b: FlowEdge, model: FlowModel): boolean {
  return a.from === b.from && !b.label && verb(a, model) === verb(b, model)
}

function labelled(edge: FlowEdge, from: string, to: string): string {
  const label = quote(edge.label)
  if (edge.arrow === 'both') return `Entre ${from} y ${to}, en ambos sentidos: ${label}`
  if (edge.arrow === 'none') return `Entre ${from} y ${to}: ${label}`
  const dotted = edge.stroke === 'dotted' ? ', con línea discontinua' : ''
  const cross = edge.cross ? ', pero no llega' : ''
  return `De ${from} a ${to}${dotted}${cross}: ${label}`
}

/** Ends in the preposition that each object takes. */
function verb(edge: FlowEdge, model: FlowModel): string {
  const dotted = edge.stroke === 'dotted' ? ', con línea discontinua,' : ''
  if (edge.cross) return `no llega${dotted} a`
  if (edge.arrow === 'both') return `se comunica en ambos sentidos${dotted} con`
  if (edge.arrow === 'none') return `se une${dotted} a`
  const [from = [], to = []] = [edge.from, edge.to].map(
    (id) => model.nodes.find((node) => node.id === id)?.classes,
  )
  const some = (classes: string[], words: Set<string>) => classes.some((name) => words.has(name))
  const stacked = some(from, LAYERS) && some(to, LAYERS)
  if (model.direction === 'TB' && (stacked || some(to, GROUND))) return `se apoya${dotted} en`
  if (model.direction === 'BT' && (stacked || some(from, GROUND))) return `sostiene${dotted} a`
  if (from.includes('etiqueta') && to.includes('digest')) return `señala${dotted} a`
  return `lleva${dotted} a`
}

function withPreposition(objects: string[], verbText: string): string {
  const preposition = verbText.split(' ').at(-1)!
  return list(objects.map((object, index) => (index === 0 ? object : `${preposition} ${object}`)))
}

/** How each part is called; parts that share a label are told apart by their group. */
class Names {
  private names = new Map<string, string>()

  constructor(model: FlowModel) {
    const parts = [...model.nodes, ...model.groups]
    const plain = new Map(parts.map((part) => [part.id, called(part)]))
    const groupOf = (id: string) => model.groups.find((group) => group.members.includes(id))
    const repeated = (map: Map<string, string>, name: string) =>
      [...map.values()].filter((other) => other === name).length > 1
    const placed = new Map(
      [...plain].map(([id, name]) => {
        const group = groupOf(id)
        return [id, repeated(plain, name) && group?.label ? `${name} (en ${quote(group.label)})` : name]
      }),
    )
    const seen = new Map<string, number>()
    for (const [id, name] of placed) {
      const index = (seen.get(name) ?? 0) + 1
      seen.set(name, index)
      this.names.set(id, repeated(placed, name) ? `${name} (${index}.º)` : name)
    }
  }

  of(id: string): string {
    return this.names.get(id) ?? quote(id)
  }
}

function called(part: FlowNode): string {
  const words = part.classes.map((name) => VOCABULARY[name]).filter((word) => word !== undefined)
  // Of two words, the narrower says more: «capa base» over «capa».
  const noun =
    words.find((word) => word.noun.startsWith('la capa '))?.noun ??
    words.find((word) => word.noun)?.noun ??
    ''
  const bare = noun.replace(/^(el|la|los|las) /, '')
  const label = part.label.toLowerCase()
  // «la capa «Capa base»» would stammer.
  const stammers = bare.split(' ').some((word) => word.length > 3 && label.includes(word.slice(0, -1)))
  return noun && !stammers ? `${noun} ${quote(part.label)}` : quote(part.label)
}
