import type { Yaml } from 'mdast'
import { parseDocument } from 'yaml'
import { maskNonProse } from './mask.ts'
import { plainUnit, type TextUnit } from './unit.ts'
import { yamlTexts } from './yaml-text.ts'

/** Fields of a frontmatter that are text for readers, by their last key. */
const readable = new Set([
  'title',
  'description',
  'sin-diapositivas',
  'label',
  'tagline',
  'text',
  'info',
])

/** What readers see of a frontmatter. */
export function frontmatterUnits(node: Yaml): TextUnit[] {
  // The fence `---` and its line break precede the value.
  const offset = (node.position?.end.offset ?? 0) - 3 - 1 - node.value.length
  return yamlUnits(node.value, Math.max(offset, 0), 'frontmatter', (path) =>
    readable.has(path.at(-1) ?? ''),
  )
}

/** The texts of some YAML whose path `accept` takes; broken YAML has none, the model reports it. */
export function yamlUnits(
  source: string,
  offset: number,
  kind: 'frontmatter' | 'data',
  accept: (path: string[]) => boolean,
): TextUnit[] {
  const document = parseDocument(source, { prettyErrors: false })
  if (document.errors.length > 0) return []
  return yamlTexts(document.contents)
    .filter(({ path }) => accept(path))
    .map(({ value, start, end }) =>
      plainUnit(kind, maskNonProse(value), [
        { from: 0, to: value.length, start: start + offset, end: end + offset },
      ]),
    )
}
