/** What stands beside the notes and they use: pictures, and interactive elements of the course's own. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { VFile } from 'vfile'
import { location } from 'vfile-location'
import { checkModule } from '../elements/check-module.ts'
import { PictureFault, preparePicture, type PreparedPicture } from '../pictures/prepare.ts'
import { elementNameFault } from './elements.ts'
import { lackOfLines, readFenceFiles, sourcesOf } from './fence-files.ts'
import { findFile, type CompanionFault, type Folders } from './find-file.ts'
import { nearest } from './nearest.ts'
import { publicFolder } from './pictures.ts'
import { plainName } from './plain-name.ts'
import { report } from './problem.ts'
import type { Course, Note, Picture, PictureFile } from './types.ts'
import { whyOfSystem, whyUnreadable } from './unreadable.ts'

/** The folder of the interactive elements, from the root of the repository. */
export const elementsFolder = 'docs/_elementos'

/** What notes use: paths as `Picture.path` gives them, and names. */
export interface Used {
  pictures: Iterable<string>
  elements: Iterable<string>
  /** Files that fences show: paths from the root of the repository. */
  fences: Iterable<string>
}

/** What became of all that notes use. */
export interface Companions extends Pick<Course, 'pictures' | 'elements' | 'fenceFiles'> {
  pictureFaults: Map<string, CompanionFault>
  elementFaults: Map<string, CompanionFault>
  fenceFaults: Map<string, CompanionFault>
  /** The modules of the elements that are used, with what is wrong with them. */
  files: VFile[]
}

/** Looks for what notes use, and reads it. Never throws for what an author wrote. */
export async function readCompanions(root: string, used: Used): Promise<Companions> {
  const folders: Folders = new Map()
  const { pictures, pictureFaults } = await readPictureFiles(root, used.pictures, folders)
  const { elements, elementFaults, files } = await readElementFiles(root, used.elements)
  const { texts: fenceFiles, faults: fenceFaults } = await readFenceFiles(root, used.fences, folders)
  return { pictures, pictureFaults, elements, elementFaults, fenceFiles, fenceFaults, files }
}

/** Pages with what they use. */
type Users = readonly (Pick<Note, 'pictures' | 'elements' | 'steps' | 'file'> &
  Partial<Pick<Note, 'examPictures'>>)[]

/** What `notes`, and the home page like them, use. */
export function usedBy(notes: Users): Used {
  return {
    pictures: notes.flatMap(allPictures).map(({ path }) => path),
    elements: notes.flatMap((note) => note.elements.map(({ name }) => name)),
    fences: notes.flatMap((note) => sourcesOf(note).map(({ source }) => source.path)),
  }
}

function allPictures({ pictures, examPictures = [] }: Users[number]): Picture[] {
  return [...pictures, ...examPictures]
}

/** Records on `notes` what they use and can't. */
export function checkCompanions(
  notes: Users,
  { pictureFaults, elementFaults, fenceFaults, fenceFiles }: Companions,
): void {
  for (const note of notes) {
    const { file, elements } = note
    for (const { path, node } of allPictures(note)) {
      const fault = pictureFaults.get(path)
      if (fault) report(file, { ...fault, place: node })
    }
    for (const { name, node } of elements) {
      const fault = elementFaults.get(name)
      if (fault) report(file, { ...fault, place: node.position?.start })
    }
    for (const { source, step } of sourcesOf(note)) {
      const fault = fenceFaults.get(source.path) ?? lackOfLines(source, fenceFiles.get(source.path) ?? '')
      if (fault) report(file, { ...fault, place: step.node.position?.start })
    }
  }
}

async function readPictureFiles(
  root: string,
  paths: Iterable<string>,
  folders: Folders,
): Promise<Pick<Companions, 'pictures' | 'pictureFaults'>> {
  const pictures = new Map<string, PictureFile>()
  const pictureFaults = new Map<string, CompanionFault>()
  for (const path of new Set(paths)) {
    const file = await readPicture(root, path, folders)
    if ('rule' in file) pictureFaults.set(path, file)
    else pictures.set(path, file)
  }
  return { pictures, pictureFaults }
}

