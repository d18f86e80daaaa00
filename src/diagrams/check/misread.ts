/**
 * What Mermaid would take without a word, and draw other than it is written. Found in the source
 * before it is drawn: nothing of a text may change in silence.
 */
import { sourceTexts } from '../source-texts.ts'
import { characterOf, ENTITY, hideSigns, standsAlone } from '../stand-ins.ts'
import { messageAt, type DiagramMessage, type Place } from './messages.ts'
import { prepare } from './prepare.ts'

interface Reading {
  /** The diagram types it happens in; all when missing. */
  types?: RegExp
  /** Its first group is what is marked. */
  pattern: RegExp
  reason(marked: string, match: RegExpExecArray, line: string): string | undefined
}

const FLOW = /^(flowchart|graph|swimlane)/

/** Types that write «<br>» out instead of changing lines. */
const ONE_LINE =
  /^(pie|gitGraph|xychart|quadrantChart|packet|sankey|radar|treemap|treeView|cynefin|venn|usecase|wardley|railroad|gantt)/
const NO_BREAK = 'Aquí no se puede cambiar de línea con «<br>»: quítalo, o acorta el texto.'

/** What every object of JavaScript has; Mermaid takes the group for it. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype).join('|')
const taken = (name: string) =>
  `«${name}» es un nombre que usa Mermaid por dentro: usa otro identificador, como «${name}1».`

/** What one writes as a number on purpose: `"`, `#`, `;` and `\`. */
const MEANT = new Set([34, 35, 59, 92])

