import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import type { Course } from '../notes/index.ts'

/** The name under which a script imports it. */
const id = 'virtual:course-elements'

/**
 * Gives `virtual:course-elements`: a record from the name of each interactive element of the
 * course to a function that asks for its module. While serving, it follows the folder.
 *
 * @param root absolute path of the project
 * @param course reads the course as it is now
 */
export function elementsModule(root: string, course: () => Promise<Pick<Course, 'elements'>>): Plugin {
  const folder = join(root, 'docs', '_elementos') + sep
  return {
    name: 'course-elements',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined
      const entries = [...(await course()).elements].map(
        ([name, path]) => `${JSON.stringify(name)}: () => import(${JSON.stringify(join(root, path))})`,
      )
      return `export const elements = {\n${entries.map((entry) => `  ${entry},\n`).join('')}}\n`
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('all', (event, path) => {
        if (!path.startsWith(folder)) return
        // An element can't be defined twice in a page: what changed takes a new one.
        for (const { moduleGraph, hot } of Object.values(server.environments)) {
          const made = moduleGraph.getModuleById(`\0${id}`)
          if (made && event !== 'change') moduleGraph.invalidateModule(made)
          hot.send({ type: 'full-reload' })
        }
      })
    },
  }
}
