import type { Root, RootContent, Yaml } from 'mdast'
import { parseMarkdown } from '../../notes/index.ts'

/**
 * Parses a Slidev file: its slides' frontmatter becomes `yaml` nodes, wherever
 * it stands, and everything keeps its place in the file.
 */
export function lectureTree(source: string): Root {
  const blocks = frontmatters(source)
  let rest = source
  for (const { start, end } of blocks) {
    rest = rest.slice(0, start) + rest.slice(start, end).replace(/[^\r\n]/g, ' ') + rest.slice(end)
  }
  const tree = parseMarkdown(rest)
  const nodes: RootContent[] = blocks.map(({ node }) => node)
  tree.children = [...nodes, ...tree.children].sort(
    (a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0),
  )
  return tree
}

interface Block {
  start: number
  end: number
  node: Yaml
}

/** Blocks of `key: value` lines between `---` lines, code fences aside. */
function frontmatters(source: string): Block[] {
  const blocks: Block[] = []
  const lines = source.split(/(?<=\n)/)
  let offset = 0
  let open: { line: number; offset: number } | undefined
  let fence: string | undefined
  lines.forEach((line, index) => {
    const text = line.trimEnd()
    const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0]
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined
    } else if (mark) {
      fence = mark
      open = undefined
    } else if (text === '---') {
      const body = open && lines.slice(open.line + 1, index)
      if (open && body && isYaml(body)) {
        blocks.push(block(source, open, offset + 3, index))
        open = undefined
      } else open = { line: index, offset }
    }
    offset += line.length
  })
  return blocks
}

function isYaml(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '')
  return (
    filled.length > 0 &&
    /^[\w-]+:(?:\s|$)/.test(filled[0]!) &&
    filled.every((line) => /^(?:[\w-]+:(?:\s|$)|\s+|#|- )/.test(line))
  )
}

function block(source: string, open: { line: number; offset: number }, end: number, lastLine: number): Block {
  const value = source.slice(source.indexOf('\n', open.offset) + 1, end - 4).replace(/\r$/, '')
  return {
    start: open.offset,
    end,
    node: {
      type: 'yaml',
      value,
      position: {
        start: { line: open.line + 1, column: 1, offset: open.offset },
        end: { line: lastLine + 1, column: 4, offset: end },
      },
    },
  }
}
