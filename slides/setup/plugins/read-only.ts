import type { Connect, Plugin } from 'vite'

/**
 * Refuses what Slidev's pages would save while serving: it would write what is
 * projected over the notes that it is made from.
 */
export function readOnly(): Plugin {
  return {
    name: 'deck:read-only',
    apply: 'serve',
    configureServer({ middlewares }) {
      // Before Slidev's own, which writes whatever its settings say.
      middlewares.stack.unshift({ route: '/__slidev', handle: readsOnly })
    },
  }
}

const readsOnly: Connect.NextHandleFunction = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') next()
  else response.writeHead(405, { allow: 'GET, HEAD' }).end()
}
