import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a command left behind. */
export interface Ended {
  code: number | null
  output: string
}

/** The environment of a person at a terminal: without what the test runner put there. */
export function cleanEnv(): Record<string, string | undefined> {
  const rest = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(VITEST|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|FORCE_COLOR$|NODE_OPTIONS$)/.test(name),
    ),
  )
  return { ...rest, SITE: '', BASE: '', NO_COLOR: '1' }
}

/** Runs one of the project's scripts (`build`, `lint`…) in `root` to its end. */
export async function runScript(
  root: string,
  name: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'scripts', `${name}.ts`), ...args], {
    cwd: root,
    env: { ...cleanEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, output }
}
