import { existsSync, renameSync, rmSync } from 'node:fs'
import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AuthorError } from '../author-error.ts'
import { isRunning } from '../is-running.ts'

/**
 * Puts the directory `fresh`, which is gone then, where `target` is. What was there before stays
 * until the new one is whole, and comes back if the swap fails. They may be on different file
 * systems; `target` may be a link to a directory, or a mount point, and stays one.
 *
 * @param say how is told what could not be removed
 */
export async function swapDirectory(
  fresh: string,
  target: string,
  say: (text: string) => void = console.error,
): Promise<void> {
  const place = await followLinks(target)
  await mkdir(dirname(place), { recursive: true })
  const names = namesBeside(place)
  const clear = (): void => rmSync(names.fresh, { recursive: true, force: true })
  process.once('exit', clear)
  let ready = fresh
  try {
    await move(fresh, names.fresh)
    ready = names.fresh
    // Without a pause between the two: no signal gets in between, and a reader hardly does.
    exchange(ready, place, names.previous)
  } catch (error) {
    // A mount point, a directory of a lower layer, or one in which nothing may be put beside it.
    if (!(await stat(place).catch(() => undefined)) || !staysThere.has(codeOf(error))) throw error
    await swapContents(ready, place, say)
    return
  } finally {
    clear()
    process.off('exit', clear)
  }
  await discard(names.previous, say)
}

/** What the system says of a directory that can't change its name. */
const staysThere = new Set(['EBUSY', 'EXDEV', 'EROFS', 'EACCES', 'EPERM'])

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}

/**
 * Sets right what a process left at `target` that was killed while it swapped: what was there
 * comes back if nothing is there now, and leftovers go.
 */
export async function mendSwap(target: string): Promise<void> {
  const place = await followLinks(target)
  const parent = dirname(place)
  for (const name of (await readdir(parent).catch(() => [])).sort()) {
    if (!isLeftover(name, `${basename(place)}.`)) continue
    const path = join(parent, name)
    const missing = !(await lstat(place).catch(() => undefined))
    if (missing && name.includes('.anterior-')) await rename(path, place)
    else await discard(path, () => undefined)
  }
  await mendContents(place)
}

/** As `mendSwap`, for one that went entry by entry: what was there comes back unless all that is new is there. */
async function mendContents(place: string): Promise<void> {
  const names = await readdir(place).catch(() => [])
  const previous = names.find((name) => isLeftover(name, '.') && name.startsWith('.anterior-'))
  const own = names.filter((name) => isLeftover(name, '.'))
  if (previous !== undefined) {
    const fresh = join(place, previous.replace('anterior', 'nuevo'))
    const left = await readdir(fresh).catch(() => [])
    if (left.length > 0) {
      for (const name of names) if (!own.includes(name)) await rename(join(place, name), join(fresh, name))
      for (const name of await readdir(join(place, previous))) {
        await rename(join(place, previous, name), join(place, name))
      }
    }
  }
  for (const name of own) await discard(join(place, name), () => undefined)
}

function isLeftover(name: string, start: string): boolean {
  const [, owner] =
    /^(?:anterior|nuevo)-(\d+)$/.exec(name.startsWith(start) ? name.slice(start.length) : '') ?? []
  return owner !== undefined && !isRunning(Number(owner))
}

/** Where `path` leads, also when there is nothing yet. */
export async function followLinks(path: string): Promise<string> {
  const state = await lstat(path).catch(() => undefined)
  if (!state?.isSymbolicLink()) return path
  return followLinks(resolve(dirname(path), await readlink(path)))
}

function namesBeside(place: string): { fresh: string; previous: string } {
  return { fresh: `${place}.nuevo-${process.pid}`, previous: `${place}.anterior-${process.pid}` }
}

function exchange(fresh: string, place: string, previous: string): void {
  let had = true
  try {
    renameSync(place, previous)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    had = false
  }
  try {
    renameSync(fresh, place)
  } catch (error) {
    if (had) renameSync(previous, place)
    throw error
  }
}

