/** Stands in a unit's text for what isn't prose: code, addresses, footnote marks. */
export const OBJECT = '\uFFFC'

export type UnitKind =
  'paragraph' | 'heading' | 'cell' | 'alt' | 'label' | 'attribute' | 'frontmatter' | 'diagram' | 'data'

/** A piece of a unit's text and the piece of the file that it comes from. */
export interface Run {
  /** Index in the unit's text. */
  from: number
  to: number
  /** Offset in the file. */
  start: number
  end: number
}

/** Half-open range of indices. */
export type Range = readonly [from: number, to: number]

/** A stretch of text that a reader reads in one go: a paragraph, a heading, a label. */
export interface TextUnit {
  kind: UnitKind
  /** Text without markup; `OBJECT` repeated where something isn't prose. */
  text: string
  runs: Run[]
  /** What is in italics. */
  emphasis: Range[]
  /** What links say, with their addresses. */
  links: { range: Range; url: string }[]
  /** What its code spans say; each is one `OBJECT` in the text. */
  code: { at: number; value: string }[]
  /** Stands in a block quotation. */
  quotation: boolean
  /** Is a wrong option of a question: it states a misconception on purpose. */
  wrongOption: boolean
  /** Is part of an address somewhere (a heading's id): a change here breaks links. */
  address: boolean
}

/** A unit with nothing but text. */
export function plainUnit(kind: UnitKind, text: string, runs: Run[]): TextUnit {
  return {
    kind,
    text,
    runs,
    emphasis: [],
    links: [],
    code: [],
    quotation: false,
    wrongOption: false,
    address: kind === 'heading',
  }
}
