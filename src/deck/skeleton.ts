import type { Lecture, NoteImport, OwnSlide } from '../lectures/index.ts'
import type { CourseSettings } from '../notes/index.ts'
import { plainForMarkdown, slidevHeadmatter } from './headmatter.ts'
import type { LecturePlan, PlannedSlide } from './plan.ts'
import { layoutFile } from './slide-layouts.ts'
import { withOwnTerminals } from './terminal.ts'
import type { DeckSlide } from './types.ts'

/**
 * The lines that stand for a note in Slidev's eyes: one empty slide each, with
 * its frontmatter. Content and notes are handed over slide by slide, later, so
 * that nothing in them can split a slide, end its notes or switch on formulas.
 */
export function skeletonLines(slides: DeckSlide[]): string[] {
  return slides.flatMap((slide) => [...frontmatterLines(slideFrontmatter(slide)), ''])
}

/** What Slidev and the layouts read of a slide. */
export function slideFrontmatter(slide: DeckSlide): Record<string, unknown> {
  return {
    layout: layoutFile(slide.layout),
    title: plainForMarkdown(slide.title),
    routeAlias: slide.alias,
    ...(slide.clicks > 0 ? { clicks: slide.clicks } : {}),
    course: { kind: slide.layout, ...slide.course },
  }
}

/**
 * A lecture's file in Slidev's words: its own slides with all that Slidev is to know of them, and
 * of each note the choice of slides by number.
 *
 * @param mark the course's, as SVG
 * @param slidesOf all slides that a note can give
 */
export function lectureLines(
  { lecture, slides }: Pick<LecturePlan, 'lecture' | 'slides'>,
  { settings, mark }: { settings: CourseSettings; mark: string },
  slidesOf: (part: NoteImport) => DeckSlide[],
): string[] {
  const planned = new Map(slides.flatMap((one) => (one.kind === 'own' ? [[one.own, one] as const] : [])))
  return lecture.parts.flatMap((part, index) => {
    if (part.kind === 'note') return [...importLines(part, slidesOf(part)), '']
    const head = index === 0 ? slidevHeadmatter(lecture, settings, mark) : {}
    return [
      ...frontmatterLines({ ...head, ...ownFrontmatter(part, planned.get(part), index === 0) }),
      ...ownContent(part, index === 0 ? lecture : undefined),
    ]
  })
}

function ownFrontmatter(
  own: OwnSlide,
  planned: PlannedSlide | undefined,
  first: boolean,
): Record<string, unknown> {
  return {
    layout: own.layout,
    // The first slide's title is the deck's.
    ...(!first && own.title && { title: plainForMarkdown(own.title) }),
    ...(own.alias && { routeAlias: own.alias }),
    // It sets the time going.
    ...(own.layout === 'exercise' && { clicks: 1 }),
    course: {
      kind: own.layout,
      theme: own.theme,
      minutes: planned?.minutes,
      ...(own.layout === 'exercise' && { countdown: planned?.minutes }),
      place: planned?.place,
    },
  }
}

/** An opening without a text of its own shows what the lecture says of itself. */
function ownContent({ text }: OwnSlide, lecture: Lecture | undefined): string[] {
  const lines = withOwnTerminals(text.content).split('\n')
  if (!lecture || !text.empty) return lines
  const { title, subtitle } = lecture
  return [
    '',
    `# ${plainForMarkdown(title)}`,
    '',
    ...(subtitle ? [plainForMarkdown(subtitle), ''] : []),
    ...lines,
  ]
}

/** An import with Slidev's own choice of slides by number. */
function importLines({ src, takes }: NoteImport, all: DeckSlide[]): string[] {
  const numbers = all.flatMap((slide, index) => (takes.has(slide.id) ? [index + 1] : []))
  return frontmatterLines({ src: `${src}#${numbers.join(',')}` })
}

function frontmatterLines(fields: Record<string, unknown>): string[] {
  return ['---', ...Object.entries(fields).map(([key, value]) => `${key}: ${flowYaml(value)}`), '---']
}

/** JSON is YAML; but Slidev ends a frontmatter at the first `---`, even inside a string. */
function flowYaml(value: unknown): string {
  return JSON.stringify(value).replaceAll('--', '-\\u002d')
}
