/**
 * Slidev's client is changed in places that have no setting for it. A patch tells here what it
 * means to change, and what it has met: when Slidev renames a file or says something in another
 * way, the build must fail, and say where to look.
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Which Slidev is patched. */
export const slidevVersion: string = require('@slidev/client/package.json').version

/** Who patches: name of the module in `slides/setup/plugins`, without extension. */
export type PatchName = string

/** What an account needs of the build: a way to stop it. */
interface Build {
  error(message: string): never
}

/** The account of one patch. */
export interface PatchAccount {
  /** Tells that `target` was there and was changed. */
  met(target: string): void
  /** The message for a target that is there, but not as it was. */
  changed(target: string, what: string): string
  /** Stops the build when a target was never met: for the end of a build, as `generateBundle`. */
  check(build: Build): void
}

/**
 * Opens the account of a patch.
 *
 * @param targets what it changes: files of Slidev's client, or what they import
 */
export function openAccount(patch: PatchName, targets: Iterable<string>): PatchAccount {
  const unmet = new Set(targets)
  const where = `slides/setup/plugins/${patch}.ts`
  return {
    met: (target) => void unmet.delete(target),
    changed: (target, what) =>
      `Slidev ${slidevVersion} ya no dice «${what}» en «${target}», y el parche ${patch} lo cambiaba. Mira cómo lo dice ahora, en node_modules/@slidev/client, y corrige ${where}.`,
    check(build) {
      if (unmet.size === 0) return
      const list = [...unmet].map((target) => `«${target}»`).join(', ')
      build.error(
        `Slidev ${slidevVersion} ya no usa ${list}, y el parche ${patch} lo cambiaba. Busca cómo se llama ahora, en node_modules/@slidev/client, y corrige ${where}.`,
      )
    },
  }
}
