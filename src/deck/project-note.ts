import type { Image, ImageReference, PhrasingContent, RootContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Node } from 'unist'
import { countItems } from '../notes/count-words.ts'
import { isElement, letterOf, slideAlias } from '../notes/index.ts'
import type { Exercise, Note, PictureFile, Question, Section, Source, Theme } from '../notes/index.ts'
import { saidWordsIn } from '../lectures/index.ts'
import { chooseLayout } from './layout.ts'
import { exerciseNotes, proseNotes, questionNotes } from './presenter-notes.ts'
import {
  elementBlock,
  figurePlace,
  isFigure,
  pictureBlock,
  pictureIn,
  picturesOf,
  type FindPicture,
} from './slide-figures.ts'
import { attribute, slideMarkdown } from './slide-markdown.ts'
import { reduceTree } from './slide-tree.ts'
import { citedKeys, sourcesLine } from './sources-line.ts'
import { isConsole, layTerminals, withTerminals, type Terminals } from './terminal.ts'
import { estimateMinutes, estimateQuestionMinutes } from './timing.ts'
import type { DeckSlide, Figures } from './types.ts'

/** Characters and lines of code that fit at its usual size, and at the size of the text. */
const usualColumns = 64
const largeCode = { columns: 53, lines: 9 }

/** What a projection needs besides the note. */
export interface ProjectionContext {
  sources: Map<string, Source>
  themes: Theme[]
  figures: Figures
  /** The files of the notes' pictures: see `Course.pictures`. */
  pictures: ReadonlyMap<string, PictureFile>
  /** What the themes open with, as SVG, by their ids: where slides are only counted, none. */
  drawings?: ReadonlyMap<string, string>
}

/**
 * All slides that a note can give, in order: its cover, and each section's
 * slide followed by its exercises and review questions. A lecture takes some of them. Pure.
 */
export function projectNote(note: Note, context: ProjectionContext): DeckSlide[] {
  if (note.noSlides) return []
  return [
    projectCover(note, context),
    ...note.sections.flatMap((section) => [
      ...projectSection(note, section, context),
      ...section.exercises.flatMap((exercise) => projectExercise(note, section, exercise, context)),
      ...section.questions.map((question) => projectQuestion(note, question, context)),
    ]),
  ]
}

function projectCover(note: Note, { themes, sources, drawings }: ProjectionContext): DeckSlide {
  const drawing = drawings?.get(note.theme)
  const index = themes.findIndex((one) => one.id === note.theme)
  const theme = themes[index]
  const place = themes.length > 1 ? `Tema ${index + 1} de ${themes.length} · ` : ''
  const lead = note.description ? [paragraph(note.description)] : []
  return {
    kind: 'cover',
    id: '',
    layout: 'note-cover',
    title: note.title,
    alias: slideAlias(note.slug),
    clicks: 0,
    course: {
      theme: note.theme,
      address: `${note.slug}/`,
      minutes: estimateMinutes(note.intro),
    },
    line: 1,
    timed: false,
    content: slots({
      title: markdown([heading([{ type: 'text', value: note.title }])]),
      chapter: markdown(theme ? [paragraph(`${place}${theme.title}`)] : []),
      body: markdown(lead),
      drawing: drawing === undefined ? '' : `<ThemeDrawing svg="${attribute(drawing)}" />`,
    }),
    note: proseNotes(note.intro, [], { note, sources }),
  }
}

function projectSection(note: Note, section: Section, context: ProjectionContext): DeckSlide[] {
  const { slide } = section
  if (!slide) return []
  const ownTitle = slide.title !== section.title
  const title = ownTitle ? [text(slide.title)] : section.heading.children
  const figures = section.diagrams
    .filter((diagram) => diagram.onSlide)
    .flatMap((diagram) => context.figures(diagram) ?? [])
  const find = picturesOf(note, context.pictures)
  const body = slide.children.filter((node) => !isFigure(node))
  const terminals = layTerminals(body)
  const items = countItems(body)
  const blocks = [
    ...figures.map(
      (figure) => `<DeckFigure place="${figurePlace(figure, items)}" svg="${attribute(figure.svg)}" />`,
    ),
    ...slide.children.flatMap((node) => {
      if (isElement(node)) return elementBlock(node, markdown(node.children, find))
      const picture = pictureIn(node)
      const file = picture && find(picture)
      return file ? pictureBlock(picture, file, figurePlace(file, items)) : []
    }),
  ]
  const untimed = section.exercises.filter(({ minutes }) => minutes === undefined)
  const sources =
    sourcesLine(citedKeys(slide.children), context.sources) ??
    sourcesLine(citedKeys(section.prose), context.sources)
  return [
    {
      kind: 'section',
      id: section.id,
      layout: slide.layout ?? chooseLayout(slide.children),
      title: slide.title,
      alias: slideAlias(note.slug, section.id),
      clicks: Math.max(terminals.steps, ...figures.map((figure) => figure.steps)),
      course: {
        theme: note.theme,
        address: `${note.slug}/#${section.id}`,
        minutes: slide.minutes ?? estimateMinutes(section.prose),
      },
      line: lineOf(slide.node),
      timed: slide.minutes !== undefined,
      content: slots({
        title: markdown([heading(title)]),
        body: withRoomForCode(markdown(body, find, terminals), body),
        figure: blocks.join('\n\n'),
        sources: markdown(sources ? [paragraph(sources)] : []),
      }),
      note: proseNotes(section.prose, untimed, {
        note,
        sources: context.sources,
        remarks: [...section.remarks, ...untimed.flatMap(({ remarks }) => remarks)],
      }),
    },
  ]
}

