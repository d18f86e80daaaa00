import { mkdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeAtomically } from '../atomic-file.ts'
import { AuthorError } from '../author-error.ts'
import { inTheNameOf, machineFiles, type PackageName } from './machine-files.ts'
import {
  fingerprint,
  formatManifest,
  manifestName,
  readManifest,
  type MachineManifest,
} from './machine-manifest.ts'
import { isWithin, writeMachineFile } from './new-course.ts'

/** Folder, at the top of a course, that keeps what its author had changed of the machine. */
export const keptFolder = '.maquina-anterior'

/** What an update did, by path. */
export interface CourseUpdate {
  /** Files that are new or others now. */
  written: string[]
  /** Files that the machine no longer has. */
  removed: string[]
  /** Files of the author's that gave way to the machine's, and where they are now. */
  kept: { path: string; to: string }[]
  /** Files that the machine no longer has and the author had changed: they stay. */
  left: string[]
}

/**
 * Brings the machine at `machine` into the course at `target`, which was made by `newCourse`.
 * Only files that the machine brought, or brings now, are touched. One that the author changed
 * is put aside when the machine's is another now, for a machine of two versions doesn't work;
 * as long as the machine's is the same, it stays. A failure leaves a course that can be updated
 * again.
 *
 * @throws {AuthorError} when `target` is no such course
 */
export async function updateCourse(
  machine: string,
  target: string,
  today = new Date(),
): Promise<CourseUpdate> {
  if (isWithin(machine, target) || isWithin(target, machine)) {
    throw new AuthorError(`«${target}» es la carpeta desde la que se actualiza.`, {
      hint: 'Descarga la máquina más nueva en otra carpeta, y desde ella actualiza esta.',
    })
  }
  const before = await readManifest(target)
  const name = await readPackageName(target)
  const after: MachineManifest = new Map()
  const update: CourseUpdate = { written: [], removed: [], kept: [], left: [] }
  const aside = await freeFolder(target, `${keptFolder}/${today.toISOString().slice(0, 10)}`)

  for (const path of await machineFiles(machine)) {
    const bytes = inTheNameOf(name, path, await readFile(join(machine, path)))
    const now = fingerprint(path, bytes)
    after.set(path, now)
    const there = await fingerprintAt(target, path)
    if (now === there || now === before.get(path)) continue
    if (there !== undefined && there !== before.get(path)) {
      await move(join(target, path), join(target, aside, path))
      update.kept.push({ path, to: `${aside}/${path}` })
    }
    await writeMachineFile(machine, target, path, bytes)
    update.written.push(path)
  }
  for (const [path, was] of before) {
    if (after.has(path)) continue
    const there = await fingerprintAt(target, path)
    if (there === undefined) continue
    if (there !== was) {
      update.left.push(path)
      continue
    }
    await rm(join(target, path))
    await removeEmptyFolders(target, dirname(path))
    update.removed.push(path)
  }
  await writeAtomically(join(target, manifestName), formatManifest(after))
  return update
}

/** What the file at `path` of `root` holds; undefined when there is none. */
async function fingerprintAt(root: string, path: string): Promise<string | undefined> {
  const bytes = await readFile(join(root, path)).catch(ignoreAbsent)
  if (!bytes) return undefined
  try {
    return fingerprint(path, bytes)
  } catch {
    // A package.json that is none: its author's doing.
    return 'broken'
  }
}

async function readPackageName(root: string): Promise<PackageName> {
  try {
    const { name, description } = JSON.parse(
      await readFile(join(root, 'package.json'), 'utf8'),
    ) as PackageName
    return { name, description }
  } catch (cause) {
    throw new AuthorError('No se puede leer cómo se llama el curso.', {
      place: join(root, 'package.json'),
      hint: 'Recupera ese archivo de una copia anterior del curso y vuelve a actualizar.',
      cause,
    })
  }
}

/** `folder` of `root`, with a number after it when it is there already. */
async function freeFolder(root: string, folder: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? folder : `${folder}-${number}`
    if (!(await stat(join(root, candidate)).catch(ignoreAbsent))) return candidate
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
}

/** Removes `folder` of `root`, and those above it, as long as nothing is in them. */
async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  if (folder === '.') return
  const removed = await rmdir(join(root, folder)).then(
    () => true,
    () => false,
  )
  if (removed) await removeEmptyFolders(root, dirname(folder))
}

function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
