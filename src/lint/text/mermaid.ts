/** What Mermaid says against a diagram. */
export interface MermaidFault {
  /** 1-based, in the diagram's own lines. */
  line: number
  /** In Spanish. */
  reason: string
}

type Mermaid = (typeof import('mermaid'))['default']
// Not literals: the site's page of rules imports this file, and its bundler
// must not take Mermaid along.
const sanitizer = 'dompurify'
const parser = 'mermaid'
let loading: Promise<Mermaid> | undefined

/**
 * Mermaid, to parse only. Its parsers hand labels to DOMPurify, which does
 * nothing without a DOM; nothing is rendered here, so labels pass as they are.
 */
async function load(): Promise<Mermaid> {
  const { default: purify } = (await import(/* @vite-ignore */ sanitizer)) as { default: object }
  Object.assign(purify, {
    addHook: () => undefined,
    sanitize: (text: string) => text,
  })
  const { default: mermaid } = (await import(/* @vite-ignore */ parser)) as { default: Mermaid }
  return mermaid
}

const answers = new Map<string, Promise<MermaidFault | undefined>>()

/** Parses a diagram; undefined when Mermaid understands it. The same diagram is parsed once. */
export function parseMermaid(code: string): Promise<MermaidFault | undefined> {
  let answer = answers.get(code)
  if (!answer) answers.set(code, (answer = parse(code)))
  return answer
}

async function parse(code: string): Promise<MermaidFault | undefined> {
  loading ??= load()
  const mermaid = await loading
  try {
    await mermaid.parse(code)
    return undefined
  } catch (error) {
    return explain(error as Error & { hash?: { loc?: { first_line?: number }; line?: number } }, code)
  }
}

function explain(
  { message, hash }: Error & { hash?: { loc?: { first_line?: number }; line?: number } },
  code: string,
): MermaidFault {
  if (/No diagram type detected|UnknownDiagramError/.test(message)) {
    return { line: 1, reason: 'no conoce ese tipo de diagrama' }
  }
  // Mermaid counts without comments, which it takes out first.
  const shown = /(?:Parse|Lexical) error on line (\d+)/.exec(message)?.[1]
  const line = Number(hash?.loc?.first_line ?? shown ?? 1)
  const got = /got '([^']+)'/.exec(message)?.[1]
  const reason = got && got !== 'EOF' && got !== '1' ? 'sobra o falta un signo' : 'le falta un cierre'
  return { line: withComments(line, code), reason }
}

function withComments(line: number, code: string): number {
  const lines = code.split('\n')
  let counted = 0
  for (const [index, text] of lines.entries()) {
    if (/^\s*%%(?!\{)/.test(text)) continue
    if (++counted === line) return index + 1
  }
  return lines.length
}
