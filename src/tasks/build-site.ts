import { commandOf, runNode } from '../child.ts'
import { AuthorError } from '../author-error.ts'
import type { PublicAddress } from '../public-address.ts'

/**
 * Builds the site into the directory `out`; `signal` ends that before its time.
 *
 * @throws {AuthorError} with what Astro said, when it fails
 */
export async function buildSite(
  root: string,
  out: string,
  address: PublicAddress,
  signal: AbortSignal,
): Promise<void> {
  const args = [commandOf(root, 'astro'), 'build', '--root', root, '--outDir', out]
  const { code, output } = await runNode(args, {
    cwd: root,
    env: { SITE: address.site, BASE: address.base, ASTRO_TELEMETRY_DISABLED: '1' },
    task: 'construir el sitio',
    signal,
  })
  if (code !== 0)
    throw new AuthorError(`No se pudo construir el sitio. Corrige lo que indica este mensaje:\n\n${output}`)
}
