/**
 * What authors commonly get wrong, told from their own line: a parser only says where it gave up.
 * Asked once Mermaid has refused a diagram, so a line that looks odd but is right does no harm.
 */

/** A mistake in a line. Columns are 1-based; `end` is the one after it. */
export interface Mistake {
  row: number
  column: number
  end: number
  reason: string
}

interface Kind {
  /** The diagram types it can be made in; all when missing. */
  types?: RegExp
  /** Where it is in a line whose texts are blanked out, and what to say. */
  find(line: string, raw: string): { index: number; length: number; reason: string } | undefined
}

const FLOW = /^(flowchart|graph)\b/
const SEQUENCE = /^sequenceDiagram\b/

/** Spanish words in the place of Mermaid's. */
const KEYWORDS: Record<string, string> = {
  activar: 'activate',
  actriz: 'actor',
  bucle: 'loop',
  clase: 'class',
  desactivar: 'deactivate',
  dirección: 'direction',
  estado: 'state',
  fin: 'end',
  nota: 'Note',
  participante: 'participant',
  persona: 'Person',
  rama: 'branch',
  sección: 'section',
  subgrafo: 'subgraph',
  título: 'title',
}

const KINDS: Kind[] = [
  pattern(/^\s*(acc(?:title|descr))\s*[:{]/i, ([, word = '']) =>
    /^acc(Title|Descr)$/.test(word)
      ? undefined
      : `Las mayúsculas cuentan: se escribe «${/title/i.test(word) ? 'accTitle' : 'accDescr'}».`,
  ),
  pattern(/^\s*(\p{L}+)(?=\s+[\p{L}\d"(]|\s*$|\()/u, ([, word = '']) => {
    const english = Object.hasOwn(KEYWORDS, word.toLowerCase()) ? KEYWORDS[word.toLowerCase()] : undefined
    return english && `Las palabras de Mermaid van en inglés: «${english}», no «${word}».`
  }),
  pattern(/^\s*(#|\/\/)|\s(\/\/)\s/, () => 'Un comentario va en su propia línea y empieza por «%%».'),
  pattern(
    /^\s*(?:flowchart|graph|direction)\s+(?!(?:TB|TD|BT|LR|RL)\b)(\S+)/,
    ([, word]) => `«${word}» no es un sentido: escribe LR, RL, TB o BT.`,
  ),
  {
    types: /^(flowchart|graph|stateDiagram|pie|requirementDiagram|treemap)/,
    find(_, raw) {
      const quotes = raw.split('"').length - 1
      const index = raw.indexOf('"')
      return quotes % 2 === 1
        ? {
            index,
            length: 1,
            reason: 'Falta una comilla: las dobles se abren y se cierran en la misma línea.',
          }
        : undefined
    },
  },
  {
    // A bracket or a colon between two of them parts two texts.
    find(_, raw) {
      const match = /(?:[[({|>:]|^)\s*"[^"\n]*("[^"\n[\](){}|:]+")[^"\n]*"/d.exec(raw)
      const [from = 0, to = 0] = match?.indices?.[1] ?? []
      return match
        ? {
            index: from,
            length: to - from,
            reason: 'Dentro de un texto, una comilla se escribe «#quot;»; también puedes usar «…».',
          }
        : undefined
    },
  },
  pattern(
    /^\s*class\s+([\p{L}\d_]*[^\x00-\x7f~\s][\p{L}\d_]*)\s*~/u,
    ([, name]) =>
      `Delante de «~», el nombre de una clase no lleva tildes ni ñ: escribe «${name}» de otra manera.`,
    /^classDiagram/,
  ),
  pattern(
    /^\s*(?:service|group|junction|branch|checkout|merge|switch)\s+([\w-]*[^\x00-\x7f\s([][\p{L}\d_-]*)/u,
    ([, name]) => `Un identificador como «${name}» no lleva tildes ni ñ en este diagrama; el texto, sí.`,
    /^(architecture|gitGraph)/,
  ),
  pattern(
    /\d(:)\d\d/,
    () => 'Los dos puntos separan aquí una cosa de otra: escribe la hora con un punto, como «10.30».',
    /^(timeline|journey|gantt|stateDiagram)/,
  ),
  pattern(
    /\[[^[\]("|]+(\([^\]]*)\]/,
    () => 'Un texto con paréntesis va entre comillas dobles, como en «a["Hoja (verde)"]».',
    FLOW,
  ),
  pattern(
    /(?:--+>?|==+>|-\.+->)\s*(?:\|[^|]*\|\s*)?(end)\s*(?:$|(?=[[({]))|^\s*(end)\s*[-=[({]/,
    () => '«end» está reservado para cerrar grupos: usa otro identificador, como «fin».',
    FLOW,
  ),
  pattern(
    /(?:[-=.]{2,}[>xo]?|-\.+->|&)\s*(?:\|[^|]*\|\s*)?(class|classDef|click|call|href|style|linkStyle|graph|flowchart|subgraph|default)(?![\w-])|^\s*(class|classDef|click|call|href|style|linkStyle|graph|flowchart|default)\s*(?=[-=[({]|:::)|^\s*subgraph\s+(default|class|style|graph|flowchart|click|call|href)(?![\w-])/,
    keyword,
    FLOW,
  ),
  pattern(
    /^\s*(?:create\s+)?(?:participant|actor)\s+(end|off|over|note|loop|alt|opt|par|and|else|box|rect|critical|break|participant|actor|activate|deactivate|autonumber|title)(?![\w-])|^\s*(end|off|over|note|loop|alt|opt|par|and|else|box|rect|critical|break|participant|actor|activate|deactivate)(?=\s*(?:<<)?-+[>x)])|-+(?:>>?|x|\))\s*[+-]?(end|off|over|note|loop|alt|opt|par|and|else|box|rect|critical|break)\s*:/i,
    keyword,
    SEQUENCE,
  ),
  pattern(
    /^\s*(class|classDef|default|note|state|style|click|call|href|namespace|direction|link|callback)(?=\s*(?:<\||\*|o)?(?:--|\.\.))|(?:-->|--|\.\.)[|>*o]*\s*(class|classDef|default|note|state|style|click|call|href|namespace|direction)(?![\w-])/,
    keyword,
    /^(stateDiagram|classDiagram)/,
  ),
  {
    types: FLOW,
    find(line) {
      const index = unclosed(line)
      return index === undefined
        ? undefined
        : { index, length: 1, reason: `Falta cerrar «${line[index]}» en esta línea.` }
    },
  },
  pattern(
    /^[^|]*(\|)[^|]*$/,
    () => 'Falta cerrar «|»: el texto de una flecha va entre dos, como en «-->|texto|».',
    FLOW,
  ),
  pattern(
    /(?<![-=.<])(->|→|=>|⇒|[–—]>?|-(?=\s))/,
    ([, arrow]) => `«${arrow}» no es una flecha de este diagrama: se escribe «-->».`,
    /^(flowchart|graph|stateDiagram|classDiagram)/,
  ),
  pattern(
    /^[^:]*?(→|=>|⇒|[–—]>?)/,
    ([, arrow]) =>
      `«${arrow}» no es una flecha de este diagrama: «->>» es un mensaje y «-->>», una respuesta.`,
    SEQUENCE,
  ),
  pattern(
    /^\s*(note)\s+(?!over\b|left of\b|right of\b)/i,
    () => 'Una nota se escribe «Note over A: texto», «Note left of A: texto» o «Note right of A: texto».',
    SEQUENCE,
  ),
  pattern(
    /^\s*((?!(?:flowchart|graph|subgraph|class|direction|end)\b)[\p{L}\d_]+\s+[\p{L}\d_]+)\s*(?:[-=[({]|$)/u,
    () => 'Un identificador no lleva espacios: el texto va aparte, como en «nodo["Mi nodo"]».',
    FLOW,
  ),
  pattern(
    /^\s*\S+\s+[|}o{]{2}(?:--|\.\.)[|}o{]{2}\s+(\S+)\s*$/,
    () => 'Una relación acaba en «: texto», que dice qué une a las dos.',
    /^erDiagram/,
  ),
  pattern(
    /:\s*(\d+,\d+)/,
    ([, number = '']) => `Los decimales llevan punto: «${number.replace(',', '.')}».`,
    /^pie/,
  ),
  pattern(
    /\[\s*(?:[\d.]+\s*,\s*)?(-\d+|[1-9]\d*(?:\.\d+)?|1\.\d*[1-9])/,
    ([, number]) => `«${number}» queda fuera del cuadro: las coordenadas van de 0 a 1.`,
    /^quadrantChart/,
  ),
]

/** The first mistake found in the given rows of a source, in their order. */
export function mistakeIn(code: string, rows: number[]): Mistake | undefined {
  const lines = code.split('\n')
  const type = lines.find((line) => line.trim() !== '')?.trim() ?? ''
  for (const row of rows) {
    const raw = lines[row - 1]
    if (raw === undefined || /^\s*(%%|acc(Title|Descr)\b)/.test(raw)) continue
    for (const { types, find } of KINDS) {
      const found = !types || types.test(type) ? find(blank(raw), raw) : undefined
      if (found) {
        const { index, length, reason } = found
        return { row, column: index + 1, end: index + 1 + length, reason }
      }
    }
  }
  return blockMistake(lines, type)
}

const OPENERS: [types: RegExp, opener: RegExp][] = [
  [FLOW, /^\s*(subgraph)\b/],
  [SEQUENCE, /^\s*(loop|alt|opt|par|critical|break|rect|box)\b/],
]

/** A block without its `end`, an `end` without its block, or a brace that stays open. */
function blockMistake(lines: string[], type: string): Mistake | undefined {
  const opener = OPENERS.find(([types]) => types.test(type))?.[1] ?? /^.*(\{)\s*$/
  const closer = /^\s*(end|\})\s*;?$/
  const open: Mistake[] = []
  for (const [index, raw] of lines.entries()) {
    const opened = opener.exec(raw)
    if (opened) {
      const column = raw.indexOf(opened[1]!) + 1
      const reason = `Falta «${opened[1] === '{' ? '}' : 'end'}»: «${opened[1]}» se abre aquí y no se cierra.`
      open.push({ row: index + 1, column, end: column + opened[1]!.length, reason })
    }
    const closed = closer.exec(raw)
    if (closed && !open.pop()) {
      const column = raw.indexOf(closed[1]!) + 1
      const reason = `Sobra «${closed[1]}»: no hay nada abierto que cerrar.`
      return { row: index + 1, column, end: column + closed[1]!.length, reason }
    }
  }
  return open.at(-1)
}

function keyword(match: RegExpExecArray): string {
  const word = match.slice(1).find((group: string | undefined) => group !== undefined) ?? ''
  return `«${word}» es una palabra de Mermaid: usa otro identificador, como «${word}1»; el texto va aparte.`
}

/** A kind of mistake that a pattern tells; its first group that matches is what is marked. */
function pattern(
  expression: RegExp,
  reason: (match: RegExpExecArray) => string | undefined,
  types?: RegExp,
): Kind {
  return {
    types,
    find(line) {
      const match = expression.exec(line)
      const said = match ? reason(match) : undefined
      const marked = match?.slice(1).find((group: string | undefined) => group !== undefined) ?? ''
      return said
        ? { index: line.indexOf(marked, match!.index), length: marked.length, reason: said }
        : undefined
    },
  }
}

/** Quoted texts as spaces, so that what they say is not taken for syntax. */
function blank(line: string): string {
  return line.replace(/"[^"]*"/g, (text) => `"${' '.repeat(text.length - 2)}"`)
}

/** Where the first bracket stands that is not closed in its line. */
function unclosed(line: string): number | undefined {
  const open: number[] = []
  for (const [index, character] of [...line].entries()) {
    if ('([{'.includes(character)) open.push(index)
    else if (')]}'.includes(character)) open.pop()
  }
  return open[0]
}
