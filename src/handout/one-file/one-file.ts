import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { styleHashesIn } from '../../style-hashes.ts'
import type { Maker } from '../workshop.ts'
import { bundleDeck } from './bundle-deck.ts'
import { asScriptText, canBeInlined, inlineStyles, inlineFiles, type NamedFile } from './inline-files.ts'

/** Slidev's own logo, and the faces for signs, which a reader's system draws as well. */
const unwanted = /^(logo-|dejavu-|KaTeX_)/

/** Makes a lecture that is one page: it opens from a memory stick, without network or server. */
export const makeOneFile: Maker = async ({ lecture = '' }, { dist, base }) => {
  const directory = join(dist, lecture)
  const page = await oneFile(directory, `${base}${lecture}/`)
  return { bytes: new TextEncoder().encode(page) }
}

/**
 * The lecture built in `directory` as one page. The same build gives the same bytes.
 *
 * @param address where it stands on its host, with slashes around
 */
export async function oneFile(directory: string, address: string): Promise<string> {
  const html = await readFile(join(directory, 'index.html'), 'utf8')
  const { entry, sheets, cuts } = partsOf(html, address)
  const paths = (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile() && !unwanted.test(one.name))
    .map((one) => relative(directory, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort()
  const files: NamedFile[] = []
  for (const path of paths.filter(canBeInlined)) {
    files.push({ address: address + path, bytes: await readFile(join(directory, path)) })
  }
  // Those of the first page come first there, too.
  const styles: string[] = []
  for (const path of [...new Set([...sheets, ...paths.filter((one) => one.endsWith('.css'))])]) {
    styles.push(inlineStyles(await readFile(join(directory, path), 'utf8'), files))
  }
  const css = styles.join('\n')
  const code = asScriptText(inlineFiles(await bundleDeck(directory, entry, address), files))
  const bare = cuts.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), html)
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    ['style-src', hashOf(css), ...styleHashesIn(code)].join(' '),
    // As on the site: see `publish/content-policy.ts`.
    "style-src-attr 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const head = [
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    `<style>${css}</style>`,
    `<script type="module">${code}</script>`,
  ].join('\n')
  return bare.replace('</head>', () => `${head}\n</head>`)
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** What a built page asks for. */
interface Parts {
  /** Path of its first module, below its own. */
  entry: string
  /** Paths of its style sheets, in order. */
  sheets: string[]
  /** Where it asks for them, says its policy, or leads to what is beside it: from and to, in order. */
  cuts: [from: number, to: number][]
}

function partsOf(html: string, address: string): Parts {
  let entry: string | undefined
  const sheets: string[] = []
  const cuts: Parts['cuts'] = []
  visit(fromHtml(html), 'element', ({ tagName, properties, position }) => {
    const below = (url: unknown): string => String(url).replace(address, '')
    if (tagName === 'script' && properties.type === 'module' && properties.src) entry = below(properties.src)
    else if (tagName === 'link' && String(properties.rel) === 'stylesheet')
      sheets.push(below(properties.href))
    else if (
      !(tagName === 'link' && String(properties.rel) === 'modulepreload') &&
      !(tagName === 'meta' && /content-security-policy/i.test(String(properties.httpEquiv))) &&
      properties.dataBeside === undefined
    ) {
      return
    }
    cuts.push([position!.start.offset!, position!.end.offset!])
  })
  if (entry === undefined) throw new Error(`The page of the lecture at ${address} names no module.`)
  return { entry, sheets, cuts }
}
