import { setTimeout as sleep } from 'node:timers/promises'
import type {
  ConsoleBlock,
  ConsoleCommand,
  ConsoleOutput,
  Engine,
  Note,
  PracticeSettings,
} from '../notes/index.ts'
import type { BesideEngine } from './beside-engine.ts'
import type { LineChange } from './compare-output.ts'
import { ellipsis, Memory } from './memory.ts'
import { clearObjects, listObjects, takenName } from './objects.ts'
import type { PageFiles } from './page-files.ts'
import { runOutput, type OutputRun, type Reading } from './run-output.ts'
import { Shell } from './shell.ts'
import { promptsWith } from './typed-inside.ts'

/** What is wrong with a command of a page. */
export interface PracticeFault {
  rule: 'salida-distinta' | 'comando-sin-terminar' | 'comando-sin-ejecutar'
  message: string
  hint: string
  /** Whether it is no error: something that isn't run on purpose. */
  mild?: boolean
  /** Line of the note, from 1. */
  line: number
  column: number
  endLine?: number
  /** What the note shows against what was printed; `line` is that of the first change. */
  difference?: { line: number; changes: LineChange[] }
}

/** An output of a block, and the lines that it was found to have. */
export interface OutputResult {
  block: ConsoleBlock
  output: ConsoleOutput
  changes: LineChange[]
}

/** What became of a page. */
export interface PageResult {
  note: Note
  faults: PracticeFault[]
  outputs: OutputResult[]
  /** Commands that were run. */
  commands: number
}

/** What a page is run with. */
export interface PageRun {
  engine: Engine
  beside: BesideEngine
  settings: PracticeSettings
  files: PageFiles
  /** Whether the engine is the user's own. */
  own: boolean
  onCommand?: (() => void) | undefined
}

/** Runs the commands of a page in a fresh place, and compares what they print. */
export async function runPage(note: Note, run: PageRun): Promise<PageResult> {
  const page = new Page(note, run)
  try {
    await page.run()
  } finally {
    await page.clear()
  }
  return page.result
}

class Page {
  readonly result: PageResult
  readonly #run: PageRun
  readonly #note: Note
  readonly #reading: Reading
  /** Values of the note that are asked for when they are needed. */
  readonly #values: Map<string, string>
  #before: Awaited<ReturnType<typeof listObjects>> = []
  #shell: Shell | undefined
  #asking: string | undefined

  constructor(note: Note, run: PageRun) {
    this.#note = note
    this.#run = run
    this.#values = new Map(note.practice.values)
    const { kinds, prompts } = run.settings
    const limit = note.practice.limit ?? run.settings.limit
    this.#reading = {
      kinds,
      limit,
      prompts: promptsWith(prompts),
      memory: new Memory(),
      // What can't be known yet may be known later: what is printed tells whether it matters.
      learn: async (shown) => void (await this.#learn(shown)),
    }
    this.result = { note, faults: [], outputs: [], commands: 0 }
  }

  async run(): Promise<void> {
    const { beside, engine, files, own, settings } = this.#run
    const { practice, steps } = this.#note
    this.#before = await listObjects(beside, engine, settings.limit)
    const taken = own ? takenName(this.#note, this.#before) : undefined
    if (taken !== undefined) {
      this.#whole(
        `La nota no se ejecutó: usa el nombre «${taken}», y en tu motor ya hay algo que se llama así`,
        'Cámbiale el nombre a lo tuyo, o ejecuta la nota sin --motor-propio.',
      )
      return
    }
    const user = own ? undefined : practice.user
    if (user !== undefined && !(await this.#canBe(user))) {
      this.#whole(
        `La nota no se ejecutó: donde está el motor no hay ningún usuario «${user}»`,
        'Corrige «usuario» en el encabezado de la nota.',
      )
      return
    }
    await beside.makePlace(practice.folder, user)
    for (const { path, content, mode } of files.copied) await beside.write(path, content, mode)
    for (const command of practice.prepare) {
      const { code, output } = await beside.run(command, {
        inPlace: true,
        seconds: this.#reading.limit,
      })
      if (code === 0) continue
      this.#whole(
        `La nota no se ejecutó: falló «${command}», de «prepara». Dice: ${lastLines(output)}`,
        'Corrígelo en el encabezado de la nota.',
      )
      return
    }
    this.#shell = await Shell.open(beside, settings.columns, settings.limit)
    for (const step of steps) {
      if (step.type === 'file') await beside.write(step.path, Buffer.from(step.content))
      else if (step.noRun === undefined && !(await this.#block(step))) return
    }
  }

  /** Whether the commands can be typed by `user`: an administrator can be another, anybody else stays who he is. */
  async #canBe(user: string): Promise<boolean> {
    const { beside, settings } = this.#run
    const { code } = await beside.run('[ "$(id -u)" != 0 ] || id "$1"', {
      args: [user],
      seconds: settings.limit,
    })
    return code === 0
  }

