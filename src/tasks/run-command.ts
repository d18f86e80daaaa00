import { AuthorError } from '../author-error.ts'

/**
 * Runs a command's work. A failure ends it with exit code 1: an `AuthorError` with its message
 * on stderr; anything else, which is a fault of ours, with its stack.
 */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof AuthorError && !process.env.DEBUG ? error.message : error)
    process.exitCode = 1
  }
}
