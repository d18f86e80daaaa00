/** One slide of a Slidev file, as text. Lines count from 1. */
export interface RawSlide {
  /** YAML between the `---` lines, and the line that it begins on. */
  frontmatter: { text: string; line: number } | undefined
  content: string
  /** First line of the content. */
  contentLine: number
  /** First and last line of the slide, its `---` lines included. */
  first: number
  last: number
}

/**
 * Cuts a Slidev file into its slides, by the rules of Slidev's own parser
 * (`@slidev/parser`, `core.ts`): a line `---` begins one, with frontmatter if
 * the next line isn't blank; fences and HTML comments hide theirs.
 */
export function splitSlides(text: string): RawSlide[] {
  const lines = text.split(/\r?\n/)
  const slides: RawSlide[] = []
  let first = 0
  let frontmatter: RawSlide['frontmatter']
  let contentFirst = 0
  const close = (end: number): void => {
    const content = lines.slice(contentFirst, end).join('\n')
    if (frontmatter || content.trim()) {
      slides.push({ frontmatter, content, contentLine: contentFirst + 1, first: first + 1, last: end })
    }
  }
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? '').trimEnd()
    if (line.startsWith('---')) {
      close(index)
      first = index
      frontmatter = undefined
      contentFirst = index + 1
      if (line[3] === '-' || !lines[index + 1]?.trim()) continue
      const end = lines.findIndex((one, at) => at > index && one.trimEnd() === '---')
      const stop = end === -1 ? lines.length : end
      frontmatter = { text: lines.slice(index + 1, stop).join('\n'), line: index + 2 }
      contentFirst = stop + 1
      index = stop
    } else index = skipHidden(lines, index)
  }
  close(lines.length)
  return slides
}

/** The last line of the fence or comment that begins on `index`; `index` when none does. */
function skipHidden(lines: string[], index: number): number {
  const line = lines[index] ?? ''
  const fence = /^\s*`{3,}/.exec(line)?.[0]
  if (fence) {
    const end = lines.findIndex((one, at) => at > index && one.startsWith(fence))
    return end === -1 ? index : end
  }
  const opened = line.lastIndexOf('<!--')
  if (opened === -1 || line.indexOf('-->', opened) !== -1) return index
  const end = lines.findIndex((one, at) => at > index && one.includes('-->'))
  return end === -1 ? lines.length : end
}