/** An exercise that says its minutes is done in class: it has a slide, on which they run out. */
function projectExercise(
  note: Note,
  section: Section,
  exercise: Exercise,
  { sources, pictures }: ProjectionContext,
): DeckSlide[] {
  const { id, minutes, title, task, node } = exercise
  if (minutes === undefined) return []
  const find = picturesOf(note, pictures)
  return [
    {
      kind: 'exercise',
      id,
      layout: 'exercise',
      title: title ?? section.title,
      alias: slideAlias(note.slug, id),
      // It sets the time going.
      clicks: 1,
      course: {
        theme: note.theme,
        address: `${note.slug}/#${id}`,
        minutes: Math.max(0.5, minutes),
        countdown: minutes,
      },
      line: lineOf(node),
      timed: true,
      content: slots({
        title: markdown([heading(title === undefined ? section.heading.children : [text(title)])]),
        body: markdown(task, find),
      }),
      note: exerciseNotes(exercise, { note, sources, remarks: exercise.remarks }),
    },
  ]
}

function projectQuestion(
  note: Note,
  question: Question,
  { sources, pictures }: ProjectionContext,
): DeckSlide {
  const find = picturesOf(note, pictures)
  const [first, ...rest] = question.text
  const asked = first?.type === 'paragraph' ? first.children : []
  const others = first?.type === 'paragraph' ? rest : question.text
  const { discuss } = question
  const open = question.options.length === 0
  const answer = open ? revealed(question.explanation) : whyShown(question)
  const told = (discuss === undefined ? 0 : 1) + 1
  const options = question.options.flatMap((option, index) => [
    `<QuestionOption letter="${letterOf(index)}"${option.correct ? ' correct' : ''}>`,
    markdown(option.children, find),
    '</QuestionOption>',
  ])
  return {
    kind: 'question',
    id: question.id,
    layout: 'question',
    title: asked.map((node) => toString(node)).join(''),
    alias: slideAlias(note.slug, question.id),
    // The pairs' time, then the answer; where one chose it, then why.
    clicks: open ? told - (answer.length === 0 ? 1 : 0) : told + (answer.length === 0 ? 0 : 1),
    course: {
      theme: note.theme,
      address: `${note.slug}/#${question.id}`,
      minutes: estimateQuestionMinutes(question.explanation) + (discuss ?? 0),
      ...(discuss !== undefined && { countdown: discuss }),
      ...(!open && { options: { count: question.options.length, told } }),
    },
    line: lineOf(question.node),
    timed: false,
    content: slots({
      title: markdown([heading(asked)]),
      body: markdown(others, find),
      options: options.join('\n\n'),
      answer: markdown(answer, find),
    }),
    note: questionNotes(question, { note, sources, remarks: question.remarks }, !open && answer.length > 0),
  }
}

/** Words of a reason that can be read below the right option, and options that leave it room. */
const shownWhy = { words: 55, right: 2 }

/** What the room sees of why an option is right: the first paragraph, where there is room for it. */
function whyShown({ explanation, options }: Question): RootContent[] {
  const [first] = explanation
  const fits =
    first?.type === 'paragraph' &&
    saidWordsIn([first]) <= shownWhy.words &&
    options.filter(({ correct }) => correct).length <= shownWhy.right
  return fits ? [first] : []
}

/** What the room sees of the answer to an open question: its first paragraph, and what that shows. */
function revealed(explanation: RootContent[]): RootContent[] {
  let end = Math.min(1, explanation.length)
  while (['code', 'table'].includes(explanation[end]?.type ?? '')) end++
  return explanation.slice(0, end)
}

/** Slidev's slot syntax around each part; the title comes first, outside any. */
function slots({ title, ...named }: { title: string } & Record<string, string>): string {
  const parts = Object.entries(named).filter(([, content]) => content !== '')
  return [title, ...parts.flatMap(([name, content]) => [`::${name}::`, content])].join('\n\n')
}

/** Code is set as large as its longest line allows, so that none breaks: see `.short-lines` and `.long-lines`. */
function withRoomForCode(content: string, nodes: RootContent[]): string {
  const lines = nodes.flatMap((node) =>
    node.type === 'code' && !isConsole(node) ? node.value.split('\n') : [],
  )
  const columns = Math.max(0, ...lines.map((line) => line.length))
  const alone = nodes.length === 1
  const size =
    columns > usualColumns
      ? 'long-lines'
      : alone && lines.length > 0 && columns <= largeCode.columns && lines.length <= largeCode.lines
        ? 'short-lines'
        : undefined
  return size ? `<div class="${size}">\n\n${content}\n\n</div>` : content
}

/**
 * @param find finds the pictures among text; without it they leave their words
 * @param terminals the `console` blocks of `nodes`; without them all of each is there at once
 */
function markdown(
  nodes: RootContent[],
  find: FindPicture = () => undefined,
  terminals: Pick<Terminals, 'blocks'> = layTerminals(nodes, 'at once'),
): string {
  const picture = (node: Image | ImageReference, alone: boolean): string | undefined => {
    const file = find(node)
    return file && pictureBlock(node, file, alone ? 'alone' : 'inline')
  }
  return slideMarkdown(withTerminals(reduceTree(nodes, 'external', picture), terminals))
}

function heading(children: PhrasingContent[]): RootContent {
  return { type: 'heading', depth: 1, children }
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [text(value)] }
}

function text(value: string): Text {
  return { type: 'text', value }
}

function lineOf(node: Node): number {
  return node.position?.start.line ?? 1
}
