/**
 * The model of a course: what a note says, cut into the parts that the site,
 * the deck, the handouts and the linter need. Everything keeps the position it
 * has in its file (unist positions, 1-based lines and columns).
 */
import type {
  Code,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  ImageReference,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Claim } from './claims.ts'
import type { DiagramWord } from './diagram-words.ts'
import type { PracticeSettings } from './engines.ts'
import type { PracticeRecord } from './practice-record.ts'
import type { CourseSettings } from './settings.ts'

export type { ContainerDirective, LeafDirective, TextDirective }

/** Layouts that `layout=` may name; without it the deck chooses from the content. */
export const layouts = [
  'title',
  'bullets',
  'bullets-diagram',
  'diagram',
  'code',
  'terminal',
  'table',
  'comparison',
  'big-number',
] as const
export type Layout = (typeof layouts)[number]

/** What a question asks of the student (the first three steps of Bloom's taxonomy). */
export const levels = ['recordar', 'comprender', 'aplicar'] as const
export type Level = (typeof levels)[number]

/** A Mermaid fence. */
export interface Diagram {
  /** Mermaid source, without the fence. */
  code: string
  /** `accTitle`, or undefined when the author left it out. */
  title: string | undefined
  /** Where the first line of `code` stands in the note. */
  start: Point
  /** The `id` of the section that holds it. */
  section: string
  /** Whether it stands inside the section's `:::slide`. */
  onSlide: boolean
  node: Code
}

/** The content of `:::slide`. */
export interface Slide {
  /** The slide's heading: `title=`, or the section's. */
  title: string
  /** Minutes that the author planned for it; undefined = estimate. */
  minutes: number | undefined
  layout: Layout | undefined
  children: RootContent[]
  node: ContainerDirective
}

/** One option of a question. */
export interface Option {
  correct: boolean
  /** Its place in the note's list, from 0. */
  written: number
  children: RootContent[]
}

/** The content of `:::question`. */
export interface Question {
  /** `pregunta-1`, `pregunta-2`…: its place in the note; `examen-1`… among those for exams. */
  id: string
  level: Level | undefined
  /** Minutes that pairs discuss it in class. */
  discuss: number | undefined
  /** Whether it is kept for exams, and shown nowhere else. */
  exam: boolean
  /** Whether the options keep the order in which they were written. */
  inOrder: boolean
  /** The question itself. */
  text: RootContent[]
  /** In the order in which they are shown; none in an open question. */
  options: Option[]
  /** What follows the options; the answer to an open question. */
  explanation: RootContent[]
  /** The `:::teacher` blocks after it. */
  remarks: ContainerDirective[]
  node: ContainerDirective
}

/** The content of `:::exercise`, and of the `:::solution` that follows it. */
export interface Exercise {
  /** `ejercicio-1`, `ejercicio-2`…: its place in the note. */
  id: string
  /** What it is called on its slide; undefined = as its section. */
  title: string | undefined
  /** Minutes that it takes in class. */
  minutes: number | undefined
  task: RootContent[]
  /** Empty when the author gives none. */
  solution: RootContent[]
  /** Why it has no solution, when the author says so. */
  noSolution: string | undefined
  /** The `:::teacher` blocks after it. */
  remarks: ContainerDirective[]
  node: ContainerDirective
  solutionNode: ContainerDirective | undefined
}

/** A `##` section. */
export interface Section {
  title: string
  /** The heading's `id` (github-slugger), its address everywhere. */
  id: string
  heading: Heading
  /** All that follows the heading, as written, without what is kept for exams and what is for the teacher. */
  children: RootContent[]
  /** The same without slide, no-slide, questions and exercises, with the marks of the steps: what the teacher says. */
  prose: RootContent[]
  slide: Slide | undefined
  /** Why the section has no slide, when the author says so. */
  noSlide: string | undefined
  questions: Question[]
  /** Those kept for exams. */
  examQuestions: Question[]
  exercises: Exercise[]
  /** The `:::teacher` blocks that belong to none of those. */
  remarks: ContainerDirective[]
  diagrams: Diagram[]
  position: Position
}

/** A statement that ages: `:dato[…]{revisar-antes-de="2027-06-01"}`. */
export interface AgingFact {
  children: PhrasingContent[]
  /** ISO day. */
  reviewBefore: string
  node: TextDirective
}

/** A picture that a note shows: `![…](<foto de una hoja.png>)`. */
export interface Picture {
  /** What the note calls it: see `pictureMark`. */
  mark: string
  /** Its file, from the root of the repository: `docs/plantas/foto de una hoja.png`. */
  path: string
  /** Its address on the site, when the note gives that: `/x.png`, which stands in `src/public`. */
  address: string | undefined
  node: Image | ImageReference
}

