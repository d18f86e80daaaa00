import { posix } from 'node:path'
import type { Image, ImageReference, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { report } from './problem.ts'
import type { Picture } from './types.ts'
import { walk } from './walk.ts'

/** Where the pictures with an address of the site itself stand: `/x.png`. */
export const publicFolder = 'src/public'

/** All pictures of a note, with the files that they stand for. What is no picture of the course is recorded. */
export function readPictures(tree: Root, file: VFile): Picture[] {
  const found: (Image | ImageReference)[] = []
  const definitions = new Map<string, string>()
  walk(tree, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') found.push(node)
    else if (node.type === 'text' && node.value.includes('![')) checkUnread(node, file)
    // Of several definitions the first counts.
    else if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url)
    }
  })
  for (const node of found) checkGlued(node, file)
  return found.flatMap((node) => {
    const url = node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? '')
    const path = pathOf(url, file.path)
    if (typeof path === 'string') {
      return [{ mark: pictureMark(node), path, address: url.startsWith('/') ? url : undefined, node }]
    }
    report(file, { rule: 'figura-de-fuera', ...path, place: node })
    return []
  })
}

/** What tells the pictures of a note apart in any tree of it: their address as written, or `[reference]`. */
export function pictureMark(
  node: { type: 'image'; url: string } | { type: 'imageReference'; identifier: string },
): string {
  return node.type === 'image' ? node.url : `[${node.identifier}]`
}

/** The file, from the root of the repository, that an address means in the note at `from`. */
function pathOf(url: string, from: string): string | { reason: string; hint: string } {
  const written = decoded(url)
  if (written === '') {
    return {
      reason: 'La figura no dice qué archivo es',
      hint: 'Escribe su nombre entre los paréntesis: «![Qué se ve](hoja.png)».',
    }
  }
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(written)) {
    return {
      reason: `La figura «${shortened(written)}» no está en el curso`,
      hint: 'Guarda el archivo junto a la nota y escribe su nombre: una página del curso no pide nada a otros sitios.',
    }
  }
  if (written.startsWith('/')) return publicFolder + posix.normalize(written)
  const path = posix.join(posix.dirname(from), written)
  if (path.startsWith('docs/')) return path
  return {
    reason: `La figura «${written}» está fuera de docs/`,
    hint: 'Pon el archivo junto a la nota, o en otra carpeta de docs/.',
  }
}

/** `mi%20foto.jpg` → `mi foto.jpg`; what is no such code is part of the name: `100%.png`. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function shortened(url: string): string {
  return url.length > 60 ? `${url.slice(0, 57)}…` : url
}

/** «¡Mira![la hoja](…)»: the mark of the exclamation makes a picture of the link. */
function checkGlued(node: Image | ImageReference, file: VFile): void {
  const at = node.position?.start.offset ?? 0
  if (!/[\p{L}\p{N}]/u.test(String(file)[at - 1] ?? '')) return
  report(file, {
    rule: 'figura-mal-escrita',
    reason: 'El «!» pegado al corchete hace del enlace una figura',
    hint: 'Deja un espacio entre el «!» y el corchete.',
    place: node,
  })
}

/** A name with spaces makes no picture unless it stands between `<` and `>`: the marks are read as text. */
function checkUnread(node: Text, file: VFile): void {
  const { start, end } = node.position ?? {}
  const source = String(file).slice(start?.offset, end?.offset)
  for (const match of source.matchAll(/(?<!\\)!\[([^\]\n]*)\]\(([^()<>\n]*\s[^()<>\n]*)\)/g)) {
    const [, alt = '', name = ''] = match
    report(file, {
      rule: 'figura-mal-escrita',
      reason: `«${name}» tiene espacios y no se lee como una figura`,
      hint: `Pon el nombre entre «<» y «>»: «![${alt}](<${name.trim()}>)».`,
      place: location(file).toPoint((start?.offset ?? 0) + match.index),
    })
  }
}
