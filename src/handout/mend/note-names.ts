import { PDFString } from '@cantoo/pdf-lib'
import { standardTag } from '../pdf/standard-tags.ts'
import { entryText, tagsBelow, type Tag } from '../pdf/tag-tree.ts'

/** Each note has a name that no other has (ISO 14289-1, 7.9). */
export function nameNotes(root: Tag): void {
  const taken = new Set([...tagsBelow(root)].map((tag) => entryText(tag, 'ID')))
  const seen = new Set<string>()
  let number = 0
  for (const tag of tagsBelow(root)) {
    if (standardTag(tag.type) !== 'Note') continue
    let id = entryText(tag, 'ID')
    if (id === undefined || seen.has(id)) {
      do id = `note${String(++number).padStart(4, '0')}`
      while (taken.has(id))
      tag.entries.set('ID', PDFString.of(id))
    }
    seen.add(id)
  }
}
