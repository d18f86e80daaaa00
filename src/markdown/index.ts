/**
 * The site's Markdown: which adapters run, and in what order. Each stands in a
 * file of its own, and is told of the course what the page's data hold.
 */
import type { Adapter } from './adapt.ts'
import { agingFact } from './aging-fact.ts'
import { diagram } from './diagram.ts'
import { elements } from './elements.ts'
import { exercise } from './exercise.ts'
import { footnotes } from './footnotes.ts'
import { glossary } from './glossary.ts'
import { headingIds } from './heading-ids.ts'
import { html } from './html.ts'
import { links } from './links.ts'
import { noSlide } from './no-slide.ts'
import type { PageData } from './page.ts'
import { pictures } from './pictures.ts'
import { question } from './question.ts'
import type { HastStep } from './render-tree.ts'
import { rowHeaders } from './row-headers.ts'
import { slide } from './slide.ts'
import { tableRegions } from './table-regions.ts'
import { inlineCode } from './inline-code.ts'

/** The adapters of one of the site's pages. Starlight adds its asides and heading links. */
export function siteAdapters(page: PageData): Adapter[] {
  return [
    html,
    headingIds(),
    pictures(page, { lazy: true }),
    glossary(page),
    agingFact,
    noSlide,
    slide(page),
    elements,
    question(page),
    exercise(page),
    footnotes(page),
    diagram(page),
  ]
}

/**
 * What is done to the HTML of the site's pages.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function siteSteps(base: string): HastStep[] {
  return [rowHeaders, tableRegions, inlineCode, links(base)]
}
