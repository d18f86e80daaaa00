/** What a flowchart is made of, as Mermaid's database of it tells. */

/** The part of that database that is read here: Mermaid's own types do not tell it. */
export interface FlowDb {
  getDirection(): string | undefined
  getSubGraphs(): { id: string; title: unknown; labelType?: string; classes: string[]; nodes: string[] }[]
  getVertices(): Map<string, { id: string; text: unknown; labelType?: string; classes: string[] }>
  getEdges(): {
    id: string
    start: string
    end: string
    text: unknown
    labelType?: string
    classes: string[] | undefined
    type: string
    stroke: 'normal' | 'dotted' | 'thick' | 'invisible' | undefined
  }[]
}

/** A node, a group or an arrow. */
export interface FlowPart {
  id: string
  classes: string[]
  /** Of a group: ids of what is in it. */
  members?: string[]
}

/** Nodes, groups and arrows. A group that arrows lead to is among Mermaid's nodes too: here it is once. */
export function flowParts(db: FlowDb): FlowPart[] {
  const groups = db.getSubGraphs()
  const nodes = [...db.getVertices().values()].filter(({ id }) => groups.every((group) => group.id !== id))
  return [
    ...nodes.map(({ id, classes }) => ({ id, classes: classNamesOf(classes) })),
    ...groups.map(({ id, classes, nodes: members }) => ({ id, classes: classNamesOf(classes), members })),
    ...db.getEdges().map(({ id, classes }) => ({ id, classes: classNamesOf(classes ?? []) })),
  ]
}

/** `class a etapa,paso2` gives both; Mermaid would take it for one name. */
export function classNamesOf(classes: Iterable<string>): string[] {
  return [...classes].flatMap((name) => name.split(','))
}
