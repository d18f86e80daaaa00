import type { Element, ElementContent, Root, Text } from 'hast'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { classesOf } from './classes.ts'

/** A block with more lines may be cut by the end of a page; the rest stays whole. */
const keptWhole = 14

/** A line with so few characters fits on any paper that it has to itself. */
const fitsOnPaper = 56

/** So many lines of a long block stay together at either side of a cut. */
const together = 3

/**
 * Code on paper, line by line: the style sheet marks where a line goes on in the next one, and a long
 * block is cut only between lines that have others around them. What is typed stands out from what
 * the computer answers. It works on the HTML: text put into the Markdown tree would lose the
 * indentation of its lines.
 *
 * @param fits how many characters of a line fit in any case
 */
export function printedCode(tree: Root, fits = fitsOnPaper): void {
  visit(tree, 'element', (pre) => {
    if (pre.tagName !== 'pre') return undefined
    const code = pre.children.find(isCode)
    if (!code) return SKIP
    const console = classesOf(code).includes('language-console')
    const lines = toString(code).replace(/\n$/, '').split('\n')
    const long = lines.length > keptWhole
    pre.properties = long ? { className: ['long'] } : {}
    code.properties = {}
    let typed = false
    const shown = lines.map((line) => {
      // `> ` continues a command; in an answer it is part of the text.
      typed = console && (line.startsWith('$ ') || (typed && line.startsWith('> ')))
      return printedLine(line, typed, fits)
    })
    const middle = shown.slice(together, -together).flat()
    code.children = long
      ? [kept(shown.slice(0, together)), ...middle, kept(shown.slice(-together))]
      : shown.flat()
    return SKIP
  })
}

/** A line with the break that ends it: the last one of a block of text draws nothing. */
function printedLine(line: string, typed: boolean, fits: number): ElementContent[] {
  const content = typed ? [element('b', {}, [text(line)]), text('\n')] : [text(`${line}\n`)]
  return line.length > fits ? [element('span', { className: ['line'] }, content)] : content
}

function kept(lines: ElementContent[][]): Element {
  return element('span', { className: ['together'] }, lines.flat())
}

function isCode(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'code'
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): Text {
  return { type: 'text', value }
}
