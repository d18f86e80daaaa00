import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Data, type Processor } from 'unified'
import type { VFile } from 'vfile'
import { find } from './walk.ts'

/** The Markdown that notes are written in: CommonMark, GFM, directives, YAML frontmatter. */
const whole = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkFrontmatter, ['yaml'])
  .freeze()

/** The same, but for addresses that become links by themselves. */
const withoutAutolinks = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(dropAutolinks)
  .use(remarkDirective)
  .use(remarkFrontmatter, ['yaml'])
  .freeze()

/** What every such address has. */
const address = /@|https?:|www\./i

/**
 * Parses Markdown into mdast.
 *
 * Looking for addresses at every letter takes two fifths of GFM's time, and few
 * texts have any outside code. They are looked for only where text is left that
 * could hold one: an address begins in text, so what the first parse took for
 * something else is no address in the second either.
 */
export function parseMarkdown(value: string | VFile): Root {
  const tree: Root = withoutAutolinks.parse(value)
  if (!address.test(String(value))) return tree
  const found = find(tree, (node) => node.type === 'text' && address.test(node.value))
  return found ? whole.parse(value) : tree
}

/** Takes `micromark-extension-gfm-autolink-literal` out of what remark-gfm has added. */
function dropAutolinks(this: Processor): void {
  const data = this.data() as Required<Pick<Data, 'micromarkExtensions' | 'fromMarkdownExtensions'>>
  data.micromarkExtensions = data.micromarkExtensions.map(({ text = {}, ...rest }) => ({
    ...rest,
    text: Object.fromEntries(
      Object.entries(text).map(([code, constructs]) => [
        code,
        [constructs ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink')),
      ]),
    ),
  }))
  data.fromMarkdownExtensions = data.fromMarkdownExtensions.map((extensions) =>
    [extensions].flat().filter((extension) => !extension.transforms),
  )
}
