import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { elementsFolder, readCompanions } from '../../notes/companions.ts'
import { lackOfLines } from '../../notes/fence-files.ts'
import { report } from '../../notes/problem.ts'
import { toFinding } from '../../reporters/from-vfile.ts'
import type { Finding } from '../../reporters/types.ts'
import type { FileFacts } from './facts.ts'

/** Checks the pictures and the interactive elements that the notes use, as the build does. */
export async function checkCompanions(root: string, facts: readonly FileFacts[]): Promise<Finding[]> {
  const { pictureFaults, elementFaults, fenceFaults, fenceFiles, files } = await readCompanions(root, {
    pictures: facts.flatMap(({ pictures }) => pictures.map(({ path }) => path)),
    elements: facts.flatMap(({ elements }) => elements.map(({ name }) => name)),
    fences: facts.flatMap(({ fences }) => fences.map(({ path }) => path)),
  })
  const notes = facts.map(({ path, pictures, elements, fences }) => {
    const file = new VFile({ path })
    for (const { path: picture, start, end } of pictures) {
      const fault = pictureFaults.get(picture)
      if (fault) report(file, { ...fault, place: { start, end } })
    }
    for (const { name, start } of elements) {
      const fault = elementFaults.get(name)
      if (fault) report(file, { ...fault, place: start })
    }
    for (const { start, ...source } of fences) {
      const fault = fenceFaults.get(source.path) ?? lackOfLines(source, fenceFiles.get(source.path) ?? '')
      if (fault) report(file, { ...fault, place: start })
    }
    return file
  })
  return [...files, ...notes].flatMap((file) => file.messages.map((message) => toFinding(message, file.path)))
}

/** The state of every file beside the notes that they may use. */
export async function companionStamps(root: string): Promise<string[]> {
  const stamps: string[] = []
  for await (const path of glob(['docs/**/*.*', `${elementsFolder}/*`], { cwd: root })) {
    if (/\.(md|mdx|ya?ml)$/.test(path)) continue
    const state = await stat(join(root, path)).catch(() => undefined)
    stamps.push(`${path} ${state?.size} ${state?.mtimeMs}`)
  }
  return stamps.sort()
}
