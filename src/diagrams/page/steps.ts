/**
 * `paso1`, `paso2`… as `data-step`. A group's step is also that of everything in it, and an arrow
 * never comes before what it joins.
 */
import type { DiagramModel, FlowModel } from '../model.ts'

export function markSteps(svg: SVGSVGElement, model: DiagramModel): number {
  let last = 0
  const mark = (element: Element | null | undefined, step: number) => {
    if (!element || step === 0) return
    element.setAttribute('data-step', String(step))
    last = Math.max(last, step)
  }
  for (const element of svg.querySelectorAll('[class*="paso"]')) mark(element, stepOf([...element.classList]))
  if (model.kind === 'flowchart') {
    const steps = flowSteps(model)
    for (const [element, id] of flowElements(svg, model)) mark(element, steps.get(id) ?? 0)
  }
  return last
}

function stepOf(classes: string[]): number {
  return Math.max(0, ...classes.map((name) => Number(/^paso(\d+)$/.exec(name)?.[1] ?? 0)))
}

/** The step of every node, group and edge by id; 0 for those that are there from the start. */
export function flowSteps(model: FlowModel): Map<string, number> {
  const steps = new Map<string, number>()
  for (const part of [...model.nodes, ...model.groups]) steps.set(part.id, stepOf(part.classes))
  const spread = (id: string, step: number) => {
    steps.set(id, Math.max(steps.get(id) ?? 0, step))
    for (const member of model.groups.find((group) => group.id === id)?.members ?? [])
      spread(member, steps.get(id)!)
  }
  for (const group of model.groups) spread(group.id, steps.get(group.id)!)
  for (const edge of model.edges) {
    steps.set(edge.id, Math.max(stepOf(edge.classes), steps.get(edge.from) ?? 0, steps.get(edge.to) ?? 0))
  }
  return steps
}

/** Which element of the drawing stands for which part of the model. */
export function* flowElements(svg: SVGSVGElement, model: FlowModel): Generator<[Element, string]> {
  const nodes = [...svg.querySelectorAll('g.node')]
  for (const { id } of model.nodes) {
    const own = nodes.find((node) => node.id.replace(/^.*?flowchart-/, '').replace(/-\d+$/, '') === id)
    if (own) yield [own, id]
  }
  for (const { id } of model.groups) {
    const own = [...svg.querySelectorAll('g.cluster, g.node')].find(
      (group) => group.id.replace(/^d-/, '') === id,
    )
    if (own) yield [own, id]
  }
  for (const { id } of model.edges) {
    for (const path of svg.querySelectorAll('path[data-id]'))
      if (path.getAttribute('data-id') === id) yield [path, id]
    for (const label of svg.querySelectorAll('g.label[data-id]')) {
      if (label.getAttribute('data-id') === id) yield [label.closest('g.edgeLabel') ?? label, id]
    }
  }
}
