import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Hands `work` a fresh directory under `.cache/build` of the project, on the
 * same file system as `dist`, and removes it afterwards unless `work` moved it
 * away. What a killed build left there goes too.
 */
export async function withStaging<T>(root: string, work: (directory: string) => Promise<T>): Promise<T> {
  const parent = join(root, '.cache', 'build')
  await mkdir(parent, { recursive: true })
  await removeOrphans(parent)
  const directory = await mkdtemp(join(parent, `${process.pid}-`))
  try {
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Directories are named after the process that made them. */
async function removeOrphans(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const owner = Number.parseInt(name, 10)
    if (!isRunning(owner)) await rm(join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
