/** Commands that Node lets have little memory: what V8 says when it is used up is for nobody. */
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { AuthorError } from '../author-error.ts'
import { startNode, stopOnLeaving } from '../child.ts'
import { heapLimit, isAddressingLimited, memoryHint } from '../memory-limit.ts'

/** With as much as this no command has run out of it, in megabytes. */
const enough = 512
/** What V8 and Node begin with when there is no more, on either stream. */
const lastWords =
  /<--- Last few GCs --->|FATAL ERROR: |#\s+Fatal |^ *# +node\[|Native stack trace|RangeError: WebAssembly/m
/** In the environment of a command that is watched: the process that does. */
const mark = 'COMANDO_VIGILADO_POR'
/** Milliseconds that a command has to put away what it made. */
const patience = 5000

/** Whether this command may run out of memory, and nobody watches it. */
export function isShortOfMemory(): boolean {
  return (heapLimit() < enough || isAddressingLimited()) && process.env[mark] !== String(process.ppid)
}

/**
 * Runs this very command once more, in a process that is watched, and ends as it does.
 *
 * @throws {AuthorError} when that one runs out of memory
 */
export async function runWatched(): Promise<void> {
  const child = startNode([...process.execArgv, ...process.argv.slice(1)], {
    env: { ...process.env, [mark]: String(process.pid) },
    output: 'pipe',
    errors: 'pipe',
  })
  const heard = { dying: false }
  const pass = (from: Readable | null, to: NodeJS.WritableStream): void => {
    from?.setEncoding('utf8').on('data', (chunk: string) => {
      heard.dying ||= lastWords.test(chunk)
      if (!heard.dying) to.write(chunk)
    })
  }
  pass(child.stdout, process.stdout)
  pass(child.stderr, process.stderr)
  const end = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    // The system ends by a signal what takes more than it has.
    child.once('close', (code, signal) => {
      heard.dying ||= signal === 'SIGKILL' || signal === 'SIGABRT' || signal === 'SIGTRAP'
      resolve(code)
    })
  })
  const done = stopOnLeaving(async () => {
    child.kill('SIGTERM')
    await Promise.race([end, setTimeout(patience)])
  })
  const code = await end.finally(done)
  if (!heard.dying) {
    process.exitCode = code ?? 1
    return
  }
  const limit = isAddressingLimited() ? '.' : `: Node.js solo puede usar ${heapLimit()} MB.`
  throw new AuthorError(`Faltó memoria${limit}`, { hint: memoryHint() })
}
