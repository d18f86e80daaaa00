import { parseSlide, parseSync } from '@slidev/parser/core'

/** One slide of a lecture's file, as text. Lines count from 1. */
export interface SlideText {
  /** YAML between the `---` lines, and the line that it begins on. */
  frontmatter: { text: string; line: number } | undefined
  /** Whether the frontmatter, if there is one, ends with a line `---`. */
  closed: boolean
  /** All that follows, the notes included. */
  content: string
  /** First line of the content. */
  contentLine: number
  /** Its heading, if it has one. */
  heading: string | undefined
  /** What its last comment says: the presenter notes. */
  notes: string
  /** Whether anything is shown. */
  empty: boolean
  /** First and last line of the slide, its `---` lines included: it begins with one, but for the first. */
  first: number
  last: number
}

/**
 * Cuts a lecture's file into its slides as Slidev does, with its own parser: a line `---` begins
 * one, with frontmatter if the next line isn't blank; fences and HTML comments hide theirs.
 */
export function cutSlides(text: string): SlideText[] {
  const source = text.replace(/^\uFEFF/, '')
  const lines = source.split(/\r?\n/)
  return parseSync(source, '', { noParseYAML: true }).slides.map(({ start, contentStart, end }) => {
    const fenced = lines[start]?.startsWith('---') && contentStart > start + 1
    const content = lines.slice(contentStart, end).join('\n')
    // Below frontmatter of its own, so that a leading block of YAML isn't taken for one.
    const { content: shown, note, title } = parseSlide(`---\n---\n${content}`, { noParseYAML: true })
    return {
      frontmatter: fenced
        ? { text: lines.slice(start + 1, contentStart - 1).join('\n'), line: start + 2 }
        : undefined,
      closed: !fenced || lines[contentStart - 1]?.trimEnd() === '---',
      content,
      contentLine: contentStart + 1,
      heading: title,
      notes: note ?? '',
      empty: shown.trim() === '',
      // Without frontmatter, Slidev counts from the line after the `---`.
      first: fenced || start === 0 ? start + 1 : start,
      last: end,
    }
  })
}
