import { spawn, type ChildProcess } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { getPort } from 'get-port-please'
import { commandOf } from '../child.ts'
import { AuthorError } from '../author-error.ts'
import type { PublicAddress } from '../public-address.ts'

/** Both servers of `npm run dev`. */
export interface DevServers {
  site: string
  deck: string
  /** Ends when one of the servers does. */
  ended: Promise<void>
  stop(): void
}

/**
 * Serves site and deck with live reload, each on a port of its own, linked to
 * each other. Both read the notes as they are on disk: nothing is generated.
 *
 * @param lecture name of the lecture's file in `slides/`, without extension
 */
export async function startDev(root: string, lecture: string, { base }: PublicAddress): Promise<DevServers> {
  const entry = join(root, 'slides', `${lecture}.md`)
  if (!(await stat(entry).then(Boolean, () => false))) {
    throw new AuthorError(
      `No existe slides/${lecture}.md. Elige una de las presentaciones de slides/, por ejemplo con «npm run dev -- slides».`,
    )
  }
  const sitePort = await getPort({ port: 4321, host: 'localhost' })
  const deckPort = await getPort({ port: 3030, host: 'localhost' })
  const siteOrigin = `http://localhost:${sitePort}`
  const deckOrigin = `http://localhost:${deckPort}`
  const deckBase = `${base}presentacion/`

  const start = (args: string[], env: Record<string, string>): ChildProcess =>
    spawn(process.execPath, args, {
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
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  const children = [
    start([commandOf(root, 'astro'), 'dev', '--root', root, '--port', String(sitePort)], {
      DECK_ORIGIN: deckOrigin,
    }),
    start(
      [
        commandOf(root, '@slidev/cli', 'slidev'),
        entry,
        '--port',
        String(deckPort),
        '--base',
        deckBase,
        '--log',
        'warn',
      ],
      // The deck's links to the notes lead to the other server.
      { SITE: siteOrigin },
    ),
  ]
  const stop = (): void => children.forEach((child) => child.kill())
  const ended = Promise.race(
    children.map((child) => new Promise<void>((resolve) => child.once('exit', () => resolve()))),
  )
  await Promise.race([
    Promise.all([answers(siteOrigin + base), answers(deckOrigin + deckBase)]),
    ended.then(() => {
      stop()
      throw new AuthorError(
        'Uno de los dos servidores no arrancó. Corrige lo que dice el mensaje anterior y vuelve a empezar.',
      )
    }),
  ])
  return { site: siteOrigin + base, deck: deckOrigin + deckBase, ended, stop }
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
