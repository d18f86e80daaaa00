import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'

/** The file in `directories`, the first that has it, with which a static host would answer for `path`; undefined without one. */
export async function builtFile(directories: readonly string[], path: string): Promise<string | undefined> {
  const clean = normalize(`/${path}`)
  const candidates = clean.endsWith('/') ? [`${clean}index.html`] : [clean, `${clean}/index.html`]
  for (const file of directories.flatMap((one) => candidates.map((candidate) => join(one, candidate)))) {
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile()) return file
  }
  return undefined
}

/** What tells one state of a file from another; `''` where there is none. */
export type FileHashes = (path: string) => Promise<string>

/** The hash of what a host would answer with for a path, each read once: for directories that stay as they are. */
export function builtHashes(directories: readonly string[]): FileHashes {
  const known = new Map<string, Promise<string>>()
  const read = async (path: string): Promise<string> => {
    const file = await builtFile(directories, path)
    return file === undefined
      ? ''
      : createHash('sha256')
          .update(await readFile(file))
          .digest('base64url')
  }
  return (path) => {
    let hash = known.get(path)
    if (!hash) known.set(path, (hash = read(path)))
    return hash
  }
}
