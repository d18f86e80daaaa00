import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning } from '../is-running.ts'

/**
 * Hands `work` a fresh directory under `.cache/build` of the project, and removes it afterwards,
 * also when the process is interrupted. What a killed build left there goes too.
 */
export async function withStaging<T>(root: string, work: (directory: string) => Promise<T>): Promise<T> {
  const parent = join(root, '.cache', 'build')
  await mkdir(parent, { recursive: true })
  await removeOrphans(parent)
  const directory = await mkdtemp(join(parent, `${process.pid}-`))
  // Processes that were ended a moment ago may have had a file open.
  const remove = (): void => rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', remove)
  try {
    return await work(directory)
  } finally {
    process.off('exit', remove)
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Directories are named after the process that made them. */
async function removeOrphans(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!isRunning(Number.parseInt(name, 10))) await rm(join(parent, name), { recursive: true, force: true })
  }
}
