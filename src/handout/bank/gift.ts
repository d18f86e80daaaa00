/**
 * The questions in GIFT, which Moodle and other classroom platforms import
 * (docs.moodle.org/en/GIFT_format). A blank line ends a question, so all that a question says is one
 * line of HTML.
 */
import { levelNames } from '../../markdown/question.ts'
import type { Option } from '../../notes/index.ts'
import { versionWords } from '../build-date.ts'
import type { Handout } from '../handout.ts'
import type { Made, Workshop } from '../workshop.ts'
import { bankHtml, bankInline, type BankPlace } from './bank-html.ts'
import { bankQuestions, type BankQuestion } from './bank-questions.ts'
import { questionDiagrams } from './question-diagrams.ts'

/** Makes the course's questions ready for a classroom's platform. */
export async function makeGift(_: Handout, { course, site, base }: Workshop): Promise<Made> {
  const text = writeGift(bankQuestions(course), {
    course,
    address: { site, base },
    version: versionWords(course.root),
    // A file of text holds no pictures.
    diagramOf: await questionDiagrams(course, { drawn: false }),
  })
  return { bytes: new TextEncoder().encode(text) }
}

/** What the bank says of the course, beside its questions. */
export interface GiftContext extends Pick<BankPlace, 'address' | 'diagramOf'> {
  course: BankPlace['course'] & { settings: { title: string } }
  version: string | undefined
}

/** The tag of questions whose options make no sense in another order. */
const fixedOrderTag = 'orden-fijo'

/** The file's text. */
export function writeGift(questions: readonly BankQuestion[], context: GiftContext): string {
  const blocks = [head(questions, context)]
  let category: string | undefined
  for (const one of byCategory(questions)) {
    const own = categoryOf(one, context.course.settings.title)
    if (own !== category) blocks.push(`$CATEGORY: ${own}`)
    category = own
    blocks.push(questionBlock(one, context))
  }
  return `${blocks.join('\n\n')}\n`
}

function head(questions: readonly BankQuestion[], { course, version }: GiftContext): string {
  const fixed = questions.filter(({ question }) => question.inOrder).length
  return [
    `Banco de preguntas de «${course.settings.title}»: ${count(questions.length, 'pregunta', 'preguntas')}, con su explicación.`,
    ...(version ? [`${version}.`] : []),
    'En Moodle se importa desde el banco de preguntas, con el formato GIFT y la categoría tomada del archivo.',
    'Las opciones vienen en el mismo orden que en el sitio. Si el cuestionario pide barajarlas, Moodle las baraja para cada estudiante.',
    ...(fixed > 0
      ? [
          `${count(fixed, 'pregunta lleva', 'preguntas llevan')} la marca «${fixedOrderTag}»: el orden de sus opciones importa, así que no se deben barajar.`,
        ]
      : []),
  ]
    .map((line) => `// ${line}`)
    .join('\n')
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** Themes in their order, and within each its levels, so that no category comes twice. */
function byCategory(questions: readonly BankQuestion[]): BankQuestion[] {
  const levels = [...Object.keys(levelNames), undefined]
  const rank = ({ question }: BankQuestion): number => levels.indexOf(question.level)
  return questions.toSorted((a, b) => a.number - b.number || rank(a) - rank(b))
}

/** «La fotosíntesis/1. Hojas/Recordar»: in a category's path a bar is doubled where it parts nothing. */
function categoryOf({ number, theme, question }: BankQuestion, course: string): string {
  const names = [course, `${number}. ${theme.title}`, ...(question.level ? [levelNames[question.level]] : [])]
  return names.map((name) => name.replaceAll('/', '//')).join('/')
}

function questionBlock({ id, question, note, place }: BankQuestion, context: GiftContext): string {
  const where = { ...context, note }
  const explanation = bankHtml(question.explanation, where)
  const weights = weightsOf(question.options)
  return [
    `// [id:${id}]${question.inOrder ? ` [tag:${fixedOrderTag}]` : ''}`,
    `::${escapeGift(`${note.title} · ${place}`)}::[html]${escapeGift(bankHtml(question.text, where))}{`,
    ...question.options.map(
      ({ children }, index) => `${weights[index]}${escapeGift(`<p>${bankInline(children, where)}</p>`)}`,
    ),
    ...(explanation ? [`####${escapeGift(explanation)}`] : []),
    '}',
  ].join('\n')
}

/** Shares of the mark that Moodle knows, in percent. */
const shares = [100, 50, 33.33333, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10]

/** What stands before each option: one right one takes all; of several, each its part. */
function weightsOf(options: readonly Option[]): string[] {
  const right = options.filter(({ correct }) => correct).length
  if (right === 1) return options.map(({ correct }) => (correct ? '=' : '~'))
  const share = (of: number): number => shares[Math.min(of, shares.length) - 1] ?? 100
  return options.map(({ correct }) =>
    correct ? `~%${share(right)}%` : `~%-${share(options.length - right)}%`,
  )
}

/** Text in which nothing is GIFT: its marks are escaped, and an arrow, which pairs answers, is no mark. */
export function escapeGift(text: string): string {
  return text
    .replace(/[\\~=#{}:]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('->', '-&gt;')
}
