import type { ShapeKind } from '../notes/index.ts'
import { lineMatcher, type LineMatcher } from './match-line.ts'
import { ellipsis, type Memory } from './memory.ts'

/** A line of what a note shows beside what was printed: as it stands, gone, or new. */
export interface LineChange {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** What a note shows of an output, held against what was printed. */
export interface Comparison {
  same: boolean
  /** The lines of the note as they have to be, with those that have to go. */
  changes: LineChange[]
}

/** How lines are compared. */
export interface Comparing {
  kinds: readonly ShapeKind[]
  memory: Memory
  /** Whether the lines may have been printed in another order. */
  anyOrder?: boolean
}

/**
 * Compares what a note shows with what was printed. What matches stays as the note has it, and
 * teaches `memory` its values; `…` alone on a line is any number of lines, also none.
 */
export function compareOutput(
  shown: readonly string[],
  printed: readonly string[],
  { kinds, memory, anyOrder = false }: Comparing,
): Comparison {
  const matchers = shown.map((line) => (isGap(line) ? 'gap' : lineMatcher(line, kinds, memory)))
  const steps = anyOrder ? pair(matchers, printed) : align(matchers, printed)
  const changes = steps.flatMap(([step, of, by]): LineChange[] => {
    if (step === 'new') return [{ kind: 'new', text: memory.inNote(printed[by]!) }]
    if (step === 'gone') return [{ kind: 'gone', text: shown[of]! }]
    // A value may have been learnt a line above: what contradicts it is another line.
    const bindings = step === 'match' ? lineMatcher(shown[of]!, kinds, memory).match(printed[by]!) : []
    if (!bindings) {
      return [
        { kind: 'gone', text: shown[of]! },
        { kind: 'new', text: memory.inNote(printed[by]!) },
      ]
    }
    for (const binding of bindings) memory.bind(binding)
    return [{ kind: 'same', text: shown[of]! }]
  })
  return { same: changes.every(({ kind }) => kind === 'same'), changes: goneFirst(changes) }
}

/** The lines that the note has to show. */
export function updatedLines(changes: readonly LineChange[]): string[] {
  return changes.filter(({ kind }) => kind !== 'gone').map(({ text }) => text)
}

function isGap(line: string): boolean {
  return line.trim() === ellipsis
}

/** What becomes of a shown line and a printed one, by their places. */
type Step = [step: 'match' | 'gap' | 'gone' | 'new', shown: number, printed: number]

/**
 * The alignment with the fewest changes (Needleman and Wunsch, with gaps that take up any number
 * of printed lines for nothing). Of two as good, the one whose gaps take up less.
 */
function align(shown: readonly ('gap' | LineMatcher)[], printed: readonly string[]): Step[] {
  const width = printed.length + 1
  /** Cost of the best alignment of what follows, at `[shown][printed]`. */
  const cost = new Float64Array((shown.length + 1) * width)
  const matches = new Uint8Array((shown.length + 1) * width)
  const swallowed = 1e-6
  for (let i = shown.length; i >= 0; i--) {
    for (let j = printed.length; j >= 0; j--) {
      const at = i * width + j
      const one = shown[i]
      if (one === undefined) cost[at] = printed.length - j
      else if (one === 'gap') {
        const passed = cost[at + width]!
        cost[at] = j < printed.length ? Math.min(passed, cost[at + 1]! + swallowed) : passed
      } else {
        let best = cost[at + width]! + 1
        if (j < printed.length) {
          best = Math.min(best, cost[at + 1]! + 1)
          if (one.match(printed[j]!) !== undefined) {
            matches[at] = 1
            best = Math.min(best, cost[at + width + 1]!)
          }
        }
        cost[at] = best
      }
    }
  }
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < shown.length || j < printed.length) {
    const at = i * width + j
    if (i === shown.length) steps.push(['new', i, j++])
    else if (shown[i] === 'gap') {
      if (j < printed.length && cost[at] === cost[at + 1]! + swallowed) j++
      else steps.push(['gap', i++, j])
    } else if (matches[at] && cost[at] === cost[at + width + 1]) steps.push(['match', i++, j++])
    else if (cost[at] === cost[at + width]! + 1) steps.push(['gone', i++, j])
    else steps.push(['new', i, j++])
  }
  return steps
}

/**
 * Which printed line is which shown one, in whatever order they came. Those of which all is known
 * choose first: any line may be one with unknown values. Where something is left out, any more
 * lines are it.
 */
function pair(shown: readonly ('gap' | LineMatcher)[], printed: readonly string[]): Step[] {
  const left = new Set(printed.keys())
  const found = new Map<number, number>()
  const byKnown = [...shown.entries()]
    .flatMap(([index, one]) => (one === 'gap' ? [] : [{ index, one }]))
    .sort((a, b) => a.one.unknown - b.one.unknown)
  for (const { index, one } of byKnown) {
    const by = [...left].find((place) => one.match(printed[place]!) !== undefined)
    if (by === undefined) continue
    found.set(index, by)
    left.delete(by)
  }
  const steps = shown.map((one, index): Step => {
    if (one === 'gap') return ['gap', index, -1]
    const by = found.get(index)
    return by === undefined ? ['gone', index, -1] : ['match', index, by]
  })
  return shown.includes('gap') ? steps : [...steps, ...[...left].map((by): Step => ['new', -1, by])]
}

/** Between two lines that stay, those that go before those that come, as unified diffs have it. */
function goneFirst(changes: readonly LineChange[]): LineChange[] {
  const sorted: LineChange[] = []
  let coming: LineChange[] = []
  for (const change of changes) {
    if (change.kind === 'new') coming.push(change)
    else if (change.kind === 'gone') sorted.push(change)
    else {
      sorted.push(...coming, change)
      coming = []
    }
  }
  return [...sorted, ...coming]
}
