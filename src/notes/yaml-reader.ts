import type { Yaml } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml'
import { report } from './problem.ts'
import { explainYamlError } from './yaml-problems.ts'

/** Where a piece of YAML stands in its file. */
interface Origin {
  file: VFile
  lines: LineCounter
  /** Lines of the file before the YAML's first one. */
  offset: number
}

interface Parsed {
  document: Document.Parsed
  lines: LineCounter
}

const frontmatters = new WeakMap<Yaml, Parsed>()

function parse(source: string): Parsed {
  const lines = new LineCounter()
  return { document: parseDocument(source, { lineCounter: lines, prettyErrors: false }), lines }
}

/** The YAML of a frontmatter, to read only: it is parsed once for all who ask. */
export function parsedFrontmatter(node: Yaml): Parsed {
  let parsed = frontmatters.get(node)
  if (!parsed) frontmatters.set(node, (parsed = parse(node.value)))
  return parsed
}

/**
 * Parses YAML that begins `lineOffset` lines into `file`. What is wrong is
 * recorded on the file; then the result is undefined.
 */
export function parseYaml(
  file: VFile,
  source: string | Yaml,
  lineOffset = 0,
): { contents: Node | null; origin: Origin } | undefined {
  const { document, lines } = typeof source === 'string' ? parse(source) : parsedFrontmatter(source)
  const origin: Origin = { file, lines, offset: lineOffset }
  for (const error of document.errors) {
    report(file, {
      rule: 'yaml',
      ...explainYamlError(error),
      place: pointAt(origin, error.pos[0]),
    })
  }
  if (document.errors.length > 0) return undefined
  return { contents: document.contents, origin }
}

function pointAt(origin: Origin, offset: number): Point {
  const { line, col } = origin.lines.linePos(offset)
  return { line: line + origin.offset, column: col }
}

/** What a value may be, in words for its author. */
export type Shape = 'texto' | 'sí o no' | 'lista' | 'campos'

/** Reads the fields of one YAML mapping, and records what is missing, ill-typed or unknown. */
export class RecordReader {
  readonly point: Point
  private readonly map: YAMLMap
  private readonly origin: Origin
  private readonly seen = new Set<string>()

  constructor(map: YAMLMap, origin: Origin) {
    this.map = map
    this.origin = origin
    this.point = pointAt(origin, map.range?.[0] ?? 0)
  }

  /** The value's node, or undefined when the key is absent or empty. */
  private node(key: string): Node | undefined {
    this.seen.add(key)
    const value = this.map.get(key, true) as Node | undefined
    if (value === undefined || (isScalar(value) && value.value === null)) return undefined
    return value
  }

  private wrong(key: string, reason: string, hint: string, node?: Node): void {
    const place = node?.range ? pointAt(this.origin, node.range[0]) : this.point
    report(this.origin.file, { rule: 'campo', reason: `«${key}»: ${reason}`, hint, place })
  }

  /** Where the value of `key` stands; the mapping's own place when it is absent. */
  placeOf(key: string): Point {
    const node = this.map.get(key, true) as Node | undefined
    return node?.range ? pointAt(this.origin, node.range[0]) : this.point
  }

  has(key: string): boolean {
    return this.node(key) !== undefined
  }

  optionalText(key: string): string | undefined {
    const node = this.node(key)
    if (!node) return undefined
    if (isScalar(node) && ['string', 'number'].includes(typeof node.value)) {
      const text = String(node.value).trim()
      if (text) return text
    }
    this.wrong(key, 'debe ser un texto', 'Escribe el valor entre comillas.', node)
    return undefined
  }

  /** A text that must be there; '' (and a recorded problem) when it isn't. */
  text(key: string): string {
    if (!this.has(key)) {
      this.wrong(key, 'falta', `Agrega una línea «${key}: …».`)
      return ''
    }
    return this.optionalText(key) ?? ''
  }

  optionalOneOf<T extends string>(key: string, values: readonly T[]): T | undefined {
    const node = this.node(key)
    if (!node) return undefined
    const value = isScalar(node) ? String(node.value) : ''
    if (values.includes(value as T)) return value as T
    this.wrong(key, `no se conoce el valor «${value}»`, `Usa uno de estos: ${values.join(', ')}.`, node)
    return undefined
  }

  /** One of `values`; the first (and a recorded problem) when it isn't. */
  oneOf<T extends string>(key: string, values: readonly [T, ...T[]]): T {
    if (!this.has(key)) {
      this.wrong(key, 'falta', `Agrega «${key}:» con uno de estos valores: ${values.join(', ')}.`)
      return values[0]
    }
    return this.optionalOneOf(key, values) ?? values[0]
  }

