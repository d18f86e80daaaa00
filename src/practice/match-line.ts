import type { ShapeKind } from '../notes/index.ts'
import { ellipsis, escapeRegExp, wordEnd, wordStart, type Binding, type Memory } from './memory.ts'

/** Tells of a line of a run whether it is the one that a note shows. */
export interface LineMatcher {
  /** How many values of the shown line are not known yet. */
  unknown: number
  /** The values that `printed` teaches; undefined when it is another line. */
  match(printed: string): Binding[] | undefined
}

/** A value of the note whose like is to be found in the run. */
type Slot = Omit<Binding, 'run'>

/**
 * Tells whether a line of a run is what a note shows: runs of blanks are equal, `…` is any text,
 * what is of a kind is anything of that kind, what is remembered is what it was before.
 */
export function lineMatcher(shown: string, kinds: readonly ShapeKind[], memory: Memory): LineMatcher {
  const line = shown.trimEnd()
  // What is left out at the end of a line may be nothing, and then there are no blanks before it.
  const open = new RegExp(`[ \\t]+${ellipsis}$`, 'u').exec(line)?.[0] ?? ''
  const { source, slots } = linePattern(line.slice(0, line.length - open.length), kinds, memory)
  const pattern = new RegExp(`^${source}${open && '(?:[ \\t].*)?'}$`, 'u')
  return {
    unknown: slots.length,
    match: (printed) => {
      const groups = pattern.exec(printed.trimEnd())
      return groups
        ? slots.map((slot, index) => ({ ...slot, run: groups.groups![`slot${index}`]! }))
        : undefined
    },
  }
}

function linePattern(
  shown: string,
  kinds: readonly ShapeKind[],
  memory: Memory,
): { source: string; slots: Slot[] } {
  const slots: Slot[] = []
  let source = ''
  let index = 0
  while (index < shown.length) {
    const { text, kind } = nextPiece(shown, index, kinds, memory)
    const cut = shown[index + text.length] === ellipsis
    const known = kind === undefined || kind.remembered ? memory.inRun(text, cut) : undefined
    if (known !== undefined) source += escapeRegExp(known)
    else if (kind?.remembered) {
      source += `(?<slot${slots.length}>${kind.pattern.source})`
      slots.push({ note: text, cut })
    } else source += kind ? `(?:${kind.pattern.source})` : literal(text)
    index += text.length
  }
  return { source, slots }
}

function literal(text: string): string {
  if (text === ellipsis) return '.*?'
  return /^[ \t]/.test(text) ? '[ \\t]+' : escapeRegExp(text)
}

/** What stands at `index`: something of a kind, a beginning that is remembered, a run of blanks, a word, or one sign. */
function nextPiece(
  shown: string,
  index: number,
  kinds: readonly ShapeKind[],
  memory: Memory,
): { text: string; kind: ShapeKind | undefined } {
  for (const kind of kinds) {
    const text = kindAt(shown, index, kind)
    if (text !== undefined) return { text, kind }
  }
  const rest = shown.slice(index)
  const beginning = new RegExp(`^[\\p{L}\\p{N}_-]+(?=${ellipsis})`, 'u').exec(rest)?.[0]
  if (beginning !== undefined && memory.inRun(beginning, true) !== undefined) {
    return { text: beginning, kind: undefined }
  }
  return { text: /^(?:[ \t]+|[\p{L}\p{N}]+|.)/su.exec(rest)?.[0] ?? rest, kind: undefined }
}

const whole = new WeakMap<ShapeKind, RegExp>()

function kindAt(shown: string, index: number, kind: ShapeKind): string | undefined {
  let pattern = whole.get(kind)
  if (!pattern) {
    pattern = new RegExp(`${wordStart}(?:${kind.pattern.source})${wordEnd}`, 'uy')
    whole.set(kind, pattern)
  }
  pattern.lastIndex = index
  return pattern.exec(shown)?.[0] || undefined
}
