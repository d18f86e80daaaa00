/** What the project's own faces can draw: their character maps, read when something rare is met. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkitten'
import { letterFaces, signFaces } from './faces.ts'

const require = createRequire(import.meta.url)
const opened = new Map<string, Font>()

/** Whether the face in the file `name` of a package has a glyph for the character. */
function holds(name: string, char: string): boolean {
  let font = opened.get(name)
  if (!font) {
    const read = create(readFileSync(require.resolve(name)))
    if (read.isCollection) throw new Error(`«${name}» holds more than one face.`)
    opened.set(name, (font = read))
  }
  return font.hasGlyphForCodePoint(char.codePointAt(0)!)
}

/** What needs no look at a face: the letters of Spanish, what nobody sees, and what joins others. */
const plain = /[\x00-\xff\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u

/** The characters of `text` that the letters lack, each once, in the order of their code points. */
export function rareSigns(text: string): string[] {
  const rare = new Set<string>()
  for (const [char] of text.matchAll(/[^\x00-\xff]/gu)) {
    if (!plain.test(char) && !holds(letterFaces.text, char)) rare.add(char)
  }
  return [...rare].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!)
}

/** Whether any face of the project draws `char` in text; what is code falls back to it too. */
export function isDrawn(char: string): boolean {
  return plain.test(char) || holds(letterFaces.text, char) || holds(signFaces.text.file, char)
}

/** Those of `signs` that the face for signs of `kind` draws. */
export function drawnBy(kind: keyof typeof signFaces, signs: readonly string[]): string[] {
  return signs.filter((char) => holds(signFaces[kind].file, char))
}
