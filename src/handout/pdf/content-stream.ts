/**
 * Reads content streams (ISO 32000-1, 7.8.2): what draws a page, as operations with their operands.
 * pdf-lib writes them but reads none, and pdf.js does not tell where in the stream each stands.
 */

/** A name comes with its slash, `/F5`; a string as its bytes. */
export type Operand = number | string | boolean | null | Uint8Array | Operand[] | Map<string, Operand>

/** An operator with what stands before it; `start` and `end` are offsets into the stream. */
export interface Operation {
  name: string
  operands: Operand[]
  /** Of the first operand, or of the operator that has none. */
  start: number
  end: number
}

/** Calls `visit` for each operation of a content stream. Broken ends are taken as the end of the stream. */
export function readOperations(bytes: Uint8Array, visit: (operation: Operation) => void): void {
  const reader = new Reader(bytes)
  let operands: Operand[] = []
  let start = -1
  for (;;) {
    reader.skipSpace()
    const at = reader.at
    const token = reader.token()
    if (token === undefined) return
    if (start === -1) start = at
    if (!(token instanceof Keyword)) {
      operands.push(token)
      continue
    }
    if (token.name === 'BI') reader.skipInlineImage()
    visit({ name: token.name === 'BI' ? 'EI' : token.name, operands, start, end: reader.at })
    operands = []
    start = -1
  }
}

class Keyword {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const closing = new Keyword(']')
const ending = new Keyword('>>')

/** What each byte is: 1 white space, 2 delimiter, 0 the rest (7.2.2). */
const kinds = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = 1
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = 2

class Reader {
  at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  skipSpace(): void {
    const { bytes } = this
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!
      if (byte === 0x25) while (this.at < bytes.length && !isLineEnd(bytes[this.at]!)) this.at++
      else if (kinds[byte] !== 1) return
    }
  }

  /** The next operand or operator; undefined at the end. */
  token(): Operand | Keyword | undefined {
    this.skipSpace()
    const { bytes } = this
    const byte = bytes[this.at]
    if (byte === undefined) return undefined
    switch (byte) {
      case 0x2f:
        return this.nameToken()
      case 0x28:
        return this.literalString()
      case 0x5b:
        this.at++
        return this.list()
      case 0x5d:
        this.at++
        return closing
      case 0x3c:
        if (bytes[this.at + 1] !== 0x3c) return this.hexString()
        this.at += 2
        return this.dictionary()
      case 0x3e:
        this.at += 2
        return ending
      default:
        return this.word()
    }
  }

  private list(): Operand[] {
    const items: Operand[] = []
    for (;;) {
      const token = this.token()
      if (token === undefined || token === closing) return items
      if (!(token instanceof Keyword)) items.push(token)
    }
  }

  private dictionary(): Map<string, Operand> {
    const entries = new Map<string, Operand>()
    for (;;) {
      const key = this.token()
      if (key === undefined || key === ending) return entries
      const value = this.token()
      if (value === undefined || value === ending) return entries
      if (typeof key === 'string' && !(value instanceof Keyword)) entries.set(key, value)
    }
  }

  private nameToken(): string {
    const start = this.at++
    this.skipRegular()
    const name = latin(this.bytes, start, this.at)
    return name.includes('#')
      ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      : name
  }

  private word(): Operand | Keyword {
    const start = this.at
    this.skipRegular()
    if (this.at === start) this.at++
    const first = this.bytes[start]!
    const word = latin(this.bytes, start, this.at)
    if ((first >= 0x30 && first <= 0x39) || first === 0x2e || first === 0x2d || first === 0x2b) {
      return Number.parseFloat(word) || 0
    }
    if (word === 'true') return true
    if (word === 'false') return false
    if (word === 'null') return null
    return new Keyword(word)
  }

  private skipRegular(): void {
    const { bytes } = this
    while (this.at < bytes.length && kinds[bytes[this.at]!] === 0) this.at++
  }

  private hexString(): Uint8Array {
    const { bytes } = this
    const digits: number[] = []
    for (this.at++; this.at < bytes.length && bytes[this.at] !== 0x3e; this.at++) {
      const digit = hexDigit(bytes[this.at]!)
      if (digit >= 0) digits.push(digit)
    }
    this.at++
    if (digits.length % 2 === 1) digits.push(0)
    return Uint8Array.from({ length: digits.length / 2 }, (_, i) => digits[2 * i]! * 16 + digits[2 * i + 1]!)
  }

  private literalString(): Uint8Array {
    const { bytes } = this
    const text: number[] = []
    let depth = 1
    this.at++
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!
      if (byte === 0x5c) this.escape(text)
      else {
        if (byte === 0x28) depth++
        if (byte === 0x29 && --depth === 0) break
        text.push(byte)
      }
    }
    this.at++
    return Uint8Array.from(text)
  }

  /** Leaves `at` on the last byte of the escape. */
  private escape(text: number[]): void {
    const { bytes } = this
    const byte = bytes[++this.at]!
    const named = 'nrtbf'.indexOf(String.fromCharCode(byte))
    if (named >= 0) text.push([10, 13, 9, 8, 12][named]!)
    else if (byte >= 0x30 && byte <= 0x37) {
      let value = 0
      for (let digits = 0; digits < 3; digits++, this.at++) {
        const digit = bytes[this.at]! - 0x30
        if (!(digit >= 0 && digit <= 7)) break
        value = value * 8 + digit
      }
      this.at--
      text.push(value & 0xff)
    } else if (byte === 0x0d) {
      if (bytes[this.at + 1] === 0x0a) this.at++
    } else if (byte !== 0x0a) text.push(byte)
  }

  /** From after `BI` to after `EI`: a white space, `EI`, and a white space or the end. */
  skipInlineImage(): void {
    const { bytes } = this
    for (; this.at < bytes.length; this.at++) {
      if (
        kinds[bytes[this.at]!] === 1 &&
        bytes[this.at + 1] === 0x45 &&
        bytes[this.at + 2] === 0x49 &&
        kinds[bytes[this.at + 3] ?? 32] === 1
      ) {
        this.at += 3
        return
      }
    }
  }
}

function isLineEnd(byte: number): boolean {
  return byte === 10 || byte === 13
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let index = start; index < end; index++) text += String.fromCharCode(bytes[index]!)
  return text
}
