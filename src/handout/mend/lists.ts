import { isTag, newTag, setKids, tagsBelow, type Kid, type Tag } from '../pdf/tag-tree.ts'

/**
 * Lists as ISO 32000-1 has them (14.8.4.3.3): a list holds items, an item its label and its body.
 * Chromium puts what an item says beside its label.
 */
export function mendLists(root: Tag): void {
  for (const tag of [...tagsBelow(root)]) {
    if (tag.type === 'L') setKids(tag, tag.kids.flatMap(asItem))
    if (tag.type === 'LI') {
      const label = tag.kids.filter((kid) => isTag(kid) && kid.type === 'Lbl')
      const body = tag.kids.filter((kid) => !label.includes(kid))
      const own = body.length === 1 && isTag(body[0]!) && body[0].type === 'LBody'
      if (body.length > 0 && !own) setKids(tag, [...label, newTag('LBody', body)])
    }
  }
}

function asItem(kid: Kid): Kid[] {
  if (isTag(kid) && ['L', 'LI', 'Caption'].includes(kid.type)) return [kid]
  return [newTag('LI', [kid])]
}
