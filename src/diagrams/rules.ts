/** What every diagram of the course must have, checked on its model. */
import { messageAt, type DiagramMessage, type Place } from './messages.ts'
import type { DiagramModel } from './model.ts'
import { STEP, VOCABULARY } from './vocabulary.ts'

export function checkModel(model: DiagramModel, code: string, place: Place): DiagramMessage[] {
  const messages: DiagramMessage[] = []
  const row = firstRow(code)
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
    messages.push(...unknownClasses([...model.nodes, ...model.groups, ...model.edges], code, place))
  return messages
}

function unknownClasses(parts: { classes: string[] }[], code: string, place: Place): DiagramMessage[] {
  const unknown = new Set(
    parts.flatMap((part) => part.classes).filter((name) => !(name in VOCABULARY) && !STEP.test(name)),
  )
  const lines = code.split('\n')
  return [...unknown].map((name) => {
    const pattern = new RegExp(`(?::::|\\bclass\\b.*[\\s,])(${name.replace(/[^\w-]/g, '\\$&')})(?![\\w-])`)
    const index = lines.findIndex((line) => pattern.test(line))
    const column = (lines[index] ?? '').lastIndexOf(name) + 1
    const known = Object.keys(VOCABULARY).join(', ')
    return messageAt(
      place,
      code,
      'diagram-class',
      `«${name}» no es una clase del vocabulario visual: ${known}; o «paso1», «paso2»… para los pasos.`,
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
