/**
 * Letters that stand in for signs while Mermaid works. Its grammars, its Markdown and its cleaning
 * of HTML each take some signs of a text for their own (`#`, `;`, `<`, `&`, a backslash…), and each
 * type of diagram others: what reads as a letter passes through all of them. A text keeps its
 * length, so what Mermaid tells of columns is true of the source.
 */
import { sourceTexts, type SourceText } from './source-texts.ts'

export interface Hidden {
  code: string
  /** Puts what is meant in the place of what stands in for it. */
  restore(text: string): string
  /** As `restore`, with entities as they are written. */
  asWritten(text: string): string
  /** Whether a text has stand-ins. */
  standsIn(text: string): boolean
}

/**
 * @param code as `prepare` gives it
 * @param decode the character that the name of an entity stands for, if any
 */
export function hideSigns(code: string, decode: (name: string) => string | undefined): Hidden {
  const [filler, ...letters] = lettersFor(code)
  const signs = new Map<string, { letter: string; written: string; meaning: string }>()
  const standIn = (written: string, meaning = written) => {
    const key = `${written} ${meaning}`
    const letter = signs.get(key)?.letter ?? letters[signs.size]
    // With more different signs than letters, the rest stays as it is.
    if (letter === undefined) return written
    signs.set(key, { letter, written, meaning })
    return letter + filler!.repeat(written.length - 1)
  }
  const own = new RegExp(`[${[filler, ...letters].join('').replace(/[\\\]^-]/g, '\\$&')}]`, 'gu')
  const prepared = code
    .replace(own, (letter) => standIn(letter))
    // Mermaid's formulas, which are not drawn.
    .replace(/\$\$/g, (dollars) => standIn(dollars))
    .replace(ENTITY, (entity, name: string, offset: number) =>
      standIn(entity, meaningOf(name, touchesWord(code, offset, entity.length), decode)),
    )
  let hidden = ''
  let end = 0
  for (const text of sourceTexts(prepared)) {
    const written = prepared.slice(text.from, text.to)
    hidden +=
      prepared.slice(end, text.from) +
      written.replace(signsOf(text, written), (sign) => (/^<br/i.test(sign) ? sign : standIn(sign)))
    end = text.to
  }
  const byLetter = new Map([...signs.values()].map((sign) => [sign.letter, sign]))
  const put = (form: 'written' | 'meaning') => (text: string) =>
    text.replace(own, (letter) => (letter === filler ? '' : (byLetter.get(letter)?.[form] ?? letter)))
  return {
    code: hidden + prepared.slice(end),
    restore: put('meaning'),
    asWritten: put('written'),
    standsIn: (text) => text.search(own) !== -1,
  }
}

/**
 * What may stand in; the first stands for nothing: it fills up what is longer than its stand-in.
 * Yi syllables are letters to every grammar but one; an author's own are hidden like signs.
 */
function lettersFor(code: string): string[] {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
  if (!/^\s*sankey/.test(code)) return range(0xa000, 0xa48c)
  // It takes ASCII only: what the source, HTML, numbers and words don't use of it.
  return range(0x21, 0x7e).filter((sign) => !code.includes(sign) && !/[",<>&#;\w.-]/.test(sign))
}

/** `restore` for all texts in a value. */
export function restoreIn<T>(value: T, restore: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? restore(part) : part,
  ) as T
}

// --- Entities ------------------------------------------------------------------------------------

/** Mermaid's way to write a sign that its grammar would take for its own: `#quot;`, `#35;`. */
export const ENTITY = /#(\w+);/g

/** In «Paso #1; luego» nobody means the first control character; nor a «d» in «pedido #100; listo». */
function meaningOf(name: string, inWord: boolean, decode: (name: string) => string | undefined): string {
  const written = `#${name};`
  if (!/^\d+$/.test(name)) return decode(name) ?? written
  const character = characterOf(name)
  if (character === undefined) return written
  return /[\p{P}\p{S}]/u.test(character) || (inWord && /[\p{L}\p{M}]/u.test(character)) ? character : written
}

/** The character with a number, if there is one that can be seen. */
export function characterOf(number: string): string | undefined {
  const code = Number(number)
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : ''
  return /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character) ? character : undefined
}

/** Whether a stretch of a text is a word of its own. */
export function standsAlone(text: string, from: number, length: number): boolean {
  return (
    /(?:^|[\s"'([{|>:])$/.test(text.slice(0, from)) && /^(?:$|[\s"')\]}|<])/.test(text.slice(from + length))
  )
}

/** Whether letters or figures go on right before or after a stretch of a text. */
function touchesWord(text: string, from: number, length: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, from)) || /^[\p{L}\p{M}\p{N}]/u.test(text.slice(from + length))
  )
}

// --- Signs of texts ------------------------------------------------------------------------------

/** What to hide of a text. Line breaks match, too: they stay. */
function signsOf({ kind, kept }: SourceText, text: string): RegExp {
  if (kind === 'ascii') return /<br\s*\/?>|[^\x20-\x7E]|[<>&#;]/giu
  if (kind === 'member') {
    // Its visibility, its generics, and the marks at its end are Mermaid's notation; so are brackets of a method.
    const brackets = /\(.*\)/.test(text) ? '' : '()'
    return new RegExp(`<br\\s*/?>|[\\\\&;"'\`^=@%|!?<>:_{}\\[\\]${brackets}]|(?<!^)#|[*$](?!$)|^[*$]$`, 'gi')
  }
  if (kind === 'bare')
    return new RegExp(`<br\\s*/?>|[^\\p{L}\\p{N}\\s${kept.replace(/[\\\]^-]/g, '\\$&')}]`, 'giu')
  return isMarkdown(text)
    ? /<br\s*\/?>|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|(?<!^)(?![\s*_])[^\p{L}\p{N}](?!$)/giu
    : /<br\s*\/?>|[#;<>&\\`'*_~$[\]!^{}|%@=-]|(?<=^\d+)[.)]|^\+/gi
}

/**
 * Whether a quoted text is one of Mermaid's Markdown texts: between backticks, and with something
 * in it that plain text has not. «`npm ci`» is a command.
 */
function isMarkdown(text: string): boolean {
  return (
    /^`[\s\S]+`$/.test(text) &&
    !text.slice(1, -1).includes('`') &&
    /\n|\*\S[\s\S]*\*|(?<![\p{L}\p{N}])_\S[\s\S]*_/u.test(text)
  )
}
