import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { ElementUse, Note, Picture } from '../notes/index.ts'
import { parseMarkdown } from '../notes/parse-markdown.ts'
import { inlineTexts } from './text/data-units.ts'
import { unitsOfTree } from './text/note-units.ts'
import { maskOtherMarkup } from './text/other-markup.ts'
import { isCode } from './text/stray-code.ts'
import type { TextUnit } from './text/unit.ts'
import type { YamlText } from './text/yaml-text.ts'

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

/** A document of `file`: what is not its own is that of a file without a model. */
export function documentFrom(
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
  // What others' pages have as code that nobody set as such is no text.
  const units = unitsOfTree(tree, markdown).filter(({ text }) => !isCode(text))
  return documentFrom(file, 'text', { tree, markdown, units })
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
