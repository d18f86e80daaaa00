/** What scripts say that may name classes, elements and properties: their texts, not their code. */
import { parseSync } from 'rolldown/utils'

const known = new Map<string, string>()

/** The texts of a script, one after the other; of what is no script, all of it. */
export function scriptTexts(code: string): string {
  let texts = known.get(code)
  if (texts === undefined) {
    const { program, errors } = parseSync('script.js', code)
    texts = errors.length > 0 ? code : textsIn(program).join('\n')
    known.set(code, texts)
  }
  return texts
}

/** The literals and the pieces of templates in a syntax tree. */
function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn)
  if (typeof node !== 'object' || node === null) return []
  const { type, value } = node as { type?: string; value?: unknown }
  if (type === 'Literal') return typeof value === 'string' ? [value] : []
  if (type === 'TemplateElement') {
    const { raw, cooked } = value as { raw: string; cooked?: string | null }
    return [cooked ?? raw]
  }
  return Object.values(node).flatMap(textsIn)
}
