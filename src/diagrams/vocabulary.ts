/**
 * The words of a course's diagrams, as drawing and describing ask for them. Runs in the render
 * page too, which is handed the words as they are.
 */
import type { DiagramWord } from '../notes/index.ts'

/** The class of a deck step: `paso1`, `paso2`… */
export const STEP = /^paso[1-9]\d?$/

/** How a part of a diagram is drawn. */
export interface Look {
  /** The word whose colours it has. */
  word: string
  shape: DiagramWord['shape']
  stroke: DiagramWord['stroke']
}

/** Class of what has letters that are all equally wide. */
export const MONOSPACE = 'monospace'

const STROKES: Record<DiagramWord['stroke'], string | undefined> = {
  fino: undefined,
  grueso: 'stroke-thick',
  discontinuo: 'stroke-dashed',
  punteado: 'stroke-dotted',
  marcado: 'stroke-marked',
}

/** The classes by which the style sheets paint a part: its word, its stroke, its letters. */
export function classNames({ word, shape, stroke }: Look): string[] {
  const names = [`word-${word}`, STROKES[stroke], shape === 'codigo' ? MONOSPACE : undefined]
  return names.filter((name) => name !== undefined)
}

export class Vocabulary {
  readonly words: readonly DiagramWord[]

  /** @param words in the order in which the later of two is drawn */
  constructor(words: readonly DiagramWord[]) {
    this.words = words
  }

  has(name: string): boolean {
    return this.words.some((word) => word.name === name)
  }

  /** The words among a part's classes, in the order of the vocabulary. */
  among(classes: readonly string[]): DiagramWord[] {
    return this.words.filter(({ name }) => classes.includes(name))
  }

  /** How a part with these classes is drawn: undefined for one without a word. */
  lookOf(classes: readonly string[]): Look | undefined {
    const words = this.among(classes)
    const last = words.at(-1)
    return (
      last && {
        word: last.name,
        shape: words.findLast(({ shape }) => shape)?.shape,
        stroke: words.findLast(({ stroke }) => stroke !== 'fino')?.stroke ?? 'fino',
      }
    )
  }

  /** Whether a part with these classes is a slab of a stack. */
  isSlab(classes: readonly string[]): boolean {
    return this.lookOf(classes)?.shape === 'losa'
  }
}

/** Of the words, what a drawing and its description are made from; their colours are the page's. */
export function drawnParts(words: readonly DiagramWord[], code: string): unknown {
  return words
    .filter(({ name }) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code))
    .map(({ name, noun, shape, stroke, standsOn, holds, pointsAt }) => [
      name,
      noun,
      shape,
      stroke,
      standsOn,
      holds,
      pointsAt,
    ])
}
