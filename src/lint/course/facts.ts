import GithubSlugger from 'github-slugger'
import { toString } from 'mdast-util-to-string'
import type { Node, Point } from 'unist'
import { saidOf, type NoteOutline, type SaidSection } from '../../lectures/index.ts'
import { sourcesOf } from '../../notes/fence-files.ts'
import { settleText, type FenceSource, type Note } from '../../notes/index.ts'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { Document } from '../document.ts'
import { nodesOf } from '../text/nodes.ts'

/** A link as the author wrote it. */
export interface LinkFact {
  url: string
  start: Point
  end: Point
}

/** A picture or an interactive element that a note uses, and where. */
interface UseFact {
  start: Point
  end: Point
}

/** What the rest of the course needs to know of a file; plain data, kept in the cache. */
export interface FileFacts {
  path: string
  /** Site path of the page, with slashes; undefined for what isn't one. */
  page: string | undefined
  /** Every `id` on that page that comes from the note. */
  ids: string[]
  /** What lectures can show of it; undefined for what isn't a note. */
  outline: NoteOutline | undefined
  /** What is said with the slides of its sections and with its questions. */
  said: SaidSection[]
  links: LinkFact[]
  /** Paths as `Picture.path` gives them. */
  pictures: (UseFact & { path: string })[]
  elements: (UseFact & { name: string })[]
  /** Files that its fences show: paths from the root of the repository. */
  fences: (UseFact & FenceSource)[]
  /** Its blocks of commands; `noRun`: why they are not run. */
  commands: { line: number; noRun: string | undefined }[]
  /** Keys of the sources that it cites. */
  cited: string[]
  statements: string[]
  /** Days after which what was found may change, from marked facts. */
  reviewDays: string[]
}

/** The facts of a file that can't be read: a note has its page all the same, of which no `id` is known. */
export function noFacts(path: string): FileFacts {
  const slug = /^docs\/(.+)\.md$/.exec(path)?.[1]
  return {
    path,
    page: slug === undefined ? undefined : `/${slug}/`,
    ids: [],
    outline: undefined,
    said: [],
    links: [],
    pictures: [],
    elements: [],
    fences: [],
    commands: [],
    cited: [],
    statements: [],
    reviewDays: [],
  }
}

/** Gathers what others need to know of `document`. */
export function factsOf(document: Document): FileFacts {
  const { path, kind, note, file } = document
  return {
    path,
    page: kind === 'home' ? '/' : note && `/${note.slug}/`,
    ids: kind === 'note' || kind === 'home' ? headingIds(document) : [],
    outline: note && outlineOf(note),
    said: note && !note.noSlides ? saidOf(note.sections) : [],
    links: linksOf(document),
    pictures: document.pictures.flatMap(({ path: picture, node }) => usedAt({ path: picture }, node, file)),
    elements: document.elements.flatMap(({ name, node }) => usedAt({ name }, node, file)),
    fences: (note ? sourcesOf(note) : []).flatMap(({ source, step }) =>
      usedAt({ path: source.path, lines: source.lines }, step.node, file),
    ),
    commands: note ? commandsOf(note) : [],
    cited: note?.footnotes.definitions.map(({ identifier }) => identifier) ?? [],
    statements: note?.statements ?? [],
    reviewDays: note?.facts.map(({ reviewBefore }) => reviewBefore).filter(Boolean) ?? [],
  }
}

function outlineOf({ path, slug, noSlides, sections }: Note): NoteOutline {
  return {
    path,
    slug,
    noSlides,
    sections: sections.map(({ id, slide, questions, exercises }) => ({
      id,
      slide: slide !== undefined,
      questions: questions.map((question) => ({ id: question.id })),
      exercises: exercises.map(({ id: exercise, minutes }) => ({ id: exercise, minutes })),
    })),
  }
}

function commandsOf({ steps }: Note): FileFacts['commands'] {
  return steps.flatMap((step) =>
    step.type === 'console' ? [{ line: step.node.position?.start.line ?? 1, noRun: step.noRun }] : [],
  )
}

function headingIds({ tree }: Document): string[] {
  const slugger = new GithubSlugger()
  const ids: string[] = ['_top']
  for (const heading of nodesOf(tree, 'heading')) ids.push(slugger.slug(toString(heading)))
  return ids
}

function linksOf({ tree, kind, source, path, file }: Document): LinkFact[] {
  const span = spanIn(file)
  const links: LinkFact[] = []
  // The pictures of pages are files beside them.
  const isPage = kind === 'note' || kind === 'home'
  const types = isPage ? (['link', 'definition'] as const) : (['link', 'definition', 'image'] as const)
  const pictured = new Set(nodesOf(tree, 'imageReference').map(({ identifier }) => identifier))
  for (const type of types) {
    for (const node of nodesOf(tree, type)) {
      if (!node.position || (node.type === 'definition' && pictured.has(node.identifier))) continue
      links.push({ url: node.url, ...span(node.position.start, node.position.end) })
    }
  }
  const { toPoint } = location(source)
  const pattern =
    kind === 'home'
      ? /^\s*link:\s*(\S+)\s*$/gm
      : path.endsWith('fuentes.yml')
        ? /^\s*url:\s*(\S+)\s*$/gm
        : undefined
  for (const match of pattern ? source.matchAll(pattern) : []) {
    const start = match.index + match[0].indexOf(match[1]!)
    links.push({ url: match[1]!, ...span(toPoint(start)!, toPoint(start + match[1]!.length)!) })
  }
  return links
}

/** Nothing for what has no place: nodes from a file always have one. */
function usedAt<T extends object>(use: T, { position }: Node, file: VFile): (T & UseFact)[] {
  return position ? [{ ...use, ...spanIn(file)(position.start, position.end) }] : []
}

/** Places as they are in the file itself, whose letters may be written in two parts. */
function spanIn(file: VFile): (start: Point, end: Point) => { start: Point; end: Point } {
  const { columnOf } = settleText(file)
  const written = ({ line, column }: Point): Point => ({ line, column: columnOf({ line, column }) })
  return (start, end) => ({ start: written(start), end: written(end) })
}
