import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const here = (path: string): string => fileURLToPath(new URL(`../slim/${path}`, import.meta.url))

/** Parts of Slidev's interface that are not needed to show a slide. */
const laterParts = [
  'Goto',
  'QuickOverview',
  'ContextMenu',
  'DrawingControls',
  'DragControl',
  'NavControls',
  'Settings',
]

/** Styles of type hints, moving code and alerts: the projection gives slides none of them. */
const unusedStyles = /^(@shikijs\/.*|markdown-it-github-alerts\/.*|\.\/shiki-twoslash)\.css$/

/**
 * Keeps the first slide small: leaves out of Slidev's client what no slide
 * uses, and loads after the first slide what only its interface needs.
 */
export function slimClient(): Plugin {
  return {
    name: 'deck:slim-client',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: [
          // Slides are compiled by the build: no compiler in the browser.
          { find: /^vue$/, replacement: require.resolve('vue/dist/vue.runtime.esm-bundler.js') },
          { find: /^@shikijs\/vitepress-twoslash\/client$/, replacement: here('unused.ts') },
        ],
      },
    }),
    async resolveId(source, importer) {
      if (source === 'yaml' && importer?.includes('/@slidev/parser/')) {
        // The client only uses what parses ranges and times; this lets the bundler see it.
        const resolved = await this.resolve(source, importer, { skipSelf: true })
        return resolved && { ...resolved, moduleSideEffects: false }
      }
      if (!importer?.includes('/@slidev/client/') || importer.startsWith('\0')) return undefined
      if (source === 'floating-vue' && !/(DrawingControls|FormItem)\.vue/.test(importer)) {
        return here('unused.ts')
      }
      if (source === '@slidev/rough-notation') return here('marks-later.ts')
      if (unusedStyles.test(source)) return here('none.css')
      const part = /\/(\w+)\.vue$/.exec(source)?.[1]
      if (part && laterParts.includes(part)) {
        const resolved = await this.resolve(source, importer, { skipSelf: true })
        return resolved && `\0later:${resolved.id}`
      }
      return undefined
    },
    load(id) {
      if (!id.startsWith('\0later:')) return undefined
      const real = JSON.stringify(id.slice('\0later:'.length))
      return `import { later } from ${JSON.stringify(here('later.ts'))}\nexport default later(() => import(${real}))`
    },
  }
}