/** The file of a picture, as it is published. */
export interface PictureFile {
  /** As the file system spells it, from the root of the repository. */
  path: string
  /** The name under which it is published, the same for the same content: `foto-de-una-hoja-3f2a91bc.png`. */
  name: string
  /** In CSS px. */
  width: number
  height: number
}

/** A place where a note uses an interactive element of the course: `:::element{name="…"}`. */
export interface ElementUse {
  name: string
  node: ContainerDirective
}

/** A command that a reader types in a shell, and what it prints. */
export interface ConsoleCommand {
  /** Its lines, without what the shell writes before them. */
  typed: string[]
  /** Place of its first line in the block, from 0. */
  line: number
  /** What follows, up to the next command; typed lines of a program that it opens included. */
  output: ConsoleOutput
}

/** What a block shows of an output. */
export interface ConsoleOutput {
  /** Place of its first line in the block, from 0. */
  line: number
  lines: string[]
}

/** A `console` fence. */
export interface ConsoleBlock {
  type: 'console'
  /** What stands before the first command: lines typed in a program that an earlier block left open. */
  lead: string[]
  commands: ConsoleCommand[]
  /** Why it is not run, when it isn't. */
  noRun: string | undefined
  /** Whether what its commands print may come in another order of lines. */
  anyOrder: boolean
  /** Where its first line stands in the note. */
  start: Point
  node: Code
}

/** A fence whose content is a file of the reader's: `{file="pan.txt"}`. */
export interface WrittenFile {
  type: 'file'
  /** From the folder of the commands. */
  path: string
  /** What the file holds; of one that stands beside the note, once it was read. */
  content: string
  /** The file beside the note that an empty fence shows. */
  source: FenceSource | undefined
  node: Code
}

/** A file beside a note, and what of it is shown. */
export interface FenceSource {
  /** From the root of the repository. */
  path: string
  /** From 1, both included; undefined: all. */
  lines: { from: number; to: number } | undefined
}

/** One thing that a reader does. */
export type PracticeStep = ConsoleBlock | WrittenFile

/** What the commands of a page need, and don't show. */
export interface PagePractice {
  /** Id of the engine; undefined = the course's first. */
  engine: string | undefined
  /** Who types them, where an administrator runs them; undefined = whoever runs them. */
  user: string | undefined
  /** Name of the folder in which they are run. */
  folder: string
  /** Folder, from the root of the repository, whose files are put there first. */
  files: string | undefined
  /** Seconds between one command and the next, as who types takes some. */
  pause: number
  /** Commands for before the first one. */
  prepare: string[]
  /** By a text of the note, the command that prints what stands for it in a run. */
  values: ReadonlyMap<string, string>
  /** Seconds that one of them may take; undefined = what the course says. */
  limit: number | undefined
}

/** One page of notes. */
export interface Note {
  /** From the root of the repository, with `/`: `docs/plantas/hojas.md`. */
  path: string
  /** `plantas/hojas`. */
  slug: string
  /** The folder: `plantas`; empty for a page at the top of `docs/`. */
  theme: string
  title: string
  description: string | undefined
  /** Place within the theme; pages without one come last, by slug. */
  order: number
  /** Ids of the original statements that the page teaches (`C01`…). */
  statements: string[]
  /** Why the whole page is kept out of the deck, when it is. */
  noSlides: string | undefined
  /** Whether it is for those who write the course: it stands apart from the learners' pages. */
  forAuthors: boolean
  /** Whether its tables are handed out on one sheet, too. */
  sheet: boolean
  /** From the root of the site, with slashes: where the page stood before. */
  formerAddresses?: string[]
  /** How one asks for what it tells in other words than its own. */
  asked?: string[]
  /** What its commands need. */
  practice: PagePractice
  /** What a reader does along the page. */
  steps: PracticeStep[]
  /** What stands before the first `##`. */
  intro: RootContent[]
  sections: Section[]
  footnotes: {
    references: FootnoteReference[]
    definitions: FootnoteDefinition[]
  }
  facts: AgingFact[]
  pictures: Picture[]
  /** Those of questions kept for exams, and of remarks for the teacher, which are not published. */
  examPictures: Picture[]
  elements: ElementUse[]
  /** What is published of it. */
  tree: Root
  /** All of it, with what is kept for exams and for the teacher: for whoever judges what is written. */
  whole: Root
  /** The file as read; its messages are what is wrong with it. */
  file: VFile
}

/** The home page, as far as it uses what stands beside it. */
export interface Home {
  pictures: Picture[]
  elements: ElementUse[]
  /** It has none: no commands, and no files that fences show. */
  steps: PracticeStep[]
  file: VFile
}

