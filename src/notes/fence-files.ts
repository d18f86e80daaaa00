/** Fences that show a file that stands beside the note: what is shown is what is there. */
import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findFile, type CompanionFault, type Folders } from './find-file.ts'
import { plainText } from './source-text.ts'
import type { FenceSource, Note, WrittenFile } from './types.ts'
import { whyOfSystem } from './unreadable.ts'

/** The texts of files, by path from the root of the repository; why a file can't be shown, where it can't. */
export async function readFenceFiles(
  root: string,
  paths: Iterable<string>,
  folders: Folders,
): Promise<{ texts: Map<string, string>; faults: Map<string, CompanionFault> }> {
  const texts = new Map<string, string>()
  const faults = new Map<string, CompanionFault>()
  for (const path of new Set(paths)) {
    const text = await readText(root, path, folders)
    if (typeof text === 'string') texts.set(path, text)
    else faults.set(path, text)
  }
  return { texts, faults }
}

async function readText(root: string, path: string, folders: Folders): Promise<string | CompanionFault> {
  const found = await findFile(root, path, folders)
  if (typeof found !== 'string') {
    return {
      rule: 'archivo-mostrado',
      reason: `El archivo «${path}», que el bloque muestra, no existe`,
      hint: found.hint,
    }
  }
  try {
    const bytes = await readFile(join(root, found))
    if (isUtf8(bytes)) return plainText(bytes.toString('utf8'))
    return {
      rule: 'archivo-mostrado',
      reason: `El archivo «${path}» no es texto en UTF-8`,
      hint: 'Muestra otro, o guárdalo en UTF-8.',
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const why = code === 'EISDIR' ? 'es una carpeta' : whyOfSystem(code)
    return {
      rule: 'archivo-mostrado',
      reason: `El archivo «${path}» no se puede mostrar: ${why}`,
      hint: 'Escribe el nombre de un archivo que puedas leer.',
    }
  }
}

/** The files that the fences of a note show. */
export function sourcesOf({ steps }: Pick<Note, 'steps'>): { source: FenceSource; step: WrittenFile }[] {
  return steps.flatMap((step) => (step.type === 'file' && step.source ? [{ source: step.source, step }] : []))
}

/** Puts into the fences of `notes` what the files hold that they show. */
export function fillFences(notes: Iterable<Pick<Note, 'steps'>>, texts: ReadonlyMap<string, string>): void {
  for (const note of notes) {
    for (const { source, step } of sourcesOf(note)) {
      const text = texts.get(source.path)
      if (text === undefined) continue
      const lines = linesOf(text)
      const { from, to } = source.lines ?? { from: 1, to: lines.length }
      step.content = text
      step.node.value = lines.slice(from - 1, to).join('\n')
    }
  }
}

/** What is wrong with the lines that a fence shows of a file. */
export function lackOfLines({ path, lines }: FenceSource, text: string): CompanionFault | undefined {
  const { length } = linesOf(text)
  if (!lines || lines.to <= length) return undefined
  return {
    rule: 'archivo-mostrado',
    reason: `El archivo «${path}» no tiene la línea ${lines.to}: termina en la ${length}`,
    hint: 'Corrige «lines».',
  }
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n')
}
