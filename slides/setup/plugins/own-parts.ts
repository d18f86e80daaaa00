import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { openAccount } from './patch-account.ts'

/** Parts of Slidev's interface that are ours, by the name of the file that Slidev imports. */
const own: Record<string, string> = {
  './Goto.vue': '../../interface/GoTo.vue',
  './QuickOverview.vue': '../../interface/AllSlides.vue',
}

/** Takes parts of our own for Slidev's, in the windows that are otherwise Slidev's. */
export function ownParts(): Plugin {
  const account = openAccount('own-parts', Object.keys(own))
  return {
    name: 'deck:own-parts',
    enforce: 'pre',
    resolveId(source, importer) {
      const part = importer?.includes('/@slidev/client/') ? own[source] : undefined
      if (part === undefined) return undefined
      account.met(source)
      return fileURLToPath(new URL(part, import.meta.url))
    },
    generateBundle() {
      account.check(this)
    },
  }
}
