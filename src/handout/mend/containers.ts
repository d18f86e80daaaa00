import { isGrouping, isInline, standardTag } from '../pdf/standard-tags.ts'
import { isMark, isTag, newTag, setKids, type Kid, type Tag } from '../pdf/tag-tree.ts'

/**
 * Chromium makes a NonStruct of each `div`, of each `span` and of each stretch of text: two tags of
 * three. They say nothing, and readers that don't skip them stop at each. Here what they hold goes to
 * the tag around them, as a paragraph where that one takes no text of its own.
 */
export function settleContainers(tag: Tag): void {
  setKids(tag, wrapText(settled(tag.kids, tag.type), tag.type))
}

function settled(kids: readonly Kid[], within: string): Kid[] {
  return kids.flatMap((kid): Kid[] => {
    if (!isTag(kid)) return [kid]
    if (within === 'Ruby' && kid.type === 'NonStruct') kid.type = 'RB'
    if (kid.type !== 'NonStruct') {
      settleContainers(kid)
      return [kid]
    }
    if (saysSomething(kid)) {
      kid.type = takesText(within) || kid.kids.every(isMark) ? 'Span' : 'Div'
      settleContainers(kid)
      return [kid]
    }
    const inner = settled(kid.kids, within)
    return kid.kids.every(isMark) ? inner : wrapText(inner, within)
  })
}

/** A language or a description would be lost with the tag. */
function saysSomething({ entries }: Tag): boolean {
  return ['Lang', 'Alt', 'ActualText', 'E', 'ID'].some((key) => entries.has(key))
}

/** Puts each stretch of text among `kids` into a paragraph, if `within` takes no text. */
function wrapText(kids: readonly Kid[], within: string): Kid[] {
  if (takesText(within)) return [...kids]
  const wrapped: Kid[] = []
  let paragraph: Kid[] = []
  const end = (): void => {
    if (paragraph.length > 0) wrapped.push(newTag('P', paragraph))
    paragraph = []
  }
  for (const kid of kids) {
    if (!isTag(kid) || isInline(kid.type)) paragraph.push(kid)
    else {
      end()
      wrapped.push(kid)
    }
  }
  end()
  return wrapped
}

function takesText(type: string): boolean {
  // The root of the tree has no type.
  return type !== '' && !isGrouping(standardTag(type) ?? type)
}

/** Takes out the tags that hold nothing, and so say nothing. */
export function pruneEmpty(tag: Tag): void {
  setKids(
    tag,
    tag.kids.filter((kid) => {
      if (!isTag(kid)) return true
      pruneEmpty(kid)
      return kid.kids.length > 0 || meantEmpty.has(kid.type)
    }),
  )
}

/** An empty cell has its place in the table, and a figure its description. */
const meantEmpty = new Set(['TD', 'TH', 'TR', 'Figure', 'Form'])
