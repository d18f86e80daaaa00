import type { Root } from 'mdast'
import { walk } from './walk.ts'

/** Stands for the first `:` of a hidden line. Unicode keeps it for use inside a program. */
const mark = '\uFDD0'

/** A line that begins a fence: what is before it, the fence, what follows. */
const firstLine = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*(`{3,}|~{3,})(.*)$/

/** A line that ends one. */
const lastLine = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/

/** A line that opens a directive or closes one: the colons, and the name after them. */
const colonLine = /^[ \t>]*(:{3,})[ \t]*(\S*)/

/**
 * In a code fence a line `:::` is code, yet micromark looks for the end of a directive in every
 * line: it would cut the fence and the directive around it short. So such lines are changed, in
 * as many characters, and changed back in the tree (`showFencedColons`).
 */
export function hideFencedColons(source: string): string {
  if (!source.includes(':::') || !/`{3}|~{3}/.test(source)) return source
  const hidden: number[] = []
  let fence: Fence | undefined
  let from = 0
  for (const line of source.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const text = line.replace(/[\r\n]+$/, '')
    if (!fence) {
      const [, marks, info = ''] = firstLine.exec(text) ?? []
      if (marks && !(marks.startsWith('`') && info.includes('`'))) fence = openFence(marks)
    } else if (lastLine.exec(text)?.[1]?.startsWith(fence.marks)) {
      if (!lacksItsEnd(fence)) hidden.push(...fence.closing)
      fence = undefined
    } else {
      look(fence, text, from)
    }
    from += line.length
  }
  return hidden.reduce((text, at) => text.slice(0, at) + mark + text.slice(at + 1), source)
}

/** Undoes `hideFencedColons` in the tree that was parsed. */
export function showFencedColons(tree: Root): void {
  walk(tree, (node) => {
    if ('value' in node) node.value = node.value.replaceAll(mark, ':')
  })
}

interface Fence {
  marks: string
  /** Offsets of the lines `:::` in it. */
  closing: number[]
  /** Directives that are open at this line, of those that began inside. */
  depth: number
  /** Whether a line `:::` closed nothing that began inside. */
  stray: boolean
  /** Whether a heading followed such a line. */
  heading: boolean
}

function openFence(marks: string): Fence {
  return { marks, closing: [], depth: 0, stray: false, heading: false }
}

function look(fence: Fence, text: string, from: number): void {
  if (fence.stray && /^#{2,6} /.test(text)) fence.heading = true
  const [, colons, name] = colonLine.exec(text) ?? []
  if (!colons) return
  if (name) {
    fence.depth++
    return
  }
  fence.closing.push(from + text.indexOf(':'))
  if (fence.depth > 0) fence.depth--
  else fence.stray = true
}

/**
 * Whether the author forgot to close the fence, so that what seems its end is that of a later
 * one: in between a directive ends, and another or a new section begins.
 */
function lacksItsEnd({ stray, depth, heading }: Fence): boolean {
  return stray && (depth > 0 || heading)
}
