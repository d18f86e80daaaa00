/** What every diagram of the course must have. */
import { nearest } from '../../notes/index.ts'
import type { FlowPart } from '../flow-parts.ts'
import type { DiagramModel } from '../model.ts'
import { STEP, type Vocabulary } from '../vocabulary.ts'
import { IN_ITSELF } from './complaints.ts'
import { prepare } from './prepare.ts'
import { isType } from './types.ts'
import { messageAt, type DiagramMessage, type Place } from './messages.ts'

type Source = Place & { code: string }

/** What is wrong with how the diagram came out. */
export function checkDrawing(
  { svg, minFontPx }: { svg: string; minFontPx: number },
  source: Source,
): DiagramMessage[] {
  if (minFontPx === 0) return [nothingShown(source)]
  if (/="[^"]*\bNaN\b/.test(svg)) return [notANumber(source)]
  return /^\s*treemap/m.test(source.code) ? cutNames(svg, source) : []
}

/** The names of a tree map that Mermaid cuts, or leaves out, because their area is too small. */
function cutNames(svg: string, source: Source): DiagramMessage[] {
  const letters = (text: string): string => text.replace(/[#&]#?\w+;|[^\p{L}\p{N}]/gu, '')
  const drawn = new Set(
    Array.from(svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs), ([, text = '']) =>
      letters(text.replace(/<[^>]*>/g, '')),
    ),
  )
  return source.code.split('\n').flatMap((line, index) => {
    const [written, name = ''] = /^\s*"([^"]*)"/.exec(line) ?? []
    if (written === undefined || drawn.has(letters(name))) return []
    const column = written.indexOf('"') + 1
    const reason = `«${name}» no cabe en su área, y no se dibuja entero. Acórtalo, o usa una tabla.`
    return [messageAt(source, source.code, 'diagram-syntax', reason, index + 1, column, written.length + 1)]
  })
}

export function notANumber(source: Source): DiagramMessage {
  const reason = 'Hay un valor que no es un número, y Mermaid no sabe dónde dibujarlo. Escríbelo con cifras.'
  return messageAt(source, source.code, 'diagram-syntax', reason, firstRow(source.code))
}

/** Mermaid draws a group that is in itself until it gives up. */
export function groupInItself(parts: FlowPart[], source: Source): DiagramMessage | undefined {
  const members = new Map(parts.map((part) => [part.id, part.members ?? []]))
  const reaches = (id: string, wanted: string, seen = new Set<string>()): boolean => {
    if (seen.has(id)) return false
    seen.add(id)
    return (members.get(id) ?? []).some((inner) => inner === wanted || reaches(inner, wanted, seen))
  }
  if (!parts.some(({ id }) => reaches(id, id))) return undefined
  const [row, reason] = [firstRow(source.code), IN_ITSELF]
  return messageAt(source, source.code, 'diagram-syntax', reason, row)
}

/** A type and no more. Some types draw an empty frame of it. */
export function onlyType(source: Source): DiagramMessage | undefined {
  const code = prepare(source.code).code.trim()
  const [, type = ''] =
    /^([\w-]+)(?:[ \t]+(?:TB|TD|BT|LR|RL|[v<>^]|showData|horizontal))?[ \t]*[:;]?$/.exec(code) ?? []
  return isType(type) ? nothingShown(source) : undefined
}

function nothingShown(source: Source): DiagramMessage {
  const reason = 'El diagrama no muestra nada. Escribe su contenido debajo de esta línea.'
  return messageAt(source, source.code, 'diagram-syntax', reason, firstRow(source.code))
}

/** What a diagram says, as far as these rules look at it. */
interface Said extends Pick<DiagramModel, 'kind' | 'title' | 'accDescr'> {
  /** Of a flowchart. */
  parts: FlowPart[] | undefined
}

/**
 * What is wrong with what the diagram says.
 *
 * @param vocabulary undefined where it is not known: any class will do then
 */
export function checkModel(
  { kind, title, accDescr, parts }: Said,
  source: Source,
  vocabulary: Vocabulary | undefined,
): DiagramMessage[] {
  if (parts?.length === 0) return [nothingShown(source)]
  const messages: DiagramMessage[] = []
  const row = firstRow(source.code)
  if (!title) {
    messages.push(
      messageAt(
        source,
        source.code,
        'diagram-title',
        'Falta el título del diagrama. Escribe en la línea siguiente «accTitle: …», corto y sin punto final.',
        row,
      ),
    )
  }
  if (kind === 'other' && !accDescr) {
    messages.push(
      messageAt(
        source,
        source.code,
        'diagram-description',
        'Este tipo de diagrama no se describe solo. Escribe «accDescr: …» y cuenta en una o dos frases todo lo que muestra.',
        row,
      ),
    )
  }
  if (parts) {
    if (vocabulary) messages.push(...unknownClasses(parts, source, vocabulary))
    messages.push(...unknownParts(parts, source))
  }
  return messages
}

/** `class x paso1` for an x that is nowhere: Mermaid forgets it, and a step is lost. */
function unknownParts(parts: FlowPart[], source: Source): DiagramMessage[] {
  const known = new Set(parts.map(({ id }) => id))
  return source.code.split('\n').flatMap((line, index) => {
    const ids = /^\s*class\s+(.+?)\s+\S+\s*$/.exec(line)?.[1] ?? ''
    return ids
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id && !known.has(id))
      .map((id) => {
        const column = line.search(new RegExp(`(?<![\\w-])${id.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`)) + 1
        const reason = `«${id}» no está en el diagrama: no hay nodo, grupo ni flecha con ese identificador. Corrígelo o quítalo.`
        return messageAt(source, source.code, 'diagram-class', reason, index + 1, column, column + id.length)
      })
  })
}

function unknownClasses(parts: FlowPart[], source: Source, vocabulary: Vocabulary): DiagramMessage[] {
  const { code } = source
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
