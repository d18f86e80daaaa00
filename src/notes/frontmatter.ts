import type { Root, Yaml } from 'mdast'
import type { VFile } from 'vfile'
import { isMap } from 'yaml'
import { report } from './problem.ts'
import { parseYaml, RecordReader } from './yaml-reader.ts'

/** What a note's frontmatter tells the model. */
export interface Frontmatter {
  title: string
  description: string | undefined
  order: number
  statements: string[]
  noSlides: string | undefined
}

/** Starlight's own fields, which its schema checks; `slug` and `draft` would break addresses. */
const starlightFields = [
  'banner',
  'editUrl',
  'head',
  'hero',
  'lastUpdated',
  'next',
  'pagefind',
  'prev',
  'sidebar',
  'tableOfContents',
  'template',
]

const empty: Frontmatter = {
  title: '',
  description: undefined,
  order: Number.POSITIVE_INFINITY,
  statements: [],
  noSlides: undefined,
}

/** Reads the YAML at the top of a note; what is wrong is recorded on `file`. */
export function readFrontmatter(tree: Root, file: VFile): Frontmatter {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml')
  if (!node) {
    report(file, {
      rule: 'frontmatter',
      reason: 'La nota no tiene encabezado de datos',
      hint: 'Empieza el archivo con «---», una línea «title: …» y otra «---».',
      place: { line: 1, column: 1 },
    })
    return empty
  }
  const parsed = parseYaml(file, node.value, node.position?.start.line)
  if (!parsed) return empty
  if (!isMap(parsed.contents)) {
    report(file, {
      rule: 'frontmatter',
      reason: 'El encabezado de datos no tiene campos',
      hint: 'Escribe al menos «title: …» entre las líneas «---».',
      place: node,
    })
    return empty
  }
  const record = new RecordReader(parsed.contents, parsed.origin)
  const frontmatter: Frontmatter = {
    title: record.text('title'),
    description: record.optionalText('description'),
    order: record.record('sidebar')?.optionalNumber('order') ?? empty.order,
    statements: record.texts('afirmaciones'),
    noSlides: record.optionalText('sin-diapositivas'),
  }
  record.rejectUnknown(starlightFields)
  return frontmatter
}
