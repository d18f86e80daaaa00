import { nearest } from './nearest.ts'

/** A word, or what stands for code and addresses in a text, and the blank after it. */
const word = String.raw`[\wñ\ufffc-]+\s+`

const gap = /^hasta (\d+) palabras?(?: menos ([a-zñ ]+))?$/

/** What is wrong with an expression, in words for its author. */
export interface ExpressionProblem {
  reason: string
  hint: string
}

/**
 * Compiles an expression of `ideas-equivocadas.yml`: a regular expression over text in lower case
 * without accents (ñ kept), in which
 *
 * - a blank stands for any run of blanks,
 * - `{nombre}` for the part of that name, which may hold others,
 * - `{hasta 3 palabras}` for a gap of up to so many words, and `{hasta 3 palabras menos que cual}`
 *   for one without these words.
 *
 * It begins where a word begins, and holds something; a part alone may be missing where it stands. Exactly one of `pattern` (flags `gu`) and `problem` is defined.
 */
export function compileExpression(
  source: string,
  parts: Readonly<Record<string, string>>,
  { isPart = false } = {},
): { pattern?: RegExp; problem?: ExpressionProblem } {
  try {
    const expanded = expand(source, parts, [])
    const pattern = new RegExp(String.raw`\b(?:${expanded})`, 'gu')
    if (!isPart && new RegExp(`^(?:${expanded})$`, 'u').test('')) {
      throw new WrongExpression(
        'La expresión vale para cualquier texto',
        'Escribe en ella al menos una palabra.',
      )
    }
    return { pattern }
  } catch (error) {
    if (error instanceof WrongExpression) return { problem: error }
    const message = (error as Error).message
    const reason = Object.entries(faults).find(([english]) => message.includes(english))?.[1]
    return {
      problem: {
        reason: `La expresión no se entiende: ${reason ?? 'no es una expresión regular'}`,
        hint: 'Ciérralo, o escribe «\\» delante del signo si es parte del texto.',
      },
    }
  }
}

/** Escapes and classes are kept as they are; the rest is ours to write out. */
const pieces = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]])*\]|\{([a-zñ][^{}]*)\} *| +/gu

function expand(source: string, parts: Readonly<Record<string, string>>, within: readonly string[]): string {
  const letter = /[\p{Lu}áéíóúü]/u.exec(source.replace(/\\[pP]\{[^}]*\}|\\./gu, ''))?.[0]
  if (letter !== undefined) {
    throw new WrongExpression(
      `La expresión lleva «${letter}», y así no halla nada`,
      'Escríbela en minúsculas y sin tildes: los textos se comparan así.',
    )
  }
  const line = source.replace(/\s+/g, ' ')
  return line.replace(pieces, (piece, name: string | undefined, at: number) => {
    if (name === undefined) {
      if (!piece.startsWith(' ')) return piece
      // «mini ?-»: the blank is what may be missing.
      return /[?*+{]/.test(line[at + piece.length] ?? '') ? String.raw`(?:\s+)` : String.raw`\s+`
    }
    const blank = piece.endsWith(' ')
    const [, most, less] = gap.exec(name) ?? []
    // A gap ends with its own blank.
    if (most !== undefined) {
      const but = less === undefined ? '' : String.raw`(?!(?:${less.trim().split(/ +/).join('|')})\b)`
      return `(?:${but}${word}){0,${most}}`
    }
    return `(?:${expand(partOf(name, parts, within), parts, [...within, name])})${blank ? String.raw`\s+` : ''}`
  })
}

function partOf(name: string, parts: Readonly<Record<string, string>>, within: readonly string[]): string {
  if (within.includes(name)) {
    throw new WrongExpression(`La parte «${name}» se contiene a sí misma`, 'Quita de ella su propio nombre.')
  }
  const part = parts[name]
  if (part !== undefined) return part
  const near = nearest(name, Object.keys(parts))
  throw new WrongExpression(
    `No hay ninguna parte «${name}»`,
    near ? `¿Querías decir «${near}»?` : 'Escríbela en «partes», o di «{hasta 3 palabras}» si es un hueco.',
  )
}

class WrongExpression extends Error implements ExpressionProblem {
  readonly reason: string
  readonly hint: string

  constructor(reason: string, hint: string) {
    super(reason)
    this.reason = reason
    this.hint = hint
  }
}

/** What V8 says of a regular expression, and what it means. */
const faults: Record<string, string> = {
  'Unterminated group': 'un paréntesis no se cierra',
  "Unmatched ')'": 'sobra un «)»',
  'Unterminated character class': 'un corchete no se cierra',
  'Nothing to repeat': 'a un «?», un «*» o un «+» le falta lo que repite',
  'Lone quantifier brackets': 'hay una llave o un corchete sueltos',
  'Incomplete quantifier': 'una llave no se cierra',
  'numbers out of order': 'los números de una llave están al revés',
  'Range out of order': 'un intervalo entre corchetes está al revés',
  'Invalid group': 'un «(?» no dice qué es',
  'Invalid escape': 'hay un «\\» delante de una letra que no lo lleva',
  '\\ at end': 'termina en «\\»',
}
