import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { browserIdentity } from '../browser.ts'
import { machineFiles } from './machine-files.ts'

/** Changes with whatever makes something of a course: the machine at `root`, its packages, its browser. */
export async function makerHash(root: string): Promise<string> {
  const hash = createHash('sha256').update(browserIdentity()).update(process.version)
  for (const path of await machineFiles(root)) {
    if (/^(?:tests|\.github|\.ci|\.vscode)\//.test(path)) continue
    hash.update(`${path}\0`).update(await readFile(join(root, path)))
  }
  return hash.digest('base64url')
}
