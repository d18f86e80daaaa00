import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { drawnIn, redraw } from '../pdf/drawn.ts'
import {
  entryText,
  isMark,
  isTag,
  markKey,
  marksBelow,
  newTag,
  readTags,
  setKids,
  writeTags,
  type Mark,
  type Tag,
} from '../pdf/tag-tree.ts'
import { mendBookmarks } from './bookmarks.ts'
import { compactContent } from './compact-content.ts'
import { compactGlyphs } from './compact-glyphs.ts'
import { pruneEmpty, settleContainers } from './containers.ts'
import { mendFigures } from './figures.ts'
import { mendHeadings } from './headings.ts'
import { linesWithoutSpace, type Shown } from './line-ends.ts'
import { altOf, describeLinks, mendLinkTags } from './links.ts'
import { mendLists } from './lists.ts'
import { streamReader, type Line, type Marked, type Read } from './marked-content.ts'
import { mendContent } from './mend-content.ts'
import { nameNotes } from './note-names.ts'
import type { PrintedText } from './printed-words.ts'
import { roleMap } from './role-map.ts'
import { mendTables } from './tables.ts'
import { wordFinder } from './word-finder.ts'

/**
 * Mends what Chromium leaves undone in a tagged PDF, so that it can be what PDF/UA-1 (ISO 14289-1)
 * asks for: tags of the standard's types and in its order, every stroke either tagged or an artifact,
 * links that say where they lead, words apart, passages in their language. What is seen stays as it is.
 *
 * @param page the text of the page that was printed
 */
export function mendPdf(document: PDFDocument, page: readonly PrintedText[]): void {
  const root = readTags(document)
  if (!root) return
  const reader = streamReader(document)
  const streams = [...drawnIn(document)].map(reader)
  const marked = byKey(streams)
  const dropped = dropOrnaments(root, marked)
  mendLinkTags(document, root)
  mendFigures(root)
  pruneEmpty(root)
  settleContainers(root)
  mendLists(root)
  mendHeadings(root)
  mendBookmarks(document, root)
  mendTables(document, root, (tag) => textIn(tag, (mark) => spoken(mark, marked)))
  nameNotes(root)

  const shown = shownBy(root, marked, wordFinder(page))
  const spaced = linesWithoutSpace(shown)
  nameLanguages(shown, document)
  describeLinks(document, root, (tag) => textIn(tag, (mark) => spoken(mark, marked, spaced)))

  for (const read of streams) {
    const bytes = mendContent(read, dropped, spaced) ?? read.drawn.bytes
    redraw(document, read.drawn, compactContent(bytes, read.fonts))
  }
  compactGlyphs(document)
  writeTags(document, root, roleMap(root))
  for (const { node } of document.getPages()) {
    if (node.Annots()) node.set(PDFName.of('Tabs'), PDFName.of('S'))
  }
}

function byKey(streams: readonly Read[]): Map<string, Marked> {
  const marked = new Map<string, Marked>()
  for (const { drawn, marked: own } of streams) {
    for (const one of own.values()) marked.set(markKey({ ...drawn, mcid: one.mcid }), one)
  }
  return marked
}

/**
 * Takes the grounds, borders and rules that Chromium tags as content out of the tags, and tells which
 * they were: what shows no text and is no part of a picture.
 */
function dropOrnaments(root: Tag, marked: ReadonlyMap<string, Marked>): Set<Marked> {
  const kept = new Set<Marked>()
  const walk = (tag: Tag, inPicture: boolean): void => {
    const picture = inPicture || ['Figure', 'Formula', 'Form'].includes(tag.type)
    setKids(
      tag,
      tag.kids.filter((kid) => {
        if (isTag(kid)) walk(kid, picture)
        if (!isMark(kid)) return true
        const one = marked.get(markKey(kid))
        const stays = one !== undefined && (one.lines.length > 0 || (picture && one.runs.length > 0))
        if (stays) kept.add(one)
        return stays
      }),
    )
  }
  walk(root, false)
  return new Set([...marked.values()].filter((one) => !kept.has(one)))
}

/** What shows text, in reading order. */
function shownBy(
  root: Tag,
  marked: ReadonlyMap<string, Marked>,
  find: ReturnType<typeof wordFinder>,
): Shown[] {
  return [...marksBelow(root)].flatMap(([mark, tag]) => {
    const one = marked.get(markKey(mark))
    if (!one || one.lines.length === 0) return []
    const text = one.lines.map((line) => line.text).join('')
    // A marker is drawn by the style sheet: a number like it may well follow in the page.
    return [{ marked: one, mark, tag, found: tag.type === 'Lbl' ? undefined : find(text) }]
  })
}

/** The text of all that is in `tag`, in its order. */
function textIn(tag: Tag, textOf: (mark: Mark) => string): string {
  return (
    altOf(tag) ??
    tag.kids.map((kid) => (isTag(kid) ? textIn(kid, textOf) : isMark(kid) ? textOf(kid) : '')).join('')
  )
}

function spoken(
  mark: Mark,
  marked: ReadonlyMap<string, Marked>,
  spaced: ReadonlySet<Line> = new Set(),
): string {
  const lines = marked.get(markKey(mark))?.lines ?? []
  return lines.map((line) => (spaced.has(line) ? `${line.text} ` : line.text)).join('')
}

/** Says the language of each text that is in another than what is around it. */
function nameLanguages(shown: readonly Shown[], document: PDFDocument): void {
  const main = document.catalog.lookupMaybe(PDFName.of('Lang'), PDFString)?.decodeText()
  for (const { tag, marked, found } of shown) {
    const language = found?.language
    if (!language || language === (languageAround(tag) ?? main)) continue
    setKids(
      tag,
      tag.kids.map((kid) =>
        isMark(kid) && kid.mcid === marked.mcid
          ? newTag('Span', [kid], new Map([['Lang', PDFString.of(language)]]))
          : kid,
      ),
    )
  }
}

function languageAround(tag: Tag): string | undefined {
  return entryText(tag, 'Lang') ?? (tag.parent && languageAround(tag.parent))
}
