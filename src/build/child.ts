import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CommandFailure } from './failure.ts'

/** The script behind an npm package's command, run with the Node that runs this. */
export function commandOf(root: string, name: string, bin = name): string {
  const require = createRequire(join(root, 'package.json'))
  const manifest = require.resolve(`${name}/package.json`)
  const { bin: bins } = require(manifest) as { bin: string | Record<string, string> }
  const script = typeof bins === 'string' ? bins : bins[bin]
  if (!script) throw new Error(`${name} has no command ${bin}`)
  return join(dirname(manifest), script)
}

/**
 * Runs a Node script to its end. Its output is kept aside and shown only when
 * it fails.
 *
 * @param what names the step in the failure's message: «el sitio»
 * @throws {CommandFailure} when it ends with another exit code than 0
 */
export async function runNode(
  what: string,
  args: string[],
  options: { cwd: string; env?: Record<string, string | undefined> },
): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    // What is built never depends on the mode of whoever builds it.
    env: { ...process.env, ...options.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return output
  throw new CommandFailure(`No se pudo construir ${what}:\n\n${output.trim()}`)
}
