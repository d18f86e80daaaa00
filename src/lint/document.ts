import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { parseMarkdown, parseNote, type Note } from '../notes/index.ts'
import { dataUnits } from './text/data-units.ts'
import { lectureTree } from './text/lecture.ts'
import { homeSource } from './text/home.ts'
import { unitsOfTree } from './text/note-units.ts'
import type { TextUnit } from './text/unit.ts'

/** What kind of file this is: each has its own way to be read. */
export type DocumentKind = 'note' | 'home' | 'lecture' | 'data' | 'text'

/** A file as the rules see it. */
export interface Document {
  kind: DocumentKind
  path: string
  source: string
  file: VFile
  /** Empty for data. */
  tree: Root
  /** The note's model; undefined for other kinds. */
  note: Note | undefined
  /** Everything that a reader reads. */
  units: TextUnit[]
}

/** The kind of the file at `path`, relative to the repository. */
export function kindOf(path: string): DocumentKind {
  if (/\.ya?ml$/.test(path)) return 'data'
  if (/(^|\/)slides\//.test(path)) return 'lecture'
  if (path.endsWith('.mdx')) return 'home'
  // Any other Markdown is text in Spanish, of which a course's model asks too much.
  return /(^|\/)docs\//.test(path) ? 'note' : 'text'
}

/** Reads `file`; structural problems that the model finds are recorded on it. */
export function readDocument(file: VFile): Document {
  const source = String(file)
  const kind = kindOf(file.path)
  const empty: Root = { type: 'root', children: [] }
  const common = { kind, path: file.path, source, file, note: undefined }
  switch (kind) {
    case 'data':
      return { ...common, tree: empty, units: dataUnits(file.path, source) }
    case 'lecture': {
      const tree = lectureTree(source)
      return { ...common, tree, units: unitsOfTree(tree, source) }
    }
    case 'home': {
      const tree = parseMarkdown(homeSource(source))
      return { ...common, tree, units: unitsOfTree(tree, source) }
    }
    case 'text': {
      const tree = parseMarkdown(file)
      return { ...common, tree, units: unitsOfTree(tree, source) }
    }
    case 'note': {
      const note = parseNote(file)
      return { ...common, tree: note.tree, note, units: unitsOfTree(note.tree, source) }
    }
  }
}
