/** What the deck knows between a note and Slidev. */
import type { Diagram } from '../notes/index.ts'
import type { DeckLayout } from './slide-layouts.ts'

/** A diagram as it goes onto a slide. */
export interface Figure {
  /** `<svg>…</svg>`, described and ready to be put into the page. */
  svg: string
  /** Natural size in CSS px. */
  width: number
  height: number
  /** Highest `data-step` in it; 0 when it appears at once. */
  steps: number
}

/** Finds the figure of a diagram; undefined when it could not be drawn. */
export type Figures = (diagram: Diagram) => Figure | undefined

/** Where a slide stands in a lecture. */
export interface Place {
  /** Page number as shown; `+3` in the appendix, which the plan does not count. */
  number: string
  /** Pages of the plan; undefined in the appendix. */
  of?: number
  /** Planned minutes before this slide, from the beginning of its session; undefined in the appendix. */
  start?: number
  /** Its session, from 1, where the lecture tells them apart; undefined in the appendix. */
  session?: number
}

/** What the layouts and the checks need of a slide, beyond what Slidev itself reads. */
export interface SlideCourseData {
  /** Id of the theme: it stands out on the course's map. */
  theme: string
  /** Path of the section on the site, below its base: `tema/nota/#seccion`. */
  address: string
  /** Planned minutes. */
  minutes: number
  /** Minutes that the class has for what the slide sets: it shows them run out. */
  countdown?: number
  /** Of a question with options: how many, and the click that tells the right ones. */
  options?: { count: number; told: number }
  /** Set when the lecture is assembled. */
  place?: Place
}

/** One slide, as data: nothing in it can split or break another. */
export interface DeckSlide {
  kind: 'cover' | 'section' | 'question' | 'exercise'
  /** The section's, question's or exercise's id; empty for the cover. */
  id: string
  layout: DeckLayout
  /** Plain text. */
  title: string
  /** Address in the deck: Slidev's `routeAlias`. */
  alias: string
  /** Clicks after which all of the slide is visible. */
  clicks: number
  course: SlideCourseData
  /** Line of the note on which it begins, for whoever has to correct it. */
  line: number
  /** Whether an author gave the minutes; else they are estimated. */
  timed: boolean
  /** Slidev Markdown. */
  content: string
  /** What the teacher says, in Markdown. */
  note: string
}
