/**
 * The site's Markdown: which adapters run, and in what order. Each stands in a
 * file of its own and reads what it needs of the course from the page's data.
 */
import type { Features, HastPluginEntry, MdastPluginEntry } from 'satteri'
import { agingFact } from './aging-fact.ts'
import { printedAsides } from './asides.ts'
import { diagram, printedDiagram } from './diagram.ts'
import { footnoteFeatures, footnotes } from './footnotes.ts'
import { glossary } from './glossary.ts'
import { links } from './links.ts'
import { noSlide } from './no-slide.ts'
import { loadPage, type PageReader } from './page.ts'
import { printedCommands } from './printed-commands.ts'
import { printedHeadings } from './printed-headings.ts'
import { printedLinks } from './printed-links.ts'
import { printedQuestion, question } from './question.ts'
import { rowHeaders } from './row-headers.ts'
import { printedSlide, slide } from './slide.ts'
import { textDirectives } from './text-directives.ts'

/** What Sätteri is told: plugins in running order, and the features of the language. */
export interface Pipeline {
  mdastPlugins: MdastPluginEntry[]
  hastPlugins: HastPluginEntry[]
  features: Features
}

/** Quotes and dashes stay as typed: the author's are Spanish already, and commands are exact. */
const language: Features = { directive: true, smartPunctuation: false }

/**
 * The pipeline of the site's pages. Starlight adds its asides and heading links.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function sitePipeline(read: PageReader, base: string): Pipeline {
  return {
    // Glossary first: it links running text only, and knows it by its parent.
    mdastPlugins: [
      loadPage(read),
      textDirectives,
      glossary,
      agingFact,
      noSlide,
      slide,
      question,
      footnotes,
      diagram,
    ],
    hastPlugins: [rowHeaders, links(base)],
    features: { ...language, ...footnoteFeatures() },
  }
}

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
      textDirectives,
      agingFact,
      noSlide,
      printedAsides,
      printedSlide,
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