/** A theme: one folder of notes; with the map `pila`, one layer of the course's stack. */
export interface Theme {
  id: string
  title: string
  description: string
  /** Angle of its hue in OKLCH, in degrees: see `src/styles/shades.ts`. */
  hue: number
  /** Place in the stack, 1 = the ground. */
  layer: number
  /** What it opens with; undefined for a theme without one. */
  drawing?: ThemeDrawing | undefined
}

/** The drawing that a theme opens with. */
export interface ThemeDrawing {
  /** An SVG, from `docs/_datos`. */
  file: string
  /** What is seen on it, for who can't. */
  description: string
}

/** An entry of the bibliography. */
export interface Source {
  key: string
  author: string
  title: string
  /** Which of several was read. */
  edition?: string | undefined
  year: string | undefined
  /** Undefined for what is only in print. */
  url: string | undefined
  /** ISO day on which it was read. */
  read: string
  /** `texto`: read in its own text; `resumen`: known through a summary only. */
  scope: 'texto' | 'resumen'
  /** Where its key stands in the file. */
  position: Point
}

/** An entry of the corrections ledger. */
export interface Correction {
  id: string
  kind: 'matiz' | 'error'
  theme: string
  title: string
  /** What the original notes said. */
  said: string
  /** What is true (inline Markdown). */
  correct: string
  /** Why the mistake is tempting (inline Markdown). */
  tempting: string
  sources: string[]
  /** Site path of the section that teaches it, with fragment. */
  where: string
  position: Point
}

/** A form that a term replaces. */
export interface AvoidedForm {
  form: string
  reason: string
  /** Phrases in which the form is right after all. */
  allow: string[]
}

/** An entry of the glossary. */
export interface Term {
  term: string
  category: 'sustantivo' | 'verbo' | 'adjetivo' | 'sigla' | 'nombre'
  gender: 'm' | 'f' | undefined
  plural: string | undefined
  english: string | undefined
  definition: string
  avoid: AvoidedForm[]
  related: string[]
  /** What people ask for who don't know yet what it is called. */
  asked?: string[]
  source: string | undefined
  note: string | undefined
  /** Keys of the authorities that `note` compares. */
  noteSources?: string[]
  /** An everyday word that the course has chosen: the linter holds it, learners need no definition. */
  style?: boolean
  position: Point
}

/** A mistake that the course corrects, as people state it. */
export interface Misconception {
  /** What is true, in Spanish. */
  truth: string
  /** The entry of the corrections ledger that answers it, when there is one. */
  correction: string | undefined
  correctionPlace: Point
  /** How it is said. */
  patterns: {
    /** Over text in lower case without accents (ñ kept); flags `gu`. */
    pattern: RegExp
    /** Whatever matches has one of these in it, where there are any: most texts are passed over. */
    needs: string[]
    place: Point
  }[]
  /** `together`: a sentence says it by naming its parts, in whatever order and construction. */
  claims: (Claim & { place: Point; together: boolean })[]
  /** What in a sentence makes it true after all. */
  unless: string[]
  /** What says the same as a word or verb of the claims: those of its file, shared by all its misconceptions. */
  synonyms: Readonly<Record<string, string[]>>
  /** Sentences, in Markdown, that state it as a fact. */
  wrong: { text: string; place: Point }[]
  /** Sentences like those in which nothing is wrong. */
  right: { text: string; place: Point }[]
}

/** Words that the dictionary lacks. */
export interface CourseWords {
  /** Right anywhere. */
  words: string[]
  /** Words of code: right in italics, quotation marks and diagrams. */
  codeWords: string[]
}

/** Everything under `docs/`. */
export interface Course {
  /** Absolute path of the repository. */
  root: string
  settings: CourseSettings
  themes: Theme[]
  /** In teaching order. */
  notes: Note[]
  /** Undefined where notes alone are looked at. */
  home?: Home
  sources: Map<string, Source>
  corrections: Correction[]
  terms: Term[]
  misconceptions: Misconception[]
  words: CourseWords
  /** What diagrams may use as classes; of two on one part, the later is drawn. */
  diagramWords: DiagramWord[]
  /** On what the commands of the notes are run. */
  practice: PracticeSettings
  practiceRecord: PracticeRecord
  /** By `Picture.path`; those that can't be shown are missing. */
  pictures: ReadonlyMap<string, PictureFile>
  /** By `FenceSource.path`, the text of the files that fences show. */
  fenceFiles: ReadonlyMap<string, string>
  /** The course's own interactive elements: their modules, from the root of the repository, by name. */
  elements: ReadonlyMap<string, string>
  /** Every file read, with its messages. */
  files: VFile[]
}
