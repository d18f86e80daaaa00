import type { Code, PhrasingContent, Root, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { SKIP, visit } from 'unist-util-visit'
import { unified } from 'unified'
import { commandOption } from '../notes/index.ts'

const stringifier = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '*',
    // What Slidev adds to Markdown at the start of a line: slots and snippets.
    unsafe: [
      { character: ':', atBreak: true },
      { character: '<', atBreak: true },
      // And in it: what stands between two of them would be a formula.
      { character: '$', inConstruct: 'phrasing' },
    ],
  })
  .freeze()

/**
 * Serialises a reduced tree as Slidev Markdown that Vue compiles to exactly
 * this content: `{{ }}` is not interpolated, no fence carries Slidev's options.
 */
export function slideMarkdown(root: Root): string {
  guard(root)
  keepEmphasis(root)
  return stringifier.stringify(root).trim()
}

/** Serialises a reduced tree as plain Markdown, for presenter notes. */
export function plainMarkdown(root: Root): string {
  const own = structuredClone(root)
  keepEmphasis(own)
  return stringifier.stringify(own).trim()
}

/** Text as the value of a double-quoted attribute that Vue's compiler reads. */
export function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\s*\n\s*/g, ' ')
}

/** An emoji or another sign beyond the first 65,536 code points. */
const farSign = /(?=[\p{P}\p{S}])[\u{10000}-\u{10FFFF}]/u
const farFirst = new RegExp(`^${farSign.source}`, 'u')
const farLast = new RegExp(`${farSign.source}\\uFE0F?$`, 'u')

/**
 * «**Listo 🎉**ya» is emphasis to our parser, which takes such a sign for a letter, and asterisks to
 * Slidev's, which does not. Behind a reference instead of the letter it is emphasis to both.
 */
function keepEmphasis(root: Root): void {
  visit(root, ['emphasis', 'strong', 'delete'], (node, index, parent) => {
    if (!parent || index === undefined) return
    const inside = toString(node)
    const children = parent.children as PhrasingContent[]
    const [before, after] = [children[index - 1], children[index + 1]]
    const letter = /[\p{L}\p{M}\p{N}]/u
    if (after?.type === 'text' && letter.test([...after.value][0] ?? '') && farLast.test(inside)) {
      const [first = '', ...rest] = after.value
      after.value = rest.join('')
      children.splice(index + 1, 0, reference(first))
    }
    if (before?.type === 'text' && letter.test([...before.value].at(-1) ?? '') && farFirst.test(inside)) {
      const letters = [...before.value]
      const last = letters.pop() ?? ''
      before.value = letters.join('')
      children.splice(index, 0, reference(last))
    }
  })
}

/** A letter as Markdown's reference to it, written as it stands. */
function reference(letter: string): PhrasingContent {
  return { type: 'html', value: `&#${letter.codePointAt(0)};` }
}

function guard(root: Root): void {
  keepStops(root)
  keepOptions(root)
  visit(root, (node, index, parent) => {
    if (node.type === 'code') guardFence(node)
    if (node.type === 'table') nameCorner(node)
    if (node.type === 'text' && parent && index !== undefined && /\{\{|\}\}/.test(node.value)) {
      const parts = guardText(node.value)
      parent.children.splice(index, 1, ...(parts as never[]))
      return [SKIP, index + parts.length]
    }
    return undefined
  })
}

/** Signs that no line begins with. */
const stops = /^[.,;:!?…)\]»”]+/

/** Code is a box, after which a line may end: the stop or comma behind it stays with it. */
function keepStops(root: Root): void {
  visit(root, (parent) => {
    if (!('children' in parent)) return undefined
    // A title is read by programs, too.
    if (parent.type === 'heading') return SKIP
    const children = parent.children as PhrasingContent[]
    for (let index = children.length - 2; index >= 0; index--) {
      const [code, text] = [children[index]!, children[index + 1]!]
      if (code.type !== 'inlineCode' || text.type !== 'text') continue
      const sign = stops.exec(text.value)?.[0]
      if (sign === undefined) continue
      text.value = text.value.slice(sign.length)
      children.splice(
        index,
        text.value === '' ? 2 : 1,
        { type: 'html', value: '<span class="kept">' },
        code,
        { type: 'text', value: sign },
        { type: 'html', value: '</span>' },
      )
    }
    return undefined
  })
}

/** In the narrow cells of a table, each option of a command stays whole. */
function keepOptions(root: Root): void {
  visit(root, 'tableCell', (cell) => {
    visit(cell, 'inlineCode', ({ value }, index, parent) => {
      const options = [...value.matchAll(commandOption)]
      if (options.length === 0 || !parent || index === undefined) return undefined
      let [code, end] = ['', 0]
      for (const { 0: option, index: start } of options) {
        code += `${referred(value.slice(end, start))}<span class="whole">${referred(option)}</span>`
        end = start + option.length
      }
      const html = `<code v-pre>${code}${referred(value.slice(end))}</code>`
      parent.children.splice(index, 1, { type: 'html', value: html })
      return [SKIP, index + 1]
    })
  })
}

/** Text with a reference for each sign that Markdown, HTML or a table could read. */
function referred(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `&#${sign.codePointAt(0)};`)
}

/** A heading cell that is empty to the eye still says what its column is to who listens. */
function nameCorner(table: Table): void {
  const corner = table.children[0]?.children[0]
  if (!corner || corner.children.length > 0) return
  corner.children = [{ type: 'html', value: '<span class="visually-hidden">Aspecto</span>' }]
}

/** Only language and title: `{1|2}`, `{monaco}` and the like mean something to Slidev. */
function guardFence(node: Code): void {
  const title = /\btitle="([^"\]]*)"/.exec(node.meta ?? '')?.[1]
  node.meta = title ? `[${title}]` : null
  node.lang = node.lang?.replace(/[^\w+#.-]/g, '') || 'text'
}

/** Vue looks for `{{` in text nodes; inside `v-pre` it does not look. */
function guardText(value: string): PhrasingContent[] {
  return value
    .split(/(\{\{|\}\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{{' || part === '}}'
        ? { type: 'html', value: `<span v-pre>${part}</span>` }
        : { type: 'text', value: part },
    )
}
