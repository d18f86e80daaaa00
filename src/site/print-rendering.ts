import { agingFact } from '../markdown/aging-fact.ts'
import { printedAsides } from '../markdown/asides.ts'
import { printedDiagram } from '../markdown/diagram.ts'
import { printedElements } from '../markdown/elements.ts'
import { printedExercise } from '../markdown/exercise.ts'
import { footnoteOptions, printedFootnotes } from '../markdown/footnotes.ts'
import { headingIds } from '../markdown/heading-ids.ts'
import { html } from '../markdown/html.ts'
import { noSlide } from '../markdown/no-slide.ts'
import type { PageData } from '../markdown/page.ts'
import { introductions } from '../handout/book/introductions.ts'
import { printedCode } from '../handout/book/printed-code.ts'
import { printedIds } from '../handout/book/printed-ids.ts'
import { printedLinks, type FindPrinted } from '../handout/book/printed-links.ts'
import { pictures } from '../markdown/pictures.ts'
import { printedQuestion } from '../markdown/question.ts'
import { renderTree, type Rendering } from '../markdown/render-tree.ts'
import { parseMarkdown } from '../notes/index.ts'
import { rowHeaders } from '../markdown/row-headers.ts'
import { inlineCode } from '../markdown/inline-code.ts'
import { printedSlide } from '../markdown/slide.ts'

/** Where the printed course stands. */
export interface Print {
  /** Comes before every id of the note. */
  idPrefix: string
  /** See `printedLinks`. */
  printed: FindPrinted
  /** Path of the site, beginning and ending with `/`. */
  base: string
}

/** How a note is rendered in the printed course. */
export function printRendering(page: PageData, { idPrefix, printed, base }: Print): Rendering {
  return {
    adapters: [
      html,
      headingIds(),
      pictures(page, { lazy: false }),
      agingFact,
      noSlide,
      printedAsides,
      printedSlide(page),
      printedElements,
      printedQuestion(page),
      printedExercise(page),
      printedFootnotes(page),
      printedDiagram(page),
    ],
    footnotes: footnoteOptions(idPrefix),
    hast: [
      rowHeaders,
      inlineCode,
      printedCode,
      printedIds(idPrefix),
      printedLinks(idPrefix, printed, base),
      introductions,
    ],
  }
}

/** Inline Markdown of a data file → HTML without its paragraph, for paper. */
export function printedInline(markdown: string, printed: FindPrinted, base: string): string {
  const hast = [printedLinks('', printed, base)]
  const rendered = renderTree(parseMarkdown(markdown), { adapters: [html], hast })
  return rendered.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1')
}
