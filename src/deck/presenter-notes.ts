import type { Heading, List, Paragraph, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { letterOf, type Exercise, type Note, type Question, type Source } from '../notes/index.ts'
import { formatMinutes } from '../lectures/index.ts'
import { reduceTree } from './slide-tree.ts'
import { plainMarkdown } from './slide-markdown.ts'
import { citedKeys, sourcesForNotes } from './sources-line.ts'
import type { Place } from './types.ts'

/** What the teacher says with a section's slide: its prose, then its sources. */
export function proseNotes(prose: RootContent[], note: Note, sources: Map<string, Source>): string {
  const tree = reduceTree(prose, 'none')
  tree.children = tree.children.map(asSpoken)
  const cited = sourcesForNotes(citedKeys(prose), note, sources)
  if (cited.length > 0)
    tree.children.push(labelled(cited.length > 1 ? 'Fuentes' : 'Fuente'), bulletList(cited))
  return notesMarkdown(tree)
}

/** What the teacher sets in class without a slide of its own, and how it is done. */
export function exerciseScript(exercises: readonly Exercise[]): RootContent[] {
  return exercises.flatMap((exercise) => [
    labelled('Ejercicio'),
    ...exercise.task,
    ...solutionScript(exercise),
  ])
}

/** What the teacher sees with an exercise that has a slide: its solution. */
export function exerciseNotes(exercise: Exercise, note: Note, sources: Map<string, Source>): string {
  const script = solutionScript(exercise)
  const none = exercise.noSolution ? `Sin solución: ${exercise.noSolution}` : 'Sin solución escrita.'
  return proseNotes(
    script.length > 0 ? script : [{ type: 'paragraph', children: [{ type: 'text', value: none }] }],
    note,
    sources,
  )
}

function solutionScript({ solution }: Exercise): RootContent[] {
  return solution.length > 0 ? [labelled('Solución'), ...solution] : []
}

/** What the teacher says with a question: the right answer, why, and what it asks of the student. */
export function questionNotes(question: Question, note: Note, sources: Map<string, Source>): string {
  const right = question.options
    .map((option, index) => ({ option, letter: letterOf(index) }))
    .filter(({ option }) => option.correct)
    .map(({ option, letter }) => `${letter}) ${option.children.map((child) => toString(child)).join(' ')}`)
  const tree = reduceTree(question.explanation, 'none')
  tree.children = tree.children.map(asSpoken)
  const answer = right.length > 1 ? 'Respuestas' : 'Respuesta'
  tree.children.unshift(labelled(right.length > 0 ? `${answer}: ${right.join('; ')}` : answer))
  const cited = sourcesForNotes(citedKeys(question.explanation), note, sources)
  if (cited.length > 0)
    tree.children.push(labelled(cited.length > 1 ? 'Fuentes' : 'Fuente'), bulletList(cited))
  return notesMarkdown(tree)
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
function notesMarkdown(tree: Root): string {
  return plainMarkdown(tree).replace(/\\?\[(?=click)/gi, '&#91;')
}
