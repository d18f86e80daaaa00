import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { AuthorError } from '../author-error.ts'
import { commandOf, startNode, stopOnLeaving } from '../child.ts'

/** Milliseconds that tests have to end by themselves. */
const patience = 3000

/** A command of an npm package, or a script of the project's own, with what it is given. */
export type Tool = ({ package: string } | { script: string }) & { args: readonly string[] }

/**
 * Runs tools one after the other, with the terminal for what they say, up to the first that fails.
 *
 * @returns its exit code; 0 when none fails
 */
export async function runTools(root: string, tools: readonly Tool[]): Promise<number> {
  for (const tool of tools) {
    const script = 'script' in tool ? tool.script : commandOf(root, tool.package)
    const child = startNode([script, ...tool.args], { cwd: root, output: 'inherit', errors: 'inherit' })
    const code = await ended(child)
    if (code !== 0) return code
  }
  return 0
}

/**
 * Runs vitest with a configuration of the project's, and what else it is asked for.
 *
 * @param help shown when that is `--help`, and after what is wrong with it
 * @returns its exit code
 * @throws {AuthorError} when vitest doesn't know an option
 */
export async function runTests(
  root: string,
  config: string,
  args: readonly string[],
  help: string,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help)
    return 0
  }
  const command = [commandOf(root, 'vitest'), 'run', '--config', config, ...args]
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['inherit', 'inherit', 'pipe'] })
  const end = ended(child)
  // What tests have made they put away themselves, when a terminal interrupts all of them.
  const done = stopOnLeaving(async () => {
    await Promise.race([end, setTimeout(patience)])
    child.kill()
    await end
  })
  // Which options there are only vitest knows, and it refuses others in English.
  let refusal = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    if (refusal !== '' || /\bCACError\b|\/cac\.[\w-]+\.js:\d/.test(chunk)) refusal += chunk
    else process.stderr.write(chunk)
  })
  const code = await end
  done()
  const [, message] = /CACError: (.*)/.exec(refusal) ?? []
  if (message === undefined) {
    process.stderr.write(refusal)
    return code
  }
  throw new AuthorError(`${complaint(message)}\n\n${help}`)
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

function complaint(message: string): string {
  const [, option = ''] = /`([^`<]*?)(?:\s*<[^`]*)?`/.exec(message) ?? []
  return message.startsWith('Unknown option')
    ? `No se conoce la opción «${option}».`
    : `A la opción «${option}» le falta su valor.`
}
