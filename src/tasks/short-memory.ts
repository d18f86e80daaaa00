/** Commands that Node lets have little memory: what V8 says when it is used up is for nobody. */
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { getHeapStatistics } from 'node:v8'
import { AuthorError } from '../author-error.ts'
import { startNode, stopOnLeaving } from '../child.ts'

/** With as much as this no command has run out of it, in megabytes. */
const enough = 512
/** What V8 begins with when there is no more, on either stream. */
const lastWords = /<--- Last few GCs --->|FATAL ERROR: /
/** In the environment of a command that is watched: the process that does. */
const mark = 'COMANDO_VIGILADO_POR'
/** Milliseconds that a command has to put away what it made. */
const patience = 5000

/** Whether this command may run out of memory, and nobody watches it. */
export function isShortOfMemory(): boolean {
  return limit() < enough && process.env[mark] !== String(process.ppid)
}

function limit(): number {
  return Math.round(getHeapStatistics().heap_size_limit / 2 ** 20)
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
    child.once('close', resolve)
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
  throw new AuthorError(`Faltó memoria: Node.js solo puede usar ${limit()} MB.`, {
    hint: process.env.NODE_OPTIONS?.includes('space-size')
      ? 'El límite está en la variable de entorno NODE_OPTIONS: súbelo a 2048 o quítalo, y vuelve a empezar.'
      : 'Cierra otros programas, o pon NODE_OPTIONS=--max-old-space-size=2048 en el entorno, y vuelve a empezar.',
  })
}
