/** Runs scripts of npm packages in processes of their own, with the Node that runs this. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The script behind an npm package's command. */
export function commandOf(root: string, name: string, bin = name): string {
  const require = createRequire(join(root, 'package.json'))
  const manifest = require.resolve(`${name}/package.json`)
  const { bin: bins } = require(manifest) as { bin: string | Record<string, string> }
  const script = typeof bins === 'string' ? bins : bins[bin]
  if (!script)
    throw new Error(
      `El paquete «${name}» no trae el comando «${bin}». Instala la versión del proyecto con «npm ci».`,
    )
  return join(dirname(manifest), script)
}

/**
 * Runs a Node script to its end, in production mode: what is built never
 * depends on the mode of whoever builds it.
 *
 * @returns its exit code (null when a signal ended it), and what it wrote, both streams together
 */
export async function runNode(
  args: string[],
  options: { cwd: string; env?: Record<string, string | undefined> },
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
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
  return { code, output: output.trim() }
}
