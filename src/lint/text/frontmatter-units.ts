import type { Yaml } from 'mdast'
import { parsedFrontmatter } from '../../notes/data-file.ts'
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
  'titulo',
  'subtitulo',
  'nombre',
  'descripcion',
])

/** What readers see of a frontmatter; broken YAML has nothing, the model reports it. */
export function frontmatterUnits(node: Yaml): TextUnit[] {
  const { document } = parsedFrontmatter(node)
  if (document.errors.length > 0) return []
  // The fence `---` and its line break precede the value.
  const offset = Math.max((node.position?.end.offset ?? 0) - 3 - 1 - node.value.length, 0)
  return yamlTexts(document.contents)
    .filter(({ path }) => readable.has(path.at(-1) ?? ''))
    .map(({ value, start, end }) =>
      plainUnit('frontmatter', maskNonProse(value), [
        { from: 0, to: value.length, start: start + offset, end: end + offset },
      ]),
    )
}
