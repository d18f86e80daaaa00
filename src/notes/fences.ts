import type { Code, Root } from 'mdast'
import type { VFile } from 'vfile'
import { report } from './problem.ts'
import { walk } from './walk.ts'

/** Records code fences that are never closed. */
export function checkFences(tree: Root, file: VFile): void {
  const source = String(file)
  walk(tree, (node) => {
    if (node.type === 'code') checkCode(node, source, file)
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
