/** Mermaid's parse errors, from two kinds of parser, made readable in Spanish. */
import { messageAt, type DiagramMessage, type Place } from './messages.ts'
import type { PageError } from './page/entry.ts'

/** @param rows The source line of each line that Mermaid read (see `prepare.ts`). */
export function syntaxMessage(error: PageError, code: string, rows: number[], place: Place): DiagramMessage {
  const row = rowOf(error, rows)
  const at = locate(error, code, row)
  return messageAt(place, code, 'diagram-syntax', reason(error, code), at.row, at.column, at.endColumn)
}

function rowOf({ line, message }: PageError, rows: number[]): number | undefined {
  // Mermaid's later checks say the line in words only.
  const read =
    line !== undefined && !Number.isNaN(line) ? line : Number(/\bline:?\s+(\d+)/i.exec(message)?.[1])
  if (Number.isNaN(read)) return undefined
  return rows[Math.min(Math.max(read, 1), rows.length) - 1]
}

function reason(error: PageError, code: string): string {
  const { message } = error
  const type = code.trim().split(/\s/)[0] ?? ''
  if (/No diagram type detected|UnknownDiagramError/i.test(message)) {
    return `«${type}» no es un tipo de diagrama. La primera línea dice el tipo, como «flowchart LR» o «sequenceDiagram».`
  }
  if (/Lexical error|unexpected character/i.test(message)) {
    return `Mermaid no entiende lo que empieza aquí${found(error)}. Si es el texto de una etiqueta, escríbelo entre comillas dobles.`
  }
  if (/Parse error|Expecting|Parsing failed/i.test(message)) {
    return `Error de sintaxis${found(error)}.${expected(error)} Revisa la flecha, los paréntesis y las comillas de esta línea.`
  }
  for (const [pattern, text] of SEMANTIC) {
    const match = pattern.exec(message)
    if (match) return text(match[1]?.trim() ?? '')
  }
  if (/Maximum text size/i.test(message)) return 'El diagrama es demasiado grande. Divídelo en dos.'
  return `Mermaid no puede dibujar el diagrama: ${message.split('\n')[0]}`
}

/** Complaints about what a diagram means, by the types that check it. */
const SEMANTIC: [RegExp, (name: string) => string][] = [
  [
    /checkout branch.*branch "?([^")]+)"?/i,
    (name) => `La rama «${name}» no existe todavía. Créala antes con «branch ${name}».`,
  ],
  [
    /Cannot merge branch.*?"?([\w-]+)"?\)? /i,
    (name) => `No se puede fusionar «${name}»: revisa que exista y que tenga cambios propios.`,
  ],
  [/Invalid date:\s*(.+)/i, (name) => `«${name}» no es una fecha con el formato de «dateFormat».`],
  [
    /(?:actor|participant) (\S+) .*(?:not|no) /i,
    (name) => `El participante «${name}» no está donde hace falta. Revisa quién participa y cuándo.`,
  ],
  [
    /inactivate an inactive participant \(([^)]+)\)/i,
    (name) => `«${name}» no está activo: sobra un «-» o un «deactivate», o falta antes un «+».`,
  ],
]

function found({ found: text }: PageError): string {
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

function expected({ expected: tokens }: PageError): string {
  const known = [...new Set((tokens ?? []).map((token) => TOKENS[token.replaceAll("'", '')]).filter(Boolean))]
  return known.length > 0 && known.length <= 4 ? ` Se esperaba ${known.join(' o ')}.` : ''
}

/** The error's place, or that of the text that it quotes. */
function locate(error: PageError, code: string, row: number | undefined) {
  const lines = code.split('\n')
  const quoted =
    error.found?.trim().split('\n')[0] ||
    SEMANTIC.map(([pattern]) => pattern.exec(error.message)?.[1]?.trim()).find(Boolean)
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
  const from = Math.max(0, (error.column ?? 1) - 1)
  const near = quoted ? line.indexOf(quoted, from) : -1
  const anywhere = quoted ? line.indexOf(quoted) : -1
  const start = near >= 0 ? near : anywhere >= 0 ? anywhere : from
  return {
    row,
    column: start + 1,
    endColumn: quoted && anywhere >= 0 ? start + 1 + quoted.length : undefined,
  }
}
