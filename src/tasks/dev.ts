import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { getPort } from 'get-port-please'
import { commandOf, startNode } from '../child.ts'
import { AuthorError } from '../author-error.ts'
import { drawFigures } from '../deck/figures.ts'
import { prepareLecture } from '../deck/prepare.ts'
import { findLectures, type LectureHead } from '../lectures/index.ts'
import { nearest } from '../notes/index.ts'
import { besidePort, checkPort, orderedPort } from './port.ts'
import { checkPlaceOfProject } from './project-place.ts'
import { serveUntilMended } from './until-mended.ts'
import type { PublicAddress } from '../public-address.ts'

const command = 'npm run dev'

/** Both servers of `npm run dev`. */
export interface DevServers {
  site: string
  /** The lecture that is served, if the course has any, and those that aren't. */
  lecture: LectureHead | undefined
  others: LectureHead[]
  /** Where it is served. */
  deck: string | undefined
  /** What keeps the lecture from being shown as yet, for the author. Its slides come when it is mended. */
  fault: string | undefined
  /** Ends when one of the servers does. */
  ended: Promise<void>
  stop(): void
}

/**
 * The lecture whose file in `slides/` is called `name`, without extension; the first without a name.
 *
 * @throws {AuthorError} when there is none of that name
 */
export function chooseLecture(
  lectures: readonly LectureHead[],
  name: string | undefined,
): LectureHead | undefined {
  if (name === undefined) return lectures[0]
  const plain = name.replace(/^slides\//, '').replace(/\.md$/, '')
  const chosen = lectures.find(({ id }) => id === plain)
  if (chosen) return chosen
  const names = lectures.map(({ id }) => id)
  const near = nearest(plain, names)
  throw new AuthorError(`No existe la presentación slides/${plain}.md.`, {
    hint:
      names.length === 0
        ? 'El curso no tiene presentaciones: abre solo el sitio con «npm run dev».'
        : `${near ? `¿Querías decir «${near}»? ` : ''}Elige una de estas: ${names.join(', ')}. Por ejemplo, «npm run dev -- ${near ?? names[0]}».`,
  })
}

/**
 * Serves site and deck with live reload, each on a port of its own, linked to
 * each other. Both read the notes as they are on disk: nothing is generated. A
 * course without lectures has its site served alone.
 *
 * @param name name of the lecture's file in `slides/`, without extension; the first one by default
 */
export async function startDev(
  root: string,
  name: string | undefined,
  { base }: PublicAddress,
): Promise<DevServers> {
  checkPlaceOfProject(root)
  const lectures = await findLectures(root)
  const lecture = chooseLecture(lectures, name)
  const { site: sitePort, deck: deckPort } = await ports()
  const siteOrigin = `http://localhost:${sitePort}`
  const deckBase = lecture && `${base}${lecture.folder}/`
  const deck = deckBase && `http://localhost:${deckPort}${deckBase}`

  const start = (args: string[], env: Record<string, string>): ChildProcess =>
    startNode(args, {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        BASE: base,
        ASTRO_TELEMETRY_DISABLED: '1',
        ASTRO_DISABLE_UPDATE_CHECK: 'true',
        ...env,
      },
      // What each says of itself on stdout is said once, below, for both.
      output: 'ignore',
      errors: 'inherit',
    })
  const children: ChildProcess[] = []
  const end = Promise.withResolvers<void>()
  const serve = (child: ChildProcess): void => {
    children.push(child)
    child.once('exit', () => end.resolve())
  }
  serve(
    start([commandOf(root, 'astro'), 'dev', '--root', root, '--port', String(sitePort)], {
      DECK_URL: deck ?? '',
    }),
  )
  // Slidev would say it in English, and end.
  const fault = lecture && (await faultOf(root, lecture))
  if (lecture && deckBase) {
    const slidev = [commandOf(root, '@slidev/cli', 'slidev'), join(root, lecture.file.path)]
    const options = ['--port', String(deckPort), '--base', deckBase, '--log', 'warn']
    // The deck's links to the notes lead to the other server.
    const serveDeck = (): void => serve(start([...slidev, ...options], { SITE: siteOrigin }))
    if (fault === undefined) serveDeck()
    else void serveUntilMended(deckPort, () => faultOf(root, lecture)).then(serveDeck, end.reject)
  }
  const stop = (): void => children.forEach((child) => child.kill())
  await Promise.race([
    Promise.all([answers(siteOrigin + base), ...(deck && fault === undefined ? [answers(deck)] : [])]),
    end.promise.then(() => {
      stop()
      throw new AuthorError(
        'Uno de los servidores no arrancó. Corrige lo que dice el mensaje anterior y vuelve a empezar.',
      )
    }),
  ])
  return {
    site: siteOrigin + base,
    lecture,
    others: lectures.filter((one) => one !== lecture),
    deck,
    fault,
    ended: end.promise,
    stop,
  }
}

/** What keeps `lecture` from being shown now, for the author; undefined when nothing does. */
async function faultOf(root: string, lecture: LectureHead): Promise<string | undefined> {
  try {
    await prepareLecture(root, join(root, lecture.file.path), drawFigures)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What `PORT` orders, and the one beside it for the deck; else any that are free. */
async function ports(): Promise<{ site: number; deck: number }> {
  const host = 'localhost'
  const ordered = orderedPort(command)
  if (ordered === undefined) {
    return { site: await getPort({ port: 4321, host }), deck: await getPort({ port: 3030, host }) }
  }
  await checkPort(ordered, command)
  return { site: ordered, deck: await getPort({ port: besidePort(ordered), host }) }
}

/** Waits until somebody answers at `url`. */
async function answers(url: string): Promise<void> {
  for (;;) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
