import type { Yaml } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import * as z from 'zod'
import { nearest } from './nearest.ts'
import { report } from './problem.ts'
import { keysAt } from './schema-walk.ts'
import { yamlTraps } from './yaml-traps.ts'
import { explainYamlError, tabReason } from './yaml-problems.ts'

/** YAML as it was parsed, and where its lines begin. */
interface Parsed {
  document: Document.Parsed
  lines: LineCounter
}

const frontmatters = new WeakMap<Yaml, Parsed>()

function parse(source: string): Parsed {
  const lines = new LineCounter()
  // What it would print of a strange key, in English, the schema says.
  return {
    document: parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'error' }),
    lines,
  }
}

/** The YAML of a frontmatter, to read only: it is parsed once for all who ask. */
export function parsedFrontmatter(node: Yaml): Parsed {
  let parsed = frontmatters.get(node)
  if (!parsed) frontmatters.set(node, (parsed = parse(node.value)))
  return parsed
}

/** A step into YAML: the name of a field, or the place in a list from 0. */
type Step = string | number

/** What was read of a piece of YAML. */
export interface DataReading<T> {
  /** Undefined when something is wrong: it is then on the file's messages. */
  value: T | undefined
  /** Where the value at a path stands in the file; where its holder does when there is none. */
  placeOf(...path: Step[]): Point
  /** Where the name of a field stands. */
  keyPlace(...path: Step[]): Point
}

/** Where a piece of YAML stands in its file, and what to say of it. */
interface ReadOptions {
  /** Lines of the file before the YAML's first one. */
  lineOffset?: number
  /** Rule under which faults of fields are recorded. */
  rule?: string
  /** Whether a text may have a comment after it. */
  comments?: boolean
}

/**
 * Reads YAML by a schema. Whatever is wrong is recorded on `file` with its place, what is wrong
 * and what to do: broken YAML, a field that is missing, ill-typed or unknown (with the nearest
 * known one). Fields without a value count as missing.
 */
export function readData<S extends z.ZodType>(
  file: VFile,
  source: string | Yaml,
  schema: S,
  { lineOffset = 0, rule = 'campo', comments = true }: ReadOptions = {},
): DataReading<z.output<S>> {
  const { document, lines } = typeof source === 'string' ? parse(source) : parsedFrontmatter(source)
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset)
    return { line: line + lineOffset, column: col }
  }
  const nodeAt = (path: readonly Step[]): Node | undefined =>
    (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | undefined
  const placeOf = (...path: Step[]): Point => {
    for (let length = path.length; length >= 0; length--) {
      const range = nodeAt(path.slice(0, length))?.range
      if (range) return pointAt(range[0])
    }
    return pointAt(0)
  }
  const keyPlace = (...path: Step[]): Point => {
    const holder = nodeAt(path.slice(0, -1))
    const key = isMap(holder)
      ? holder.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)))?.key
      : undefined
    const range = (key as Node | undefined)?.range
    return range ? pointAt(range[0]) : placeOf(...path)
  }
  const writtenAt = (path: readonly Step[]): string | undefined => {
    const node = nodeAt(path)
    return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined
  }
  const reading = { placeOf, keyPlace }

  const text = typeof source === 'string' ? source : source.value
  const told = new Set<string>()
  const errors = document.errors.map((error) => ({ error, why: explainYamlError(error, text) }))
  // What follows a tab is only out of line because of it.
  const tabs = errors.filter(({ why }) => why.reason === tabReason)
  for (const { error, why } of tabs.length > 0 ? tabs : errors) {
    const place = pointAt(error.pos[0])
    // One sign may trip the parser several times.
    const key = `${place.line} ${why.reason}`
    if (!told.has(key)) report(file, { rule: 'yaml', ...why, place })
    told.add(key)
  }
  if (document.errors.length > 0) return { value: undefined, ...reading }
  const traps = yamlTraps(document, text, comments)
  for (const { reason, hint, at } of traps) report(file, { rule: 'yaml', reason, hint, place: pointAt(at) })
  if (traps.length > 0) return { value: undefined, ...reading }

  const data = dropEmpty(document.toJS() as unknown)
  const result = schema.safeParse(data)
  if (result.success) return { value: result.data, ...reading }
  for (const issue of result.error.issues) {
    for (const { path, key, reason, hint } of explain(issue, schema, data, writtenAt)) {
      const name = path.at(-1)
      const named = typeof name === 'string' ? `«${name}»: ${reason}` : capitalized(reason)
      report(file, { rule, reason: named, hint, place: key ? keyPlace(...path) : placeOf(...path) })
    }
  }
  return { value: undefined, ...reading }
}

/** Fields without a value are not there. */
function dropEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropEmpty)
  if (value === null || typeof value !== 'object') return value
  const full = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(full.map(([key, inner]) => [key, dropEmpty(inner)]))
}

interface Explained {
  path: Step[]
  /** Whether it is the field's name that is wrong, not its value. */
  key?: boolean
  reason: string
  hint: string
}

