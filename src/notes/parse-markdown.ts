import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm, { type Options } from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Data, type Processor } from 'unified'
import type { VFile } from 'vfile'
import { mendAddresses } from './addresses.ts'
import { hideFencedColons, showFencedColons } from './fenced-colons.ts'
import { placeAddresses } from './place-addresses.ts'
import { restoreText } from './text-directives.ts'
import { find } from './walk.ts'

/** GFM as notes use it: «entre 5~7 y 8~9» is no text to strike through. */
export const gfmOptions: Options = { singleTilde: false }

/** The Markdown that notes are written in: CommonMark, GFM, directives, YAML frontmatter. */
const whole = unified()
  .use(remarkParse)
  .use(remarkGfm, gfmOptions)
  .use(remarkDirective)
  .use(remarkFrontmatter, ['yaml'])
  .freeze()

/** The same, but for addresses that become links by themselves. */
const withoutAutolinks = unified()
  .use(remarkParse)
  .use(remarkGfm, gfmOptions)
  .use(dropAutolinks)
  .use(remarkDirective)
  .use(remarkFrontmatter, ['yaml'])
  .freeze()

/** What every such address has. */
const address = /@|https?:|www\./i

/**
 * Parses Markdown into mdast: the only parser that the course has. Site, slides, paper and linter
 * are made from its trees.
 */
export function parseMarkdown(value: string | VFile): Root {
  const source = String(value)
  const hidden = hideFencedColons(source)
  const tree = parse(hidden)
  if (hidden !== source) showFencedColons(tree)
  mendText(tree, source)
  return tree
}

/**
 * What Markdown takes for marks, and people write as text: see `restoreText` and `mendAddresses`;
 * and what it leaves without a place: see `placeAddresses`.
 * For trees that another parser of the same family has made; `source` is the text that their
 * positions count in.
 */
export function mendText(tree: Root, source: string): void {
  if (address.test(source)) placeAddresses(tree, source)
  restoreText(tree, source)
  mendAddresses(tree, source)
}

/**
 * Looking for addresses at every letter takes two fifths of GFM's time, and few
 * texts have any outside code. They are looked for only where text is left that
 * could hold one: an address begins in text, so what the first parse took for
 * something else is no address in the second either.
 */
function parse(source: string): Root {
  const tree: Root = withoutAutolinks.parse(source)
  if (!address.test(source)) return tree
  const found = find(tree, (node) => node.type === 'text' && address.test(node.value))
  return found ? whole.parse(source) : tree
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
