import type { ViteDevServer } from 'vite'

/** While editing: forgets all that pages were made from, also the addresses that Astro keeps. */
export function forget({ environments }: Pick<ViteDevServer, 'environments'>): void {
  for (const { name, moduleGraph, hot } of Object.values(environments)) {
    moduleGraph.invalidateAll()
    // Whoever runs modules on the server lets go of them, and loads them when a page asks for them.
    if (name !== 'client') hot.send({ type: 'full-reload' })
  }
}

/** While editing: has open pages load anew, and be made anew. */
export function renew(server: Pick<ViteDevServer, 'environments'>): void {
  forget(server)
  server.environments.client.hot.send({ type: 'full-reload' })
}
