/**
 * Makes the pages of a built site ask for less: one style sheet with what their kind of pages uses,
 * and one script, in place of the many that their components bring; and says what they have in fewer
 * words.
 */
import { createHash } from 'node:crypto'
import { glob, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { minifySync } from 'rolldown/utils'
import { writeAtomically } from '../atomic-file.ts'
import { joinModules, type PageModule } from './join-modules.ts'
import { iconStyles, scopeClass, shorterMarkup, slackOf, type Shared, type Slack } from './lean-markup.ts'
import { leanStyles, namesIn } from './lean-styles.ts'
import { pageParts, replaceStretches, type PageParts, type Stretch } from './page-parts.ts'
import { scriptTexts } from './script-words.ts'

/** Names of what this makes, with their hash between them and the extension. */
const made = /^page-(?:styles|script|start)\./

/** A name is rare when no more pages than this have it. */
const rare = 2

/** A page of the site, with what it holds. */
interface Page extends PageParts {
  path: string
  html: string
  slack: Slack
}

/**
 * Does that for the pages at `paths` of the site in `dist`, and takes away the files that nobody
 * asks for any more. Pages that are so already stay as they are.
 *
 * @param base path of the site on its host, beginning and ending with `/`
 */
export async function leanPages(dist: string, base: string, paths: readonly string[]): Promise<void> {
  const assets = join(dist, '_astro')
  const own = (address: string): string | undefined =>
    address.startsWith(`${base}_astro/`) ? basename(address) : undefined
  const pages: Page[] = []
  for (const path of paths) {
    const html = await readFile(join(dist, path), 'utf8')
    const tree = fromHtml(html, { verbose: true })
    pages.push({ path, html, ...pageParts(html, tree), slack: slackOf(html, tree) })
  }
  const files = await textsOf(assets)
  const scripts = await pageScripts(assets, files, pages, own)
  const starts = pageStarts(pages)
  const styles = pageStyles(files, pages, own)
  for (const page of pages) {
    const start = starts.get(page)
    const sheet = styles.made.get(styles.get(page) ?? '')
    const edits = [
      ...inPlaceOf(
        page.styles,
        styles.get(page),
        (name) => `<link rel="stylesheet" href="${base}_astro/${name}">`,
      ),
      ...inPlaceOf(
        page.modules,
        scripts.get(page),
        (name) => `<script type="module" src="${base}_astro/${name}"></script>`,
      ),
      ...inPlaceOf(
        page.scripts.filter(isStart).map(({ whole }) => ({ at: whole })),
        start,
        (name) => `<script src="${base}_astro/${name}"></script>`,
      ),
      ...page.scripts.filter((one) => !isStart(one)).map(({ at, code }) => ({ at, by: shorter(code) })),
      ...(sheet === undefined ? [] : shorterMarkup(page.slack, styles.shared, sheet)),
    ]
    const html = replaceStretches(page.html, edits)
    if (html !== page.html) await writeAtomically(join(dist, page.path), html)
  }
  for (const [name, text] of [...styles.made, ...scripts.made, ...starts.made])
    await writeAtomically(join(assets, name), text)
  await removeUnasked(dist)
}

/** For pages: the name of the file that each gets, and what to write into the new ones. */
type Made = Map<Page, string> & { made: Map<string, string> }

function noneMade(): Made {
  return Object.assign(new Map<Page, string>(), { made: new Map<string, string>() })
}

/** The first of the parts becomes what asks for the file, the others nothing. */
function inPlaceOf(
  parts: readonly { at: Stretch }[],
  name: string | undefined,
  written: (name: string) => string,
): { at: Stretch; by: string }[] {
  return name === undefined
    ? []
    : parts.map(({ at }, index) => ({ at, by: index === 0 ? written(name) : '' }))
}

/** Pages that have the same modules have one file. */
async function pageScripts(
  assets: string,
  files: ReadonlyMap<string, string>,
  pages: readonly Page[],
  own: (address: string) => string | undefined,
): Promise<Made> {
  const result = noneMade()
  const apart = loadedLater(files)
  const known = new Map<string, string>()
  for (const page of pages) {
    const modules: PageModule[] = page.modules.flatMap((one): PageModule[] => {
      if ('code' in one) return one.code.trim() ? [{ code: one.code }] : []
      const file = own(one.address)
      return file === undefined ? [] : [{ file }]
    })
    const foreign = page.modules.some((one) => 'address' in one && own(one.address) === undefined)
    if (foreign || modules.length === 0 || modules.some((one) => 'file' in one && made.test(one.file)))
      continue
    const key = JSON.stringify(modules)
    let name = known.get(key)
    if (name === undefined) {
      const code = await joinModules(assets, modules, apart)
      known.set(key, (name = hashed('page-script', code, 'js')))
      result.made.set(name, code)
    }
    result.set(page, name)
  }
  return result
}

/** Names of the files that others bring while a page is read, and of all that those ask for. */
function loadedLater(files: ReadonlyMap<string, string>): Set<string> {
  const later = new Set<string>()
  const add = (name: string): void => {
    if (later.has(name) || !files.has(name)) return
    later.add(name)
    for (const [, asked] of files.get(name)!.matchAll(/(?:from|import)\s*["'`]\.\/([\w.~-]+\.js)["'`]/g))
      add(asked!)
  }
  for (const code of files.values()) {
    for (const [, name] of code.matchAll(/import\(\s*["'`]\.\/([\w.~-]+\.js)["'`]/g)) add(name!)
  }
  return later
}

/** Whether a script is run before anything is drawn. */
function isStart({ inHead, code }: PageParts['scripts'][number]): boolean {
  return inHead && code.trim() !== ''
}

/**
 * What pages run before anything is drawn, in a file of its own: it is the same in all of them, and
 * comes along with the style sheet.
 */
function pageStarts(pages: readonly Page[]): Made {
  const result = noneMade()
  for (const page of pages) {
    const scripts = page.scripts.filter(isStart)
    if (scripts.length === 0) continue
    const code = scripts.map((one) => shorter(one.code)).join('\n')
    const name = hashed('page-start', code, 'js')
    result.made.set(name, code)
    result.set(page, name)
  }
  return result
}

/**
 * Pages that link the same sheets and run the same have one, but for those that have what hardly
 * any other has.
 */
function pageStyles(
  files: ReadonlyMap<string, string>,
  pages: readonly Page[],
  own: (address: string) => string | undefined,
): Made & { shared: Shared } {
  const result = noneMade()
  const able = pages.filter((page) => {
    const sheets = sheetsOf(page, own)
    return sheets.length > 0 && sheets.every(({ name }) => !made.test(name) && files.has(name))
  })
  const shared = sharedBy(able, files)
  const kind = (page: Page): string =>
    JSON.stringify([
      sheetsOf(page, own),
      page.modules.map((one) => ('address' in one ? one.address : one.code)),
    ])
  for (const [, group] of Map.groupBy(able, kind)) {
    const sheets = sheetsOf(group[0]!, own).map(({ name, print }) => ({ css: files.get(name)!, print }))
    sheets.push({ css: [...shared.styles, iconStyles(shared.icons)].join('\n'), print: false })
    const told = namesIn(sheets.map(({ css }) => css).join('\n'))
    const seldom = seldomUsed(group, told)
    for (const [, alike] of Map.groupBy(group, (page) => [...page.names].some((name) => seldom.has(name)))) {
      const drawn = alike.flatMap(({ slack }) =>
        slack.lists.flatMap(({ icon }) => (icon && shared.icons.get(icon.drawing)) ?? []),
      )
      const used = new Set([...alike.flatMap((page) => [...page.names]), ...drawn])
      const elements = new Set(alike.flatMap((page) => [...page.elements]))
      const properties = new Set(alike.flatMap((page) => page.html.match(/var\(\s*--[\w-]+/g) ?? []))
      const code = codeOf(alike, files).map(scriptTexts)
      const text = leanStyles(sheets, { names: used, elements, code: [...code, ...properties] }).replace(
        /\.(astro-[a-z\d]{8})(?![\w-])/g,
        (_, scope: string) => `.${shared.scopes.get(scope) ?? scope}`,
      )
      const name = hashed('page-styles', text, 'css')
      result.made.set(name, text)
      for (const page of alike) result.set(page, name)
    }
  }
  return Object.assign(result, { shared })
}

/** What the pages have in common: icons and styles of drawings, and the classes that Astro made. */
function sharedBy(pages: readonly Page[], files: ReadonlyMap<string, string>): Shared {
  const icons = new Map<string, number>()
  const styles = new Map<string, number>()
  const scopes = new Map<string, number>()
  const count = (counts: Map<string, number>, all: readonly string[]): void => {
    for (const one of new Set(all)) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  for (const { slack } of pages) {
    count(
      icons,
      slack.lists.flatMap(({ icon }) => icon?.drawing ?? []),
    )
    count(
      styles,
      slack.styles.map(({ css }) => css),
    )
    count(
      scopes,
      slack.lists.flatMap(({ names }) => names.filter((name) => scopeClass.test(name))),
    )
  }
  const taken = new Set(pages.flatMap(({ names }) => [...names]))
  const scripts = [...files].flatMap(([name, text]) => (name.endsWith('.js') ? [text] : []))
  // The most used have the shortest names; no element of the course has one that begins so.
  const named = (all: readonly string[], prefix: string): Map<string, string> => {
    const free = Array.from({ length: all.length + taken.size }, (_, index) => prefix + index.toString(36))
    const names = free.filter((name) => !taken.has(name))
    return new Map(all.map((one, index) => [one, names[index]!]))
  }
  const byUse = (counts: ReadonlyMap<string, number>, least: number): string[] =>
    [...counts]
      .filter(([, uses]) => uses >= least)
      .sort(([a, usesA], [b, usesB]) => usesB - usesA || (a < b ? -1 : 1))
      .map(([one]) => one)
  return {
    icons: named(byUse(icons, rare + 1), '_i-'),
    styles: new Set(byUse(styles, Math.max(rare + 1, pages.length / 2))),
    scopes: named(
      byUse(scopes, 1).filter((scope) => !scripts.some((code) => code.includes(scope))),
      '_',
    ),
  }
}

/** What the pages run: their scripts, and all that these bring. */
function codeOf(pages: readonly Page[], files: ReadonlyMap<string, string>): string[] {
  const written = pages.flatMap((page) => [
    ...page.scripts.map(({ code }) => code),
    ...page.modules.flatMap((one) => ('code' in one ? [one.code] : [])),
  ])
  const code = new Set(written)
  const look = (text: string): void => {
    for (const [name] of text.matchAll(/[\w.~-]+\.js\b/g)) {
      const brought = files.get(name)
      if (brought === undefined || code.has(brought)) continue
      code.add(brought)
      look(brought)
    }
  }
  for (const page of pages) for (const one of page.modules) look('address' in one ? one.address : one.code)
  return [...code]
}

function sheetsOf(
  page: Page,
  own: (address: string) => string | undefined,
): { name: string; print: boolean }[] {
  const sheets = page.styles.map(({ address, print }) => ({ name: own(address) ?? '', print }))
  return [...new Map(sheets.map((sheet) => [sheet.name, sheet])).values()]
}

/** The names of `told` that hardly any of the pages has. */
function seldomUsed(group: readonly Page[], told: ReadonlySet<string>): Set<string> {
  const counts = new Map<string, number>()
  for (const { names } of group) {
    for (const name of names) if (told.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([name, count]) => (count <= rare ? [name] : [])))
}

const shortened = new Map<string, string>()

/** The same code in fewer words. */
function shorter(code: string): string {
  let short = shortened.get(code)
  if (short === undefined) {
    const result = minifySync('page.js', code, { module: false })
    short = result.errors.length > 0 ? code : result.code.trim()
    shortened.set(code, short)
  }
  return short
}

function hashed(name: string, text: string, extension: string): string {
  return `${name}.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.${extension}`
}

async function textsOf(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for await (const name of glob('*.{css,js}', { cwd: folder })) {
    texts.set(name, await readFile(join(folder, name), 'utf8'))
  }
  return texts
}

/** Takes away the styles and scripts that no page names, nor what pages ask for. */
async function removeUnasked(dist: string): Promise<void> {
  const files = await textsOf(join(dist, '_astro'))
  const asked = new Set<string>()
  const look = (text: string): void => {
    for (const [name] of text.matchAll(/[\w.~-]+\.(?:css|js)\b/g)) {
      if (asked.has(name) || !files.has(name)) continue
      asked.add(name)
      look(files.get(name)!)
    }
  }
  for await (const path of glob('**/*.html', { cwd: dist })) look(await readFile(join(dist, path), 'utf8'))
  for (const name of files.keys()) if (!asked.has(name)) await rm(join(dist, '_astro', name))
}
