import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a site was built in `dist`, and since the last change of what it is made of. */
export async function siteState(root: string, dist: string): Promise<'absent' | 'stale' | 'fresh'> {
  let built: number
  try {
    built = (await stat(join(dist, 'index.html'))).mtimeMs
  } catch {
    return 'absent'
  }
  for await (const path of glob(['docs/**/*.{md,mdx,yml}', 'slides/*.md', 'src/pages/**'], { cwd: root })) {
    // A link that leads nowhere has no date: who reads it says so.
    const file = await stat(join(root, path)).catch(() => undefined)
    if (file && file.mtimeMs > built) return 'stale'
  }
  return 'fresh'
}