  async clear(): Promise<void> {
    const { beside, engine, settings, own } = this.#run
    try {
      await beside.clear()
    } finally {
      await clearObjects(beside, engine, this.#before, settings.limit)
    }
    if (own) return
    for (const command of engine.between) await beside.run(command, { seconds: settings.limit })
  }

  /** Runs a block; false when nothing after it can be run. */
  async #block(block: ConsoleBlock): Promise<boolean> {
    if (block.lead.length > 0) {
      const lead = { line: 0, lines: block.lead }
      if (this.#asking === undefined) {
        this.#fault(block, 0, {
          rule: 'comando-sin-ejecutar',
          message: `«${block.lead[0]}» se teclea dentro de un programa, y no hay ninguno abierto`,
          hint: 'Escribe antes, con «$ », el comando que lo abre.',
        })
        return false
      }
      if (!(await this.#output(block, lead, block.lead[0]!, block.commands.length === 0))) return false
    }
    for (const [index, command] of block.commands.entries()) {
      if (!(await this.#command(block, command, index === block.commands.length - 1))) return false
    }
    return true
  }

  async #command(block: ConsoleBlock, command: ConsoleCommand, last: boolean): Promise<boolean> {
    const shell = this.#shell!
    const name = command.typed[0]!
    const cannot = (message: string, hint: string, mild = false): void =>
      this.#fault(block, command.line, { rule: 'comando-sin-ejecutar', message, hint, mild })
    if (this.#asking !== undefined) {
      cannot(
        `«${name}» no se ejecutó: sigue abierto un programa, que espera detrás de «${this.#asking.trim()}»`,
        'Ciérralo antes en la nota, por ejemplo con «exit» o con «^D».',
      )
      return false
    }
    if (this.#run.own && this.#run.engine.refused.some((pattern) => pattern.test(command.typed.join('\n')))) {
      cannot(`«${name}» no se ejecuta en un motor propio`, 'Podría borrar lo que no es de la nota.', true)
      return true
    }
    const unknown = await this.#learn(command.typed.join('\n'))
    if (unknown !== undefined) {
      cannot(unknown, 'Corrígelo en el encabezado de la nota.')
      return true
    }
    const typed = command.typed.map((line) => this.#reading.memory.typed(line))
    if (typed.some((line) => line.includes(ellipsis))) {
      cannot(
        `«${name}» no se ejecutó: no se sabe qué va en lugar de «${ellipsis}»`,
        'Escríbelo entero, declara su valor en «valores», o marca el bloque con {no-run="…"}.',
      )
      return true
    }
    await sleep(this.#note.practice.pause * 1000)
    this.result.commands++
    this.#run.onCommand?.()
    for (const [index, line] of typed.entries()) {
      await shell.type(`${line}\n`)
      if (index === typed.length - 1) break
      const outcome = await shell.waitFor({ seconds: this.#reading.limit })
      if (outcome !== 'more') {
        cannot(
          `«${name}» termina antes que sus líneas`,
          'Une las líneas con «\\», o quita «> » de la que ya no es del comando.',
        )
        return this.#recover(outcome)
      }
      await shell.take()
    }
    return this.#output(block, command.output, name, last)
  }

  async #output(block: ConsoleBlock, output: ConsoleOutput, name: string, last: boolean): Promise<boolean> {
    const asking = this.#asking
    const ended = await runOutput(this.#shell!, output, this.#reading, {
      asking,
      mayStayOpen: last,
      anyOrder: block.anyOrder,
    })
    this.#asking = ended.asking
    const { changes, outcome } = ended
    if (outcome === 'more') {
      this.#fault(block, output.line - 1, {
        rule: 'comando-sin-ejecutar',
        message: `«${name}» no está completo: la terminal espera que siga`,
        hint: 'Cierra las comillas o el bucle, o escribe lo que falta en líneas con «> ».',
      })
      return this.#recover(outcome)
    }
    this.result.outputs.push({ block, output, changes })
    if (outcome === 'late') {
      this.#fault(block, output.line - 1, {
        rule: 'comando-sin-terminar',
        message: `«${name}» no terminó en ${this.#reading.limit} segundos`,
        hint: 'Si espera algo, tecléalo en la nota; si sigue hasta que lo detengan, termina la salida con «^C».',
        ...this.#difference(block, output, changes),
      })
      return this.#recover(outcome)
    }
    if (ended.cut) {
      this.#fault(block, output.line + ended.cut.index, {
        rule: 'comando-sin-ejecutar',
        message: `«${ended.cut.shown}» no se tecleó: no se sabe qué va en lugar de «${ellipsis}»`,
        hint: 'Escríbelo entero, o declara su valor en «valores».',
      })
      return false
    }
    if (changes.some(({ kind }) => kind !== 'same')) {
      this.#fault(block, output.line - 1, {
        rule: 'salida-distinta',
        message: `«${name}» no dice lo que la nota muestra`,
        hint: 'Corrígelo, o pon la nota al día con «npm run practica -- --actualizar».',
        ...this.#difference(block, output, changes),
      })
    }
    return outcome !== 'closed' || last
  }

  /** Makes the shell wait for a command again; false when it doesn't. */
  async #recover(outcome: OutputRun['outcome']): Promise<boolean> {
    const shell = this.#shell!
    if (outcome === 'closed') return false
    if (outcome !== 'ready') {
      await shell.take()
      await shell.type('\x03')
      if ((await shell.waitFor({ seconds: 3 })) !== 'ready') return false
    }
    await shell.take()
    return true
  }

  /** Asks for the values of the note that are in `text`; why one isn't known, where it isn't. */
  async #learn(text: string): Promise<string | undefined> {
    for (const [value, command] of this.#values) {
      if (!text.includes(value.slice(0, 12))) continue
      const { code, output } = await this.#run.beside.run(command, {
        inPlace: true,
        seconds: this.#reading.limit,
      })
      if (code !== 0 || output.trim() === '') {
        return `No se sabe qué es ahora «${value}»: falló «${command}», de «valores». Dice: ${lastLines(output)}`
      }
      this.#values.delete(value)
      this.#reading.memory.bind({ note: value, run: output.trim(), cut: false })
    }
    return undefined
  }

  #difference(
    block: ConsoleBlock,
    output: ConsoleOutput,
    changes: LineChange[],
  ): Pick<PracticeFault, 'difference'> {
    return { difference: { line: block.start.line + output.line, changes } }
  }

  #fault(block: ConsoleBlock, line: number, fault: Omit<PracticeFault, 'line' | 'column'>): void {
    const place = { line: block.start.line + Math.max(0, line), column: block.start.column }
    this.result.faults.push({ ...fault, ...place })
  }

  /** Nothing of the page was run. */
  #whole(message: string, hint: string): void {
    this.result.faults.push({ rule: 'comando-sin-ejecutar', message, hint, line: 1, column: 1 })
  }
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-3).join(' · ') || 'nada'
}