/** In the lines as they are written. */
const IN_TEXTS: Reading[] = [
  {
    pattern: ENTITY,
    reason(entity, { index, 1: number = '' }, line) {
      const character = /^\d+$/.test(number) && !MEANT.has(Number(number)) ? characterOf(number) : undefined
      // Who writes a number this large means the sign, and no ordinal.
      if (!character || Number(number) >= 8000 || !/[\p{P}\p{S}]/u.test(character)) return undefined
      if (!standsAlone(line, index, entity.length)) return undefined
      return `«${entity}» se lee como el signo «${character}». Si es lo que quieres, escribe ese signo; si no, escribe «#35;${number};».`
    },
  },
  {
    // Where a text runs to the end of its line, quotation marks are signs like others.
    types: /^(?!sequenceDiagram|timeline|mindmap|kanban|gantt|journey|ishikawa|railroad|wardley|treeView)/,
    pattern: /(\\")(?=[^"\n]*")/,
    reason: () => 'Mermaid no conoce «\\"»: para una comilla dentro de un texto, escribe «#quot;».',
  },
  {
    types: FLOW,
    pattern: /[[({|>](“[^“”"\n]*”)[\])}|]/u,
    reason: (text) =>
      `Estas comillas se dibujan. Si solo encierran el texto, escribe las rectas: «"${text.slice(1, -1)}"».`,
  },
  {
    // In a path, «\n» begins a name.
    pattern: /^[^\\]*[\p{L}\d.,;!?)](\\n)(?=[\p{L}\d¿¡(])[^\\]*(?:\\n[^\\]*)*$/u,
    reason: () => 'Aquí «\\n» no cambia de línea: escribe «<br>». Si es parte del texto, escribe «#92;n».',
  },
  {
    // As in a note: «$$k$$» may be a shell's.
    pattern: /(\$\$[^$\n]*[=^_\\][^$\n]*\$\$)/,
    reason: () => 'Las fórmulas no se dibujan: escríbela con palabras y signos.',
  },
  {
    types: FLOW,
    pattern: /[\p{L}\d_]((?:\[|\{|\(\(?)(?:[ \t]*"[ \t]*"[ \t]*|[ \t]+)(?:\]|\}|\)\)?))/u,
    reason: () => 'Un nodo sin texto no dice nada a quien no ve el diagrama: escribe qué es.',
  },
  { types: FLOW, pattern: new RegExp(`^\\s*subgraph\\s+"?(${INHERITED})(?![\\w-])`), reason: taken },
  { types: ONE_LINE, pattern: /(<br\s*\/?>)/i, reason: () => NO_BREAK },
  { types: /^(timeline|journey)/, pattern: /^\s*title\b.*?(<br\s*\/?>)/i, reason: () => NO_BREAK },
]

/** In the lines without what their texts say. */
const IN_SYNTAX: Reading[] = [
  {
    types: /^stateDiagram/,
    pattern: /(?:^\s*|-->\s*|^\s*state\s+(?:"\s*"\s+as\s+)?)(root)(?![\p{L}\d_])/u,
    reason: taken,
  },
  { types: /^stateDiagram/, pattern: /^\s*(state)\s*-->/, reason: taken },
  {
    types: FLOW,
    pattern: /((?:--+|==+|-\.+-)([ox])[\p{L}\d_]+)/u,
    reason: (link, { 2: head = '' }) => {
      const [, body = '', name = ''] = /^([-=.]+)[ox](.*)$/u.exec(link) ?? []
      const what = head === 'o' ? 'un círculo' : 'una cruz'
      return `Mermaid lee «${body}${head}», una flecha que acaba en ${what}, y el nodo «${name}». Deja un espacio donde corresponda: «${body} ${head}${name}» o «${body}${head} ${name}».`
    },
  },
]

/** In a box of participants anything else would end it for Mermaid, or be refused by its next line. */
function inBoxes(lines: string[]): { index: number; word: string }[] {
  let inside = false
  return lines.flatMap((line, index) => {
    const word = /^\s*(\S+)/.exec(line)?.[1] ?? ''
    if (word === 'box') inside = true
    else if (word === 'end') inside = false
    else if (inside && word && !/^(participant|actor|create)$/.test(word)) return [{ index, word }]
    return []
  })
}

/** What a relation between requirements joins and nobody declares; Mermaid only fails at drawing it. */
function undeclared(lines: string[]): { index: number; name: string }[] {
  const declared = new Set(
    lines.flatMap(
      (line) =>
        /^\s*(?:\w*[rR]equirement|designConstraint|element)\s+"?([^"{:]+?)"?\s*(?::::.*)?\{/.exec(
          line,
        )?.[1] ?? [],
    ),
  )
  return lines.flatMap((line, index) => {
    const [, from, to] =
      /^\s*"?([^"{}]+?)"?\s+(?:<-\s*\w+\s*-|-\s*\w+\s*->)\s+"?([^"{}]+?)"?\s*$/.exec(line) ?? []
    return [from, to]
      .filter((name) => name !== undefined && !declared.has(name))
      .map((name) => ({ index, name: name! }))
  })
}

/** Everything in a source that would be drawn other than it is written. */
export function misread(source: string, place: Place): DiagramMessage[] {
  const { code, rows } = prepare(source)
  const written = code.split('\n')
  const blank = withoutTexts(code).split('\n')
  const messages: DiagramMessage[] = []
  for (const [index, line] of written.entries()) {
    for (const [readings, text] of [
      [IN_TEXTS, line],
      [IN_SYNTAX, blank[index]!],
    ] as const)
      for (const { types, pattern, reason } of readings) {
        if (types && !types.test(code.trimStart())) continue
        for (const match of text.matchAll(
          new RegExp(pattern.source, `${pattern.flags.replace('g', '')}gd`),
        )) {
          const whole = pattern === ENTITY
          const [from, to] = match.indices![whole ? 0 : 1]!
          const said = reason(line.slice(from, to), match, line)
          if (said)
            messages.push(messageAt(place, source, 'diagram-syntax', said, rows[index], from + 1, to + 1))
        }
      }
  }
  const mark = (index: number, word: string, reason: string) => {
    const from =
      written[index]!.search(new RegExp(`(?<![\\p{L}\\d_])${RegExp.escape(word)}(?![\\p{L}\\d_])`, 'u')) + 1
    messages.push(messageAt(place, source, 'diagram-syntax', reason, rows[index], from, from + word.length))
  }
  if (code.trimStart().startsWith('sequenceDiagram'))
    for (const { index, word } of inBoxes(written))
      mark(
        index,
        word,
        'Dentro de «box» solo van participantes. Cierra el grupo con «end» antes de esta línea.',
      )
  if (code.trimStart().startsWith('requirementDiagram'))
    for (const { index, name } of undeclared(written))
      mark(index, name, `«${name}» no está en el diagrama. Decláralo antes con «requirement» o «element».`)
  return messages
}

/** A source with blanks in the place of its texts. */
function withoutTexts(code: string): string {
  const { code: hidden } = hideSigns(code, () => undefined)
  let result = code
  for (const { from, to } of sourceTexts(hidden))
    result = result.slice(0, from) + result.slice(from, to).replace(/[^\n]/g, ' ') + result.slice(to)
  return result
}
