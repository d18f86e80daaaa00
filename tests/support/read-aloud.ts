/** A tagged PDF as a screen reader says it: in the order of its tags, without what belongs to none. */
import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  role?: string
  alt?: string
  children?: Node[]
  /** Of marked content. */
  type?: string
  id?: string
}

/** Tags after which a word ends. */
const inline = /^(Span|Strong|Em|Code|Link|Quote|Note|Reference|Lbl|Sub|Root)$/

/** pdf.js leaves the space out that ends a line; after a hyphen there is none. */
function lineOf({ str, hasEOL }: { str: string; hasEOL: boolean }): string {
  return hasEOL && !/[-/]$/.test(str) ? `${str} ` : str
}

/**
 * The text of a file, with white space between blocks, and only there and where the tags have it.
 * Marks of notes are left out, and so are pictures.
 */
export async function readAloud(file: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const pieces = new Map<string, string>()
    const open: (string | undefined)[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((one) => one !== undefined)
        if (id !== undefined) pieces.set(id, (pieces.get(id) ?? '') + lineOf(item))
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push((item as { id?: string }).id)
    }
    const walk = (node: Node): string => {
      if (node.type === 'content') return pieces.get(node.id ?? '') ?? ''
      if (node.role === 'Figure') return ''
      const inner = (node.children ?? []).map(walk).join('')
      if (node.role === 'Link' && /^\s*\d+\s*$/.test(inner)) return ''
      return inline.test(node.role ?? '') ? inner : `${inner}\n`
    }
    text += walk(await page.getStructTree())
  }
  await document.loadingTask.destroy()
  return text
}
