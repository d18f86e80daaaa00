import type { Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import { isOfSection } from './is-directive.ts'
import { report } from './problem.ts'
import type { ContainerDirective } from './types.ts'
import { walk } from './walk.ts'

/**
 * Records the lines of colons that open or close nothing: blocks that are never closed, that close
 * too early because what is in them has as many colons, that are written so that they are none, and
 * closing lines on their own. One mistake is told once: where it is.
 */
export function checkColons(tree: Root, file: VFile): void {
  const source = String(file)
  const opened: Opened[] = []
  // Closing lines that a mistake above them leaves without a block.
  let orphans = 0
  walk(tree, (node) => {
    if (node.type === 'containerDirective') orphans += checkContainer(node, { source, file, opened })
    if (node.type === 'paragraph') orphans = checkParagraph(node, { source, file, orphans })
  })
}

/** A block with its line of colons, and what was said of it. */
interface Opened {
  node: ContainerDirective
  colons: number
  closed: boolean
  /** It was said already that it closes too early. */
  told: boolean
}

interface Context {
  source: string
  file: VFile
}

/** A container that is never closed swallows the rest of the note: micromark lets it pass. */
function checkContainer(
  node: ContainerDirective,
  { source, file, opened }: Context & { opened: Opened[] },
): number {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return 0
  const text = source.slice(start.offset, end.offset)
  const colons = /^:+/.exec(text)?.[0].length ?? 3
  const lastLine = text.slice(text.lastIndexOf('\n') + 1)
  const closing = /^[\s>]*(:{3,})\s*$/.exec(lastLine)?.[1]
  const closed = text.includes('\n') && closing !== undefined && closing.length >= colons
  const holder = opened.findLast(({ node: one }) => holds(one, node))
  opened.push({ node, colons, closed, told: false })
  if (closed) return 0
  if (holder?.closed && colons >= holder.colons) {
    const standsAlone: boolean = isOfSection(node)
    // It may stand in no other, so the closing line is the one that was written for it.
    if (standsAlone) {
      report(file, {
        rule: 'directiva-sin-cerrar',
        reason: `La directiva «${holder.node.name}» no se cierra`,
        hint: `Agrega una línea «${':'.repeat(holder.colons)}» donde termina, antes de la «${node.name}» de la línea ${start.line}.`,
        place: holder.node.position?.start,
      })
      return 0
    }
    if (!holder.told) {
      const more = ':'.repeat(colons + 1)
      report(file, {
        rule: 'dos-puntos-de-menos',
        reason: `El bloque «${holder.node.name}» lleva dentro el bloque «${node.name}», con los mismos dos puntos`,
        hint: `Usa «${more}${holder.node.name}» aquí y una línea «${more}» donde termina: si no, se cierra con el primer «${':'.repeat(colons)}».`,
        place: holder.node.position?.start,
      })
      holder.told = true
    }
    return 1
  }
  report(file, {
    rule: 'directiva-sin-cerrar',
    reason: `La directiva «${node.name}» no se cierra`,
    hint: `Agrega una línea «${':'.repeat(colons)}» donde termina.`,
    place: start,
  })
  return 0
}

function holds(outer: ContainerDirective, inner: ContainerDirective): boolean {
  const [from, to] = [outer.position?.start.offset ?? 0, outer.position?.end.offset ?? 0]
  const at = inner.position?.start.offset ?? 0
  return at > from && at < to
}

/** @returns the closing lines that still have no block because of a mistake above */
function checkParagraph(node: Paragraph, { source, file, orphans }: Context & { orphans: number }): number {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return orphans
  let left = orphans
  for (const [index, line] of source.slice(start.offset, end.offset).split('\n').entries()) {
    const blank = /^[\s>]*/.exec(line)![0]
    const place = { line: start.line + index, column: (index === 0 ? start.column : 1) + blank.length }
    const written = line.slice(blank.length)
    const fault = misspelt(written)
    if (fault) {
      report(file, { rule: 'directiva-mal-escrita', ...fault, place })
      if (written.startsWith(':::')) left++
    } else if (/^:{3,}\s*$/.test(written)) {
      if (left > 0) left--
      else {
        report(file, {
          rule: 'cierre-sin-apertura',
          reason: 'Esta línea «:::» no cierra ninguna directiva',
          hint: 'Quítala, o revisa si la directiva de arriba está bien escrita.',
          place: { ...place, column: 1 },
        })
      }
    }
  }
  return left
}

/** Why a line that looks like a directive is none; undefined when it doesn't look like one. */
function misspelt(line: string): { reason: string; hint: string } | undefined {
  const braced = /^(:{3,})[ \t]*\{([^}]*)\}?/.exec(line)
  if (braced) {
    const [written, colons, inside = ''] = braced
    const name = /^[.#]?(?:callout-)?([a-z-]+)$/.exec(inside.trim().split(/\s+/)[0] ?? '')?.[1] ?? 'note'
    return {
      reason: `«${written}» no se lee como una directiva: su nombre va sin llaves ni punto`,
      hint: `Escribe «${colons}${name}» si es una, o quita la línea y la que la cierra.`,
    }
  }
  const [, colons = '', space = '', name = '', rest = ''] =
    /^(:{2,})([ \t]*)([\p{L}][\p{L}\p{N}_-]*)(.*)$/u.exec(line) ?? []
  if (name === '') return undefined
  const right = `${colons}${name}`
  // Two colons and a blank are punctuation: «hoja :: tallo».
  if (space !== '') {
    if (colons.length < 3) return undefined
    return {
      reason: `Hay un espacio entre «${colons}» y «${name}», y no se lee como una directiva`,
      hint: `Escribe «${right}${rest.trim()}».`,
    }
  }
  const [, gap = '', marks = ''] = /^([ \t]+)([{[].*)$/.exec(rest) ?? []
  if (gap !== '') {
    return {
      reason: `Hay un espacio entre «${right}» y «${marks[0]}», y no se lee como una directiva`,
      hint: `Pégalos: «${right}${marks}».`,
    }
  }
  for (const [open, close] of [
    ['{', '}'],
    ['[', ']'],
  ] as const) {
    if (rest.startsWith(open) && !rest.includes(close)) {
      return {
        reason: `A «${right}» le falta «${close}»`,
        hint: `Ciérralo en la misma línea, con «${close}».`,
      }
    }
  }
  if (/\{[^}]*[“”«»‘’´]/.test(rest) || /\{(?:[^"}]*"[^"}]*")*[^"}]*"[^"}]*\}/.test(rest)) {
    return {
      reason: `Las comillas de «${right}» no se entienden, y no se lee como una directiva`,
      hint: 'Cada valor va entre dos comillas rectas, «"», y no lleva otras dentro.',
    }
  }
  const after = /^(?:\[[^\]]*\])?(?:\{[^}]*\})?[ \t]*(\S.*)$/.exec(rest)?.[1]
  return after === undefined
    ? { reason: `«${right}» no se lee como una directiva`, hint: 'Revisa lo que lleva entre «{» y «}».' }
    : {
        reason: `Después de «${line.slice(0, line.length - after.length).trimEnd()}» hay texto, y no se lee como una directiva`,
        hint: /^(?:note|tip|caution|danger)$/.test(name)
          ? `Un título va entre corchetes: «${right}[${after.trim()}]». Si es el texto, ponlo en la línea siguiente.`
          : 'Pon el texto en la línea siguiente.',
      }
}
