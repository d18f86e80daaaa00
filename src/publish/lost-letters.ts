/** Signs that a page uses and that its letters had before they were cut: it would be drawn with others. */
import { glob, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AuthorError } from '../author-error.ts'
import { letterFiles } from '../fonts/faces.ts'
import { signsOf, signsOfFace } from '../fonts/glyphs.ts'

/** Looks at one text after the other. */
export interface LetterCheck {
  /** Remembers the signs that `text`, of the file `path`, uses and that were lost. */
  lookAt(path: string, text: string): void
  /** @throws {AuthorError} when some were */
  refuseLoss(): void
}

/** A check against the letters that are published in `dist`: of the site, and of its lectures. */
export async function lostLetters(dist: string): Promise<LetterCheck> {
  const gone = new Set<string>()
  for await (const path of glob('{_astro,*/assets}/*.woff2', { cwd: dist })) {
    const name = letterFiles.find((file) => basename(path).startsWith(basename(file, '.woff2')))
    if (name === undefined) continue
    const kept = signsOf(await readFile(join(dist, path)))
    for (const sign of signsOfFace(name)) if (!kept.has(sign)) gone.add(sign)
  }
  const lost = new Map<string, string>()
  return {
    lookAt(path, text) {
      if (gone.size === 0) return
      for (const char of new Set(text.normalize('NFC')))
        if (gone.has(char) && !lost.has(char)) lost.set(char, path)
    },
    refuseLoss() {
      if (lost.size === 0) return
      const told = [...lost].map(([char, path]) => `«${char}», en ${path}`)
      throw new AuthorError(`A las letras que se publican les faltan signos: ${told.join('; ')}.`, {
        hint: 'Es un fallo de la máquina, no de tus notas: agrega esos signos a «common», en src/fonts/cut.ts.',
      })
    },
  }
}
