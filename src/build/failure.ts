/**
 * A failure whose message is written for the person who ran the command: it is
 * shown as it is, without a stack trace.
 */
export class CommandFailure extends Error {
  override name = 'CommandFailure'
}

/** Runs a command's work; a failure ends it with exit code 1 and its message on stderr. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const known = error instanceof Error && explained.has(error.name)
    console.error(known ? error.message : error)
    process.exitCode = 1
  }
}

/** Errors whose message says what is wrong and what to do: a stack trace would only hide it. */
const explained = new Set(['CommandFailure', 'BrowserNotFoundError', 'DiagramsError', 'DeckError'])
