/** The fixtures of this folder's tests: one diagram of each type, as sources. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DiagramSource } from '../../src/diagrams/index.ts'

const folder = new URL('../fixtures/diagrams/', import.meta.url).pathname

export async function fixtures(): Promise<DiagramSource[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mmd')).sort()
  return Promise.all(names.map(fixture))
}

export async function fixture(name: string): Promise<DiagramSource> {
  const file = name.endsWith('.mmd') ? name : `${name}.mmd`
  return { code: await readFile(join(folder, file), 'utf8'), file, line: 1 }
}

/** A source that says it stands at the top of `nota.md`. */
export function source(code: string, place: Partial<DiagramSource> = {}): DiagramSource {
  return { code, file: 'nota.md', line: 1, ...place }
}

/** The labels of everything that a diagram shows, as its model has them. */
export function labelsOf(model: import('../../src/diagrams/index.ts').DiagramModel): string[] {
  switch (model.kind) {
    case 'flowchart':
      return [...model.nodes, ...model.groups, ...model.edges].map(({ label }) => label).filter(Boolean)
    case 'sequence':
      return [
        ...model.participants.flatMap(({ label, group }) => [label, group]),
        ...model.steps.map((step) => ('label' in step ? step.label : '')),
      ].filter(Boolean)
    case 'state':
      return [
        ...model.states.filter(({ role }) => role === 'state').flatMap(({ label, note }) => [label, note]),
        ...model.transitions.map(({ label }) => label),
      ].filter(Boolean)
    case 'class':
      return [
        ...model.classes.flatMap((one) => [one.label, ...one.attributes, ...one.methods]),
        ...model.relations.flatMap((one) => [one.label, one.fromCount, one.toCount]),
        ...model.namespaces.map(({ label }) => label),
        ...model.notes.map(({ text }) => text),
      ].filter(Boolean)
    case 'other':
      return []
  }
}

/** Ids that an SVG declares, and those that it refers to. */
export function idsOf(svg: string): { own: string[]; used: string[] } {
  const own = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)
  const used = [
    ...[...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!),
    ...[...svg.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!),
    ...[...svg.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)].flatMap(([, ids]) => ids!.split(' ')),
  ]
  return { own, used }
}
