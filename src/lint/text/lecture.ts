import type { Root, RootContent, Yaml } from 'mdast'
import { cutSlides } from '../../lectures/index.ts'
import { parseMarkdown } from '../../notes/parse-markdown.ts'

/**
 * Parses a lecture's file: its slides' frontmatter becomes `yaml` nodes, wherever
 * it stands, the lines between slides go, and everything keeps its place in the file.
 */
export function lectureTree(source: string): Root {
  const starts = lineStarts(source)
  const startOf = (line: number): number => starts[line - 1] ?? source.length
  const nodes: Yaml[] = []
  let rest = source
  const blank = (from: number, to: number): void => {
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\r\n]/g, ' ') + rest.slice(to)
  }
  for (const [index, { frontmatter, closed, first, contentLine }] of cutSlides(source).entries()) {
    if (frontmatter && closed) {
      const start = startOf(first)
      const end = startOf(contentLine - 1) + 3
      blank(start, end)
      nodes.push({
        type: 'yaml',
        value: source.slice(startOf(first + 1), end - 4).replace(/\r$/, ''),
        position: {
          start: { line: first, column: 1, offset: start },
          end: { line: contentLine - 1, column: 4, offset: end },
        },
      })
    } else if (index > 0 && !frontmatter) blank(startOf(first), startOf(first + 1))
  }
  const tree = parseMarkdown(rest)
  tree.children = ([...nodes, ...tree.children] as RootContent[]).sort(
    (a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0),
  )
  return tree
}

/** Where each line begins. */
function lineStarts(source: string): number[] {
  return [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)]
}
