import { readFile, stat } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { LinkChecker, LinkState } from 'linkinator'
import type { Finding } from '../reporters/types.ts'
import { pdfLinks } from './pdf.ts'
import type { SourceLink } from './types.ts'

export interface SiteOptions {
  /** The built site. */
  dist: string
  /** Absolute path of the repository, that paths in findings begin at. */
  root: string
  /** The site's own address and sub-path, as it was built. */
  site?: string
  base?: string
  /** Links of the sources, to say where a broken one was written. */
  sources?: readonly SourceLink[]
}

/**
 * Follows every internal link of the built site, fragments included, in pages
 * (linkinator), and in PDFs.
 */
export async function siteFindings(options: SiteOptions): Promise<Finding[]> {
  const { dist, site, base = '/' } = options
  const pages = await filesIn(dist, '**/*.html')
  const own = site ? new URL(site).origin : undefined
  const checker = new LinkChecker()
  const { links } = await checker.check({
    path: pages,
    serverRoot: dist,
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    // Its pages link to where the site will live; here it is served from the root.
    urlRewriteExpressions:
      base === '/' ? [] : [{ pattern: new RegExp(`^(http://[^/]+)${base}`), replacement: '$1/' }],
    linksToSkip: async (url) => isForeign(url),
  })
  const broken = links.filter(({ state }) => state === LinkState.BROKEN)
  const findings = broken.map(({ url, parent }) => brokenLink(url, parent, options))
  for (const pdf of await filesIn(dist, '**/*.pdf')) {
    for (const { uri, page } of await pdfLinks(await readFile(join(dist, pdf)))) {
      const path = internalPath(uri, own, base)
      if (path === undefined || (await exists(dist, path))) continue
      findings.push({
        ...blank,
        file: relative(options.root, join(dist, pdf)).split(sep).join('/'),
        message: `En la página ${page} del PDF, el enlace «${uri}» no lleva a ninguna página`,
        hint: 'Corrige el enlace en la nota y construye de nuevo.',
        actual: uri,
      })
    }
  }
  return dedupe(findings)
}

const blank: Finding = {
  file: '',
  line: null,
  column: null,
  endLine: null,
  endColumn: null,
  severity: 'error',
  rule: 'enlace-del-sitio',
  message: '',
  hint: null,
  actual: null,
  expected: null,
  url: null,
}

/** linkinator serves the site from a port of this machine; anything else isn't ours. */
function isForeign(url: string): boolean {
  return !/^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$)/.test(url) || /\/presentacion(?:-breve)?\/#\//.test(url)
}

function brokenLink(url: string, parent: string | undefined, options: SiteOptions): Finding {
  const path = safeDecode(sitePath(url))
  const page = sitePath(parent ?? '').slice(1)
  const source = options.sources?.find(
    (link) => safeDecode(link.url) === path && page.startsWith(link.file.replace(/^docs\/|\.mdx?$/g, '')),
  )
  return {
    ...blank,
    file: source?.file ?? relative(options.root, join(options.dist, safeDecode(page))).split(sep).join('/'),
    line: source?.line ?? null,
    column: source?.column ?? null,
    endLine: source?.endLine ?? null,
    endColumn: source?.endColumn ?? null,
    message: `En el sitio construido, el enlace «${path}» no lleva a ninguna parte`,
    hint: 'Revisa la página y el id de la sección, y construye de nuevo.',
    actual: path,
  }
}

/** linkinator names what it serves from the root of the site, without slash: `capas/#a`, `./`. */
function sitePath(url: string): string {
  return `/${url.replace(/^http:\/\/[^/]+/, '').replace(/^\.?\//, '')}`
}

function safeDecode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

/** The path in the site that a PDF's link leads to; undefined for other sites. */
function internalPath(uri: string, own: string | undefined, base: string): string | undefined {
  if (!URL.canParse(uri)) return undefined
  const { origin, pathname } = new URL(uri)
  if (own === undefined || origin !== own) return undefined
  const prefix = base.replace(/\/$/, '')
  return decodeURIComponent(pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname)
}

async function exists(dist: string, path: string): Promise<boolean> {
  try {
    const found = await stat(join(dist, path))
    return found.isFile() || (await stat(join(dist, path, 'index.html'))).isFile()
  } catch {
    return false
  }
}

async function filesIn(cwd: string, pattern: string): Promise<string[]> {
  const paths: string[] = []
  for await (const path of glob(pattern, { cwd })) paths.push(path.split(sep).join('/'))
  return paths.sort()
}

function dedupe(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}
