import { agingFact } from '../markdown/aging-fact.ts'
import { printedAsides } from '../markdown/asides.ts'
import { printedDiagram } from '../markdown/diagram.ts'
import { printedElements } from '../markdown/elements.ts'
import { footnoteOptions, footnotes } from '../markdown/footnotes.ts'
import { headingIds } from '../markdown/heading-ids.ts'
import { html } from '../markdown/html.ts'
import { noSlide } from '../markdown/no-slide.ts'
import type { PageData } from '../markdown/page.ts'
import { printedCommands } from '../handout/printed-commands.ts'
import { printedHeadings } from '../handout/printed-headings.ts'
import { printedLinks } from '../handout/printed-links.ts'
import { pictures } from '../markdown/pictures.ts'
import { printedQuestion } from '../markdown/question.ts'
import type { Rendering } from '../markdown/render-tree.ts'
import { rowHeaders } from '../markdown/row-headers.ts'
import { printedSlide } from '../markdown/slide.ts'

/** Where the printed course stands. */
export interface Print {
  /** Comes before every id of the note. */
  idPrefix: string
  /** See `printedLinks`. */
  printed: (path: string) => string | undefined
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
      footnotes(page),
      printedDiagram(page),
    ],
    footnotes: footnoteOptions(idPrefix),
    hast: [rowHeaders, printedCommands, printedHeadings(idPrefix), printedLinks(idPrefix, printed, base)],
  }
}
