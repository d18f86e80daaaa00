import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import { openAccount, type PatchName } from './patch-account.ts'

const require = createRequire(import.meta.url)

/** Changes the text of one file. Calls `missing` with what it no longer finds. */
export type Change = (code: string, missing: (what: string) => never) => string

/**
 * A plugin that changes files of Slidev's client before they are compiled. A build fails when one
 * of them isn't met, or no longer says what is changed.
 *
 * @param changes by path below `@slidev/client`
 */
export function patchFiles(patch: PatchName, changes: ReadonlyMap<string, Change>): Plugin {
  const account = openAccount(patch, changes.keys())
  return {
    name: `deck:${patch}`,
    enforce: 'pre',
    transform(code, id) {
      if (id.startsWith('\0')) return undefined
      const [file, change] = [...changes].find(([path]) => id.endsWith(`/@slidev/client/${path}`)) ?? []
      if (file === undefined || !change) return undefined
      const changed = change(code, (what) => this.error(account.changed(file, what)))
      account.met(file)
      return { code: changed, map: null }
    },
    async generateBundle() {
      for (const [file, change] of changes) {
        // What slides use comes with the first of them that does: without one, the file itself is asked.
        if (!file.startsWith('builtin/')) continue
        const code = await readFile(require.resolve(`@slidev/client/${file}`), 'utf8').catch(() => undefined)
        if (code === undefined) continue
        change(code, (what) => this.error(account.changed(file, what)))
        account.met(file)
      }
      account.check(this)
    },
  }
}
