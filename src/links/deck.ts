import { readFile } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'

/** A built deck: where it can be entered, and what its slides link to. */
export interface BuiltDeck {
  /** Route aliases: `#/imagenes-capas` leads to `imagenes-capas`. */
  routes: Set<string>
  /** Addresses of the site, without its base: `imagenes/capas/#qué-es-una-capa`. */
  addresses: Set<string>
}

/**
 * Reads the deck built in `folder`. It is an application: its routes and links
 * are in its scripts, not in its page.
 */
export async function readDeck(folder: string): Promise<BuiltDeck> {
  const deck: BuiltDeck = { routes: new Set(), addresses: new Set() }
  for await (const path of glob('assets/*.js', { cwd: folder })) {
    const code = await readFile(join(folder, path), 'utf8')
    for (const match of code.matchAll(/\brouteAlias:(["'`])(.*?)\1/g)) deck.routes.add(match[2]!)
    for (const match of code.matchAll(/\bcourse:\{[^{}]*?\baddress:(["'`])(.*?)\1/g))
      deck.addresses.add(match[2]!)
  }
  return deck
}
