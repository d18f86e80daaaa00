import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Home, Note } from '../notes/index.ts'
import { homeSource, parseHome } from '../notes/home.ts'
import { misplacedFields } from '../notes/misplaced-fields.ts'
import { parseMarkdown } from '../notes/parse-markdown.ts'
import { parseNote } from '../notes/parse-note.ts'
import { settleText } from '../notes/source-text.ts'
import { documentFrom, readPlainText, type Document, type DocumentKind } from './plain-document.ts'
import { dataUnits } from './text/data-units.ts'
import { lectureTree } from './text/lecture.ts'
import { unitsOfTree } from './text/note-units.ts'
import type { TextUnit } from './text/unit.ts'

export type { Document, DocumentKind } from './plain-document.ts'

/** The kind of the file at `path`, relative to the repository. */
export function kindOf(path: string): Exclude<DocumentKind, 'inline'> {
  if (/\.ya?ml$/.test(path)) return 'data'
  if (/(^|\/)slides\//.test(path)) return 'lecture'
  if (path.endsWith('.mdx')) return 'home'
  // Any other Markdown is text in Spanish, of which a course's model asks too much.
  return /(^|\/)docs\//.test(path) ? 'note' : 'text'
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
