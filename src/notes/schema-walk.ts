import * as z from 'zod'

type Path = readonly PropertyKey[]

/** The schema below what only wraps it: optional, with a value by default, transformed. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.unwrap())
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema
}

/** The schema of what stands at `path` in what `schema` reads; undefined where it has none. */
export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  const bare = unwrap(schema)
  const [step, ...rest] = path
  if (step === undefined) return bare
  if (bare instanceof z.ZodObject) {
    const inner = (bare.shape as Record<string, z.core.$ZodType>)[String(step)]
    return inner && schemaAt(inner, rest)
  }
  if (bare instanceof z.ZodArray) return schemaAt(bare.element, rest)
  if (bare instanceof z.ZodRecord) return schemaAt(bare.valueType, rest)
  if (bare instanceof z.ZodUnion) {
    for (const option of bare.options) {
      const found = schemaAt(option, path)
      if (found) return found
    }
  }
  return undefined
}

/** The fields that may stand at `path`; none where anything may. */
export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const found = schemaAt(schema, path)
  return found instanceof z.ZodObject ? Object.keys(found.shape) : []
}

/** A field of a schema, as the authors' guide lists it. */
export interface FieldReference {
  name: string
  required: boolean
  /** What its value is, in Spanish: `texto`, `lista de textos`, `uno de: matiz, error`. */
  kind: string
  /** What it says, in Spanish; empty when the schema doesn't tell. */
  description: string
  /** The fields inside it, or inside each of its entries. */
  fields: FieldReference[]
}

/**
 * The fields of an object schema, or of the entries of a list or mapping of objects, with the
 * descriptions that the schemas carry (`.describe()`): the reference for authors.
 */
export function fieldsOf(schema: z.core.$ZodType): FieldReference[] {
  const bare = unwrap(schema)
  if (bare instanceof z.ZodArray) return fieldsOf(bare.element)
  if (bare instanceof z.ZodRecord) return fieldsOf(bare.valueType)
  if (!(bare instanceof z.ZodObject)) return []
  return Object.entries(bare.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    required: !field.safeParse(undefined).success,
    kind: kindOf(field),
    description: field.description ?? '',
    fields: fieldsOf(field),
  }))
}

function kindOf(schema: z.core.$ZodType): string {
  const bare = unwrap(schema)
  if (bare instanceof z.ZodString) return 'texto'
  if (bare instanceof z.ZodNumber) return 'número'
  if (bare instanceof z.ZodBoolean) return '`true` o `false`'
  if (bare instanceof z.ZodEnum) return `uno de: ${bare.options.map((option) => `\`${option}\``).join(', ')}`
  if (bare instanceof z.ZodLiteral) return `\`${[...bare.values].join('`, `')}\``
  if (bare instanceof z.ZodArray) {
    const inner = unwrap(bare.element)
    if (inner instanceof z.ZodObject) return 'lista de fichas'
    return inner instanceof z.ZodNumber ? 'lista de números' : 'lista de textos'
  }
  if (bare instanceof z.ZodObject || bare instanceof z.ZodRecord) return 'campos'
  if (bare instanceof z.ZodUnion) {
    return [...new Set(bare.options.map((option) => kindOf(option)))].join(' o ')
  }
  return 'texto'
}