/** Swaps what is in `place` for what is in `fresh`, entry by entry, all back if one fails. */
async function swapContents(fresh: string, place: string, say: (text: string) => void): Promise<void> {
  const inside = {
    fresh: join(place, `.nuevo-${process.pid}`),
    previous: join(place, `.anterior-${process.pid}`),
  }
  const own = new Set([basename(inside.fresh), basename(inside.previous)])
  const done: [from: string, to: string][] = []
  const step = (from: string, to: string): void => {
    renameSync(from, to)
    done.push([from, to])
  }
  try {
    await move(fresh, inside.fresh)
    await mkdir(inside.previous)
    const old = (await readdir(place)).filter((name) => !own.has(name))
    const coming = await readdir(inside.fresh)
    for (const name of old) step(join(place, name), join(inside.previous, name))
    for (const name of coming) step(join(inside.fresh, name), join(place, name))
  } catch (error) {
    for (const [from, to] of done.reverse()) renameSync(to, from)
    for (const path of Object.values(inside)) await rm(path, { recursive: true, force: true })
    throw error
  }
  for (const path of Object.values(inside)) await discard(path, say)
}

/** Renames `from`; copies it where another file system begins in between. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
    await rm(from, { recursive: true, force: true })
  }
}

/** Removes `path`, also what may not be written; that it stays is no failure of what was done before. */
async function discard(path: string, say: (text: string) => void): Promise<void> {
  const remove = (): void => rmSync(path, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    await rm(path, { recursive: true, force: true }).catch(async () => {
      await allowWriting(path)
      await rm(path, { recursive: true, force: true, maxRetries: 3 })
    })
  } catch {
    say(`No se pudo borrar la construcción anterior, que quedó en «${path}». Bórrala cuando puedas.`)
  } finally {
    process.off('exit', remove)
  }
}

async function allowWriting(directory: string): Promise<void> {
  await chmod(directory, 0o700).catch(() => undefined)
  for (const entry of await readdir(directory, { withFileTypes: true }).catch(() => [])) {
    if (entry.isDirectory()) await allowWriting(join(directory, entry.name))
  }
}

/**
 * Refuses to put a build where something else is.
 *
 * @param root absolute path of the project
 * @param out absolute path of the result
 * @throws {AuthorError} when `out` is a file, or holds what no build made
 */
export async function checkPlaceOfBuild(root: string, out: string): Promise<void> {
  const place = await followLinks(out)
  const name = `«${out}»`
  const there = await stat(place).catch(() => undefined)
  if (!there || there.isDirectory()) await checkWritable(place, there !== undefined)
  if (!there) return
  if (!there.isDirectory()) {
    throw new AuthorError(`${name} es un archivo, y ahí va la carpeta con lo construido.`, {
      hint: 'Muévelo o bórralo, o elige otra carpeta con «npm run build -- --out CARPETA».',
    })
  }
  // Whatever is in it, this one is made by builds alone.
  if (place === join(root, 'dist')) return
  const entries = await readdir(place)
  const built = entries.length === 0 || ['index.html', '_astro'].every((entry) => entries.includes(entry))
  if (built && !entries.includes('package.json')) return
  throw new AuthorError(
    `${name} contiene algo que no es un sitio construido, y construir allí lo borraría.`,
    { hint: 'Elige una carpeta nueva o vacía.' },
  )
}

/**
 * Tries what a swap will do, so that it is not told after minutes: something is put beside `place`,
 * or in it where nothing may stand beside it.
 *
 * @param isThere whether there is a directory at `place`
 * @throws {Error} the system's, when neither may be done
 */
async function checkWritable(place: string, isThere: boolean): Promise<void> {
  let folder = dirname(place)
  while (!existsSync(folder)) folder = dirname(folder)
  const beside = await refusalOf(folder)
  if (!isThere) {
    if (beside !== undefined) throw beside
    return
  }
  const within = await refusalOf(place)
  // A directory that may not be written can still be renamed, but for a mount.
  if (within !== undefined && (beside !== undefined || codeOf(within) === 'EROFS')) throw within
}

/** What the system says to something new in `folder`; undefined when it lets it in. */
async function refusalOf(folder: string): Promise<Error | undefined> {
  try {
    await rmdir(await mkdtemp(join(folder, `.prueba-${process.pid}-`)))
    return undefined
  } catch (error) {
    return Object.assign(error as Error, { path: folder })
  }
}

/**
 * Tries whether something new can be put into `folder`, before that takes minutes to make.
 *
 * @throws {Error} the system's, when it can't
 */
export async function checkFolder(folder: string): Promise<void> {
  const refusal = await refusalOf(folder)
  if (refusal !== undefined) throw refusal
}
