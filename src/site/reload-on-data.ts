import { join, sep } from 'node:path'
import type { Plugin } from 'vite'

/**
 * While editing: a change of the glossary, the bibliography, the ledger, the
 * themes or a lecture shows on every page, though no page is built from them.
 *
 * @param root absolute path of the project
 */
export function reloadOnData(root: string): Plugin {
  const folders = [join(root, 'docs', '_datos') + sep, join(root, 'slides') + sep]
  return {
    name: 'course-reload-on-data',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(folders)
      server.watcher.on('all', (_event, path) => {
        if (!/\.(ya?ml|md)$/.test(path) || !folders.some((folder) => path.startsWith(folder))) return
        for (const { moduleGraph, hot } of Object.values(server.environments)) {
          moduleGraph.invalidateAll()
          hot.send({ type: 'full-reload' })
        }
      })
    },
  }
}
