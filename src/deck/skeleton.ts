import type { NoteImport } from './lecture.ts'
import type { DeckSlide } from './types.ts'

/**
 * The lines that stand for a note in Slidev's eyes: one empty slide each, with
 * its frontmatter. Content and notes are handed over slide by slide, later, so
 * that nothing in them can split a slide, end its notes or switch on formulas.
 */
export function skeletonLines(slides: DeckSlide[]): string[] {
  return slides.flatMap((slide) => [
    '---',
    ...Object.entries(slideFrontmatter(slide)).map(([key, value]) => `${key}: ${flowYaml(value)}`),
    '---',
    '',
  ])
}

/** What Slidev and the layouts read of a slide. */
export function slideFrontmatter(slide: DeckSlide): Record<string, unknown> {
  return {
    layout: slide.layout,
    title: slideTitle(slide.title),
    routeAlias: slide.alias,
    ...(slide.clicks > 0 ? { clicks: slide.clicks } : {}),
    course: slide.course,
  }
}

/** An import's lines with Slidev's own choice of slides by number; as many lines as there were. */
export function importLines(part: NoteImport, all: DeckSlide[]): string[] {
  const numbers = all.flatMap((slide, index) => (part.takes.has(slide.id) ? [index + 1] : []))
  const lines = ['---', `src: ${flowYaml(`${part.src}#${numbers.join(',')}`)}`, '---']
  return [...lines, ...Array<string>(Math.max(0, part.last - part.first + 1 - lines.length)).fill('')]
}

/** Slidev compiles titles as Markdown in a Vue template, for its overview. */
function slideTitle(title: string): string {
  return title.replace(/([\\`*_[\]<>#|])/g, '\\$1').replaceAll('{{', '{\u2060{')
}

/** JSON is YAML; but Slidev ends a frontmatter at the first `---`, even inside a string. */
function flowYaml(value: unknown): string {
  return JSON.stringify(value).replaceAll('--', '-\\u002d')
}
