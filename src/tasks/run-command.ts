import { constants } from 'node:os'
import { AuthorError } from '../author-error.ts'
import { browserFault } from '../browser.ts'
import { stopChildren } from '../child.ts'
import { systemFault } from '../system-fault.ts'
import { isShortOfMemory, runWatched } from './short-memory.ts'

/** What ends a command from outside: Ctrl+C, `kill`, a terminal that is closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a command's work. A failure ends it with exit code 1, and one message on stderr that says
 * what to do; `DEBUG` adds where in the machine it happened. Interrupted, it ends the processes
 * that it started, lets what is to be put away at `exit` be put away, and ends with
 * 128 + the signal's number.
 *
 * @param interrupted exit code after a signal, for a command that is ended so anyway
 */
export async function runCommand(
  work: () => Promise<void>,
  { interrupted }: { interrupted?: number } = {},
): Promise<void> {
  // Whoever read it has left, as `| head -1` does: that is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed)
  leaveOn(signals, interrupted)
  try {
    await (isShortOfMemory() ? runWatched() : work())
  } catch (error) {
    console.error(messageOf(error))
    if (process.env.DEBUG) console.error(error)
    process.exitCode = 1
    // Something that hangs, a browser perhaps, must not keep the command from ending.
    setTimeout(() => process.exit(), 1000).unref()
  }
}

function leaveOn(signals: readonly NodeJS.Signals[], interrupted: number | undefined): void {
  let since: number | undefined
  const leave = (signal: NodeJS.Signals): void => {
    const code = interrupted ?? 128 + constants.signals[signal]
    // npm passes on what the terminal has sent already: only somebody who insists means a second one.
    if (since !== undefined) {
      if (performance.now() - since > 1000) process.exit(code)
      return
    }
    since = performance.now()
    void stopChildren().finally(() => {
      if (interrupted === undefined) console.error('\nInterrumpido.')
      process.exit(code)
    })
  }
  for (const signal of signals) process.on(signal, leave)
}

function messageOf(error: unknown): string {
  const known = error instanceof AuthorError ? error : (browserFault(error) ?? systemFault(error))
  if (known) return known.message
  const { message } = error instanceof Error ? error : { message: String(error) }
  return `Algo falló que no depende de lo que escribiste: ${message}\nVuelve a empezar. Si se repite, hazlo con DEBUG=1 delante, que dice dónde, y cuéntalo a quien cuida la máquina.`
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
}
