import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { isPictureName } from '../pictures/address.ts'
import { afterGlance } from './current-course.ts'
import { renew } from './renew.ts'

/**
 * While editing: a change of the glossary, the bibliography, the ledger, the
 * themes, a lecture or a picture shows on every page, though no page is built
 * from them.
 *
 * @param root absolute path of the project
 */
export function reloadOnData(root: string): Plugin {
  const notes = join(root, 'docs') + sep
  const folders = [join(root, 'docs', '_datos') + sep, join(root, 'slides') + sep]
  return {
    name: 'course-reload-on-data',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add([...folders, notes])
      server.watcher.on('all', (_event, path) => {
        const isData = /\.(ya?ml|md)$/.test(path) && folders.some((folder) => path.startsWith(folder))
        const isPicture = isPictureName(path) && path.startsWith(notes)
        if (!isData && !isPicture) return
        // Astro starts anew with what it says, and pages come again by themselves.
        if (path.endsWith(`${sep}_datos${sep}curso.yml`)) return
        void afterGlance().then(() => renew(server))
      })
    },
  }
}
