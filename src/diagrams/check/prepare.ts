/**
 * The source as Mermaid is to read it. Comments, `accTitle` and `accDescr` are taken out here:
 * a third of Mermaid's grammars know no `accTitle`, and Mermaid itself removes comments line and
 * all, after which its error positions no longer fit the file.
 */
export interface Prepared {
  code: string
  /** For each line of `code`, its 1-based line in the source. */
  rows: number[]
  /** Empty when the source has none. */
  title: string
  accDescr: string
}

export function prepare(source: string): Prepared {
  const kept: { line: string; row: number }[] = []
  let title = ''
  let accDescr = ''
  let block: string[] | undefined
  source.split('\n').forEach((line, index) => {
    if (block) {
      const end = line.indexOf('}')
      block.push(end === -1 ? line : line.slice(0, end))
      if (end === -1) return
      accDescr = block.join(' ')
      block = undefined
      return
    }
    const [, key, value = ''] = /^\s*(accTitle|accDescr)\s*:(.*)$/.exec(line) ?? []
    if (key === 'accTitle') title = value
    else if (key === 'accDescr') accDescr = value
    else if (/^\s*accDescr\s*\{/.test(line)) {
      const body = line.slice(line.indexOf('{') + 1)
      if (body.includes('}')) accDescr = body.slice(0, body.indexOf('}'))
      else block = [body]
    } else if (!/^\s*%%(?!\{)/.test(line) && (kept.length > 0 || line.trim() !== ''))
      kept.push({ line: line.trimEnd(), row: index + 1 })
  })
  return {
    code: kept.map(({ line }) => line).join('\n'),
    rows: kept.map(({ row }) => row),
    title: tidy(title),
    accDescr: tidy(accDescr),
  }
}

/** A source with line feeds as its only line ends, and nothing invisible before it. */
export function withPlainLines(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ' ')
}

function tidy(text: string): string {
  return text
    .replace(/<br\s*\/?>|\s+/gi, ' ')
    .replace(/ +/g, ' ')
    .trim()
}
