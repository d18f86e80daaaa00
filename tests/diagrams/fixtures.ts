/** What this folder's tests draw: one diagram of each type, and the words of a bakery. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import {
  DiagramsError,
  renderDiagrams,
  type Diagram,
  type DiagramMessage,
  type DiagramModel,
  type DiagramSource,
} from '../../src/diagrams/index.ts'
import { parseDiagramWords } from '../../src/notes/diagram-words.ts'

/** One word of each shape that the tests look at, and a stack: `piso` on `piso` on `fondo`. */
export const words = parseDiagramWords(
  new VFile(`
- { id: piso, significado: Piso, nombre: el piso, forma: losa, tono: 150, se-apoya-en: [piso, fondo] }
- { id: fondo, significado: Fondo, nombre: el piso de fondo, forma: losa, tono: 150, fuerza: fuerte }
- { id: cubierta, significado: Cubierta, nombre: la cubierta, forma: losa, trazo: discontinuo, tono: 150, fuerza: nula, se-apoya-en: [piso, fondo] }
- { id: mesa, significado: Mesa, nombre: la mesa, forma: rectangulo, trazo: grueso, tono: 42, se-apoya-en: [suelo] }
- { id: suelo, significado: Suelo, forma: rectangulo }
- { id: caja, significado: Caja, nombre: la caja, forma: redondeado, trazo: grueso, tono: 266, fuerza: suave, se-apoya-en: [mesa] }
- { id: vitrina, significado: Vitrina, forma: marco-doble, tono: 308, fuerza: suave }
- { id: almacen, significado: Almacén, nombre: el almacén, forma: cilindro, tono: 215, contiene: [estante] }
- { id: estante, significado: Estante, nombre: el estante, forma: carpeta, tono: 215, fuerza: suave, contiene: [rotulo, clave] }
- { id: rotulo, significado: Rótulo, nombre: el rótulo, forma: banderin, tono: 88, apunta-a: [clave] }
- { id: clave, significado: Clave, nombre: la clave, forma: codigo, tono: 88, fuerza: suave }
`),
  [],
)

/** Draws anew. */
export async function draw(code: string): Promise<Diagram> {
  const [diagram] = await renderDiagrams([source(code)], { words, cache: false })
  return diagram!
}

/** What is wrong with the sources. */
export async function faultsOf(...sources: DiagramSource[]): Promise<DiagramMessage[]> {
  const thrown: unknown = await renderDiagrams(sources, { words, cache: false }).then(
    () => new DiagramsError([]),
    (error: unknown) => error,
  )
  if (thrown instanceof DiagramsError) return thrown.messages
  throw thrown
}

const folder = new URL('../fixtures/diagrams/', import.meta.url).pathname

export async function fixtures(): Promise<DiagramSource[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mmd')).sort()
  return Promise.all(
    names.map(async (file) => ({ code: await readFile(join(folder, file), 'utf8'), file, line: 1 })),
  )
}

/** A source that says it stands at the top of `nota.md`. */
export function source(code: string, place: Partial<DiagramSource> = {}): DiagramSource {
  return { code, file: 'nota.md', line: 1, ...place }
}

/** The labels of everything that a diagram shows, as its model has them. */
export function labelsOf(model: DiagramModel): string[] {
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
