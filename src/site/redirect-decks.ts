/** Paths of the decks on the site. */
const deckPaths = /^\/presentacion(-breve)?\//

/** What this needs of Vite's development server. */
interface DevServer {
  middlewares: {
    use(
      handler: (
        request: { url?: string },
        response: { writeHead(status: number, headers: object): { end(): void } },
        next: () => void,
      ) => void,
    ): void
  }
}

/**
 * Vite plugin for `npm run dev`, where site and deck are two servers: sends the
 * site's links to a deck on to the deck's server. The browser keeps the `#/…`.
 *
 * @param origin the deck's server; undefined = no redirects
 * @param base the site's base path, ending with `/`
 */
export function redirectDecks(origin: string | undefined, base: string): object {
  return {
    name: 'redirect-decks',
    apply: 'serve',
    configureServer(server: DevServer) {
      if (!origin) return
      server.middlewares.use((request, response, next) => {
        const path = `/${(request.url ?? '/').replace(base, '')}`.replace('//', '/')
        if (!deckPaths.test(path)) return next()
        response.writeHead(302, { location: `${origin}${base}presentacion/` }).end()
      })
    },
  }
}
