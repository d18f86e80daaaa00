import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { commandOf } from '../child.ts'
import { prepareToPublish } from '../publish/prepare-to-publish.ts'
import { weighPages } from '../publish/page-weight.ts'
import { setPrintPagesApart } from '../handout/print-pages-apart.ts'
import { searchOnce, type FirstSearch } from './first-search.ts'
import type { Comparison } from './comparison.ts'
import { withMadeProjects } from './made-projects.ts'
import { compareUsage, measure } from './usage.ts'

const against = 'Starlight solo'

/** Sites of each number of notes: what it takes to build one, what a note of it weighs, and its search. */
export async function benchSite(
  root: string,
  counts: readonly number[],
): Promise<Record<'site' | 'weights' | 'search', Comparison[]>> {
  const site: Comparison[] = []
  const weights: Comparison[] = []
  const search: Comparison[] = []
  const browser = await launchBrowser()
  try {
    for (const count of counts) {
      await withMadeProjects(root, count, async ({ own, plain }) => {
        const build = [commandOf(root, 'astro'), 'build']
        const env = { ASTRO_TELEMETRY_DISABLED: '1', SITE: '', BASE: '/' }
        const peer = await measure(build, { cwd: plain, env })
        const ours = await measure(build, { cwd: own, env })
        site.push(...compareUsage(`${count} notas`, ours, peer, against))
        const dist = join(own, 'dist')
        await setPrintPagesApart(dist, join(own, 'aparte'))
        await prepareToPublish(dist, '/')
        weights.push(...(await compareWeights(`${count} notas`, dist, join(plain, 'dist'))))
        search.push(...(await compareSearches(browser, `${count} notas`, dist, join(plain, 'dist'))))
      })
    }
  } finally {
    await browser.close()
  }
  return { site, weights, search }
}

/** The first note of each, which has a diagram: ours is drawn, the peer's is code. */
const weighed = 'tema-1/nota-1/index.html'

async function compareWeights(name: string, dist: string, plain: string): Promise<Comparison[]> {
  const [[ours], [peer]] = await Promise.all([
    weighPages(dist, '/', [weighed]),
    weighPages(plain, '/', [weighed]),
  ])
  return [
    { what: `${name}, una nota (Brotli)`, unit: 'bytes', ours: ours!.html, peer: peer!.html, against },
    {
      what: `${name}, nota, estilos y programas (gzip)`,
      unit: 'bytes',
      ours: ours!.gzip,
      peer: peer!.gzip,
      against,
    },
    {
      what: `${name}, todo el sitio`,
      unit: 'bytes',
      ours: await sizeOf(dist),
      peer: await sizeOf(plain),
      against,
    },
  ]
}

async function sizeOf(folder: string): Promise<number> {
  let sum = 0
  for await (const path of glob('**/*', { cwd: folder })) {
    const facts = await stat(join(folder, path))
    if (facts.isFile()) sum += facts.size
  }
  return sum
}

async function compareSearches(
  browser: Browser,
  name: string,
  dist: string,
  plain: string,
): Promise<Comparison[]> {
  const ours: FirstSearch = await searchOnce(browser, dist)
  const peer: FirstSearch = await searchOnce(browser, plain)
  return [
    { what: `${name}, bytes de la primera`, unit: 'bytes', ours: ours.bytes, peer: peer.bytes, against },
    { what: `${name}, hasta el primer resultado`, unit: 'time', ours: ours.took, peer: peer.took, against },
  ]
}
