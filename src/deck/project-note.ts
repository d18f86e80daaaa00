import type { Image, ImageReference, PhrasingContent, RootContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Node } from 'unist'
import { countItems } from '../notes/count-words.ts'
import { isElement, letterOf, slideAlias } from '../notes/index.ts'
import type { Note, PictureFile, Question, Section, Source, Theme } from '../notes/index.ts'
import { formatMinutes } from '../lectures/index.ts'
import { chooseLayout } from './layout.ts'
import { exerciseScript, proseNotes, questionNotes } from './presenter-notes.ts'
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
}

/**
 * All slides that a note can give, in order: its cover, and each section's
 * slide followed by its review questions. A lecture takes some of them. Pure.
 */
export function projectNote(note: Note, context: ProjectionContext): DeckSlide[] {
  if (note.noSlides) return []
  return [
    projectCover(note, context),
    ...note.sections.flatMap((section) => [
      ...projectSection(note, section, context),
      ...section.questions.map((question) => projectQuestion(note, question, context)),
    ]),
  ]
}

function projectCover(note: Note, { themes, sources }: ProjectionContext): DeckSlide {
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
    }),
    note: proseNotes(note.intro, note, sources),
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
      clicks: Math.max(0, ...figures.map((figure) => figure.steps)),
      course: {
        theme: note.theme,
        address: `${note.slug}/#${section.id}`,
        minutes: slide.minutes ?? estimateMinutes(section.prose),
      },
      line: lineOf(slide.node),
      timed: slide.minutes !== undefined,
      content: slots({
        title: markdown([heading(title)]),
        body: withRoomForCode(markdown(body, find), body),
        figure: blocks.join('\n\n'),
        sources: markdown(sources ? [paragraph(sources)] : []),
      }),
      note: proseNotes([...section.prose, ...exerciseScript(section.exercises)], note, context.sources),
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
  const inPairs = question.discuss ? [paragraph(`En parejas, ${inMinutes(question.discuss)}.`)] : []
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
    // An open question has its answer in what the teacher says.
    clicks: options.length > 0 ? 1 : 0,
    course: {
      theme: note.theme,
      address: `${note.slug}/#${question.id}`,
      minutes: estimateQuestionMinutes(question.explanation) + (question.discuss ?? 0),
    },
    line: lineOf(question.node),
    timed: false,
    content: slots({
      title: markdown([heading(asked)]),
      body: markdown([...inPairs, ...others], find),
      options: options.join('\n\n'),
    }),
    note: questionNotes(question, note, sources),
  }
}

/** Slidev's slot syntax around each part; the title comes first, outside any. */
function slots({ title, ...named }: { title: string } & Record<string, string>): string {
  const parts = Object.entries(named).filter(([, content]) => content !== '')
  return [title, ...parts.flatMap(([name, content]) => [`::${name}::`, content])].join('\n\n')
}

/** Code is set as large as its longest line allows, so that none breaks: see `.short-lines` and `.long-lines`. */
function withRoomForCode(content: string, nodes: RootContent[]): string {
  const lines = nodes.flatMap((node) => (node.type === 'code' ? node.value.split('\n') : []))
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

/** @param find finds the pictures among text; without it they leave their words */
function markdown(nodes: RootContent[], find: FindPicture = () => undefined): string {
  const picture = (node: Image | ImageReference, alone: boolean): string | undefined => {
    const file = find(node)
    return file && pictureBlock(node, file, alone ? 'alone' : 'inline')
  }
  return slideMarkdown(reduceTree(nodes, 'external', picture))
}

function inMinutes(count: number): string {
  return `${formatMinutes(count)} ${count === 1 ? 'minuto' : 'minutos'}`
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
