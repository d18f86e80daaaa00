import type { Note, Theme } from '../notes/index.ts'

/** A chapter of the printed course. */
export interface PrintedChapter {
  theme: Theme
  notes: Note[]
}

/** Name of the CSS page that a note is printed on. */
export function pageName(note: Note): string {
  return `nota-${note.slug.replaceAll('/', '-')}`
}

/**
 * CSS for the pages of the book. At the foot of each stands the title of the course, or of the
 * note; at the outer edge of a note's, a tab in the theme's hue, lower with every theme, so that the
 * closed book shows where each begins.
 */
export function pageRules(title: string, chapters: PrintedChapter[]): string {
  // The tabs share what both papers have between their margins.
  const step = Math.min(34, 190 / Math.max(1, chapters.length - 1))
  const rules = chapters.flatMap(({ theme, notes }, index) =>
    notes.flatMap((note) => {
      const foot = `content: ${cssString(note.title)}`
      const tab = (inner: string): string =>
        `content: ''; width: 5mm; height: 26mm; margin: ${12 + index * step}mm ${inner}; background: var(--theme-${theme.id}, var(--accent))`
      return [
        `@page ${pageName(note)}:right { @bottom-left { ${foot} } @right-top { ${tab('0 0 auto')} } }`,
        `@page ${pageName(note)}:left { @bottom-right { ${foot} } @left-top { ${tab('auto 0 0')} } }`,
      ]
    }),
  )
  const named = `content: ${cssString(title)}`
  return [
    `@page { @bottom-left { ${named} } }`,
    `@page :left { @bottom-left { content: counter(page) } @bottom-right { ${named} } }`,
    '@page cover { @bottom-left { content: none } @bottom-right { content: none } }',
    ...rules,
  ].join('\n')
}

/** A CSS string that an HTML `style` element can hold. */
function cssString(text: string): string {
  const escaped = text.replace(/["\\<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}
