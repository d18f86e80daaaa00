import { entryText, isTag, tagsBelow, type Tag } from '../pdf/tag-tree.ts'

/**
 * HTML's `figure` is a group: a picture, a table or code with its caption. Only the picture in it is
 * a Figure, with its description; a group that is called one is a picture without.
 */
export function mendFigures(root: Tag): void {
  for (const tag of tagsBelow(root)) {
    if (tag.type !== 'Figure' || entryText(tag, 'Alt') !== undefined) continue
    if (entryText(tag, 'ActualText') === undefined && tag.kids.some(isTag)) tag.type = 'Div'
  }
}
