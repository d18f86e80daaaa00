/** What every diagram of the course must have, checked on what it came out as. */
import { messageAt, type DiagramMessage, type Place } from './messages.ts'
import type { FlowModel } from './model.ts'
import { nearest } from '../notes/index.ts'
import type { PageDrawing } from './page/entry.ts'
import { STEP, type Vocabulary } from './vocabulary.ts'

/** What is wrong with the drawing of `source`. */
export function checkDrawing(
  drawing: PageDrawing,
  source: Place & { code: string },
  vocabulary: Vocabulary,
): DiagramMessage[] {
  const { code } = source
  const place = source
  const messages: DiagramMessage[] = []
  const { model } = drawing
  const row = firstRow(code)
  if (drawing.minFontPx === 0)
    return [
      messageAt(
        place,
        code,
        'diagram-syntax',
        'El diagrama no muestra nada. Escribe su contenido debajo de esta línea.',
        row,
      ),
    ]
  if (/="[^"]*\bNaN\b/.test(drawing.svg)) {
    const reason =
      'Hay un valor que no es un número, y Mermaid no sabe dónde dibujarlo. Escríbelo con cifras.'
    return [messageAt(place, code, 'diagram-syntax', reason, row)]
  }
  if (!model.title) {
    messages.push(
      messageAt(
        place,
        code,
        'diagram-title',
        'Falta el título del diagrama. Escribe en la línea siguiente «accTitle: …», corto y sin punto final.',
        row,
      ),
    )
  }
  if (model.kind === 'other' && !model.accDescr) {
    messages.push(
      messageAt(
        place,
        code,
        'diagram-description',
        'Este tipo de diagrama no se describe solo. Escribe «accDescr: …» y cuenta en una o dos frases todo lo que muestra.',
        row,
      ),
    )
  }
  if (model.kind === 'flowchart')
    messages.push(...unknownClasses(model, source, vocabulary), ...unknownParts(model, code, place))
  return messages
}

/** `class x paso1` for an x that is nowhere: Mermaid forgets it, and a step is lost. */
function unknownParts(model: FlowModel, code: string, place: Place): DiagramMessage[] {
  const known = new Set([...model.nodes, ...model.groups, ...model.edges].map(({ id }) => id))
  return code.split('\n').flatMap((line, index) => {
    const ids = /^\s*class\s+(.+?)\s+\S+\s*$/.exec(line)?.[1] ?? ''
    return ids
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id && !known.has(id))
      .map((id) => {
        const column = line.search(new RegExp(`(?<![\\w-])${id.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`)) + 1
        const reason = `«${id}» no está en el diagrama: no hay nodo, grupo ni flecha con ese identificador. Corrígelo o quítalo.`
        return messageAt(place, code, 'diagram-class', reason, index + 1, column, column + id.length)
      })
  })
}

function unknownClasses(
  model: FlowModel,
  source: Place & { code: string },
  vocabulary: Vocabulary,
): DiagramMessage[] {
  const { code } = source
  const parts = [...model.nodes, ...model.groups, ...model.edges]
  const unknown = new Set(
    parts.flatMap((part) => part.classes).filter((name) => !vocabulary.has(name) && !STEP.test(name)),
  )
  const lines = code.split('\n')
  return [...unknown].map((name) => {
    const pattern = new RegExp(`(?::::|\\bclass\\b.*[\\s,])(${name.replace(/[^\w-]/g, '\\$&')})(?![\\w-])`)
    const index = lines.findIndex((line) => pattern.test(line))
    const column = (lines[index] ?? '').lastIndexOf(name) + 1
    const words = vocabulary.words.map((word) => word.name)
    const near = nearest(name, words)
    const hint = near ? `¿Querías decir «${near}»? ` : ''
    return messageAt(
      source,
      code,
      'diagram-class',
      `«${name}» no es una palabra de los diagramas. ${hint}Las del curso son ${words.join(', ')}; para los pasos, «paso1», «paso2»… Agrégala en docs/_datos/diagramas.yml si hace falta.`,
      index + 1,
      column,
      column + name.length,
    )
  })
}

/** The line with the diagram's type. */
function firstRow(code: string): number {
  return code.split('\n').findIndex((line) => line.trim() !== '' && !/^\s*%%/.test(line)) + 1
}
