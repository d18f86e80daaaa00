import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { agingFact } from '../markdown/aging-fact.ts'
import { printedAsides } from '../markdown/asides.ts'
import { plainDiagram } from '../markdown/diagram.ts'
import { printedElements } from '../markdown/elements.ts'
import { exercise } from '../markdown/exercise.ts'
import { footnoteOptions, printedFootnotes } from '../markdown/footnotes.ts'
import { glossary } from '../markdown/glossary.ts'
import { headingIds } from '../markdown/heading-ids.ts'
import { html } from '../markdown/html.ts'
import { links } from '../markdown/links.ts'
import { noSlide } from '../markdown/no-slide.ts'
import type { PageReader } from '../markdown/page.ts'
import { pictures } from '../markdown/pictures.ts'
import { disclosedQuestion } from '../markdown/question.ts'
import { renderTree } from '../markdown/render-tree.ts'
import { rowHeaders } from '../markdown/row-headers.ts'
import { printedSlide } from '../markdown/slide.ts'
import type { Note } from '../notes/index.ts'

/** A note as HTML for the book that is read on a phone: what `handout/epub` makes a chapter of. */
export async function epubNote(
  note: Note,
  { root, read, base }: { root: string; read: PageReader; base: string },
): Promise<string> {
  const page = await read(pathToFileURL(join(root, note.path)))
  if (!page) return ''
  return renderTree(page.tree, {
    adapters: [
      html,
      headingIds(),
      pictures(page, { lazy: false }),
      glossary(page),
      agingFact,
      noSlide,
      printedAsides,
      printedSlide(page),
      printedElements,
      disclosedQuestion(page),
      exercise(page),
      printedFootnotes(page),
      plainDiagram(page),
    ],
    footnotes: footnoteOptions(),
    hast: [rowHeaders, links(base)],
  })
}
