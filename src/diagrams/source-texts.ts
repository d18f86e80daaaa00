/**
 * Where the texts for readers stand in a Mermaid source. Mermaid's grammars and Markdown take
 * many a sign in them for their own, each type of diagram others: known beforehand, they can be
 * kept from it (see `stand-ins.ts`).
 */

/** A stretch of a source, as offsets. */
export interface SourceText {
  from: number
  to: number
  /**
   * `quoted`: between double quotes; `bare`: up to a sign of the grammar; `member`: of a class;
   * `ascii`: of a grammar that knows no other letters.
   */
  kind: 'quoted' | 'bare' | 'member' | 'ascii'
  /** Signs that are the grammar's even here. */
  kept: string
}

/** Each group of a pattern is a text. */
interface Notation {
  pattern: RegExp
  kind?: SourceText['kind']
  kept?: string
}

const QUOTED: Notation = { pattern: /"([^"\n]*)"/g, kind: 'quoted' }
const TITLE: Notation = { pattern: /^[ \t]*title[ \t]*:?[ \t]+([^"\n]*)$/gm }
const SECTION: Notation = { pattern: /^[ \t]*section[ \t]+(.+)$/gm }

/** What goes before the colon of a line; a colon in quotes is a text's. */
const BEFORE = String.raw`(?:[^":\n]|"[^"\n]*")*`

/**
 * A shape of Mermaid's tree-like types, up to the end of its line: its text may have brackets, too.
 * A line with a blank before the bracket is no shape but text: «Pan (blanco)».
 */
const SHAPED: Notation = {
  pattern:
    /^[ \t]*[^\s[\](){}"]*(?:\[\[?|\(\(?|\{\{|\)\)?|\(-)(?!["[({)])([^\n]*?)(?:\]\]?|\)\)?|\}\}|\(\(?|-\))[ \t]*(?:@\{[^\n]*)?$/gm,
}
const SHAPED_QUOTED: Notation = {
  pattern: /^[ \t]*[^\s[\](){}"]*(?:\[\[?|\(\(?|\{\{|\)\)?|\(-)"([^"\n]*)"(?:\]\]?|\)\)?|\}\}|\(\(?|-\))/gm,
  kind: 'quoted',
}
/** Any line that is none of the above, which are blank by then but for their brackets. */
const OUTLINE: Notation = {
  pattern:
    /^(?![ \t]*(?::::|::icon|(?:mindmap|kanban)[ \t]*$|[^\s[\](){}"]*(?:\[\[?|\(\(?|\{\{|\)\)?|\(-)"?[ \t]*"?(?:\]\]?|\)\)?|\}\}|\(\(?|-\))[ \t]*(?:@|$)))[ \t]*([^\n]+)$/gm,
}

const FLOW: Notation[] = [
  // Its quoted texts may go over several lines. Settings of a shape are not texts.
  {
    pattern: /(?<!\b(?:shape|form|pos|curve|constraint|animation|icon|img)[ \t]*:[ \t]*)"([^"]*)"/g,
    kind: 'quoted',
  },
  { pattern: /(?<=[{,][^{}"\n]*\blabel[ \t]*:[ \t]*)'([^'\n]*)'/g },
  { pattern: /^[ \t]*subgraph[ \t]+([^\s"[]+[ \t]+[^"[\n]*?)[ \t]*;?[ \t]*$/gm },
  { pattern: /\|([^"|\n]+)\|/g },
  // Not `a --x b`: a text has a blank on both sides.
  { pattern: /(?:--|==)[ \t]+([^"|\n[\](){}]+?)[ \t]+(?:--+|==+)[>xo-]?(?![\w-])/g },
  { pattern: /-\.[ \t]+([^"|\n[\](){}]+?)[ \t]+\.+-[>xo]?/g },
  {
    pattern:
      /(?<=[\p{L}\d_])(?:\[[[(/\\]?|\({1,3}\[?|\{\{?|>)(?!["[({/\\])([^"[\](){}|\n]+?)(?:[/\\]?\]{1,2}|\)?\]|\]?\){1,3}|\}{1,2})/gu,
  },
]

const SEQUENCE: Notation[] = [
  {
    pattern: /^[ \t]*(?:create[ \t]+)?(?:participant|actor)[ \t][^\n]*?[ \t]as[ \t]+(?:(?:no)?wrap:)?(.+)$/gm,
  },
  {
    pattern:
      /^[ \t]*(?:loop|alt|else|opt|par|par_over|and|critical|option|break|box|title:?)[ \t]+(?:(?:rgb|hsl)a?\([^)\n]*\)|(?:no)?wrap:)?(.+)$/gm,
  },
  {
    pattern:
      /^(?![ \t]*(?:(?:create[ \t]+)?(?:participant|actor)\b|box\b|title\b))[ \t]*[^:\n]*:[ \t]*(?:(?:no)?wrap:)?(.+)$/gm,
  },
]

const STATE: Notation[] = [
  {
    pattern: new RegExp(
      `^(?![ \\t]*state\\b|[ \\t]*note[ \\t]+")${BEFORE}(?<!:):(?!:)[ \\t]*([^\\n]+)$`,
      'gim',
    ),
  },
  { pattern: /^[ \t]*note[ \t]+(?:left|right)[ \t]+of[ \t]+[^\s:]+[ \t]*\n([\s\S]*?)\n[ \t]*end note/gim },
  QUOTED,
]

const CLASS: Notation[] = [
  { pattern: /<<([^<>\n]+)>>/g },
  {
    pattern: new RegExp(
      `^(?![ \\t]*note\\b)${BEFORE}(?:--|\\.\\.)${BEFORE}(?<!:):(?!:)[ \\t]*([^\\n]+)$`,
      'gm',
    ),
  },
  { pattern: /^[ \t]*[\p{L}\d_`~.-]+[ \t]*(?<!:):(?!:)[ \t]*([^\n]+)$/gmu, kind: 'member' },
  QUOTED,
]

const GANTT_TASK =
  '^(?![ \\t]*(?:(?:gantt|title|section|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|weekday|weekend|inclusiveEndDates|topAxis|displayMode)\\b))[ \\t]*'

/** By the word that a source begins with; the first that fits. */
const TYPES: [type: RegExp, notations: Notation[]][] = [
  [/^(?:flowchart|graph|swimlane|agentflow)/, FLOW],
  [/^sequenceDiagram/, SEQUENCE],
  [/^stateDiagram/, STATE],
  [/^classDiagram/, CLASS],
  [
    /^timeline/,
    [
      TITLE,
      SECTION,
      { pattern: /^(?![ \t]*(?:timeline|title|section|direction)\b)[ \t]*(\S.*)$/gm, kept: ':' },
    ],
  ],
  [/^(?:mindmap|kanban)/, [SHAPED_QUOTED, SHAPED, OUTLINE]],
  [
    /^erDiagram/,
    [
      {
        pattern: new RegExp(`^${BEFORE}(?:--|\\.\\.|\\bto\\b)${BEFORE}:(?![ \\t]*")[ \\t]*([^\\n]+)$`, 'gm'),
      },
      QUOTED,
    ],
  ],
  [
    /^gantt/,
    [
      TITLE,
      SECTION,
      // Of several colons, that of the grammar has a blank before it.
      { pattern: new RegExp(`${GANTT_TASK}([^\\n]*?\\S)[ \\t]+:(?!:)`, 'gm') },
      { pattern: new RegExp(`${GANTT_TASK}([^:\\n]+):`, 'gm') },
    ],
  ],
  [
    /^journey/,
    [
      TITLE,
      SECTION,
      {
        pattern:
          /^(?![ \t]*(?:journey|title|section)\b)[ \t]*([^\n]+?)[ \t]*:[ \t]*[\d.]+[ \t]*(?::[ \t]*([^\n]*))?$/gm,
        kept: ',',
      },
    ],
  ],
  [
    /^quadrantChart/,
    [
      QUOTED,
      TITLE,
      { pattern: /^[ \t]*[xy]-axis[ \t]+([^"\n]+?)(?:[ \t]*-->[ \t]*([^"\n]*))?$/gm },
      { pattern: /^[ \t]*quadrant-[1-4][ \t]+([^"\n]+)$/gm },
      { pattern: /^[ \t]*([^"\n[\]]+?)(?::::?\w+)?[ \t]*:[ \t]*\[/gm },
    ],
  ],
  [/^architecture/, [{ pattern: /\[([^"[\]\n]+)\]/g }, QUOTED]],
  [/^requirementDiagram/, [QUOTED, { pattern: /^[ \t]*(?:text|type|docref|id)[ \t]*:[ \t]*([^"\n]+)$/gim }]],
  [/^ishikawa/, [{ pattern: /^(?![ \t]*ishikawa)[ \t]*(\S.*)$/gm }]],
  [
    /^sankey/,
    [
      { pattern: /"([^"\n]*)"/g, kind: 'ascii' },
      { pattern: /^(?![ \t]*sankey)[ \t]*([^",\n]+),(?:[ \t]*([^",\n]+),)?/gm, kind: 'ascii' },
      { pattern: /,[ \t]*([^",\n]+),/gm, kind: 'ascii' },
    ],
  ],
  [/^railroad/, [QUOTED, { pattern: /'([^'"\n]*)'/g, kind: 'quoted' }]],
]
const OTHERS: Notation[] = [QUOTED, TITLE]

/**
 * The texts of a source, in order and without overlap.
 *
 * @param code as `prepare` gives it
 */
export function sourceTexts(code: string): SourceText[] {
  const notations = TYPES.find(([type]) => type.test(code.trimStart()))?.[1] ?? OTHERS
  const texts: SourceText[] = []
  let rest = code
  // What one notation takes is blank to the next.
  const take = (from: number, to: number, { kind = 'bare', kept = '' }: Notation) => {
    if (from === to || texts.some((text) => text.from < to && from < text.to)) return
    texts.push({ from, to, kind, kept })
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, ' ') + rest.slice(to)
  }
  for (const notation of notations) {
    const pattern = new RegExp(notation.pattern.source, `${notation.pattern.flags}d`)
    for (const { indices } of rest.matchAll(pattern))
      // A group that took no part has no place.
      for (const range of indices?.slice(1) ?? []) if (range) take(...trimmed(rest, range), notation)
  }
  if (notations === CLASS)
    for (const [from, to] of membersIn(rest)) take(from, to, { pattern: /./, kind: 'member' })
  return texts.sort((a, b) => a.from - b.from)
}

function trimmed(code: string, [from, to]: [number, number]): [number, number] {
  const text = code.slice(from, to)
  const start = from + text.length - text.trimStart().length
  return [Math.min(start, to), Math.max(start, from + text.trimEnd().length)]
}

/** The lines between the braces of classes. */
function membersIn(code: string): [number, number][] {
  const members: [number, number][] = []
  let offset = 0
  let inside = false
  for (const line of code.split('\n')) {
    const start = line.length - line.trimStart().length
    if (/^\s*\}/.test(line)) inside = false
    else if (inside && line.trim() && !line.trim().startsWith('<<'))
      members.push([offset + start, offset + line.trimEnd().length])
    else if (/^\s*class\b.*\{\s*$/.test(line)) inside = true
    offset += line.length + 1
  }
  return members
}
