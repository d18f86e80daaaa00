/** A parse error as Mermaid's two kinds of parser give it, in one form. */

/** Lines and columns are 1-based. */
export interface ParseError {
  message: string
  line?: number
  column?: number
  endColumn?: number
  /** What stands where the parser gave up; empty at the end of the text. */
  found?: string
  expected?: string[]
}

/** What Mermaid's parsers throw: jison's errors with a `hash`, langium's with a `result`. */
interface MermaidError {
  message?: string
  hash?: {
    text?: string
    token?: string | number
    line?: number
    loc?: JisonPlace
    expected?: unknown
  }
  loc?: JisonPlace
  result?: {
    lexerErrors?: { line?: number; column?: number }[]
    parserErrors?: { token?: LangiumToken; previousToken?: LangiumToken }[]
  }
}

/** Lines from 1, columns from 0. */
interface JisonPlace {
  first_line?: number
  first_column?: number
  last_column?: number
}

/** Places from 1; NaN at the end of the text. */
interface LangiumToken {
  startLine?: number
  startColumn?: number
  image?: string
}

/** The parts of what Mermaid threw that tell where it is. */
export function readParseError(error: unknown): ParseError {
  const { message, hash, result, loc } = error as MermaidError
  const base = { message: message ?? String(error) }
  if (hash) {
    const { first_line, first_column, last_column } = hash.loc ?? loc ?? {}
    return {
      ...base,
      line: first_line ?? oneMore(hash.line),
      column: oneMore(first_column),
      endColumn: oneMore(last_column),
      found: hash.token === 'EOF' || hash.token === 1 ? '' : hash.text || undefined,
      expected: Array.isArray(hash.expected) ? hash.expected.map(String) : undefined,
    }
  }
  const lexer = result?.lexerErrors?.[0]
  if (lexer) return { ...base, line: lexer.line, column: lexer.column }
  const parser = result?.parserErrors?.[0]
  if (parser) {
    const token = Number.isNaN(parser.token?.startLine) ? parser.previousToken : parser.token
    return { ...base, line: token?.startLine, column: token?.startColumn, found: token?.image || undefined }
  }
  return base
}

function oneMore(number: number | undefined): number | undefined {
  return typeof number === 'number' ? number + 1 : undefined
}
