import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { AuthorError } from '../author-error.ts'
import { inTheNameOf } from './machine-files.ts'

/** Name of the file, at the top of a course, that says of which files its machine consists. */
export const manifestName = '.maquina.json'

/** Path of each file of a machine → what it held when it came, as `fingerprint` tells it. */
export type MachineManifest = Map<string, string>

const note = 'Qué trajo la máquina y cómo era: «npm run nuevo -- --actualizar» lo necesita. No la edites.'

const nobody = { name: '', description: '' }

const manifestSchema = z.object({ archivos: z.record(z.string(), z.string()) })

/** SHA-256 of a machine's file, whatever the course calls itself and whatever line ends Git gave it. */
export function fingerprint(path: string, bytes: Buffer): string {
  const unix = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
  return createHash('sha256')
    .update(inTheNameOf(nobody, path, unix))
    .digest('hex')
}

/** The text of a manifest's file. */
export function formatManifest(manifest: MachineManifest): string {
  const files = Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ '//': note, archivos: files }, undefined, 2)}\n`
}

/**
 * Reads the manifest of the course at `root`.
 *
 * @throws {AuthorError} when the folder has none, or one that can't be read
 */
export async function readManifest(root: string): Promise<MachineManifest> {
  const text = await readFile(join(root, manifestName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
    throw new AuthorError(`«${root}» no es un curso que se pueda actualizar: le falta ${manifestName}.`, {
      hint: 'Escribe la carpeta de un curso hecho con «npm run nuevo -- CARPETA».',
    })
  })
  try {
    return new Map(Object.entries(manifestSchema.parse(JSON.parse(text)).archivos))
  } catch (cause) {
    throw new AuthorError('No se entiende la lista de archivos de la máquina.', {
      place: join(root, manifestName),
      hint: 'Recupera ese archivo de una copia anterior del curso.',
      cause,
    })
  }
}
