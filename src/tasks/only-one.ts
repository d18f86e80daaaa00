import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isRunning } from '../is-running.ts'

/** How often a lock says that it is held, and without how long of that it isn't, in milliseconds. */
const beat = 2000
const silence = 60_000

/**
 * Does `work` while no other process does any in the project at `root`: two builds at once would
 * publish half of each. Waits for its turn, and says so.
 *
 * @param say how the wait is told
 */
export async function onlyOne<T>(
  root: string,
  work: () => Promise<T>,
  say: (text: string) => void = console.error,
): Promise<T> {
  const lock = join(root, '.cache', 'construccion-en-marcha')
  await mkdir(dirname(lock), { recursive: true })
  await take(lock, say)
  const release = (): void => rmSync(lock, { force: true })
  process.once('exit', release)
  // A process id may be another's by now: what tells is that somebody keeps the file's date.
  const beating = setInterval(() => void touch(lock), beat)
  try {
    return await work()
  } finally {
    clearInterval(beating)
    process.off('exit', release)
    await rm(lock, { force: true })
  }
}

async function take(lock: string, say: (text: string) => void): Promise<void> {
  for (let told = false; ;) {
    try {
      const file = await open(lock, 'wx')
      await file.writeFile(String(process.pid)).finally(() => file.close())
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const owner = await ownerOf(lock)
    if (owner === undefined) {
      await rm(lock, { force: true })
      continue
    }
    if (!told) {
      say(
        `Otra construcción de este proyecto está en marcha (proceso ${owner}). Esta empieza cuando aquella termine; con Ctrl+C no espera más.`,
      )
      told = true
    }
    await setTimeout(250)
  }
}

/** The process that holds the lock; undefined when it is gone without having said so. */
async function ownerOf(lock: string): Promise<number | undefined> {
  const state = await stat(lock).catch(() => undefined)
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''))
  if (!state || Date.now() - state.mtimeMs > silence) return undefined
  // Between its making and its writing it is empty.
  if (owner === 0) return Date.now() - state.mtimeMs > beat ? undefined : 0
  return isRunning(owner) ? owner : undefined
}

async function touch(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
}
