import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'

/** A text in a YAML document, with its offsets there. */
export interface YamlText {
  /** Keys from the top, list items left out: `['evitar', 'razon']`. */
  path: string[]
  value: string
  start: number
  end: number
}

/** All texts of a YAML document, in order. */
export function yamlTexts(node: Node | null): YamlText[] {
  const texts: YamlText[] = []
  collect(node, [], texts)
  return texts
}

function collect(node: Node | null, path: string[], texts: YamlText[]): void {
  if (isScalar(node) && typeof node.value === 'string' && node.range) {
    // Between quotes, but in a block scalar the whole range.
    const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0
    const [start, end] = node.range
    texts.push({ path, value: node.value, start: start + quote, end: end - quote })
  } else if (isSeq(node)) {
    for (const item of node.items) collect(item as Node, path, texts)
  } else if (isMap(node)) {
    for (const pair of node.items as Pair<Node, Node>[]) {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      collect(pair.value, [...path, key], texts)
    }
  }
}
