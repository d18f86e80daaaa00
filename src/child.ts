/** Runs scripts of npm packages in processes of their own, with the Node that runs this. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { AuthorError } from './author-error.ts'
import { memoryHint } from './memory-limit.ts'
import { systemFaultIn } from './system-fault.ts'

/** The script behind an npm package's command. */
export function commandOf(root: string, name: string, bin = name): string {
  const require = createRequire(join(root, 'package.json'))
  // Not every package exports its manifest.
  const folders = require.resolve.paths(name) ?? []
  const manifest = folders
    .map((folder) => join(folder, name, 'package.json'))
    .find((path) => existsSync(path))
  if (!manifest) throw new AuthorError(`No está instalado «${name}». Ejecuta «npm ci».`)
  const { bin: bins } = require(manifest) as { bin: string | Record<string, string> }
  const script = typeof bins === 'string' ? bins : bins[bin]
  if (!script)
    throw new Error(
      `El paquete «${name}» no trae el comando «${bin}». Instala la versión del proyecto con «npm ci».`,
    )
  return join(dirname(manifest), script)
}

/** Those that run now. */
const children = new Set<ChildProcess>()
/** Whether all of them are ended because this process ends. */
let leaving = false

/** Starts a Node script that ends when this process does. Of `stdio`, standard input is nobody's. */
export function startNode(
  args: string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> & {
    output: 'pipe' | 'ignore' | 'inherit'
    errors: 'pipe' | 'inherit'
  },
): ChildProcess {
  const { output, errors, ...rest } = options
  const child = spawn(process.execPath, ['--import', import.meta.resolve('./end-with-parent.ts'), ...args], {
    ...rest,
    stdio: ['ignore', output, errors, 'ipc'],
    // No window of its own on Windows.
    windowsHide: true,
  })
  children.add(child)
  child.once('error', () => children.delete(child))
  child.once('exit', () => children.delete(child))
  return child
}

/** What is ended in an order of its own. */
const others = new Set<() => Promise<unknown>>()

/**
 * Has `stop` called when this process ends before its time: for what takes away what it made.
 *
 * @returns a function that takes that back
 */
export function stopOnLeaving(stop: () => Promise<unknown>): () => void {
  others.add(stop)
  return () => void others.delete(stop)
}

/**
 * Ends, at once, every process that `startNode` started, and what else is to end with this one;
 * resolves when they are gone. For when this process ends, too: nobody is told any more what
 * became of them.
 */
export async function stopChildren(): Promise<void> {
  leaving = true
  await Promise.all([
    ...[...others].map((stop) => stop()),
    ...[...children].map(
      (child) =>
        new Promise<void>((resolve) => {
          child.once('exit', () => resolve())
          child.kill('SIGKILL')
        }),
    ),
  ])
}

/**
 * Runs a Node script to its end, in production mode: what is built never
 * depends on the mode of whoever builds it.
 *
 * @param task what it does, to say what did not get done: «construir el sitio»
 * @param signal ends it before its time
 * @returns its exit code, and what it wrote, both streams together
 * @throws {AuthorError} when the system ended it, or refused it what it needs
 */
export async function runNode(
  args: string[],
  options: { cwd: string; env?: Record<string, string | undefined>; task: string; signal?: AbortSignal },
): Promise<{ code: number; output: string }> {
  const { cwd, env, task, signal } = options
  signal?.throwIfAborted()
  const child = startNode(args, {
    cwd,
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    output: 'pipe',
    errors: 'pipe',
  })
  const abort = (): void => void child.kill('SIGKILL')
  signal?.addEventListener('abort', abort)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
  }
  try {
    const [code, killedBy] = await new Promise<[number | null, string | null]>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (...ended) => resolve(ended))
    })
    if (leaving) return await new Promise<never>(() => undefined)
    signal?.throwIfAborted()
    if (code === null || /heap out of memory|memory allocation of \d+ bytes failed/.test(output)) {
      throw ended(task, killedBy)
    }
    if (code !== 0) {
      const fault = systemFaultIn(output)
      if (fault) throw fault
    }
    return { code, output: output.trim() }
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

/** No program ends itself so: the system was short of memory, or somebody ended it. */
function ended(task: string, signal: string | null): AuthorError {
  return new AuthorError(
    `El proceso que iba a ${task} se cerró de golpe${signal ? ` (${signal})` : ''}: lo más probable es que faltara memoria.`,
    { hint: memoryHint() },
  )
}
