import { isUtf8 } from 'node:buffer'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { report } from './problem.ts'

/** How the text of a file differs from the one that everything else reads. */
export interface SourceText {
  /** Whether its bytes are text in UTF-8: of any other nothing can be said. */
  sound: boolean
  /** The first letter that is written as a letter and a mark apart; undefined when none is. */
  decomposed: Point | undefined
  /** Lines on which blanks at the end ask for a line break, which they don't make. */
  blankBreaks: number[]
  /** The column in the file of a column in the plain text. */
  columnOf(point: { line: number; column: number }): number
  /** `text`, made from the plain text, with the byte order mark, line ends and blanks of the file. */
  restore(text: string): string
}

const lineEnd = /\r\n|\n|\r/

/**
 * The text that everything reads, whatever the editor wrote: lines end with LF, letters are
 * composed (NFC), there is no byte order mark and no blanks at line ends.
 */
export function plainText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .split(lineEnd)
    .map(withoutBlanks)
    .join('\n')
    .normalize('NFC')
}

function withoutBlanks(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--
  return line.slice(0, end)
}

/**
 * Puts the plain text in place of what a file holds: bytes, or text. That they are no text in
 * UTF-8 is recorded on it, and its value is then empty. A second time it does nothing.
 */
export function settleText(file: VFile): SourceText {
  const data = file.data as { sourceText?: SourceText }
  data.sourceText ??= settle(file)
  return data.sourceText
}

function settle(file: VFile): SourceText {
  const { value } = file
  if (typeof value !== 'string') {
    const fault = faultOfBytes(Buffer.from(value))
    if (fault) {
      report(file, { rule: 'codificacion', ...fault })
      file.value = ''
      return { ...sourceOf(''), sound: false }
    }
  }
  const written = typeof value === 'string' ? value : Buffer.from(value).toString('utf8')
  file.value = plainText(written)
  return sourceOf(written)
}

function sourceOf(written: string): SourceText {
  const mark = written.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = written.slice(mark.length)
  const lines = text.split(lineEnd)
  const ends = Array.from(text.matchAll(/\r\n|\n|\r/g), ([end]) => end)
  const decomposed = text.normalize('NFC') === text ? undefined : firstDecomposed(lines)
  return {
    sound: true,
    decomposed,
    blankBreaks: lines.flatMap((line, index) => (line.endsWith('  ') && line.trim() !== '' ? index + 1 : [])),
    columnOf: decomposed
      ? ({ line, column }) => writtenColumn(lines[line - 1] ?? '', column)
      : ({ column }) => column,
    restore: (changed) => mark + withEnds(changed, lines, ends),
  }
}

function firstDecomposed(lines: readonly string[]): Point {
  const line = lines.findIndex((one) => one.normalize('NFC') !== one)
  const composed = lines[line]!.normalize('NFC')
  let at = 0
  while (lines[line]![at] === composed[at]) at++
  return { line: line + 1, column: at + 1 }
}

/** Where what stands at `column` of the composed line stands in the line as it is written. */
function writtenColumn(line: string, column: number): number {
  if (line.normalize('NFC') === line) return column
  let composed = 0
  for (const { segment, index } of new Intl.Segmenter('es').segment(line)) {
    if (composed >= column - 1) return index + 1
    composed += segment.normalize('NFC').length
  }
  return line.length + 1
}

/** Gives back to each line its end, and to those that are as they were, their blanks. */
function withEnds(changed: string, lines: readonly string[], ends: readonly string[]): string {
  const after = changed.split('\n')
  const same = after.length === lines.length
  return after
    .map((line, index) => {
      const written = same ? lines[index]! : ''
      const blanks = written.slice(withoutBlanks(written).length)
      const kept = withoutBlanks(written).normalize('NFC') === line ? blanks : ''
      const end = index === after.length - 1 ? '' : ((same ? ends[index] : undefined) ?? ends[0] ?? '\n')
      return line + kept + end
    })
    .join('')
}

interface Fault {
  reason: string
  hint: string
  place: Point
}

/** Why bytes aren't text in UTF-8; undefined when they are. */
function faultOfBytes(bytes: Buffer): Fault | undefined {
  const start = { line: 1, column: 1 }
  const hint = 'Guárdalo en UTF-8; muchos editores lo ofrecen como «Guardar con codificación».'
  if (isWide(bytes)) return { reason: 'El archivo está en UTF-16, no en UTF-8', hint, place: start }
  if (isUtf8(bytes)) return undefined
  if (bytes.includes(0)) {
    return { reason: 'El archivo no es texto', hint: 'Sácalo de la carpeta de los apuntes.', place: start }
  }
  const lines = soundStart(bytes)
    .replace(/^\uFEFF/, '')
    .split(lineEnd)
  return {
    reason: 'El archivo no está en UTF-8',
    hint,
    place: { line: lines.length, column: lines.at(-1)!.length + 1 },
  }
}

/** UTF-16, with its mark or, as most of ours is written in, with a zero in every second byte. */
function isWide(bytes: Buffer): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  if (bytes.length < 8) return false
  const head = bytes.subarray(0, 512)
  const zeros = (parity: number): number =>
    head.filter((byte, index) => index % 2 === parity && byte === 0).length
  const [even, odd] = [zeros(0), zeros(1)]
  return Math.max(even, odd) > head.length * 0.3 && Math.min(even, odd) === 0
}

/** The text before the first byte that is no UTF-8. */
function soundStart(bytes: Buffer): string {
  // What is no UTF-8 is read as a mark of its own, which has other bytes.
  const again = Buffer.from(bytes.toString('utf8'))
  let end = bytes.findIndex((byte, index) => byte !== again[index])
  // A character that is cut short begins as others do.
  while (!isUtf8(bytes.subarray(0, end))) end--
  return bytes.subarray(0, end).toString('utf8')
}
