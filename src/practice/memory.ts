/** The mark of what a note leaves out. */
export const ellipsis = '…'

/** A value of a note, and what stands for it in a run. */
export interface Binding {
  note: string
  run: string
  /** Whether the note has only how it begins: `3f2a91bc…`. */
  cut: boolean
}

/** The fewest letters by which the beginning of a value names it, when nothing says that it is cut. */
const namesAlone = 6
const namesCut = 3

/** Before and after a whole word. */
export const wordStart = '(?<![\\p{L}\\p{N}])'
export const wordEnd = '(?![\\p{L}\\p{N}])'

/**
 * Which value of a run stands for which value of a note: identifiers are others in each run, and
 * both an output and a later command name them, often by their beginning only.
 */
export class Memory {
  readonly #bindings: Binding[] = []

  /** Another one that knows the same, and may learn for itself. */
  copy(): Memory {
    const copy = new Memory()
    for (const binding of this.#bindings) copy.bind(binding)
    return copy
  }

  /** Remembers `binding`; the first one of a value counts. */
  bind(binding: Binding): void {
    if (!this.#bindings.some(({ note }) => note === binding.note)) this.#bindings.push(binding)
  }

  /**
   * What `text` of the note is in this run, as far as the note shows it; undefined where nothing
   * is known of it.
   *
   * @param cut whether the note leaves out how it goes on
   */
  inRun(text: string, cut: boolean): string | undefined {
    const found = this.#find(text, cut)
    if (!found) return undefined
    const whole = text === found.note && !found.cut && !cut
    return whole ? found.run : found.run.slice(0, text.length)
  }

  /** `command` of the note as it is typed in this run; what it cuts is typed whole. */
  typed(command: string): string {
    return command.replace(
      this.#words(({ note }) => note),
      (written) => {
        const cut = written.endsWith(ellipsis)
        const text = cut ? written.slice(0, -ellipsis.length) : written
        if (!cut) return this.inRun(text, false) ?? written
        return this.#find(text, true)?.run ?? written
      },
    )
  }

  /** `output` of this run with the note's values in it, where it has them. */
  inNote(output: string): string {
    return output.replace(
      this.#words(({ run }) => run),
      (written) => {
        const found = this.#bindings.find(
          ({ run }) => run === written || (written.length >= namesAlone && run.startsWith(written)),
        )
        if (!found) return written
        if (found.run === written) return found.cut ? written : found.note
        return found.note.length >= written.length ? found.note.slice(0, written.length) : written
      },
    )
  }

  #find(text: string, cut: boolean): Binding | undefined {
    const exact = this.#bindings.find(({ note }) => note === text)
    if (exact || text.length < (cut ? namesCut : namesAlone)) return exact
    return (
      this.#bindings.find(({ note }) => note.startsWith(text)) ??
      this.#bindings.find(({ note, run, cut }) => cut && text.startsWith(note) && run.length >= text.length)
    )
  }

  /** Whatever may be a value: those that are known as they are, and any other word. */
  #words(side: (binding: Binding) => string): RegExp {
    const values = this.#bindings.map(side).sort((a, b) => b.length - a.length)
    const either = [...values.map((value) => escapeRegExp(value)), '[\\p{L}\\p{N}_-]+'].join('|')
    return new RegExp(`${wordStart}(?:${either})${wordEnd}${ellipsis}?`, 'gu')
  }
}

/** `text` as a regular expression that matches it alone. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
