import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { nearest } from './nearest.ts'

/** Why something that a note uses isn't there for it. */
export interface CompanionFault {
  rule: string
  reason: string
  hint: string
}

/** What is in each folder that was looked into. */
export type Folders = Map<string, string[]>

/**
 * The path as the file system spells it: an accent may be one sign or two there. Capitals count
 * everywhere, also where the system doesn't care, since the site is served from elsewhere.
 */
export async function findFile(
  root: string,
  path: string,
  folders: Folders,
): Promise<string | { hint: string }> {
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
