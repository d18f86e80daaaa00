import type { Root, Yaml } from 'mdast'
import type { VFile } from 'vfile'
import { isMap } from 'yaml'
import { report } from './problem.ts'
import { parseYaml, RecordReader, type Shape } from './yaml-reader.ts'

/** What a note's frontmatter tells the model. */
export interface Frontmatter {
  title: string
  description: string | undefined
  order: number
  statements: string[]
  noSlides: string | undefined
}

/**
 * Starlight's own fields and the shapes they take; what is inside, its schema checks. `slug` and
 * `draft` aren't among them: they would break addresses.
 */
const starlightFields: Record<string, Shape[]> = {
  banner: ['campos'],
  editUrl: ['texto', 'sí o no'],
  head: ['lista'],
  hero: ['campos'],
  lastUpdated: ['texto', 'sí o no'],
  next: ['texto', 'sí o no', 'campos'],
  pagefind: ['sí o no', 'campos'],
  prev: ['texto', 'sí o no', 'campos'],
  tableOfContents: ['sí o no', 'campos'],
}

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
      rule: 'encabezado-de-datos',
      reason: 'La nota no tiene encabezado de datos',
      hint: 'Empieza el archivo con «---», una línea «title: …» y otra «---».',
      place: { line: 1, column: 1 },
    })
    return empty
  }
  const parsed = parseYaml(file, node, node.position?.start.line)
  if (!parsed) return empty
  if (!isMap(parsed.contents)) {
    report(file, {
      rule: 'encabezado-de-datos',
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
    order: readOrder(record.record('sidebar')),
    statements: record.texts('afirmaciones'),
    noSlides: record.optionalText('sin-diapositivas'),
  }
  record.optionalOneOf('template', ['doc', 'splash'])
  for (const [key, shapes] of Object.entries(starlightFields)) record.checkShape(key, shapes)
  record.rejectUnknown()
  return frontmatter
}

function readOrder(sidebar: RecordReader | undefined): number {
  const order = sidebar?.optionalNumber('order') ?? empty.order
  sidebar?.optionalText('label')
  sidebar?.checkShape('hidden', ['sí o no'])
  sidebar?.checkShape('badge', ['texto', 'campos'])
  sidebar?.checkShape('attrs', ['campos'])
  sidebar?.rejectUnknown()
  return order
}
