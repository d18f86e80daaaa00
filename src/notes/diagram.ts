import type { Code } from 'mdast'
import type { VFile } from 'vfile'
import type { Diagram } from './types.ts'

/** Whether a code fence is a diagram. */
export function isDiagram(node: { type: string; lang?: string | null }): boolean {
  return node.type === 'code' && node.lang === 'mermaid'
}

/** The `accTitle` of a Mermaid fence. */
export function diagramTitle({ value }: Pick<Code, 'value'>): string | undefined {
  return /^\s*accTitle:[ \t]*(\S.*?)\s*$/m.exec(value)?.[1]
}

/** Reads a Mermaid fence of the section `section`. */
export function readDiagram(
  node: Code,
  context: { section: string; onSlide: boolean; file: VFile },
): Diagram {
  const { section, onSlide, file } = context
  return {
    code: node.value,
    title: diagramTitle(node),
    start: diagramStart(node, file),
    section,
    onSlide,
    node,
  }
}

/** Where the first line of a Mermaid fence's content stands in its file. */
export function diagramStart(node: Code, file: VFile): { line: number; column: number } {
  return { line: (node.position?.start.line ?? 1) + 1, column: contentColumn(node, file) }
}

/** The column of a fence's first content line: it may be indented or quoted. */
export function contentColumn(node: Code, file: VFile): number {
  const [, line = ''] = String(file)
    .slice(node.position?.start.offset)
    .split(/\r\n|\n|\r/, 2)
  const [first = ''] = node.value.split('\n')
  // The line of an empty first one tells nothing: it may be the closing fence.
  if (first === '') return node.position?.start.column ?? 1
  return Math.max(0, line.length - first.length) + 1
}
