import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeTrie } from 'cspell-trie-lib'

const require = createRequire(import.meta.url)

export type Trie = ReturnType<typeof decodeTrie>

const loaded = new Map<string, Trie>()

/** Spanish, from the hunspell dictionary es_ES (@cspell/dict-es-es). */
export function spanish(): Trie {
  return load('@cspell/dict-es-es', 'Spanish.trie.gz')
}

/** English, for what stands in italics or quotation marks (@cspell/dict-en_us). */
export function english(): Trie {
  return load('@cspell/dict-en_us', 'en_US.trie.gz')
}

function load(name: string, file: string): Trie {
  let trie = loaded.get(name)
  if (!trie) {
    const folder = dirname(require.resolve(name)) // its cspell-ext.json
    trie = decodeTrie(new Uint8Array(gunzipSync(readFileSync(join(folder, file)))))
    loaded.set(name, trie)
  }
  return trie
}
