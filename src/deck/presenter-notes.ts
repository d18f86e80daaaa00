import type { Code, Heading, Html, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { readFenceAttributes } from '../notes/fence-attributes.ts'
import { quote } from '../quote.ts'
import {
  letterOf,
  type ContainerDirective,
  type Exercise,
  type Note,
  type Question,
  type Source,
} from '../notes/index.ts'
import { formatMinutes } from '../lectures/index.ts'
import { reduceTree } from './slide-tree.ts'
import { plainMarkdown } from './slide-markdown.ts'
import { citedKeys, sourcesForNotes } from './sources-line.ts'
import { isConsole } from './terminal.ts'
import type { Place } from './types.ts'

/** Where what is said comes from. */
interface Origin {
  note: Note
  sources: Map<string, Source>
  /** What is said to the teacher alone. */
  remarks?: readonly ContainerDirective[]
}

/**
 * What the teacher says with a section's slide: its prose, then what the class does without a slide
 * of its own, what is for the teacher alone, and the sources of all. Remarks and marks of steps stay
 * as they are written: see `script.ts`.
 */
export function proseNotes(
  prose: readonly RootContent[],
  exercises: readonly Exercise[],
  origin: Origin,
): string {
  const done = exerciseScript(exercises)
  return notesMarkdown([
    ...withoutCode(reduceTree(prose, 'none', undefined, 'marked')).children.map(asSpoken),
    ...reduceTree(done, 'none').children.map(asSpoken),
    ...closing([...prose, ...done], origin),
  ])
}

/**
 * Says where code stands instead of showing it: nobody reads it aloud, and what the class must see
 * is on the slide. Changes `tree`.
 */
function withoutCode(tree: Root): Root {
  visit(tree, 'code', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const place = `En los apuntes: ${codeName(node)}`
    parent.children.splice(index, 1, {
      type: 'paragraph',
      children: [{ type: 'emphasis', children: [{ type: 'text', value: place }] }],
    })
    return [SKIP, index + 1]
  })
  return tree
}

/** What a block of code is called where it isn't shown. */
function codeName(node: Code): string {
  const meta = node.meta ?? ''
  const name = readFenceAttributes(meta).get('file') ?? /\btitle="([^"]+)"/.exec(meta)?.[1]
  if (isConsole(node)) return 'la terminal'
  return name === undefined ? 'el código' : `el archivo ${quote(name)}`
}

/** What follows what is said: remarks for the teacher, and sources. */
function closing(said: readonly RootContent[], { note, sources, remarks = [] }: Origin): RootContent[] {
  const cited = sourcesForNotes(citedKeys([...said, ...remarks]), note, sources)
  return [
    ...remarks.flatMap(remark),
    ...(cited.length > 0 ? [raw(':::sources'), bulletList(cited), raw(':::')] : []),
  ]
}

/** A `:::teacher` block. */
function remark({ children }: ContainerDirective): RootContent[] {
  return [raw(':::teacher'), ...reduceTree(children, 'none').children.map(asSpoken), raw(':::')]
}

/** What the teacher sets in class without a slide of its own, and how it is done. */
function exerciseScript(exercises: readonly Exercise[]): RootContent[] {
  return exercises.flatMap((exercise) => [
    labelled('Ejercicio'),
    ...exercise.task,
    ...solutionScript(exercise),
  ])
}

/** What the teacher sees with an exercise that has a slide: its solution. */
export function exerciseNotes(exercise: Exercise, origin: Origin): string {
  const script = solutionScript(exercise)
  const none = exercise.noSolution ? `Sin solución: ${exercise.noSolution}` : 'Sin solución escrita.'
  const told: RootContent[] = script.length > 0 ? script : [plain(none)]
  return notesMarkdown([
    ...atStep([plain('Empieza la cuenta atrás.')]),
    ...reduceTree(told, 'none').children.map(asSpoken),
    ...closing(told, origin),
  ])
}

function solutionScript({ solution }: Exercise): RootContent[] {
  return solution.length > 0 ? [labelled('Solución'), ...solution] : []
}

/**
 * What the teacher says with a question, step by step: the time for pairs, the right answer, why;
 * and what to expect of the class.
 *
 * @param why whether a step of its own shows the room why
 */
export function questionNotes(question: Question, origin: Origin, why: boolean): string {
  const right = question.options
    .map((option, index) => ({ option, letter: letterOf(index) }))
    .filter(({ option }) => option.correct)
    .map(({ option, letter }) => `${letter}) ${option.children.map((child) => toString(child)).join(' ')}`)
  const answer = right.length > 1 ? 'Respuestas' : 'Respuesta'
  const told = labelled(right.length > 0 ? `${answer}: ${right.join('; ')}` : answer)
  const reason = reduceTree(question.explanation, 'none').children.map(asSpoken)
  const shown = right.length > 0 || question.explanation.length > 0
  return notesMarkdown([
    ...(question.discuss === undefined ? [] : atStep([plain('Empieza el tiempo de las parejas.')])),
    ...(shown ? atStep([told]) : [told]),
    ...(why ? atStep(reason) : reason),
    ...closing(question.explanation, origin),
  ])
}

/**
 * Puts the timing on top of a slide's notes.
 *
 * @param place where it stands in the lecture; undefined, or without a start, outside the plan
 */
export function withTiming(
  text: string,
  minutes: number,
  { start, session }: Pick<Place, 'start' | 'session'> = {},
): string {
  const span =
    start === undefined
      ? 'ampliación, fuera del plan'
      : `${session === undefined ? '' : `sesión ${session}, `}del minuto ${formatMinutes(start)} al ${formatMinutes(start + minutes)}`
  return `**${formatMinutes(minutes)} min** · ${span}\n\n${text}`.trim()
}

/** Markdown that is written already. */
function raw(value: string): Html {
  return { type: 'html', value }
}

/** What is said once the next step is shown. */
function atStep([first, ...rest]: RootContent[]): RootContent[] {
  const mark: PhrasingContent[] = [raw(':step'), { type: 'text', value: ' ' }]
  return first?.type === 'paragraph'
    ? [{ ...first, children: [...mark, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [mark[0]!] }, ...(first ? [first, ...rest] : rest)]
}

/** A subheading is a turn in what is said, not a heading of the presenter's page. */
function asSpoken(node: RootContent): RootContent {
  return node.type === 'heading' ? labelledHeading(node) : node
}

function labelledHeading(node: Heading): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
}

function labelled(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: text }] }] }
}

function plain(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] }
}

function bulletList(texts: string[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: texts.map((value) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    })),
  }
}

/** `[click]` in the notes would be Slidev's click marker. */
function notesMarkdown(children: RootContent[]): string {
  return plainMarkdown({ type: 'root', children }).replace(/\\?\[(?=click)/gi, '&#91;')
}