/** What an issue of zod means for the author. */
function explain(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  writtenAt: (path: readonly Step[]) => string | undefined,
): Explained[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const value = valueAt(data, path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, issue.path)
      return issue.keys.map((key) => {
        const near = nearest(key, known)
        const list = `Usa uno de estos: ${known.toSorted((a, b) => a.localeCompare(b, 'es')).join(', ')}; o quítalo.`
        return {
          path: [...path, key],
          key: true,
          reason: 'no se conoce ese campo',
          hint: near ? `¿Querías decir «${near}»? ${list}` : list,
        }
      })
    }
    case 'invalid_type':
      if (value === undefined && path.length > 0) {
        const name = String(path.at(-1))
        return [{ path, reason: 'falta', hint: `Agrega una línea «${name}: …».` }]
      }
      return [{ path, ...wrongShape(issue.expected, path, writtenAt(path), value) }]
    case 'invalid_value': {
      const values = issue.values.map(String)
      if (value === undefined) {
        const name = String(path.at(-1))
        return [{ path, reason: 'falta', hint: `Agrega «${name}:» con uno de estos: ${values.join(', ')}.` }]
      }
      const near = nearest(shown(value), values)
      const list =
        values.length > 1 ? `Usa uno de estos: ${values.join(', ')}.` : `Escribe «${values.join('')}».`
      return [
        {
          path,
          reason: `no se conoce el valor «${shown(value)}»`,
          hint: near && values.length > 1 ? `¿Querías decir «${near}»? ${list}` : list,
        },
      ]
    }
    case 'too_small':
      if (issue.origin === 'string') {
        return [{ path, reason: 'no puede quedar vacío', hint: 'Escribe un texto, o quita el campo.' }]
      }
      if (issue.origin === 'array') {
        return [{ path, reason: 'la lista está vacía', hint: `Escribe al menos ${String(issue.minimum)}.` }]
      }
      return [
        { path, reason: `«${shown(value)}» es muy poco`, hint: `Como mínimo, ${spanish(issue.minimum)}.` },
      ]
    case 'too_big':
      return [
        { path, reason: `«${shown(value)}» es demasiado`, hint: `Como máximo, ${spanish(issue.maximum)}.` },
      ]
    case 'invalid_union': {
      // The form that came nearest says what is wrong; where all fail at once, what each would be.
      const inner = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)
      const [deepest] = inner
      if (deepest && deepest.path.length > 0) {
        return explain({ ...deepest, path: [...issue.path, ...deepest.path] }, schema, data, writtenAt)
      }
      if (value === undefined) {
        return [{ path, reason: 'falta', hint: `Agrega una línea «${String(path.at(-1))}: …».` }]
      }
      const forms = issue.errors.flatMap(([first]) =>
        first?.code === 'invalid_type' ? (shapes[first.expected]?.noun.split(' o ') ?? []) : [],
      )
      const list = new Intl.ListFormat('es', { type: 'disjunction' }).format(new Set(forms))
      return [{ path, reason: `debe ser ${list}`, hint: 'Mira en la guía cómo se escribe ese campo.' }]
    }
    case 'invalid_key':
      return [
        {
          path,
          key: true,
          reason: issue.issues[0]?.message ?? 'el nombre no sirve',
          hint: hintOf(issue.issues[0]) ?? 'Cambia el nombre.',
        },
      ]
    default:
      return [{ path, reason: issue.message, hint: hintOf(issue) ?? 'Corrígelo.' }]
  }
}

/** A schema's own check tells what to do in its `params`. */
function hintOf(issue: z.core.$ZodIssue | undefined): string | undefined {
  const params = issue && 'params' in issue ? (issue.params as { hint?: string } | undefined) : undefined
  return params?.hint
}

const shapes: Record<string, { noun: string; hint: string }> = {
  string: { noun: 'un texto', hint: 'Escribe el valor entre comillas.' },
  number: { noun: 'un número', hint: 'Escribe solo cifras, sin comillas.' },
  int: { noun: 'un número entero', hint: 'Escribe solo cifras, sin comillas.' },
  boolean: { noun: '«true» o «false»', hint: 'Escríbelo sin comillas.' },
  array: { noun: 'una lista', hint: 'Escribe [uno, dos], o una línea con «- » por cada cosa.' },
  object: { noun: 'un grupo de campos', hint: 'Escribe sus campos en líneas con sangría.' },
  record: { noun: 'un grupo de campos', hint: 'Escribe «clave:» y debajo, con sangría, sus campos.' },
}

function wrongShape(
  expected: string,
  path: readonly Step[],
  written: string | undefined,
  value: unknown,
): { reason: string; hint: string } {
  if ((expected === 'number' || expected === 'int') && typeof value === 'string') {
    const [, whole, decimals] = /^(\d+),(\d+)$/.exec(value.trim()) ?? []
    if (decimals !== undefined) {
      return {
        reason: `debe ser un número, y «${value}» no se lee así`,
        hint:
          expected === 'int'
            ? `Escribe un número entero, como «${whole}».`
            : `Escríbelo con punto: «${whole}.${decimals}».`,
      }
    }
  }
  if (expected === 'string' && written !== undefined) {
    const kind = /^(?:true|false)$/i.test(written) ? '«sí» o «no»' : 'un número'
    const name = path.findLast((step) => typeof step === 'string')
    return {
      reason: `debe ser un texto, y «${written}» sin comillas se lee como ${kind}`,
      hint: `Escríbelo entre comillas: «${name === path.at(-1) ? `${name}: ` : ''}"${written}"».`,
    }
  }
  const { noun, hint } = shapes[expected] ?? { noun: 'otra cosa', hint: 'Mira la guía.' }
  if (path.length > 0) return { reason: `debe ser ${noun}`, hint }
  // The whole of a file.
  if (expected === 'array') {
    return { reason: 'El archivo debe ser una lista de fichas', hint: 'Empieza cada ficha con «- ».' }
  }
  return { reason: 'El archivo debe tener campos', hint: 'Escribe una línea «campo: valor» por cada uno.' }
}

function valueAt(data: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<Step, unknown> | null | undefined)?.[step],
    data,
  )
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** `0.5` → `0,5`. */
function spanish(number: number | bigint): string {
  return String(number).replace('.', ',')
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('es') + text.slice(1)
}
