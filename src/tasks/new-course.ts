import { randomUUID } from 'node:crypto'
import { chmod, cp, mkdir, readFile, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import { writeAtomically } from '../atomic-file.ts'
import { AuthorError } from '../author-error.ts'
import { inTheNameOf, machineFiles, type PackageName } from './machine-files.ts'
import { fingerprint, formatManifest, manifestName, type MachineManifest } from './machine-manifest.ts'

/** The course that a new one begins with, from the root of the machine: one of the courses of the tests. */
const starterCourse = 'tests/courses/inicial'

/** How a new course calls itself as a package, until its author says it. */
const newName: PackageName = {
  name: 'mi-curso',
  description: 'Un curso en Markdown: un sitio, presentaciones y PDF desde una sola carpeta.',
}

/**
 * Makes a course of its own in the folder `target`: the machine at `machine`, and a small course
 * to begin with. After a failure `target` is as it was.
 *
 * @param machine absolute path of a repository
 * @param target absolute path of a folder that is empty or isn't there
 * @throws {AuthorError} when `target` is no place for a course
 */
export async function newCourse(machine: string, target: string): Promise<void> {
  await checkTarget(machine, target)
  const parent = dirname(target)
  await mkdir(parent, { recursive: true })
  // On the same file system, so that one rename puts it in its place.
  const fresh = join(parent, `.${basename(target)}-${randomUUID()}`)
  await mkdir(fresh)
  try {
    await cp(join(machine, starterCourse), fresh, { recursive: true })
    const manifest: MachineManifest = new Map()
    for (const path of await machineFiles(machine)) {
      const bytes = inTheNameOf(newName, path, await readFile(join(machine, path)))
      await writeMachineFile(machine, fresh, path, bytes)
      manifest.set(path, fingerprint(path, bytes))
    }
    await writeFile(join(fresh, manifestName), formatManifest(manifest))
    await rmdir(target).catch(ignoreAbsent)
    await rename(fresh, target)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Writes a file of `machine` into `target`, with the permissions that it has there. */
export async function writeMachineFile(
  machine: string,
  target: string,
  path: string,
  bytes: Buffer,
): Promise<void> {
  const file = join(target, path)
  const { mode } = await stat(join(machine, path))
  await writeAtomically(file, bytes)
  await chmod(file, mode)
}

/** Whether `path` is `folder`, or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}

async function checkTarget(machine: string, target: string): Promise<void> {
  if (isWithin(machine, target)) {
    throw new AuthorError(`«${target}» está dentro de este curso, y un curso no puede contener a otro.`, {
      hint: `Elige una carpeta de fuera, por ejemplo «npm run nuevo -- ../${basename(target) === basename(machine) ? 'mi-curso' : basename(target)}».`,
    })
  }
  const there = await stat(target).catch(ignoreAbsent)
  if (!there) return
  if (!there.isDirectory()) {
    throw new AuthorError(`«${target}» es un archivo, y hace falta una carpeta.`, {
      hint: 'Elige otro nombre: la carpeta se crea sola.',
    })
  }
  const [first] = await readdir(target)
  if (first === undefined) return
  throw new AuthorError(`La carpeta «${target}» no está vacía: contiene, por ejemplo, «${first}».`, {
    hint: 'Elige otra, que se crea sola, o vacía esta. Si ya tiene un curso y quieres una máquina más nueva, escribe «npm run nuevo -- --actualizar CARPETA».',
  })
}

function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
