import type { Code, Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import { report } from './problem.ts'
import { walk } from './walk.ts'

/** Records code fences that are never closed and `:::` lines that close nothing. */
export function checkFences(tree: Root, file: VFile): void {
  const source = String(file)
  walk(tree, (node) => {
    if (node.type === 'code') checkCode(node, source, file)
    if (node.type === 'paragraph') checkStray(node, source, file)
  })
}

function checkCode(node: Code, source: string, file: VFile): void {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return
  const text = source.slice(start.offset, end.offset)
  const fence = /^(`{3,}|~{3,})/.exec(text)?.[0]
  if (!fence) return
  const lastLine = text
    .slice(text.lastIndexOf('\n') + 1)
    .replace(/^[\s>]*/, '')
    .trimEnd()
  const closed = text.includes('\n') && lastLine.length >= fence.length && /^(`+|~+)$/.test(lastLine)
  if (closed) return
  report(file, {
    rule: 'bloque-sin-cerrar',
    reason: 'El bloque de código no se cierra',
    hint: `Agrega una línea «${fence}» donde termina.`,
    place: start,
  })
}

function checkStray(node: Paragraph, source: string, file: VFile): void {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return
  const lines = source.slice(start.offset, end.offset).split(/\r?\n|\r/)
  const index = lines.findIndex((line) => /^[\s>]*:{3,}\s*$/.test(line))
  if (index === -1) return
  report(file, {
    rule: 'cierre-sin-apertura',
    reason: 'Esta línea «:::» no cierra ninguna directiva',
    hint: 'Quítala, o revisa si la directiva de arriba está bien escrita.',
    place: { line: start.line + index, column: 1 },
  })
}
