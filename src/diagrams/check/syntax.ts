/** Mermaid's errors, from two kinds of parser, made readable in Spanish. */
import { complaintOf } from './complaints.ts'
import { messageAt, type DiagramMessage, type Place } from './messages.ts'
import { mistakeIn } from './mistakes.ts'
import type { ParseError } from '../parse-error.ts'
import { unknownType } from './types.ts'

/** @param rows The source line of each line that Mermaid read (see `prepare.ts`). */
export function syntaxMessage(error: ParseError, code: string, rows: number[], place: Place): DiagramMessage {
  const at = (reason: string, row?: number, column?: number, endColumn?: number) =>
    messageAt(place, code, 'diagram-syntax', reason, row, column, endColumn)
  const { message } = error
  const row = rowOf(error, rows)

  if (/No diagram type detected|UnknownDiagramError/i.test(message)) {
    const line = code.split('\n')[(rows[0] ?? 1) - 1] ?? ''
    const column = line.length - line.trimStart().length + 1
    const type = line.trim().split(/[\s;]/)[0] ?? ''
    return at(unknownType(type), rows[0], column, column + type.length)
  }
  const lexical = /Lexical error|unexpected character/i.test(message)
  if (lexical || /Parse error|Expecting|Parsing failed/i.test(message)) {
    const mistake = mistakeIn(code, suspects(error, row, rows))
    if (mistake) return at(mistake.reason, mistake.row, mistake.column, mistake.end)
    const spot = locate(error, code, row)
    const reason = lexical
      ? `Mermaid no entiende lo que empieza aquí${found(error)}. Si es el texto de un nodo o de una flecha, escríbelo entre comillas dobles.`
      : `Error de sintaxis${found(error)}.${expected(error)} Revisa la flecha, los paréntesis y las comillas de esta línea.`
    return at(reason, spot.row, spot.column, spot.endColumn)
  }
  const complaint = complaintOf(message, code)
  const spot = complaint?.at ?? locate(error, code, row)
  const reason =
    complaint?.reason ??
    `Mermaid no puede dibujar el diagrama y dice, en inglés: «${message.split('\n')[0]}».`
  return at(reason, spot.row, spot.column, spot.endColumn)
}

/**
 * The rows that may be to blame, the likeliest first: the parser stops a line late when it only
 * then misses something, and at the very end when something stays open.
 */
function suspects({ found: text }: ParseError, row: number | undefined, rows: number[]): number[] {
  if (row === undefined || text === '') return rows
  const index = rows.indexOf(row)
  return [rows[index], rows[index + 1], rows[index - 1]].filter((one) => one !== undefined)
}

function rowOf({ line, message }: ParseError, rows: number[]): number | undefined {
  // Mermaid's later checks say the line in words only.
  const read =
    line !== undefined && !Number.isNaN(line) ? line : Number(/\bline:?\s+(\d+)/i.exec(message)?.[1])
  if (Number.isNaN(read)) return undefined
  return rows[Math.min(Math.max(read, 1), rows.length) - 1]
}

function found({ found: text }: ParseError): string {
  if (text === undefined) return ''
  if (text === '') return ': el diagrama termina antes de tiempo'
  const [line = ''] = text.split('\n')
  return line.trim() === ''
    ? ': la línea termina antes de tiempo'
    : `: sobra o falta algo junto a «${line.trim()}»`
}

/** What the parser would have taken, for the few tokens whose names say something to an author. */
const TOKENS: Record<string, string> = {
  SQE: '«]»',
  PE: '«)»',
  DIAMOND_STOP: '«}»',
  STADIUMEND: '«])»',
  CYLINDEREND: '«)]»',
  DOUBLECIRCLEEND: '«)))»',
  SUBROUTINEEND: '«]]»',
  PIPE: '«|»',
  ACTOR: 'un participante',
  TXT: '«: texto»',
  NODE_STRING: 'un identificador',
  end: '«end»',
}

function expected({ expected: tokens }: ParseError): string {
  const known = [...new Set((tokens ?? []).map((token) => TOKENS[token.replaceAll("'", '')]).filter(Boolean))]
  return known.length > 0 && known.length <= 4 ? ` Se esperaba ${known.join(' o ')}.` : ''
}

/** The error's place, or that of the text that it quotes. */
function locate(error: ParseError, code: string, row: number | undefined) {
  const lines = code.split('\n')
  const quoted = error.found?.trim().split('\n')[0]
  const after = (line: number) => ({ row: line, column: (lines[line - 1] ?? '').trimEnd().length + 1 })
  if (row === undefined) {
    const byText = quoted ? lines.findIndex((line) => line.includes(quoted)) : -1
    if (byText >= 0)
      return {
        row: byText + 1,
        column: lines[byText]!.indexOf(quoted!) + 1,
        endColumn: lines[byText]!.indexOf(quoted!) + 1 + quoted!.length,
      }
    return { row: lines.findIndex((line) => line.trim() !== '') + 1, column: 1 }
  }
  const line = lines[row - 1] ?? ''
  // Nothing or only a line break was found: something is missing at the end of what there is.
  if (error.found !== undefined && !quoted) {
    let last = error.found === '' ? lines.length : row
    while (last > 1 && !lines[last - 1]?.trim()) last -= 1
    return after(last)
  }
  // jison's columns are those of the token before the one that surprised it.
  const column = error.column ?? Number(/\bcolumn (\d+)/.exec(error.message)?.[1] ?? 1)
  const from = Math.max(0, column - 1)
  const near = quoted ? line.indexOf(quoted, from) : -1
  const anywhere = quoted ? line.indexOf(quoted) : -1
  const start = near >= 0 ? near : anywhere >= 0 ? anywhere : from
  return {
    row,
    column: start + 1,
    endColumn: quoted && anywhere >= 0 ? start + 1 + quoted.length : undefined,
  }
}
