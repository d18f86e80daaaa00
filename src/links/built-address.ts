import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The path on its host that the site in `dist` was built for, beginning and ending with `/`:
 * its pages work under no other. Undefined when there is no site.
 */
export async function builtBase(dist: string): Promise<string | undefined> {
  const home = await readFile(join(dist, 'index.html'), 'utf8').catch(() => '')
  return /href="(\/(?:[^"]*\/)?)favicon\.svg"/.exec(home)?.[1]
}
