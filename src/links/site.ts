import { readFile, stat } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { LinkChecker, LinkState } from 'linkinator'
import { ruleUrl } from '../reporters/rule-url.ts'
import type { Finding } from '../reporters/types.ts'
import { builtDecks, findLectures, manifestName, type DeckManifest } from '../lectures/index.ts'
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
 * Follows every internal link of the built site, fragments included: in pages
 * (linkinator), between pages and slides, and in PDFs.
 */
export async function siteFindings(options: SiteOptions): Promise<Finding[]> {
  const { dist, site, base = '/' } = options
  const pages = await filesIn(dist, '**/*.html')
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
    linksToSkip: async (url) => isForeign(url) || isSlide(url),
  })
  const decks = await builtDecks(dist)
  const leads = makeGuide(dist, decks)
  const broken = links.filter(({ state }) => state === LinkState.BROKEN)
  const findings = broken.map(({ url, parent }) => brokenLink(url, parent, options))
  for (const page of pages) {
    const html = await readFile(join(dist, page), 'utf8')
    for (const [, url = ''] of html.matchAll(/\shref="(\/[^"]*)"/g)) {
      if (isSlide(url) && !(await leads(withoutBase(url, base))))
        findings.push(brokenLink(url, page, options))
    }
  }
  for (const { folder, file } of await findLectures(options.root)) {
    if (decks.has(folder)) continue
    findings.push({
      ...blank,
      file: fromRoot(options, folder, manifestName),
      message: `No se sabe qué diapositivas tiene la presentación de ${file.path}: falta este archivo`,
      hint: 'Construye de nuevo el sitio y las presentaciones a la vez.',
    })
  }
  for (const [folder, { slides }] of decks) {
    for (const address of new Set(slides.flatMap((slide) => slide.address ?? []))) {
      if (await leads(`/${address}`)) continue
      findings.push({
        ...blank,
        file: fromRoot(options, folder, 'index.html'),
        message: `En la presentación, el enlace «/${address}» no lleva a ninguna parte`,
        hint: 'Construye de nuevo el sitio y la presentación a la vez.',
        actual: `/${address}`,
      })
    }
  }
  for (const pdf of await filesIn(dist, '**/*.pdf')) {
    // An address that is no whole one counts from where the file is.
    const here = new URL(base + pdf, site ?? 'http://sitio.invalid')
    for (const { uri, page } of await pdfLinks(await readFile(join(dist, pdf)))) {
      const path = internalPath(uri, here, base)
      if (path === undefined || (await leads(path))) continue
      findings.push({
        ...blank,
        file: fromRoot(options, pdf),
        message: `En la página ${page} del PDF, el enlace «${uri}» no lleva a ninguna parte`,
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
  url: ruleUrl('enlace-del-sitio'),
}

/** linkinator serves the site from a port of this machine; anything else isn't ours. */
function isForeign(url: string): boolean {
  return !/^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$)/.test(url)
}

/** A route of a deck: no `id` of its page, which never begins with a slash. */
function isSlide(url: string): boolean {
  return /\/#\//.test(url)
}

/** Routes of every deck: the first slide, those by number, and Slidev's own views. */
const slidevRoute = /^\/(?:(?:presenter\/|print\/|export\/)?\d*|presenter|overview|notes|print|export|entry)$/

/** Tells whether a path of the site, without its base, leads to a page, a section or a slide. */
function makeGuide(
  dist: string,
  decks: ReadonlyMap<string, DeckManifest>,
): (path: string) => Promise<boolean> {
  const aliases = new Map(
    [...decks].map(([folder, { slides }]) => [
      `/${folder}/`,
      new Set(slides.flatMap(({ alias }) => alias ?? [])),
    ]),
  )
  const idsByPage = new Map<string, Set<string>>()
  return async (path) => {
    const [page, fragment] = safeDecode(path).split(/#(.*)/s) as [string, string?]
    const file = await fileOf(dist, page)
    if (file === undefined) return false
    if (!fragment || !file.endsWith('.html')) return true
    if (fragment.startsWith('/')) {
      const known = aliases.get(page)
      return known !== undefined && (slidevRoute.test(fragment) || known.has(fragment.slice(1)))
    }
    let ids = idsByPage.get(file)
    if (!ids) {
      const html = await readFile(file, 'utf8')
      idsByPage.set(file, (ids = new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), (match) => match[1]!))))
    }
    return ids.has(fragment)
  }
}

function brokenLink(url: string, parent: string | undefined, options: SiteOptions): Finding {
  const path = safeDecode(sitePath(url))
  const page = sitePath(parent ?? '').slice(1)
  const source = options.sources?.find(
    (link) => safeDecode(link.url) === path && page.startsWith(link.file.replace(/^docs\/|\.mdx?$/g, '')),
  )
  return {
    ...blank,
    file: source?.file ?? fromRoot(options, safeDecode(page)),
    line: source?.line ?? null,
    column: source?.column ?? null,
    endLine: source?.endLine ?? null,
    endColumn: source?.endColumn ?? null,
    message: `En el sitio construido, el enlace «${path}» no lleva a ninguna parte`,
    hint: 'Revisa la página y el identificador de la sección, y construye de nuevo.',
    actual: path,
  }
}

/** A path below `dist`, from the root of the repository. */
function fromRoot({ root, dist }: SiteOptions, ...path: string[]): string {
  return relative(root, join(dist, ...path))
    .split(sep)
    .join('/')
}

/** linkinator names what it serves from the root of the site, without slash: `hojas/#a`, `./`. */
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

/** The path in the site that a link of the PDF at `here` leads to; undefined for other sites. */
function internalPath(uri: string, here: URL, base: string): string | undefined {
  if (!URL.canParse(uri, here)) return undefined
  const { origin, pathname, hash } = new URL(uri, here)
  return origin === here.origin ? withoutBase(pathname + hash, base) : undefined
}

function withoutBase(path: string, base: string): string {
  const prefix = base.replace(/\/$/, '')
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path
}

/** The file that a server would answer `page` with; undefined when there is none. */
async function fileOf(dist: string, page: string): Promise<string | undefined> {
  for (const file of [join(dist, page), join(dist, page, 'index.html')]) {
    if ((await stat(file).catch(() => undefined))?.isFile()) return file
  }
  return undefined
}

async function filesIn(cwd: string, pattern: string): Promise<string[]> {
  const paths: string[] = []
  for await (const path of glob(pattern, { cwd })) paths.push(path.split(sep).join('/'))
  return paths.sort()
}

function dedupe(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}
