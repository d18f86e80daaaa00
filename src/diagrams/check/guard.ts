/**
 * What a diagram's source may not say, found before Mermaid reads it: settings, colours, links
 * and code, and what Mermaid would take without a word. Mermaid's strict mode, `page/attributes.ts` and
 * `inspect.ts` stand behind this; here the author learns the place.
 */
import { MAX_TEXT } from '../config.ts'
import { messageAt, type DiagramMessage, type Place } from './messages.ts'

interface Ban {
  pattern: RegExp
  reason: string
  /** The diagram types whose grammar has the statement; all when missing. */
  types?: RegExp
}

const STYLED =
  /^(flowchart|graph|stateDiagram|classDiagram|erDiagram|requirementDiagram|block|swimlane|agentflow|usecase|architecture)/

/** The names of HTML's elements. */
const ELEMENTS =
  'a|abbr|address|animate|area|article|aside|audio|b|base|bdi|bdo|big|blink|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|foreignobject|form|frame|frameset|g|h[1-6]|head|header|hgroup|hr|html|i|iframe|image|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|meter|nav|nobr|noembed|noframes|noscript|object|ol|optgroup|option|output|p|param|path|picture|plaintext|pre|progress|q|rp|rt|ruby|s|samp|script|search|section|select|set|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|text|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|use|var|video|wbr|xmp'

const BANS: Ban[] = [
  {
    pattern: /%%\{/,
    reason:
      'Un diagrama no lleva la directiva «%%{…}%%»: el aspecto y la seguridad son los mismos para todos. Quítala.',
  },
  {
    pattern: /^\s*(style|classDef|linkStyle)\s/,
    types: STYLED,
    reason:
      'Los diagramas no llevan colores ni estilos propios. Usa una palabra de los diagramas, como «:::etapa».',
  },
  {
    pattern: /^\s*Update(Element|Rel|Boundary)Style\b/,
    types: /^C4/,
    reason: 'Los diagramas no llevan colores ni estilos propios. Quita esta línea.',
  },
  {
    pattern: /^\s*(click|callback|href)\s/,
    types: /^(flowchart|graph|stateDiagram|classDiagram|gantt|swimlane|agentflow|usecase)/,
    reason: 'Los diagramas no llevan enlaces ni acciones («click»): pon el enlace en el texto de la página.',
  },
  {
    pattern: /^\s*link\s/,
    types: /^classDiagram/,
    reason: 'Los diagramas no llevan enlaces: pon el enlace en el texto de la página.',
  },
  {
    pattern: /^\s*(links?|properties|details)\s+[^:]+:/,
    types: /^sequenceDiagram/,
    reason: 'Los diagramas no llevan enlaces ni menús: pon el enlace en el texto de la página.',
  },
  {
    pattern: /@\{[^}]*\b(img|icon)\s*:|^\s*(img|icon)\s*:\s*"|::icon\(|\bfa[bsrl]?:fa-/,
    reason: 'Los diagramas no llevan figuras ni iconos: escribe el texto con palabras.',
  },
  {
    pattern: /(javascript|data|vbscript|file)\s*:\s*[^\s"]*[/,(]|\bhttps?:\/\/|\burl\s*\(/i,
    reason: 'Los diagramas no llevan direcciones ni código. Pon el enlace en el texto de la página.',
  },
  {
    // What looks like an element and is none, as «<nombre>», is a text like another.
    pattern: new RegExp(
      String.raw`<(?!br\s*/?>|[-=|<.\d\s]|[\w.]+>>)(?!/?(?!(?:${ELEMENTS})(?![\p{L}\d_-]))\p{L}[\p{L}\d_ -]*>)/?\p{L}[^>]*>?`,
      'iu',
    ),
    types: /^(?!classDiagram|railroad)/,
    reason:
      'En los textos no se admite HTML; para cambiar de línea, escribe «<br>». Para que se lea «<», escribe «#lt;».',
  },
]

/** Everything banned in a source, with its place. */
export function guard(code: string, place: Place): DiagramMessage[] {
  const lines = code.split('\n')
  const messages: DiagramMessage[] = []
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first === -1) {
    return [
      messageAt(
        place,
        code,
        'diagram-syntax',
        'El diagrama está vacío. Escribe su tipo («flowchart LR», «sequenceDiagram»…) y su contenido.',
      ),
    ]
  }
  if (lines[first]!.trim() === '---') {
    return [
      messageAt(
        place,
        code,
        'diagram-directive',
        'Un diagrama no lleva encabezado «---»: el título va en una línea «accTitle: …» y el aspecto es el mismo para todos.',
        first + 1,
      ),
    ]
  }
  if (code.length > MAX_TEXT)
    return [
      messageAt(
        place,
        code,
        'diagram-syntax',
        'El diagrama es demasiado grande: divídelo en varios.',
        first + 1,
      ),
    ]
  const open = lines.findIndex((line) => /^\s*accDescr\s*\{/.test(line))
  if (open !== -1 && !lines.slice(open).join('\n').includes('}')) {
    const column = lines[open]!.indexOf('{') + 1
    const reason = 'Falta «}»: la descripción se abre aquí y se traga el resto del diagrama.'
    return [messageAt(place, code, 'diagram-syntax', reason, open + 1, column, column + 1)]
  }
  const type = typeLine(lines)
  lines.forEach((line, index) => {
    for (const statement of statements(line)) {
      for (const ban of BANS) {
        if (ban.types && !ban.types.test(type)) continue
        const match = ban.pattern.exec(statement.text)
        if (!match) continue
        const lead = match[0].length - match[0].trimStart().length
        const column = statement.column + match.index + lead
        messages.push(
          messageAt(
            place,
            code,
            'diagram-directive',
            ban.reason,
            index + 1,
            column,
            column + match[0].trim().length,
          ),
        )
        return
      }
    }
  })
  return messages
}

function typeLine(lines: string[]): string {
  return lines.find((line) => line.trim() !== '' && !/^\s*%%/.test(line))?.trim() ?? ''
}

/** The parts of a line between semicolons, outside quotes. */
function statements(line: string): { text: string; column: number }[] {
  const parts: { text: string; column: number }[] = []
  let start = 0
  let quoted = false
  for (let i = 0; i <= line.length; i += 1) {
    if (line[i] === '"') quoted = !quoted
    if (i === line.length || (line[i] === ';' && !quoted)) {
      parts.push({ text: line.slice(start, i), column: start + 1 })
      start = i + 1
    }
  }
  return parts
}
