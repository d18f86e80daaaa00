import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { openAccount } from './patch-account.ts'

const require = createRequire(import.meta.url)
const here = (path: string): string => fileURLToPath(new URL(`../slim/${path}`, import.meta.url))

/** Parts of Slidev's interface that are not needed to show a slide. */
const laterParts = ['Goto', 'QuickOverview', 'ContextMenu', 'DragControl', 'NavControls', 'Settings']

/** Styles of type hints, moving code and alerts: the projection gives slides none of them. */
const unusedStyles = [
  '@shikijs/magic-move/style.css',
  '@shikijs/vitepress-twoslash/style.css',
  'markdown-it-github-alerts/styles/github-colors-light.css',
  'markdown-it-github-alerts/styles/github-colors-dark-media.css',
  'markdown-it-github-alerts/styles/github-base.css',
  './shiki-twoslash.css',
]

/** What stands in for a module, by the name that it is imported by. */
const standIns: Record<string, string> = {
  // Slides are compiled by the build: no compiler in the browser.
  vue: require.resolve('vue/dist/vue.runtime.esm-bundler.js'),
  '@shikijs/vitepress-twoslash/client': here('unused.ts'),
}

/** The part that most lectures are given without. */
const drawingPart = 'DrawingControls'
/** Styles of formulas: Slidev takes the dollar signs of a console for them, and notes have none. */
const formulas = /[\\/]katex[\\/]dist[\\/]katex\.min\.css$/

const popups = 'floating-vue'
const marks = '@slidev/rough-notation'
/** The client only uses what parses ranges and times; this lets the bundler see it. */
const yaml = 'yaml'

/**
 * Keeps the first slide small: leaves out of Slidev's client what no slide
 * uses, and loads after the first slide what only its interface needs.
 */
export function slimClient(): Plugin {
  const account = openAccount('slim-client', [
    ...[...laterParts, drawingPart].map((part) => `${part}.vue`),
    ...unusedStyles,
    ...Object.keys(standIns),
    popups,
    marks,
    yaml,
  ])
  return {
    name: 'deck:slim-client',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: Object.entries(standIns).map(([name, replacement]) => ({
          find: new RegExp(`^${RegExp.escape(name)}$`),
          replacement,
        })),
      },
    }),
    async resolveId(source, importer) {
      if (/(^|\/)yaml($|\/)/.test(source) && importer?.includes('/@slidev/parser/')) {
        account.met(yaml)
        const resolved = await this.resolve(source, importer, { skipSelf: true })
        return resolved && { ...resolved, moduleSideEffects: false }
      }
      if (formulas.test(source)) return here('none.css')
      if (!importer?.includes('/@slidev/client/') || importer.startsWith('\0')) return undefined
      // Aliases have done their work by now.
      for (const [name, standIn] of Object.entries(standIns)) if (source === standIn) account.met(name)
      if (source === popups && !/(DrawingControls|FormItem)\.vue/.test(importer)) {
        account.met(popups)
        return here('unused.ts')
      }
      if (source === marks) {
        account.met(marks)
        return here('marks-later.ts')
      }
      if (unusedStyles.includes(source)) {
        account.met(source)
        return here('none.css')
      }
      const part = /\/(\w+)\.vue$/.exec(source)?.[1]
      if (part && (laterParts.includes(part) || part === drawingPart)) {
        account.met(`${part}.vue`)
        const resolved = await this.resolve(source, importer, { skipSelf: true })
        // What it holds is a script, whatever its part is.
        return resolved && `\0${part === drawingPart ? 'drawing' : 'later'}:${resolved.id}.js`
      }
      return undefined
    },
    load(id) {
      const met = /^\0(later|drawing):(.*)\.js$/.exec(id)
      if (!met) return undefined
      const [, when = '', real = ''] = met
      const from = JSON.stringify(here(`${when}.ts`))
      return `import { ${when} } from ${from}\nexport default ${when}(() => import(${JSON.stringify(real)}))`
    },
    generateBundle() {
      account.check(this)
    },
  }
}
