/** The practice's hand beside an engine: an agent that is started with it, and gone with it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AuthorError } from '../author-error.ts'
import { stopOnLeaving } from '../child.ts'
import { messageMark, type AgentAnswer, type AgentEvent, type AgentRequest } from './agent-protocol.ts'

/** How a command ended. */
export interface Ended {
  /** Null when it was ended, as after its time. */
  code: number | null
  output: string
}

/** How long an engine may take to end, in milliseconds. */
const patience = 20_000

/** How long what an engine said last may take to come after its end, in milliseconds. */
const lastWords = 500

/** Lines of what an engine said that are shown when it doesn't start. */
const lastLines = 8

/** An engine that runs, and the page that is being tried beside it. */
export class BesideEngine {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, { resolve(answer: AgentAnswer): void; reject(error: Error): void }>()
  readonly #exited: Promise<unknown>
  #stopping = false
  #requests = 0
  #log: string[] = []
  #ready: { resolve(): void } | undefined
  #onScreen: ((text: string | undefined) => void) | undefined

  private constructor(child: ChildProcess) {
    this.#child = child
    // One that could not be started closes, and never exits.
    const closed = new Promise((resolve) => child.once('close', resolve))
    const exited = new Promise((resolve) => child.once('exit', resolve))
    // What is left of it may keep its pipes open.
    this.#exited = Promise.race([exited, closed])
      .then(() => Promise.race([closed, sleep(lastWords)]))
      .then(() => this.#lost())
    child.stdin?.on('error', () => undefined)
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.#hear(line))
    }
  }

