import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Puts the directory `fresh` where `target` is. What was there before stays
 * until the new one is whole, and comes back if the swap fails. Both must be on
 * the same file system.
 */
export async function swapDirectory(fresh: string, target: string): Promise<void> {
  const previous = `${target}.anterior-${process.pid}`
  await mkdir(dirname(target), { recursive: true })
  const had = await stat(target).then(Boolean, () => false)
  if (had) await rename(target, previous)
  try {
    await rename(fresh, target)
  } catch (error) {
    if (had) await rename(previous, target)
    throw error
  }
  await rm(previous, { recursive: true, force: true })
}
