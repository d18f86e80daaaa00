/** The parts of Mermaid's databases that are read here: its own types do not tell them. */

export interface SequenceDb {
  LINETYPE: Record<string, number>
  getActors(): Map<string, { name: string; description: unknown; box: { name: unknown } | undefined }>
  getMessages(): { type: number; message: unknown; from: string; to: string }[]
}

export interface StateDb {
  getData(): {
    nodes: { id: string; shape: string; label: unknown; description: unknown; parentId: string | undefined }[]
    edges: {
      start: string
      end: string
      label: unknown
      arrowTypeEnd: string | undefined
      arrowhead: string | undefined
    }[]
  }
}

export interface ClassMember {
  getDisplayDetails(): { displayText: string }
}

export interface ClassDb {
  getClasses(): Map<
    string,
    {
      id: string
      label: unknown
      annotations: unknown[]
      members: ClassMember[]
      methods: ClassMember[]
      parent: string | undefined
    }
  >
  getNamespaces(): Map<string, { id: string; label: unknown }>
  getRelations(): {
    id1: string
    id2: string
    title: unknown
    relation: { type1: number | string; type2: number | string; lineType: number }
    relationTitle1: unknown
    relationTitle2: unknown
  }[]
  getNotes(): Map<string, { class: string | undefined; text: unknown }>
}
