/** Files in place of their addresses: what a page asks for, written in it. */
import { extname } from 'node:path'

/** A file of a built lecture that others name by its address. */
export interface NamedFile {
  /** As it is asked for: `/clase/assets/hoja-1a2b.svg`. */
  address: string
  bytes: Uint8Array
}

/** Kinds of files that a slide may show, by extension. */
const kinds: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Whether a file of that name can be written in a page. */
export const canBeInlined = (name: string): boolean => extname(name) in kinds

/** `text` with each address of `files` as what stands there. */
export function inlineFiles(text: string, files: readonly NamedFile[]): string {
  // The longest first: one address may begin with another.
  const longest = [...files].sort((a, b) => b.address.length - a.address.length)
  return longest.reduce(
    (all, { address, bytes }) =>
      all.includes(address) ? all.replaceAll(address, dataAddress(address, bytes)) : all,
    text,
  )
}

function dataAddress(name: string, bytes: Uint8Array): string {
  return `data:${kinds[extname(name)]};base64,${Buffer.from(bytes).toString('base64')}`
}

/**
 * The style sheet with its files in it, and without the faces of letters that have none there: a
 * reader's system draws those.
 */
export function inlineStyles(css: string, files: readonly NamedFile[]): string {
  const own = css.replace(/@font-face\s*\{[^}]*\}/g, (face) =>
    files.some(({ address }) => face.includes(address)) ? face : '',
  )
  return inlineFiles(own, files)
}

/** Code as it may stand in a `script` element: nothing in it ends the element, or opens a comment. */
export function asScriptText(code: string): string {
  return code.replace(/<(?=\/script|!--|script)/gi, String.raw`\x3C`)
}
