import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { entryText, isMark, isTag, tagsBelow, type Tag } from '../pdf/tag-tree.ts'

/** A tag that a link on the page belongs to is a Link, and one that none belongs to is not. */
export function mendLinkTags(document: PDFDocument, root: Tag): void {
  for (const tag of tagsBelow(root)) {
    const leads = linksOf(document, tag).length > 0
    if (leads && tag.type === 'NonStruct') tag.type = 'Link'
    if (!leads && tag.type === 'Link') tag.type = 'NonStruct'
  }
}

/**
 * Gives each link the words that say where it leads (ISO 14289-1, 7.18.5): its own text. A link
 * broken into lines is one on each, with the words of all.
 *
 * @param textOf the text of marked content, as the page has it
 */
export function describeLinks(document: PDFDocument, root: Tag, textOf: (tag: Tag) => string): void {
  for (const tag of tagsBelow(root)) {
    for (const link of tag.type === 'Link' ? linksOf(document, tag) : []) {
      const action = link.lookup(PDFName.of('A'))
      const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
      const words =
        textOf(tag).replace(/\s+/g, ' ').trim() || (address instanceof PDFString ? address.decodeText() : '')
      if (words) link.set(PDFName.of('Contents'), PDFHexString.fromText(words))
    }
  }
}

function linksOf(document: PDFDocument, tag: Tag): PDFDict[] {
  return tag.kids.flatMap((kid) => {
    if (isTag(kid) || isMark(kid)) return []
    const object = document.context.lookup(kid.object)
    if (!(object instanceof PDFDict)) return []
    return object.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() === 'Link' ? [object] : []
  })
}

/** What stands for a tag that is no text: the description of a picture. */
export function altOf(tag: Tag): string | undefined {
  return entryText(tag, 'Alt') ?? entryText(tag, 'ActualText')
}
