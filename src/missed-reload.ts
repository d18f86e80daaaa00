import type { Plugin } from 'vite'

/** The script that every served page runs. */
const id = 'virtual:course-missed-reload'

/** Under this name the answer that carries a page says after how many changes it was asked for. */
const timing = 'course-changes'

/** With this message a page says the same, once it can hear of changes. */
const loaded = 'course:loaded'

const script = `
const [page] = performance.getEntriesByType('navigation')
const changes = page?.serverTiming.find(({ name }) => name === '${timing}')?.description
if (changes !== undefined) import.meta.hot.send('${loaded}', changes)
`

/**
 * While serving: a page hears of no change before it has loaded so far that it listens. When another
 * page listens already, what comes meanwhile is lost, and a page that loads slowly would go on
 * showing what was there before. So each page says, once it listens, after which change it was asked
 * for, and is sent for again when there has been another since.
 */
export function missedReload(): Plugin {
  return {
    name: 'course-missed-reload',
    apply: 'serve',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? script : undefined),
    transform: {
      // Also the page that tells an error has this module, and nothing else.
      filter: { id: /\/vite\/dist\/client\/client\.mjs(?:$|\?)/ },
      // Evaluated after this module, of which the script makes use.
      handler: (code) => ({ code: `${code}\nimport('${id}')\n`, map: null }),
    },
    configureServer(server) {
      let changes = 0
      const { hot } = server.environments.client
      const send = hot.send.bind(hot)
      hot.send = (...message: unknown[]) => {
        const [payload] = message
        if (isChange(payload)) changes++
        Reflect.apply(send, hot, message)
      }
      hot.on(loaded, (known: unknown, page) => {
        if (known !== String(changes)) page.send({ type: 'full-reload' })
      })
      server.middlewares.use((request, response, next) => {
        if (request.headers.accept?.includes('text/html')) {
          response.setHeader('server-timing', `${timing};desc="${changes}"`)
        }
        next()
      })
    },
  }
}

function isChange(payload: unknown): boolean {
  if (typeof payload !== 'object' || payload === null || !('type' in payload)) return false
  return payload.type === 'full-reload' || payload.type === 'update'
}
