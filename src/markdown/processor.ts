import { pathToFileURL } from 'node:url'
import {
  unified as astroUnified,
  type MarkdownHeading,
  type MarkdownProcessor,
  type MarkdownRenderer,
  type RehypePlugins,
  type RemarkPlugins,
  type UnifiedProcessorOptions,
} from '@astrojs/markdown-remark'
import type { Nodes, Root as Hast } from 'hast'
import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import { unified, type PluggableList } from 'unified'
import { VFile } from 'vfile'
import { gfmOptions, mendText, parseMarkdown } from '../notes/index.ts'
import { adapt } from './adapt.ts'
import { eachElement } from './each-element.ts'
import { footnoteOptions } from './footnotes.ts'
import { siteAdapters, siteSteps } from './index.ts'
import { emptyPage, type PageReader } from './page.ts'
import { hastToHtml, treeToHast } from './render-tree.ts'

/**
 * Astro's Markdown processor for this site. It doesn't parse: a page's tree is the one that the
 * model has made, and what integrations add to Astro's own `unified` processor runs on it.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function courseProcessor(read: PageReader, base: string): MarkdownProcessor<UnifiedProcessorOptions> {
  const remarkPlugins: RemarkPlugins = []
  const rehypePlugins: RehypePlugins = siteSteps(base).map((step) => () => step)
  const options = { remarkPlugins, rehypePlugins, gfm: false, smartypants: false }
  return {
    // By this name integrations know that they may add remark and rehype plugins to the options.
    name: 'unified',
    options,
    createRenderer: async () =>
      pageRenderer(read, remarkPlugins as PluggableList, rehypePlugins as PluggableList),
    createMdxRenderer: (shared, mdx) => {
      const own: RemarkPlugins = [[remarkGfm, gfmOptions], remarkDirective, () => adaptMdx(read)]
      const processor = astroUnified({
        ...options,
        remarkPlugins: [...own, ...remarkPlugins],
        rehypePlugins: [...rehypePlugins, () => withoutAnchorIcons],
        remarkRehype: { ...footnoteOptions() },
      })
      return processor.createMdxRenderer!(shared, mdx)
    },
  }
}

function pageRenderer(
  read: PageReader,
  remarkPlugins: PluggableList,
  rehypePlugins: PluggableList,
): MarkdownRenderer {
  const processor = unified()
    .use(remarkPlugins)
    .use(() => (tree: Root) => treeToHast(tree, footnoteOptions()))
    .use(rehypePlugins)
    .freeze()
  return {
    async render(content, { fileURL, frontmatter = {} } = {}) {
      const page = (fileURL && (await read(fileURL, content))) ?? {
        ...emptyPage,
        tree: parseMarkdown(content),
      }
      const file = new VFile({ path: fileURL, value: content, data: { astro: { frontmatter } } })
      const tree = await processor.run(adapt(page.tree, siteAdapters(page)), file)
      withoutAnchorIcons(tree)
      return {
        code: hastToHtml(tree),
        metadata: { headings: headingsOf(tree), localImagePaths: [], remoteImagePaths: [], frontmatter },
      }
    },
  }
}

/** The home page is MDX, which the model's parser has no tree of: it is of the same family. */
function adaptMdx(read: PageReader) {
  return async (tree: Root, file: VFile): Promise<Root> => {
    mendText(tree, String(file))
    const page = (await read(pathToFileURL(file.path))) ?? emptyPage
    return adapt(tree, siteAdapters(page))
  }
}

/** The style sheet draws the sign of a heading's own link, which Starlight draws anew at each. */
function withoutAnchorIcons(tree: Hast): void {
  eachElement(tree, (element) => {
    if (element.properties.className === undefined) return
    if ([element.properties.className].flat().includes('sl-anchor-icon')) element.children = []
  })
}

/** The headings of a page, for its table of contents: without the numbers of footnotes. */
function headingsOf(tree: Hast): MarkdownHeading[] {
  const headings: MarkdownHeading[] = []
  const look = (node: Nodes): void => {
    if (!('children' in node)) return
    const depth = node.type === 'element' ? Number(/^h([1-6])$/.exec(node.tagName)?.[1]) : NaN
    if (node.type === 'element' && depth) {
      headings.push({ depth, slug: String(node.properties.id), text: textOf(node) })
    } else node.children.forEach(look)
  }
  look(tree)
  return headings
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element' && 'dataFootnoteRef' in node.properties) return ''
  return node.children.map(textOf).join('')
}
