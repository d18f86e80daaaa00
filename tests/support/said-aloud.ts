/** What notes say, as whoever hears a file of them should: word by word. */
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { Course } from '../../src/notes/index.ts'
import { parseMarkdown } from '../../src/notes/parse-markdown.ts'

/** The paragraphs and headings of the notes of a theme, but for sources and answers, which have places of their own. */
export async function paragraphsOf(course: Course, theme: string | undefined): Promise<string[]> {
  const texts: string[] = []
  for (const { path } of course.notes.filter((note) => note.theme === theme)) {
    visit(parseMarkdown(await readFile(join(course.root, path), 'utf8')), (node) => {
      if (node.type === 'footnoteDefinition') return SKIP
      if (node.type === 'containerDirective' && !['slide', 'note'].includes(node.name)) return SKIP
      if (node.type !== 'paragraph' && node.type !== 'heading') return
      texts.push(spokenWords(toString(node, { includeImageAlt: false })))
    })
  }
  return texts
}

/** What is said, without what paper adds: the page or the theme of a link, and commas between marks of notes. */
export function spokenWords(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ \((p\.|tema) \d+\)/g, '')
    .replace(/ (?=[»),.:;])/g, '')
    .replace(/\.,+(?= )/g, '.')
    .trim()
}

/**
 * The text of a PDF as `pdfinfo -struct-text` (poppler) tells it, marks of notes and pictures left
 * out; undefined without the program.
 */
export function toldByPoppler(file: string): string | undefined {
  const { status, stdout } = spawnSync('pdfinfo', ['-struct-text', file], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) return undefined
  const open: { depth: number; type: string }[] = []
  let text = ''
  for (const line of stdout.split('\n')) {
    const depth = line.search(/\S/)
    const [, said] = /^\s*"(.*)"$/.exec(line) ?? []
    const [, type] = /^\s*(\w+) \((?:block|inline)\)/.exec(line) ?? []
    if (said === undefined && type === undefined) continue
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop()
    if (type !== undefined) {
      open.push({ depth, type })
      if (line.includes('(block)')) text += '\n'
    } else if (open.at(-1)?.type === 'Link' && /^\s*\d+\s*$/.test(said!)) text += said!.replace(/\d+/, '')
    else if (!open.some((one) => one.type === 'Figure')) text += said
  }
  return text
}
