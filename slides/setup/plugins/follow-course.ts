import { join, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { courseRoot, drawFigures, prepareLecture } from '../deck.mjs'

/**
 * While serving: says over the slides, in Spanish, what keeps the lecture from being shown, for as
 * long as it does; and makes Slidev, which only looks at the files that it has read, read the
 * lecture again when a note comes or goes, or data changes.
 *
 * @param root absolute path of the project
 * @param entry absolute path of the lecture's file
 */
export function followCourse(root: string, entry: string): Plugin {
  const folders = { notes: join(root, 'docs') + sep, data: join(root, 'docs', '_datos') + sep }
  const isOfCourse = (path: string): boolean =>
    /\.(mdx?|ya?ml|txt)$/.test(path) && (path.startsWith(folders.notes) || path === entry)
  let trouble: string | undefined
  const check = async (): Promise<string | undefined> => {
    try {
      await prepareLecture(courseRoot(entry), entry, drawFigures)
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
  return {
    name: 'deck:follow-course',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add([folders.notes, entry])
      // Whoever opens the deck, or comes back to it, meanwhile.
      server.ws.on('connection', () => {
        if (trouble !== undefined) tell(server, trouble)
      })
      const follow = inTurn(async (event: string, path: string) => {
        const before = trouble
        trouble = await check()
        if (trouble !== undefined) {
          // Also what was told already: an update of the page takes it away.
          tell(server, trouble)
        } else if (before !== undefined || event !== 'change' || path.startsWith(folders.data)) {
          server.moduleGraph.invalidateAll()
          // Slidev takes it for a save of the lecture, and reads all that it shows.
          if (path !== entry || before !== undefined) server.watcher.emit('change', entry)
          server.ws.send({ type: 'full-reload' })
        }
      })
      server.watcher.on('all', (event, path) => {
        if (isOfCourse(path)) void follow(event, path)
      })
      // A file may have been read while it was half saved, and of the rest nothing be heard.
      const again = setInterval(() => {
        if (trouble !== undefined) void follow('change', entry)
      }, 2000)
      server.httpServer?.once('close', () => clearInterval(again))
    },
    handleHotUpdate: {
      // Before Slidev reads the lecture, and says in English that it can't.
      order: 'pre',
      async handler({ file }) {
        if (!isOfCourse(file.split('/').join(sep))) return
        const found = await check()
        if (found === undefined) return
        trouble = found
        throw Object.assign(new Error(found), { stack: '' })
      },
    },
  }
}

function tell(server: ViteDevServer, message: string): void {
  server.ws.send({ type: 'error', err: { message, stack: '' } })
}

/** Calls `work` once at a time; while it works, of what comes only the last is kept. */
function inTurn<T extends unknown[]>(work: (...args: T) => Promise<void>): (...args: T) => Promise<void> {
  let next: T | undefined
  let working = false
  return async (...args) => {
    next = args
    if (working) return
    working = true
    try {
      while (next !== undefined) {
        const current = next
        next = undefined
        await work(...current)
      }
    } finally {
      working = false
    }
  }
}
