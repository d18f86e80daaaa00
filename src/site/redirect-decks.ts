import { findLectures, type LectureHead } from '../lectures/index.ts'

/** What this needs of Vite's development server. */
interface DevServer {
  middlewares: {
    use(
      handler: (
        request: { url?: string },
        response: { writeHead(status: number, headers: object): { end(body?: string): void } },
        next: () => void,
      ) => void,
    ): void
  }
}

/**
 * Vite plugin for `npm run dev`, where the site is one server and one lecture's
 * deck another: sends the site's links to that deck on to its server (the browser
 * keeps the `#/…`), and for any other lecture tells how to open it.
 *
 * @param deck address of the deck that is served; undefined or empty = none
 * @param base the site's base path, ending with `/`
 * @param root absolute path of the project
 */
export function redirectDecks(deck: string | undefined, base: string, root: string): object {
  return {
    name: 'redirect-decks',
    apply: 'serve',
    configureServer(server: DevServer) {
      if (!deck) return
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', deck)
        const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)
        const folder = /^([a-z\d-]+)\/?(?:index\.html)?$/.exec(path)?.[1]
        if (folder === undefined) return next()
        if (new URL(deck).pathname === `${base}${folder}/`) {
          response.writeHead(302, { location: deck }).end()
          return
        }
        void findLectures(root).then((lectures) => {
          const other = lectures.find((lecture) => lecture.folder === folder)
          if (!other) return next()
          response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notOpen(other))
        })
      })
    },
  }
}

function notOpen({ id, name }: LectureHead): string {
  const title = `«${name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}» no está abierta`
  return `<!doctype html>
<html lang="es">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>${title}</title>
<style>
  :root { color-scheme: light dark }
  body { max-width: 40rem; margin: 15vh auto 0; padding: 0 1.5rem; font: 1.1rem/1.5 system-ui, sans-serif }
</style>
<h1>${title}</h1>
<p>Mientras se escribe se abre una presentación a la vez. Para ver esta, termina la que está abierta con Ctrl+C y ejecuta:</p>
<pre>npm run dev -- ${id}</pre>
`
}
