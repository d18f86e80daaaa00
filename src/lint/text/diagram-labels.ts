import type { Code } from 'mdast'
import { OBJECT, plainUnit, type TextUnit } from './unit.ts'

/**
 * Where Mermaid's source holds words for readers, one pattern a notation; the
 * first group is the words. Anything else is ids and syntax.
 */
const labelled = [
  // accTitle: …, accDescr: …, title …
  /^\s*(?:accTitle|accDescr)\s*:\s*(.+)$/,
  /^\s*title\s*:?\s+(.+)$/,
  // Sequence: participant A as …; A->>B: …; Note over A: …
  /^\s*(?:participant|actor)\s.*?\sas\s+(.+)$/,
  /^\s*[Nn]ote\s[^:]*:\s*(.+)$/,
  /^\s*[\p{L}\w\s]+?(?:-{1,2}(?:>>|>|x|\))|<<-{1,2}>>)[+-]?\s*[\p{L}\w\s]+?:(?!:)\s*(.+)$/u,
  /^\s*(?:loop|alt|else|opt|par|and|critical|option|break|rect)\s+(.+)$/,
  // State: a --> b : …, s : …
  /^\s*(?:\S+\s*-->\s*\S+|[\w\p{L}]+)\s+:\s+(.+)$/u,
  // Subgraph with a bare title.
  /^\s*subgraph\s+([^["]+)$/,
]
const anywhere = [
  /"([^"]+)"/g,
  // Bare labels of nodes and of edges.
  /(?<=[\w\p{L}])(?:\[|\(|\{|>)+\/?([^"[\](){}|/][^"[\](){}|]*?)\/?(?:\]|\)|\})+/gu,
  /\|([^"|]+)\|/g,
  /(?:--|==|-\.)\s+([^"|>-][^"|>]*?)\s+(?:-->|==>|\.->|---)/g,
]

/** The labels of a Mermaid fence, each a unit. */
export function diagramUnits(node: Code, source: string): TextUnit[] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const units: TextUnit[] = []
  let offset = source.indexOf('\n', start) + 1
  let description = false
  for (const line of source.slice(offset, end).split('\n')) {
    const ranges = description ? prose(line) : labelRanges(line)
    if (/^\s*accDescr\s*\{/.test(line)) description = true
    if (line.includes('}')) description = false
    for (const [from, to] of ranges) units.push(...labelUnits(line.slice(from, to), offset + from))
    offset += line.length + 1
  }
  return units
}

function prose(line: string): [number, number][] {
  return [[0, line.replace(/\}.*$/, '').length]]
}

function labelRanges(line: string): [number, number][] {
  if (/^\s*(?:%%|```|~~~|class\s|classDef\s|style\s|linkStyle\s|click\s)/.test(line)) return []
  for (const pattern of labelled) {
    const match = pattern.exec(line)
    if (match?.[1]) {
      const from = line.lastIndexOf(match[1])
      return [[from, from + match[1].length]]
    }
  }
  const ranges: [number, number][] = []
  let rest = line
  for (const pattern of anywhere) {
    for (const match of rest.matchAll(pattern)) {
      // What is blank was another notation's.
      if (!/\S/.test(match[1]!)) continue
      const from = match.index + match[0].indexOf(match[1]!)
      ranges.push([from, from + match[1]!.length])
    }
    // What one notation took is not read again by the next.
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length))
  }
  return ranges.sort(([a], [b]) => a - b)
}

/** Names of files, identifiers, versions: lower-case ASCII with signs in between. */
const codeLike = /(?<![\w-])[a-z\d_-]+(?:[/:.@][a-z\d_-]+)+…?/g

/** A label; line breaks, quotes, entities and code are blanked out. */
function labelUnits(label: string, offset: number): TextUnit[] {
  if (!/\p{L}/u.test(label)) return []
  const text = label
    .replace(/<br\s*\/?>|["`]|#\w+;/g, (match) => ' '.repeat(match.length))
    .replace(codeLike, (match) => OBJECT.repeat(match.length))
  return [
    plainUnit('diagram', text, [{ from: 0, to: text.length, start: offset, end: offset + text.length }]),
  ]
}
