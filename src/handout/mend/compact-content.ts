import { readOperations, type Operation } from '../pdf/content-stream.ts'
import { codesOf, type FontTexts } from '../pdf/font-texts.ts'
import { shortNumber, shortPath } from './short-number.ts'

/**
 * The same drawing in fewer bytes. Chromium moves to each letter and shows it alone, and writes
 * numbers to the last digit that a computer has: here a line of text is shown at once, with what its
 * letters are moved closer or apart, and paths are drawn to a thousandth of their unit, which is
 * less than any printer or screen can show.
 *
 * @param fonts of the stream, by the name that it uses for each
 */
export function compactContent(bytes: Uint8Array, fonts: ReadonlyMap<string, FontTexts>): Uint8Array {
  const parts: (string | Uint8Array)[] = []
  const text = new TextLine(fonts, (part) => parts.push(part, '\n'))
  readOperations(bytes, (operation) => {
    const { start, end } = operation
    if (text.takes(operation)) return
    text.flush()
    parts.push(shortPath(operation, 3) ?? bytes.subarray(start, end), '\n')
  })
  text.flush()
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
}

/** Operators that move letters otherwise, or scale them. */
const spacing = new Set(['Tc', 'Tw', 'Tz', 'TL', 'Ts', 'TD', 'T*', "'", '"'])

/** How far a letter may be from its place, in thousandths of its size, before it is moved. */
const tolerance = 0.05

/** The text of a line while it is gathered (ISO 32000-1, 9.4). */
class TextLine {
  private readonly fonts: ReadonlyMap<string, FontTexts>
  private readonly write: (part: string) => void
  private font: FontTexts | undefined
  private size = 0
  /** Where the line begins for the operators to come, as the stream has it, and as it was written. */
  private lineAt = 0
  private writtenAt = 0
  /** Where the next letter would stand. */
  private pen = 0
  /** The letters in hand, in hexadecimal, with moves between them; the place of the first. */
  private shown: (string | number)[] = []
  private moved = false
  /** Letters stand apart by more than their widths. */
  private spaced = false

  constructor(fonts: ReadonlyMap<string, FontTexts>, write: (part: string) => void) {
    this.fonts = fonts
    this.write = write
  }

  /** Whether `operation` was taken in; if not, whoever asks writes it. */
  takes({ name, operands }: Operation): boolean {
    if (name === 'Td' && operands[1] === 0 && typeof operands[0] === 'number') {
      this.lineAt += operands[0]
      this.moved = true
      return true
    }
    if (name === 'Td' && typeof operands[0] === 'number' && typeof operands[1] === 'number') {
      this.flush()
      this.lineAt += operands[0]
      this.write(`${shortNumber(this.lineAt - this.writtenAt, 4)} ${shortNumber(operands[1], 4)} Td`)
      this.writtenAt = this.pen = this.lineAt
      return true
    }
    if (spacing.has(name)) this.spaced = true
    if (name === 'Tj' && operands[0] instanceof Uint8Array && this.font && this.size !== 0 && !this.spaced)
      return this.show(operands[0], this.font)
    if (name === 'Tf') {
      this.flush()
      this.font = this.fonts.get(typeof operands[0] === 'string' ? operands[0].slice(1) : '')
      this.size = Number(operands[1])
    }
    if (name === 'BT' || name === 'Tm') {
      this.flush()
      this.lineAt = this.writtenAt = this.pen = 0
      this.moved = false
    }
    if (name === 'BT') this.font = undefined
    return false
  }

  private show(bytes: Uint8Array, font: FontTexts): boolean {
    const codes = codesOf(bytes, font.width)
    const widths = codes.map((code) => font.advance(code))
    if (!widths.every((width) => width !== undefined)) {
      // Where the next letter stands is not known: nothing may be joined to it.
      this.flush()
      return false
    }
    const unit = this.size / 1000
    if (this.moved) {
      const move = (this.pen - this.lineAt) / unit
      if (this.shown.length === 0) this.begin()
      else if (Math.abs(move) > tolerance) {
        const written = Number(move.toFixed(1))
        this.shown.push(written)
        this.pen -= written * unit
      }
      this.moved = false
    }
    this.shown.push(Buffer.from(bytes).toString('hex'))
    for (const width of widths) this.pen += width * unit
    return true
  }

  /** Moves to where the letters in hand begin. */
  private begin(): void {
    const by = this.lineAt - this.writtenAt
    if (by !== 0) this.write(`${shortNumber(by, 4)} 0 Td`)
    this.writtenAt = this.pen = this.lineAt
  }

  /** Writes what is in hand, and the move that is left. */
  flush(): void {
    if (this.shown.length > 0) {
      const list: string[] = []
      let letters = ''
      for (const part of this.shown) {
        if (typeof part === 'string') letters += part
        else {
          list.push(`<${letters}>`, shortNumber(part, 1))
          letters = ''
        }
      }
      list.push(`<${letters}>`)
      this.write(list.length === 1 ? `${list[0]!} Tj` : `[${list.join('')}] TJ`)
      this.shown = []
    }
    if (this.moved) this.begin()
    this.moved = false
  }
}
