/** A `console` block as the room sees it: command by command, as large as its lines allow. */
import type { Code, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { promptIn, readCommands } from '../notes/index.ts'
import { attribute } from './slide-markdown.ts'

/** A line of a terminal, as `DeckTerminal.vue` draws it. */
export interface TerminalLine {
  /** What stands before what is typed; empty in an output. */
  prompt: string
  text: string
  kind: 'typed' | 'output'
  /** Whether it is the rest of the line before, which didn't fit. */
  rest: boolean
  /** Click at which it appears. */
  step: number
}

/** As a deck carries it: what says nothing is left out. */
export type PackedLine = Pick<TerminalLine, 'text' | 'kind'> & Partial<TerminalLine>

/** A terminal on a slide. */
export interface Terminal {
  lines: TerminalLine[]
  /** Size of its letters in CSS px. */
  size: number
  /** Clicks after which all of it is visible. */
  steps: number
}

/** Sizes of letters in CSS px, the one that is read from farthest first. */
const sizes = [28, 26, 24, 22, 20] as const
/** Width of a letter of the monospaced font, in em. */
const advance = 0.632
/** Room of a terminal in CSS px (`slides/styles/moments.css`): what its padding leaves. */
const room = { width: 811, height: 344 }
const lineHeight = 1.36
/** What the rest of a broken line is set in by, in characters. */
const indent = 2

/** Whether it shows commands and what they print. */
export function isConsole(node: RootContent): node is Code & { lang: 'console' } {
  return node.type === 'code' && node.lang === 'console'
}

/** The terminals of a slide. */
export interface Terminals {
  /** Each `console` block of the slide, in order, as the slides' own component shows it. */
  blocks: readonly string[]
  /** Clicks after which all of them are visible. */
  steps: number
}

/** CSS px that a block of text beside a terminal takes. */
const blockHeight = 48

/** The terminals in `nodes`, one after the other, step by step or with all of each there at once. */
export function layTerminals(
  nodes: readonly RootContent[],
  appearing: 'by steps' | 'at once' = 'by steps',
): Terminals {
  const root: Root = { type: 'root', children: [...nodes] }
  const before = nodes.filter((node) => !isConsole(node)).length * blockHeight
  const blocks: string[] = []
  let steps: number | undefined
  visit(root, 'code', (node) => {
    if (!isConsole(node)) return
    const terminal = layTerminal(node, { before, first: steps === undefined ? 0 : steps + 1 })
    steps = terminal.steps
    blocks.push(terminalBlock(appearing === 'by steps' ? terminal : atOnce(terminal)))
  })
  return { blocks, steps: appearing === 'by steps' ? (steps ?? 0) : 0 }
}

/** Puts the terminals of a slide in the place of its `console` blocks. Changes `root`. */
export function withTerminals(root: Root, { blocks }: Pick<Terminals, 'blocks'>): Root {
  let count = 0
  visit(root, 'code', (node, index, parent) => {
    const block = isConsole(node) ? blocks[count++] : undefined
    if (block === undefined || !parent || index === undefined) return undefined
    parent.children.splice(index, 1, { type: 'html', value: block })
    return [SKIP, index + 1]
  })
  return root
}

function atOnce({ lines, size }: Terminal): Terminal {
  return { lines: lines.map((line) => ({ ...line, step: 0 })), size, steps: 0 }
}

/**
 * Lays out a `console` block. Each command appears at a click, and what it prints at the next one: a
 * class can say first what will come. The first command is there from the start.
 *
 * @param before CSS px of the slide's height that other content takes
 * @param first step of the first command
 */
export function layTerminal(
  { value }: Pick<Code, 'value'>,
  { before = 0, first = 0 }: { before?: number; first?: number } = {},
): Terminal {
  const whole = withSteps(value, first)
  const height = room.height - before
  const fitting = sizes.find((size) => {
    const columns = columnsOf(size)
    return (
      whole.every(({ prompt, text }) => prompt.length + text.length <= columns) &&
      whole.length * size * lineHeight <= height
    )
  })
  const size = fitting ?? sizes.at(-1)!
  const lines = whole.flatMap((line) => broken(line, columnsOf(size)))
  return { lines, size, steps: Math.max(first, ...lines.map(({ step }) => step)) }
}

/** A terminal as the slides' own component shows it. */
export function terminalBlock({ lines, size }: Terminal): string {
  const data = attribute(JSON.stringify(lines.map(packed)))
  // Two dollar signs would be a formula to Slidev.
  return `<DeckTerminal :size="${size}" lines="${data.replaceAll('$', '&#36;')}" />`
}

function packed({ prompt, text, kind, rest, step }: TerminalLine): PackedLine {
  return { ...(prompt && { prompt }), text, kind, ...(rest && { rest }), ...(step > 0 && { step }) }
}

/** The Markdown of a lecture's own slide with terminals in the place of its `console` blocks, all there at once. */
export function withOwnTerminals(markdown: string): string {
  const fence = /^(`{3,})([^\n`]*)\n(.*?)^\1[ \t]*$/gms
  return markdown.replace(fence, (whole, _marks: string, info: string, code: string) =>
    info.split(/\s/, 1)[0] === 'console'
      ? terminalBlock(atOnce(layTerminal({ value: code.replace(/\n$/, '') }, { before: blockHeight })))
      : whole,
  )
}

function columnsOf(size: number): number {
  return Math.floor(room.width / (advance * size))
}

/** The lines of a block as they are written, each with its step. */
function withSteps(value: string, first: number): TerminalLine[] {
  const raw = value.split('\n')
  const typedAt = new Map<number, string>()
  for (const { line, typed } of readCommands(value).commands) {
    typedAt.set(line, '$ ')
    for (let at = line + 1; at < line + typed.length; at++) typedAt.set(at, '')
  }
  let step = first
  let last: 'typed' | 'output' | undefined
  return raw.map((text, index): TerminalLine => {
    const prompt = typedAt.get(index) ?? promptIn(text)
    const kind = prompt === undefined ? 'output' : 'typed'
    // A command of several lines is typed at once.
    const begins = kind === 'output' ? last === 'typed' : prompt !== ''
    if (begins && last !== undefined) step += 1
    last = kind
    return { prompt: prompt ?? '', text: text.slice(prompt?.length ?? 0), kind, rest: false, step }
  })
}

/** A line in pieces that fit, broken after a space where that leaves no piece too short. */
function broken(line: TerminalLine, columns: number): TerminalLine[] {
  const pieces: TerminalLine[] = []
  let { prompt, text } = line
  let left = columns - prompt.length
  while (text.length > left) {
    const space = text.lastIndexOf(' ', left - 1) + 1
    const cut = space > left / 2 ? space : left
    pieces.push({ ...line, prompt, text: text.slice(0, cut), rest: pieces.length > 0 })
    text = text.slice(cut)
    prompt = ''
    left = columns - indent
  }
  return [...pieces, { ...line, prompt, text, rest: pieces.length > 0 }]
}
