/** A note as readers get it: the text of its page, of its slides, of what is said with them, and of its paper. */
import type { Nodes } from 'mdast'
import { VFile } from 'vfile'
import { projectNote } from '../../src/deck/project-note.ts'
import { createChecker } from '../../src/lint/check-file.ts'
import { rules } from '../../src/lint/preset.ts'
import { footnoteOptions } from '../../src/markdown/footnotes.ts'
import { siteAdapters, siteSteps } from '../../src/markdown/index.ts'
import { renderTree } from '../../src/markdown/render-tree.ts'
import { parseCourseData, readCourseData, type CourseData } from '../../src/notes/read-course.ts'
import {
  parseMarkdown,
  parseNote,
  settleText,
  type Course,
  type Note,
  type PictureFile,
} from '../../src/notes/index.ts'
import type { Finding } from '../../src/reporters/index.ts'
import { pageData } from '../../src/site/read-page.ts'
import { printRendering } from '../../src/site/print-rendering.ts'
import { bakery, makeContext } from '../lint/support.ts'

/** What is said of words, whatever the note is like: of no use to who asks what is published. */
const ofWords = new Set([
  'termino-evitado',
  'nombre-propio',
  'ortografia',
  'extranjerismo',
  'voseo',
  'tilde',
  'palabra-repetida',
  'signo-de-apertura',
  'idea-equivocada',
  'enlace-vacio',
  'direccion-suelta',
  'texto-de-enlace-vago',
  'tabulador',
  'dato-vencido',
  'concordancia',
  'de-que',
  'verbo-impersonal',
  'palabra-confundida',
  'la-por-le',
  'mayuscula-de-mas',
  'comillas',
  'espacio-y-signo',
  'simbolo-de-unidad',
  'concordancia-del-verbo',
])

const context = await makeContext()
const checkAll = createChecker(context)
const checkForm = createChecker(
  context,
  rules.filter(({ meta }) => !ofWords.has(meta.id)),
)

/** Where the notes of these tests stand. */
export const at = 'docs/pan/prueba.md'

/** Everything that the linter finds in a note. */
export async function findingsIn(source: string | Uint8Array): Promise<Finding[]> {
  return (await checkAll(at, source)).findings
}

/** What the linter finds in a note, but for its words. */
export async function faultsOfForm(source: string | Uint8Array): Promise<Finding[]> {
  return (await checkForm(at, source)).findings
}

/** A note's text where it is read: one string each, blanks made one, nothing of the machine's left out. */
export interface Projections {
  page: string
  paper: string
  /** What the slides show. */
  slides: string
  /** What is said with them. */
  notes: string
}

const data: CourseData = parseCourseData(await readCourseData(bakery, true))

/** Projects a note without diagrams, as the course of the bakery publishes it. */
export function project(source: string | Uint8Array, pictures = new Map<string, PictureFile>()): Projections {
  const file = new VFile({ path: at, value: source })
  settleText(file)
  const note = parseNote(file)
  const course: Course = {
    ...data,
    terms: [],
    root: bakery,
    notes: [note],
    pictures,
    elements: new Map(),
    fenceFiles: new Map(),
  }
  const page = pageData(note, course, [], [])
  return {
    page: textOfHtml(
      renderTree(page.tree, {
        adapters: siteAdapters(page),
        footnotes: footnoteOptions(),
        hast: siteSteps('/'),
      }),
    ),
    paper: textOfHtml(
      renderTree(
        page.tree,
        printRendering(page, { idPrefix: 'pan-prueba--', printed: () => undefined, base: '/' }),
      ),
    ),
    ...deckOf(note, course),
  }
}

function deckOf(note: Note, course: Course): Pick<Projections, 'slides' | 'notes'> {
  const slides = projectNote(note, { ...course, figures: () => undefined })
  return {
    slides: squeezed(slides.map(({ content }) => textOfMarkdown(content)).join(' ')),
    notes: squeezed(slides.map((slide) => textOfMarkdown(slide.note)).join(' ')),
  }
}

/** Inline marks part no words; all others do. */
const inline = /<\/?(?:a|b|cite|code|del|em|span|strong|abbr|mark)\b[^>]*>/g

/** The text of HTML that the machine has made; the numbers of footnotes and of pages are not the author's. */
export function textOfHtml(html: string): string {
  return squeezed(
    html
      .replace(/<sup\b[\s\S]*?<\/sup>/g, '')
      .replace(/ \(p\.(?:\u00a0|&nbsp;|&#xA0;)<span class="page-ref"[^>]*><\/span>\)/g, '')
      .replace(inline, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&([a-z]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
      .replaceAll('\u0000', '&'),
  )
}

const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  amp: '\u0000',
}

/** The text of a slide's Markdown, without the machine's HTML and the names of slots. */
function textOfMarkdown(markdown: string): string {
  const pieces: string[] = []
  const collect = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') pieces.push(node.value)
    else if (node.type === 'break') pieces.push(' ')
    if ('children' in node) for (const child of node.children) collect(child)
    if (['paragraph', 'heading', 'tableCell', 'code'].includes(node.type)) pieces.push(' ')
  }
  collect(parseMarkdown(markdown.replace(/^::[\w-]+::$/gm, '')))
  return pieces.join('')
}

/** Without its marks of footnotes and with one blank where there are several. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u0000]+/g, ' ').trim()
}
