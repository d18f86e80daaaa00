import { commandOf, runNode } from './child.ts'
import type { PublicAddress } from './public-address.ts'

/** Builds the site into the directory `out`. */
export async function buildSite(root: string, out: string, address: PublicAddress): Promise<void> {
  await runNode('el sitio', [commandOf(root, 'astro'), 'build', '--root', root, '--outDir', out], {
    cwd: root,
    env: { SITE: address.site, BASE: address.base, ASTRO_TELEMETRY_DISABLED: '1' },
  })
}