  /**
   * Starts an engine, and the agent beside it.
   *
   * @param start command that starts the engine and runs what is given after it; undefined: what
   * there is already
   * @throws {AuthorError} when it doesn't start
   */
  static async start(
    root: string,
    { start, name, needs }: { start: string | undefined; name: string; needs: string | undefined },
  ): Promise<BesideEngine> {
    const command = agentCommand(root)
    const [program, ...args] =
      start === undefined ? command : ['sh', '-c', `${start} "$@"`, 'practica', ...command]
    // In a group of its own: a Ctrl+C reaches us alone, and we end it in order.
    const child = spawn(program!, args, { cwd: root, stdio: 'pipe', detached: true })
    const failed = new Promise<never>((_, reject) =>
      child.once('error', (cause) =>
        reject(
          new AuthorError(`No se puede poner en marcha «${name}»: no se pudo ejecutar «${program}».`, {
            hint: needs ?? 'Revisa «inicia», en docs/_datos/motores.yml.',
            cause,
          }),
        ),
      ),
    )
    const beside = new BesideEngine(child)
    const forget = stopOnLeaving(() => beside.stop())
    void beside.#exited.then(forget)
    const ready = new Promise<void>((resolve) => (beside.#ready = { resolve }))
    const lost = beside.#exited.then(() => {
      if (beside.#stopping) return new Promise<never>(() => undefined)
      const said = beside.#log.slice(-lastLines).map((line) => `  ${line}`)
      throw new AuthorError(
        [`No se puede poner en marcha «${name}».`, ...(said.length > 0 ? ['Dice:', ...said] : [])].join('\n'),
        { hint: needs ?? 'Revisa «inicia», en docs/_datos/motores.yml.' },
      )
    })
    await Promise.race([ready, lost, failed])
    lost.catch(() => undefined)
    failed.catch(() => undefined)
    return beside
  }

  /**
   * Makes an empty folder for a page; that of the page before is gone, with all that it started.
   *
   * @param user who types the commands, where an administrator runs them
   */
  async makePlace(folder: string, user?: string): Promise<void> {
    await this.#ask({ op: 'place', folder, ...(user !== undefined && { user }) })
  }

  /** Writes a file in the page's folder. */
  async write(path: string, content: Uint8Array, mode?: number): Promise<void> {
    const encoded = Buffer.from(content).toString('base64')
    await this.#ask({ op: 'write', path, content: encoded, ...(mode !== undefined && { mode }) })
  }

  /** Runs a command that nobody sees, with `args` as `$1`, `$2`…; in the page's folder, or in that of the project. */
  async run(
    command: string,
    { args = [], inPlace = false, seconds }: { args?: string[]; inPlace?: boolean; seconds: number },
  ): Promise<Ended> {
    const { code = null, output = '' } = await this.#ask({ op: 'run', command, args, inPlace, seconds })
    return { code, output }
  }

  /** Opens a terminal in the page's folder; `onScreen` is told what it writes, and undefined when it closes. */
  async openTerminal(
    columns: number,
    nonce: string,
    onScreen: (text: string | undefined) => void,
  ): Promise<void> {
    this.#onScreen = onScreen
    await this.#ask({ op: 'open', columns, nonce })
  }

  /** Types in the terminal. */
  async type(text: string): Promise<void> {
    await this.#ask({ op: 'type', text })
  }

  /**
   * Ends all that the page started, and takes its folder away.
   *
   * @throws {AuthorError} when something of it can't be taken away
   */
  async clear(): Promise<void> {
    this.#onScreen = undefined
    try {
      await this.#ask({ op: 'clear' })
    } catch (error) {
      if (error instanceof AuthorError) throw error
      const why = error instanceof Error ? error.message : String(error)
      throw new AuthorError(`No se pudo quitar lo que dejó la nota: ${why}.`, {
        hint: 'Agrega a la nota el comando que lo deshace.',
      })
    }
  }

  /** Ends the agent and the engine; both take away what they made. */
  async stop(): Promise<void> {
    this.#stopping = true
    this.#child.stdin?.end()
    const timer = setTimeout(() => this.#signal('SIGTERM'), patience)
    const last = setTimeout(() => this.#signal('SIGKILL'), patience * 1.5)
    await this.#exited
    clearTimeout(timer)
    clearTimeout(last)
  }

  #signal(signal: NodeJS.Signals): void {
    try {
      if (this.#child.pid !== undefined) process.kill(-this.#child.pid, signal)
    } catch {
      // It has ended.
    }
  }

  async #ask(request: AgentRequest): Promise<AgentAnswer> {
    const id = ++this.#requests
    const answer = await new Promise<AgentAnswer>((resolve, reject) => {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
        reject(this.#stopped())
        return
      }
      this.#waiting.set(id, { resolve, reject })
      this.#child.stdin?.write(`${JSON.stringify({ id, ...request })}\n`)
    })
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer
  }

  #hear(line: string): void {
    if (!line.startsWith(messageMark)) {
      this.#log.push(line)
      return
    }
    const message = JSON.parse(line.slice(messageMark.length)) as AgentAnswer | AgentEvent
    if ('id' in message) {
      this.#waiting.get(message.id)?.resolve(message)
      this.#waiting.delete(message.id)
    } else if (message.event === 'ready') this.#ready?.resolve()
    else this.#onScreen?.(message.event === 'screen' ? message.text : undefined)
  }

  #stopped(): AuthorError {
    const said = this.#log.slice(-lastLines).join('\n')
    return new AuthorError(said ? `El motor se detuvo. Dice:\n${said}` : 'El motor se detuvo.')
  }

  #lost(): void {
    // Who ends us while we work wants to know no more of it.
    if (this.#stopping) return
    for (const { reject } of this.#waiting.values()) reject(this.#stopped())
    this.#waiting.clear()
    this.#onScreen?.(undefined)
  }
}

/** The agent's command; what is inside the project is named from there, as another root may see it elsewhere. */
function agentCommand(root: string): string[] {
  const agent = fileURLToPath(new URL('agent.ts', import.meta.url))
  return [process.execPath, agent].map((path) => {
    const inside = relative(root, path)
    return inside.startsWith('..') ? path : `.${sep}${inside}`
  })
}
