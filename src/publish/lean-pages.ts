/**
 * Makes the pages of a built site ask for less: one style sheet with what their kind of pages uses,
 * and one script, in place of the many that their components bring.
 */
import { createHash } from 'node:crypto'
import { glob, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { minifySync } from 'rolldown/utils'
import { writeAtomically } from '../atomic-file.ts'
import { joinModules, type PageModule } from './join-modules.ts'
import { leanStyles, namesIn } from './lean-styles.ts'
import { pageParts, replaceStretches, type PageParts, type Stretch } from './page-parts.ts'

/** Names of what this makes, with their hash between them and the extension. */
const made = /^page-(?:styles|script)\./

/** A name is rare when no more pages than this have it. */
const rare = 2

/** A page of the site, with what it holds. */
interface Page extends PageParts {
  path: string
  html: string
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
    pages.push({ path, html, ...pageParts(html) })
  }
  const files = await textsOf(assets)
  const scripts = await pageScripts(assets, files, pages, own)
  const styles = pageStyles(files, pages, own)
  for (const page of pages) {
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
      ...page.scripts.map(({ at, code }) => ({ at, by: shorter(code) })),
    ]
    const html = replaceStretches(page.html, edits)
    if (html !== page.html) await writeAtomically(join(dist, page.path), html)
  }
  for (const [name, text] of [...styles.made, ...scripts.made])
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

/** Pages that link the same sheets have one, but for those that have what hardly any other has. */
function pageStyles(
  files: ReadonlyMap<string, string>,
  pages: readonly Page[],
  own: (address: string) => string | undefined,
): Made {
  const result = noneMade()
  const code = [
    ...[...files].filter(([name]) => name.endsWith('.js')).map(([, text]) => text),
    ...new Set(pages.flatMap((page) => page.scripts.map((script) => script.code))),
    ...new Set(pages.flatMap((page) => page.modules.flatMap((one) => ('code' in one ? [one.code] : [])))),
  ]
  for (const [key, group] of Map.groupBy(pages, (page) => JSON.stringify(sheetsOf(page, own)))) {
    const names = JSON.parse(key) as { name: string; print: boolean }[]
    if (names.length === 0 || names.some(({ name }) => made.test(name) || !files.has(name))) continue
    const sheets = names.map(({ name, print }) => ({ css: files.get(name)!, print }))
    const told = namesIn(sheets.map(({ css }) => css).join('\n'))
    const seldom = seldomUsed(group, told)
    for (const [, alike] of Map.groupBy(group, (page) => [...page.names].some((name) => seldom.has(name)))) {
      const used = new Set(alike.flatMap((page) => [...page.names]))
      const elements = new Set(alike.flatMap((page) => [...page.elements]))
      const properties = new Set(alike.flatMap((page) => page.html.match(/var\(\s*--[\w-]+/g) ?? []))
      const text = leanStyles(sheets, { names: used, elements, code: [...code, ...properties] })
      const name = hashed('page-styles', text, 'css')
      result.made.set(name, text)
      for (const page of alike) result.set(page, name)
    }
  }
  return result
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