async function readPicture(
  root: string,
  path: string,
  folders: Folders,
): Promise<PictureFile | CompanionFault> {
  const found = await findFile(root, path, folders)
  if (typeof found !== 'string') {
    const address = path.startsWith(`${publicFolder}/`) ? path.slice(publicFolder.length) : undefined
    return {
      rule: 'figura-no-existe',
      reason: `La figura «${address ?? path}» no existe`,
      hint: address === undefined ? found.hint : await besideNote(root, address, folders),
    }
  }
  try {
    const { key, extension, width, height } = await prepared(root, found)
    const stem = plainName(posix.basename(found, posix.extname(found))) || 'figura'
    return { path: found, name: `${stem}-${key.slice(0, 8)}.${extension}`, width, height }
  } catch (error) {
    return { rule: 'figura-ilegible', ...unreadable(path, error) }
  }
}

/** What to do with a picture that is written as an address of the site: authors put theirs beside the notes. */
async function besideNote(root: string, address: string, folders: Folders): Promise<string> {
  const name = posix.basename(address)
  if (typeof (await findFile(root, `docs${address}`, folders)) !== 'string') {
    return `Pon el archivo junto a la nota y escribe solo su nombre: «${name}».`
  }
  const folder = posix.dirname(address)
  return `El archivo está en docs${folder}/: en una nota de esa carpeta escribe «${name}»; en una de otra, «..${address}».`
}

/** What was prepared in this process, by path, with the state of the file. */
const seen = new Map<string, { stamp: string; picture: PreparedPicture }>()

/** Prepares the picture at `path`; while serving, not again as long as its file doesn't change. */
async function prepared(root: string, path: string): Promise<PreparedPicture> {
  const absolute = join(root, path)
  const { mtimeMs, size } = await stat(absolute)
  const stamp = `${mtimeMs} ${size}`
  const before = seen.get(absolute)
  if (before?.stamp === stamp) return before.picture
  const picture = await preparePicture(root, await readFile(absolute))
  seen.set(absolute, { stamp, picture })
  return picture
}

function unreadable(path: string, error: unknown): { reason: string; hint: string } {
  if (error instanceof PictureFault) {
    return { reason: `La figura «${path}» ${error.message}`, hint: error.hint }
  }
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  if (code === 'EISDIR') {
    return {
      reason: `La figura «${path}» es una carpeta`,
      hint: 'Escribe el nombre del archivo que está dentro.',
    }
  }
  return {
    reason: `La figura «${path}» no se puede leer: ${whyOfSystem(code)}`,
    hint: 'Revisa los permisos del archivo; si es un enlace, revisa adónde lleva.',
  }
}

async function readElementFiles(
  root: string,
  used: Iterable<string>,
): Promise<Pick<Companions, 'elements' | 'elementFaults' | 'files'>> {
  const elements = new Map<string, string>()
  const elementFaults = new Map<string, CompanionFault>()
  const files: VFile[] = []
  const entries = await readdir(join(root, elementsFolder)).catch(() => [])
  for (const entry of entries.sort()) {
    // What has another name is there for the elements: a part that several share, a style.
    const name = /^(.+)\.(?:js|ts)$/.exec(entry)?.[1]
    if (name && elementNameFault(name) === undefined) elements.set(name, `${elementsFolder}/${entry}`)
  }
  for (const name of new Set(used)) {
    const path = elements.get(name)
    if (path) files.push(await readModule(root, path))
    else elementFaults.set(name, unknownElement(name, [...elements.keys()]))
  }
  return { elements, elementFaults, files }
}

function unknownElement(name: string, known: readonly string[]): CompanionFault {
  const near = nearest(name, known)
  return {
    rule: 'elemento-desconocido',
    reason: `El curso no tiene el elemento «${name}»`,
    hint: near
      ? `¿Querías decir «${near}»? Si no, escribe ${elementsFolder}/${name}.js.`
      : `Escribe ${elementsFolder}/${name}.js, o quita el bloque.`,
  }
}

async function readModule(root: string, path: string): Promise<VFile> {
  const file = new VFile({ path, cwd: root })
  try {
    file.value = await readFile(join(root, path), 'utf8')
  } catch (error) {
    const why = whyUnreadable((error as NodeJS.ErrnoException).code)
    report(file, { rule: 'archivo', ...why, place: { line: 1, column: 1 } })
    return file
  }
  const fault = await checkModule(path, String(file))
  if (fault) {
    const { offset, ...problem } = fault
    report(file, { rule: 'elemento-roto', ...problem, place: location(file).toPoint(offset) })
  }
  return file
}
