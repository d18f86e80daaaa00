import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import {
  misplacedFields,
  parseMarkdown,
  parseNote,
  settleText,
  type ElementUse,
  type Home,
  type Note,
  type Picture,
} from '../notes/index.ts'
import { homeSource, parseHome } from '../notes/home.ts'
import { dataUnits, inlineTexts } from './text/data-units.ts'
import { lectureTree } from './text/lecture.ts'
import { maskOtherMarkup } from './text/other-markup.ts'
import { unitsOfTree } from './text/note-units.ts'
import type { YamlText } from './text/yaml-text.ts'
import type { TextUnit } from './text/unit.ts'

/** What kind of file this is: each has its own way to be read. */
export type DocumentKind = 'note' | 'home' | 'lecture' | 'data' | 'text' | 'inline'

/** A file as the rules see it. */
export interface Document {
  kind: DocumentKind
  path: string
  source: string
  /** The source with what is no Markdown blanked out: what the tree was read from, at the same offsets. */
  markdown: string
  file: VFile
  /** Empty for data. */
  tree: Root
  /** The note's model; undefined for other kinds. */
  note: Note | undefined
  /** What the page uses beside it. */
  pictures: readonly Picture[]
  elements: readonly ElementUse[]
  /** Everything that a reader reads. */
  units: TextUnit[]
}

/** The kind of the file at `path`, relative to the repository. */
export function kindOf(path: string): Exclude<DocumentKind, 'inline'> {
  if (/\.ya?ml$/.test(path)) return 'data'
  if (/(^|\/)slides\//.test(path)) return 'lecture'
  if (path.endsWith('.mdx')) return 'home'
  // Any other Markdown is text in Spanish, of which a course's model asks too much.
  return /(^|\/)docs\//.test(path) ? 'note' : 'text'
}

/** A document of `file`: what is not its own is that of a file without a model. */
function documentFrom(
  file: VFile,
  kind: DocumentKind,
  own: Pick<Document, 'tree' | 'units'> & Partial<Document>,
): Document {
  const source = String(file)
  const plain = { note: undefined, pictures: [], elements: [] }
  return { kind, path: file.path, file, source, markdown: source, ...plain, ...own }
}

/** Reads `file` as any Markdown, wherever it stands and whatever it is called. */
export function readPlainText(file: VFile): Document {
  const markdown = maskOtherMarkup(String(file))
  const tree = parseMarkdown(markdown)
  return documentFrom(file, 'text', { tree, markdown, units: unitsOfTree(tree, markdown) })
}

/** Reads `file`; structural problems that the model finds are recorded on it. */
export function readDocument(file: VFile): Document {
  settleText(file)
  const source = String(file)
  const kind = kindOf(file.path)
  switch (kind) {
    case 'data':
      return documentFrom(file, kind, {
        tree: { type: 'root', children: [] },
        units: dataUnits(file.path, source),
      })
    case 'lecture': {
      const tree = lectureTree(source)
      return documentFrom(file, kind, { tree, units: unitsOfTree(tree, source) })
    }
    case 'home':
      return documentOfHome(parseHome(file))
    case 'text':
      return readPlainText(file)
    case 'note':
      return documentOfNote(parseNote(file))
  }
}

/** A text of a data file that is inline Markdown, read by itself: places in the document are its own. */
export interface InlineText {
  text: YamlText
  document: Document
}

const inlines = new WeakMap<Document, InlineText[]>()

/** The inline Markdown of the data file `holder`; read once for all rules. */
export function inlineDocuments(holder: Document): InlineText[] {
  let read = inlines.get(holder)
  if (!read) {
    read = inlineTexts(holder.path, holder.source).map((text) => ({
      text,
      document: inlineDocument(holder, text),
    }))
    inlines.set(holder, read)
  }
  return read
}

function inlineDocument({ file }: Document, { value }: YamlText): Document {
  return documentFrom(file, 'inline', {
    source: value,
    markdown: value,
    tree: parseMarkdown(value),
    units: [],
  })
}

/** A note that was read already. */
export function documentOfNote(note: Note): Document {
  const { file, whole: tree, elements } = note
  const source = String(file)
  return documentFrom(file, 'note', {
    tree,
    note,
    pictures: [...note.pictures, ...note.examPictures],
    elements,
    units: withoutMisplacedFields(unitsOfTree(tree, source), tree, source),
  })
}

/** Data that stands where it is none is no text for readers either: the model tells of it. */
function withoutMisplacedFields(units: TextUnit[], tree: Root, source: string): TextUnit[] {
  if (tree.children[0]?.type === 'yaml') return units
  const fields = misplacedFields(source)
  if (!fields) return units
  const lines = source.split('\n')
  const from = lines.slice(0, fields.line - 1).join('\n').length
  const to = lines.slice(0, fields.end).join('\n').length
  return units.filter(({ runs: [first] }) => !first || first.start < from || first.start > to)
}

/** The home page, read already. */
export function documentOfHome({ file, pictures, elements }: Home): Document {
  const source = String(file)
  const markdown = homeSource(source)
  const tree = parseMarkdown(markdown)
  return documentFrom(file, 'home', {
    markdown,
    tree,
    pictures,
    elements,
    units: unitsOfTree(tree, source),
  })
}
