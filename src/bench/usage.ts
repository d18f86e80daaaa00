import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNode } from '../child.ts'
import type { Usage } from './tell-usage.ts'
import type { Comparison } from './comparison.ts'

/** What a whole process took. */
export interface Measured extends Usage {
  /** From its start to its end, in milliseconds. */
  wall: number
}

/**
 * Runs a Node script to its end, in production mode unless `env` says another, and measures it.
 *
 * @param options.accept exit codes that are no failure
 * @throws when it fails, with what it said
 */
export async function measure(
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string>; accept?: readonly number[] },
): Promise<Measured> {
  const { cwd, env, accept = [0] } = options
  const folder = await mkdtemp(join(tmpdir(), 'medida-'))
  const told = join(folder, 'uso.json')
  try {
    const start = performance.now()
    const child = startNode(['--import', import.meta.resolve('./tell-usage.ts'), ...args], {
      cwd,
      env: { ...process.env, NODE_ENV: 'production', ...env, USAGE_FILE: told },
      output: 'pipe',
      errors: 'pipe',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    }
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    const wall = performance.now() - start
    if (code === null || !accept.includes(code)) {
      throw new Error(
        `«${args[0]}» terminó con el código ${code}. Corrige lo que indica este mensaje y mide de nuevo:\n${output}`,
      )
    }
    return { wall, ...(JSON.parse(await readFile(told, 'utf8')) as Usage) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What two processes took, side by side. */
export function compareUsage(what: string, ours: Measured, peer: Measured, against: string): Comparison[] {
  return [
    { what: `${what}, procesador`, unit: 'time', ours: ours.cpu, peer: peer.cpu, against },
    { what: `${what}, reloj`, unit: 'time', ours: ours.wall, peer: peer.wall, against },
    { what: `${what}, memoria`, unit: 'bytes', ours: ours.memory, peer: peer.memory, against },
  ]
}
