import { agingFact } from '../markdown/aging-fact.ts'
import { printedAsides } from '../markdown/asides.ts'
import { printedDiagram } from '../markdown/diagram.ts'
import { printedElements } from '../markdown/elements.ts'
import { footnoteFeatures, footnotes } from '../markdown/footnotes.ts'
import { language, type Pipeline } from '../markdown/index.ts'
import { noSlide } from '../markdown/no-slide.ts'
import { loadPage, type PageReader } from '../markdown/page.ts'
import { printedCommands } from '../handout/printed-commands.ts'
import { printedHeadings } from '../handout/printed-headings.ts'
import { printedLinks } from '../handout/printed-links.ts'
import { pictures } from '../markdown/pictures.ts'
import { printedQuestion } from '../markdown/question.ts'
import { rowHeaders } from '../markdown/row-headers.ts'
import { printedSlide } from '../markdown/slide.ts'
import { textDirectives } from '../markdown/text-directives.ts'

/** Where the printed course stands. */
export interface Print {
  /** Comes before every id of the note. */
  idPrefix: string
  /** See `printedLinks`. */
  printed: (path: string) => string | undefined
  /** Path of the site, beginning and ending with `/`. */
  base: string
}

/** The pipeline of a note in the printed course. */
export function printPipeline(read: PageReader, { idPrefix, printed, base }: Print): Pipeline {
  return {
    mdastPlugins: [
      loadPage(read),
      ...pictures({ lazy: false }),
      textDirectives,
      agingFact,
      noSlide,
      printedAsides,
      printedSlide,
      printedElements,
      printedQuestion,
      footnotes,
      printedDiagram,
    ],
    hastPlugins: [
      rowHeaders,
      printedCommands,
      printedHeadings(idPrefix),
      printedLinks(idPrefix, printed, base),
    ],
    features: { ...language, ...footnoteFeatures(idPrefix) },
  }
}
