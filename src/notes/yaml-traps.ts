import { isAlias, isScalar, visit, type Document } from 'yaml'

/** Something that YAML reads otherwise than its author means. */
export interface YamlTrap {
  reason: string
  hint: string
  /** Offset in the YAML. */
  at: number
}

const quote = 'Si es parte del texto, pon el valor entre comillas.'

/**
 * What YAML takes for signs of its own in texts without quotation marks: comments, anchors, aliases
 * and tags.
 *
 * @param source what the document was parsed from
 * @param comments whether a text may have a comment after it; without a blank after the `#`, it never may
 */
export function yamlTraps(document: Document, source: string, comments: boolean): YamlTrap[] {
  const traps: YamlTrap[] = []
  visit(document, {
    Node(_key, node) {
      const at = node.range?.[0] ?? 0
      if (isAlias(node)) traps.push({ ...starts('*'), at })
      else if (node.anchor) traps.push({ ...starts('&'), at: source.lastIndexOf('&', at) })
      else if (node.tag && source.lastIndexOf('!', at) !== -1) {
        traps.push({ ...starts('!'), at: source.lastIndexOf('!', at) })
      } else if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string') {
        const end = node.range?.[1] ?? at
        const [comment, blanks = '', first = ''] = /^([ \t]+)#(.?).*/.exec(source.slice(end)) ?? []
        if (comment === undefined || (comments && /^\s?$/.test(first))) return
        traps.push({
          reason: `Lo que sigue a «#» es un comentario y no se lee: «${comment.trim()}»`,
          hint: quote,
          at: end + blanks.length,
        })
      }
    },
  })
  return traps
}

function starts(sign: string): { reason: string; hint: string } {
  return { reason: `El valor empieza con «${sign}», un signo que YAML reserva`, hint: quote }
}
