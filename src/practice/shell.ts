import { randomUUID } from 'node:crypto'
import { AuthorError } from '../author-error.ts'
import { promptMark } from './agent-protocol.ts'
import type { BesideEngine } from './beside-engine.ts'
import { screenOf } from './terminal.ts'

/** Why a shell was waited for no longer. */
export type Outcome =
  /** It waits for a command. */
  | 'ready'
  /** It waits for the rest of a command. */
  | 'more'
  /** What was looked for is on the screen. */
  | 'found'
  | 'late'
  | 'closed'

/** How long a program must write nothing before what it wrote last counts as a question, in milliseconds. */
const silence = 250

/** The shell of a page, in a terminal of its own. */
export class Shell {
  readonly #engine: BesideEngine
  readonly #columns: number
  readonly #mark: ReturnType<typeof promptMark>
  /** What was written since it was last taken. */
  #written = ''
  #closed = false
  /** How often something was written. */
  #writes = 0
  #changed: () => void = () => undefined

  private constructor(engine: BesideEngine, columns: number, nonce: string) {
    this.#engine = engine
    this.#columns = columns
    this.#mark = promptMark(nonce)
  }

  /**
   * Opens the shell in the page's folder, and waits for it.
   *
   * @throws {AuthorError} when there is none
   */
  static async open(engine: BesideEngine, columns: number, seconds: number): Promise<Shell> {
    const nonce = randomUUID().slice(0, 8)
    const shell = new Shell(engine, columns, nonce)
    await engine.openTerminal(columns, nonce, (text) => {
      if (text === undefined) shell.#closed = true
      else shell.#written += text
      shell.#writes++
      shell.#changed()
    })
    const outcome = await shell.waitFor({ seconds })
    if (outcome !== 'ready') {
      const said = (await shell.screen()).join(' ').trim()
      throw new AuthorError(`No se pudo abrir una terminal.${said && ` Dice: ${said}`}`, {
        hint: 'Donde está el motor hacen falta «bash» y el programa «script» de util-linux.',
      })
    }
    shell.#take()
    return shell
  }

  async type(text: string): Promise<void> {
    await this.#engine.type(text)
  }

  /**
   * Waits until the shell is ready for a command, or for the rest of one.
   *
   * @param asks whether a last line without an end, after which nothing more comes, is a program's question
   * @param found whether what is on the screen is what is waited for
   */
  async waitFor({
    seconds,
    asks,
    found,
  }: {
    seconds: number
    asks?: (line: string) => boolean
    found?: (lines: string[]) => boolean
  }): Promise<Outcome> {
    const until = performance.now() + seconds * 1000
    for (;;) {
      const writes = this.#writes
      if (this.#mark.ready.test(this.#written)) return 'ready'
      if (this.#written.includes(this.#mark.more)) return 'more'
      if (found?.(await this.screen())) return 'found'
      if (this.#closed) return 'closed'
      const left = until - performance.now()
      if (left <= 0) return 'late'
      const quiet = asks?.(await this.#lastLine()) ?? false
      const changed = await this.#change(writes, quiet ? Math.min(silence, left) : left)
      if (quiet && !changed) return 'found'
    }
  }

  /** What is on the screen since it was last taken. */
  async screen(): Promise<string[]> {
    const { ready, more } = this.#mark
    return screenOf(this.#written.split(ready)[0]!.replaceAll(more, ''), this.#columns)
  }

  /** The screen; what is written from now on is on an empty one. */
  async take(): Promise<string[]> {
    const lines = await this.screen()
    this.#take()
    return lines
  }

  #take(): void {
    const { ready, more } = this.#mark
    const mark = ready.exec(this.#written)
    const end = mark ? mark.index + mark[0].length : this.#written.lastIndexOf(more)
    this.#written = mark ? this.#written.slice(end) : end === -1 ? '' : this.#written.slice(end + more.length)
  }

  async #lastLine(): Promise<string> {
    // Blanks at its end are part of a question: the cursor stands behind them.
    const rest = this.#written.slice(this.#written.lastIndexOf('\n') + 1)
    return (await screenOf(`${rest}·`, this.#columns)).join('').replace(/·$/, '')
  }

  /** Waits until something is written after the first `writes`, `milliseconds` at most; whether it was. */
  async #change(writes: number, milliseconds: number): Promise<boolean> {
    // While the screen was looked at, more may have come.
    if (writes !== this.#writes) return true
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds)
      this.#changed = () => {
        clearTimeout(timer)
        resolve(true)
      }
    })
  }
}
