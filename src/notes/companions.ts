/** What stands beside the notes and they use: pictures, and interactive elements of the course's own. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { VFile } from 'vfile'
import { location } from 'vfile-location'
import { checkModule } from '../elements/check-module.ts'
import { PictureFault, preparePicture, type PreparedPicture } from '../pictures/prepare.ts'
import { elementNameFault } from './elements.ts'
import { nearest } from './nearest.ts'
import { report } from './problem.ts'
import type { Course, Note, PictureFile } from './types.ts'
import { whyOfSystem, whyUnreadable } from './unreadable.ts'

/** The folder of the interactive elements, from the root of the repository. */
export const elementsFolder = 'docs/_elementos'

/** Why something that a note uses isn't there for it. */
export interface CompanionFault {
  rule: string
  reason: string
  hint: string
}

/** What notes use: paths as `Picture.path` gives them, and names. */
export interface Used {
  pictures: Iterable<string>
  elements: Iterable<string>
}

/** What became of all that notes use. */
export interface Companions extends Pick<Course, 'pictures' | 'elements'> {
  pictureFaults: Map<string, CompanionFault>
  elementFaults: Map<string, CompanionFault>
  /** The modules of the elements that are used, with what is wrong with them. */
  files: VFile[]
}

/** Looks for what notes use, and reads it. Never throws for what an author wrote. */
export async function readCompanions(root: string, used: Used): Promise<Companions> {
  const { pictures, pictureFaults } = await readPictureFiles(root, used.pictures)
  const { elements, elementFaults, files } = await readElementFiles(root, used.elements)
  return { pictures, pictureFaults, elements, elementFaults, files }
}

/** Pages with what they use. */
type Users = readonly Pick<Note, 'pictures' | 'elements' | 'file'>[]

/** What `notes`, and the home page like them, use. */
export function usedBy(notes: Users): Used {
  return {
    pictures: notes.flatMap((note) => note.pictures.map(({ path }) => path)),
    elements: notes.flatMap((note) => note.elements.map(({ name }) => name)),
  }
}

/** Records on `notes` what they use and can't. */
export function checkCompanions(
  notes: Users,
  { pictureFaults, elementFaults }: Pick<Companions, 'pictureFaults' | 'elementFaults'>,
): void {
  for (const { file, pictures, elements } of notes) {
    for (const { path, node } of pictures) {
      const fault = pictureFaults.get(path)
      if (fault) report(file, { ...fault, place: node })
    }
    for (const { name, node } of elements) {
      const fault = elementFaults.get(name)
      if (fault) report(file, { ...fault, place: node.position?.start })
    }
  }
}

async function readPictureFiles(
  root: string,
  paths: Iterable<string>,
): Promise<Pick<Companions, 'pictures' | 'pictureFaults'>> {
  const pictures = new Map<string, PictureFile>()
  const pictureFaults = new Map<string, CompanionFault>()
  const folders: Folders = new Map()
  for (const path of new Set(paths)) {
    const file = await readPicture(root, path, folders)
    if ('rule' in file) pictureFaults.set(path, file)
    else pictures.set(path, file)
  }
  return { pictures, pictureFaults }
}

/** What is in each folder that was looked into. */
type Folders = Map<string, string[]>

async function readPicture(
  root: string,
  path: string,
  folders: Folders,
): Promise<PictureFile | CompanionFault> {
  const found = await findFile(root, path, folders)
  if (typeof found !== 'string') {
    return { rule: 'figura-no-existe', reason: `La figura «${path}» no existe`, hint: found.hint }
  }
  try {
    const { key, extension, width, height } = await prepared(root, found)
    const stem = plainName(posix.basename(found, posix.extname(found)))
    return { path: found, name: `${stem}-${key.slice(0, 8)}.${extension}`, width, height }
  } catch (error) {
    return { rule: 'figura-ilegible', ...unreadable(path, error) }
  }
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

/**
 * The path as the file system spells it: an accent may be one sign or two there. Capitals count
 * everywhere, also where the system doesn't care, since the site is served from elsewhere.
 */
async function findFile(root: string, path: string, folders: Folders): Promise<string | { hint: string }> {
  let found = ''
  for (const part of path.split('/')) {
    const names = await namesIn(root, found, folders)
    const same = names.includes(part)
      ? part
      : names.find((name) => name.normalize('NFC') === part.normalize('NFC'))
    if (same === undefined) return { hint: whatToWrite(part, names, posix.dirname(path)) }
    found = posix.join(found, same)
  }
  return found
}

async function namesIn(root: string, folder: string, folders: Folders): Promise<string[]> {
  const known = folders.get(folder)
  if (known) return known
  const names = await readdir(join(root, folder)).catch(() => [])
  folders.set(folder, names)
  return names
}

/** What to do when `name` is not among `names`; `folder` is where the whole path leads. */
function whatToWrite(name: string, names: readonly string[], folder: string): string {
  if (name.includes('\\')) return 'Separa las carpetas con «/».'
  const near = nearest(name, names)
  if (near?.toLocaleLowerCase('es') === name.toLocaleLowerCase('es')) {
    return `Escribe «${near}»: las mayúsculas cuentan.`
  }
  return near
    ? `¿Querías decir «${near}»? Si no, pon el archivo en ${folder}/.`
    : `Pon el archivo en ${folder}/, o corrige el nombre.`
}

/** `Foto de una célula` → `foto-de-una-celula`. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
  return plain || 'figura'
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
