import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { element, text, type Content } from '../../markdown/nodes.ts'
import { renderTree } from '../../markdown/render-tree.ts'
import { cssString } from '../css-string.ts'
import { paperSizes, type Paper } from '../handout.ts'
import { footRules, type SheetFoot } from '../sheet-foot.ts'
import { styleOf } from '../style-of.ts'

/** What a document of sheets says of itself. */
export interface SheetDocument {
  title: string
  /** At the head of every page. */
  head: string
  foot: SheetFoot
  paper: Paper
  /** The colours of the course: see `courseShades`. */
  shades: string
  sheets: readonly Content[]
}

/**
 * An HTML page of sheets, whole by itself: an exam is printed from nothing that is published.
 */
export async function sheetDocument({
  title,
  head,
  foot,
  paper,
  shades,
  sheets,
}: SheetDocument): Promise<string> {
  const style = [
    await fontRules(),
    await styleAt('../../styles/tokens.css'),
    shades,
    ...(await Promise.all(['../../styles/diagrams.css', '../print.css', './sheets.css'].map(styleAt))),
    footRules(foot),
    `@page { size: ${paperSizes[paper].name}; @top-left { content: ${cssString(head)} } }`,
  ].join('\n')
  const content = renderTree(
    {
      type: 'root',
      children: [
        element('head', {}, [
          element('meta', { charset: 'utf-8' }),
          element('title', {}, [text(title)]),
          element('style', {}, [{ type: 'raw', value: style }]),
        ]),
        element('body', {}, [element('main', {}, sheets)]),
      ],
    },
    { adapters: [], hast: [] },
  )
  return `<!doctype html>\n<html lang="es" data-theme="light">${content}</html>`
}

/** A style sheet of the machine, by its path from here. */
const styleAt = (path: string): Promise<string> => styleOf(new URL(path, import.meta.url))

/** The letters of what is printed, in the page itself. */
async function fontRules(): Promise<string> {
  const sheets = ['../../styles/fonts.css', '../../styles/print-fonts.css']
  const rules = (await Promise.all(sheets.map(styleAt))).join('\n')
  const urls = [...new Set([...rules.matchAll(/url\('([^']+)'\)/g)].map(([, url = '']) => url))]
  const files = await Promise.all(
    urls.map(async (url) => {
      const bytes = await readFile(fileURLToPath(import.meta.resolve(url)))
      return [url, `data:font/woff2;base64,${bytes.toString('base64')}`] as const
    }),
  )
  return files.reduce((all, [url, data]) => all.replaceAll(`'${url}'`, `'${data}'`), rules)
}
