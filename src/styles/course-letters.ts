/** The faces of letters and signs, cut to what a course says, in place of the whole ones of their packages. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import { writeAtomically } from '../atomic-file.ts'
import { cutFace, signsIn, usedSigns } from '../fonts/cut.ts'
import { letterFiles, signFaces } from '../fonts/faces.ts'
import { drawnBy, rareSigns } from '../fonts/glyphs.ts'
import type { Said } from './course-signs.ts'

/**
 * In what is built, gives cut faces to whoever names the file of one, in a style sheet or a script.
 * While serving they are whole: what is written next may have any sign.
 *
 * @param root absolute path of the project, in whose cache they are put
 * @param said reads what the course says
 */
export function courseLetters(root: string, said: () => Promise<Said>): Plugin {
  const folder = join(root, '.cache', 'fonts')
  const cutNames = [...letterFiles, signFaces.text.file, signFaces.code.file]
  let written: Promise<unknown> | undefined
  const write = async (): Promise<void> => {
    const { text, code } = await said()
    const signs = signsIn(text)
    await Promise.all([
      ...letterFiles.map((name) => putCut(folder, name, usedSigns(name, signs))),
      putCut(folder, signFaces.text.file, drawnBy('text', rareSigns(text)).join('')),
      putCut(folder, signFaces.code.file, drawnBy('code', rareSigns(code)).join('')),
    ])
  }
  return {
    name: 'course-letters',
    apply: 'build',
    // Style sheets find their files by aliases alone: no plugin is asked.
    config: () => ({
      resolve: {
        alias: cutNames.map((name) => ({
          find: new RegExp(`^${RegExp.escape(name)}(?=$|\\?)`),
          replacement: normalizePath(join(folder, fileOf(name))),
        })),
      },
      // Written in a style sheet, everybody would fetch them, and the content policy lets in none.
      build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
    }),
    async buildStart() {
      // Each of the site's environments begins.
      await (written ??= write())
    },
  }
}

/** Puts the face cut to `signs` into `folder`; what was cut before is only put back. */
async function putCut(folder: string, name: string, signs: string): Promise<void> {
  // Nobody names the file of a face for signs when there are none.
  if (signs === '') return
  const key = createHash('sha256').update(`${name}\n${signs}`).digest('hex').slice(0, 16)
  const kept = join(folder, 'kept', `${key}.woff2`)
  let cut: Uint8Array | undefined = await readFile(kept).catch(() => undefined)
  if (!cut) await writeAtomically(kept, (cut = await cutFace(name, signs)))
  await writeAtomically(join(folder, fileOf(name)), cut)
}

function fileOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}
