/** What the project's own faces can draw: their character maps, read when something rare is met. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkitten'
import { letterFaces, signFaces } from './faces.ts'

const require = createRequire(import.meta.url)
const opened = new Map<string, Font>()

/** Whether the face in the file `name` of a package has a glyph for the character. */
function holds(name: string, char: string): boolean {
  return face(name).hasGlyphForCodePoint(char.codePointAt(0)!)
}

function face(name: string): Font {
  let font = opened.get(name)
  if (!font) opened.set(name, (font = open(readFileSync(require.resolve(name)))))
  return font
}

function open(file: Buffer): Font {
  const font = create(file)
  if (font.isCollection) throw new Error('A file of letters holds more than one face.')
  return font
}

/** The characters that the face in `file` draws. */
export function signsOf(file: Buffer): Set<string> {
  return charactersOf(open(file))
}

/** The characters that the face in the file `name` of a package draws. */
export function signsOfFace(name: string): Set<string> {
  return charactersOf(face(name))
}

function charactersOf({ characterSet }: Font): Set<string> {
  // U+FFFF ends a table, and is nothing.
  return new Set(characterSet.filter((code) => code !== 0xffff).map((code) => String.fromCodePoint(code)))
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
