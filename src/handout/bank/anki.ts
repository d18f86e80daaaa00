/** Cards to study with, as the text that Anki imports (docs.ankiweb.net/importing/text-files.html). */
import { letterOf, parseMarkdown, studiedTerms, type Course, type Term } from '../../notes/index.ts'
import type { Handout } from '../handout.ts'
import type { Made, Workshop } from '../workshop.ts'
import { bankHtml, bankInline, wholeAddress, type BankPlace } from './bank-html.ts'
import { bankQuestions, stableId, type BankQuestion } from './bank-questions.ts'
import { questionDiagrams } from './question-diagrams.ts'

/** Makes the cards of the glossary and of the questions. */
export async function makeAnki(_: Handout, { course, site, base }: Workshop): Promise<Made> {
  // A file of text holds no pictures.
  const diagramOf = await questionDiagrams(course, { drawn: false })
  const text = writeAnki(course, { address: { site, base }, diagramOf })
  return { bytes: new TextEncoder().encode(text) }
}

/** What the cards are made of. */
export type StudiedCourse = Pick<Course, 'notes' | 'themes' | 'terms' | 'settings' | 'pictures'>

interface Card {
  /** By which Anki knows the card again, and keeps what was learned of it. */
  id: string
  front: string
  back: string
  tags: string[]
}

/** Where its links lead, and what its diagrams say. */
export type CardPlace = Pick<BankPlace, 'address' | 'diagramOf'>

/** The file's text. */
export function writeAnki(course: StudiedCourse, where: CardPlace): string {
  const { id, title } = course.settings
  const cards = [
    ...studiedTerms(course.terms).map((term) => termCard(term, course, where)),
    ...bankQuestions(course).map((one) => questionCard(one, course, where)),
  ]
  return [
    '#separator:tab',
    '#html:true',
    `#deck:${field(title.replaceAll('::', ': '))}`,
    ['#columns:ID', 'Anverso', 'Reverso', 'Etiquetas'].join('\t'),
    '#guid column:1',
    '#tags column:4',
    ...cards.map((card) =>
      [`${id}-${card.id}`, card.front, card.back, card.tags.map((tag) => `${id}::${tag}`).join(' ')]
        .map(field)
        .join('\t'),
    ),
    '',
  ].join('\n')
}

/** Nothing that would end the field. The HTML has no lines, and begins with a tag, never with a quotation mark. */
function field(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ')
}

function termCard({ term, definition, english }: Term, course: StudiedCourse, where: CardPlace): Card {
  const place = { ...where, note: undefined, course }
  const said = (markdown: string): string => bankHtml(parseMarkdown(markdown).children, place)
  return {
    id: stableId('término', term),
    front: `<p><b>${bankInline([{ type: 'text', value: term }], place)}</b></p>`,
    back: [
      said(definition),
      ...(english && english !== term
        ? [`<p>En inglés: <i lang="en">${bankInline([{ type: 'text', value: english }], place)}</i></p>`]
        : []),
    ].join(''),
    tags: ['glosario'],
  }
}

function questionCard(
  { id, question, note, theme }: BankQuestion,
  course: StudiedCourse,
  where: CardPlace,
): Card {
  const place = { ...where, note, course }
  const options = question.options.map(({ children }) => bankInline(children, place))
  const right = question.options.flatMap(({ correct }, index) =>
    correct ? [`<p><b>${letterOf(index)})</b> ${options[index]}</p>`] : [],
  )
  return {
    id,
    front: [
      bankHtml(question.text, place),
      ...(options.length > 0
        ? [`<ol type="A">${options.map((one) => `<li>${one}</li>`).join('')}</ol>`]
        : []),
    ].join(''),
    back: [...right, bankHtml(question.explanation, place), noteLine(note, place)].join(''),
    tags: [theme.id, ...(question.level ? [question.level] : [])],
  }
}

/** Where to read more. */
function noteLine(note: BankQuestion['note'], place: BankPlace): string {
  const url = wholeAddress(`${note.slug}/`, place.address)
  const title = bankInline([{ type: 'text', value: note.title }], place)
  return `<p><small>De la nota «${url ? `<a href="${encodeURI(url)}">${title}</a>` : title}»</small></p>`
}