  optionalNumber(key: string): number | undefined {
    const node = this.node(key)
    if (!node) return undefined
    if (isScalar(node) && typeof node.value === 'number') return node.value
    this.wrong(key, 'debe ser un número', 'Escribe solo cifras, sin comillas.', node)
    return undefined
  }

  /** An ISO day (`2026-11-23`); '' (and a recorded problem) when it isn't. */
  day(key: string): string {
    const value = this.text(key)
    if (value && !isDay(value)) {
      this.wrong(
        key,
        `«${value}» no es un día`,
        'Escríbelo como año-mes-día, por ejemplo 2026-11-23.',
        this.node(key),
      )
      return ''
    }
    return value
  }

  texts(key: string): string[] {
    const node = this.node(key)
    if (!node) return []
    if (isSeq(node) && node.items.every((item) => isScalar(item) && typeof item.value !== 'object')) {
      return node.items.map((item) => String((item as { value: unknown }).value))
    }
    this.wrong(key, 'debe ser una lista de textos', 'Escribe [uno, dos].', node)
    return []
  }

  record(key: string): RecordReader | undefined {
    const node = this.node(key)
    if (!node) return undefined
    if (isMap(node)) return new RecordReader(node, this.origin)
    this.wrong(key, 'debe tener campos dentro', 'Escribe sus campos en líneas con sangría.', node)
    return undefined
  }

  records(key: string): RecordReader[] {
    const node = this.node(key)
    if (!node) return []
    if (isSeq(node) && node.items.every(isMap)) {
      return node.items.map((item) => new RecordReader(item as YAMLMap, this.origin))
    }
    this.wrong(key, 'debe ser una lista de fichas', 'Empieza cada ficha con «- ».', node)
    return []
  }

  /** Records a value of another shape, for fields that others read. */
  checkShape(key: string, shapes: readonly Shape[]): void {
    const node = this.node(key)
    if (!node || shapes.includes(shapeOf(node))) return
    const list = new Intl.ListFormat('es', { type: 'disjunction' }).format(
      shapes.flatMap((shape) => shapeNames[shape]),
    )
    this.wrong(key, `debe ser ${list}`, 'Escribe un valor de esa forma, o quita el campo.', node)
  }

  /** Records every key that nobody asked for; `known` are keys that others read. */
  rejectUnknown(known: readonly string[] = []): void {
    for (const { key } of this.map.items) {
      const name = isScalar(key) ? String(key.value) : String(key)
      if (this.seen.has(name) || known.includes(name)) continue
      const all = [...new Set([...this.seen, ...known])].sort()
      this.wrong(
        name,
        'no se conoce ese campo',
        `Usa uno de estos: ${all.join(', ')}; o quítalo.`,
        key as Node,
      )
    }
  }
}

const shapeNames: Record<Shape, string[]> = {
  texto: ['un texto'],
  'sí o no': ['«true»', '«false»'],
  lista: ['una lista'],
  campos: ['un grupo de campos con sangría'],
}

function shapeOf(node: Node): Shape {
  if (isMap(node)) return 'campos'
  if (isSeq(node)) return 'lista'
  return isScalar(node) && typeof node.value === 'boolean' ? 'sí o no' : 'texto'
}

/** Whether `text` is an existing ISO day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

/** The mappings of a YAML list at the top of `file`; a problem is recorded when it isn't one. */
export function readList(file: VFile): RecordReader[] {
  const parsed = parseYaml(file, String(file))
  if (!parsed?.contents) return []
  const { contents, origin } = parsed
  if (isSeq(contents) && contents.items.every(isMap)) {
    return contents.items.map((item) => new RecordReader(item as YAMLMap, origin))
  }
  report(file, {
    rule: 'yaml',
    reason: 'El archivo debe ser una lista de fichas',
    hint: 'Empieza cada ficha con «- ».',
    place: { line: 1, column: 1 },
  })
  return []
}

/** The named mappings of a YAML mapping at the top of `file`. */
export function readMapping(file: VFile): [name: string, record: RecordReader][] {
  const parsed = parseYaml(file, String(file))
  if (!parsed?.contents) return []
  const { contents, origin } = parsed
  if (isMap(contents) && contents.items.every((pair) => isMap(pair.value))) {
    return contents.items.map((pair) => [
      String(isScalar(pair.key) ? pair.key.value : pair.key),
      new RecordReader(pair.value as YAMLMap, origin),
    ])
  }
  report(file, {
    rule: 'yaml',
    reason: 'El archivo debe ser una ficha por clave',
    hint: 'Escribe «clave:» y debajo, con sangría, sus campos.',
    place: { line: 1, column: 1 },
  })
  return []
}
