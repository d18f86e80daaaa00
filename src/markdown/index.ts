/**
 * The site's Markdown: which adapters run, and in what order. Each stands in a
 * file of its own and reads what it needs of the course from the page's data.
 */
import type { Features, HastPluginEntry, MdastPluginEntry } from 'satteri'
import { agingFact } from './aging-fact.ts'
import { diagram } from './diagram.ts'
import { elements } from './elements.ts'
import { footnoteFeatures, footnotes } from './footnotes.ts'
import { glossary } from './glossary.ts'
import { links } from './links.ts'
import { noSlide } from './no-slide.ts'
import { loadPage, type PageReader } from './page.ts'
import { pictures } from './pictures.ts'
import { question } from './question.ts'
import { rowHeaders } from './row-headers.ts'
import { slide } from './slide.ts'
import { textDirectives } from './text-directives.ts'

/** What Sätteri is told: plugins in running order, and the features of the language. */
export interface Pipeline {
  mdastPlugins: MdastPluginEntry[]
  hastPlugins: HastPluginEntry[]
  features: Features
}

/** Quotes and dashes stay as typed: the author's are Spanish already, and commands are exact. */
export const language: Features = { directive: true, smartPunctuation: false }

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
      ...pictures({ lazy: true }),
      textDirectives,
      glossary,
      agingFact,
      noSlide,
      slide,
      elements,
      question,
      footnotes,
      diagram,
    ],
    hastPlugins: [rowHeaders, links(base)],
    features: { ...language, ...footnoteFeatures() },
  }
}
