import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createDictionaryLineParser, decodeTrie } from 'cspell-trie-lib'
import { unaccent } from '../spanish/fold.ts'

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

/** Lists of names, by package: of software and its terms, of companies, of kinds of files. */
const technicalLists: readonly [name: string, file: string][] = [
  ...[
    'softwareTerms.txt.gz',
    'software-tools.txt',
    'networkingTerms.txt',
    'webServices.txt',
    'computing-acronyms.txt',
    'coding-compound-terms.txt',
  ].map((file): [string, string] => ['@cspell/dict-software-terms', `dict/${file}`]),
  ['@cspell/dict-companies', 'dict/companies.txt'],
  ['@cspell/dict-filetypes', 'filetypes.txt.gz'],
]

let technicalWords: ReadonlySet<string> | undefined

/** What programmers, companies and files are called, as they write it: no trie, few words are looked up. */
export function technical(): ReadonlySet<string> {
  technicalWords ??= new Set(technicalLists.flatMap(([name, file]) => wordsIn(name, file)))
  return technicalWords
}

let technicalInLower: ReadonlySet<string> | undefined

/** Whether a word in lower case is one of those; a name in lower case too, where it is no English word: «npm». */
export function isOfTheTrade(word: string): boolean {
  if (technical().has(word)) return true
  technicalInLower ??= new Set([...technical()].map((each) => each.toLowerCase()))
  return technicalInLower.has(word) && !english().has(word)
}

let usualWords: ReadonlySet<string> | undefined

/** The Spanish words that technical texts use, in lower case; see `count-usual.ts`. */
export function usual(): ReadonlySet<string> {
  usualWords ??= new Set(
    gunzipSync(readFileSync(new URL('usual.gz', import.meta.url)))
      .toString('utf8')
      .split('\n'),
  )
  return usualWords
}

let unaccented: ReadonlySet<string> | undefined

/** Those with an accent, without it: «tambein» lacks one and has a slip. */
export function usualUnaccented(): ReadonlySet<string> {
  unaccented ??= new Set([...usual()].filter((word) => /[áéíóú]/.test(word)).map(unaccent))
  return unaccented
}

let bySound: ReadonlyMap<string, string> | undefined

/** The usual word that sounds as `word`: «decisión» for «desicion». */
export function soundingAs(word: string): string | undefined {
  bySound ??= new Map([...usual()].map((each) => [soundOf(each), each]))
  return bySound.get(soundOf(word))
}

/** A word as it sounds in most of America, without its stress. */
function soundOf(word: string): string {
  return unaccent(word)
    .replace(/ch/g, '#')
    .replace(/h/g, '')
    .replace(/qu(?=[ei])|c(?![eizc])/g, 'k')
    .replace(/[cz]/g, 's')
    .replace(/s{2,}|xc|sc(?=[ei])/g, 's')
    .replace(/v/g, 'b')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/ll/g, 'y')
    .replace(/(?<=[nlsb])rr/g, 'r')
    .replace(/m(?=[bpv])/g, 'n')
}

function wordsIn(name: string, file: string): string[] {
  const bytes = readFileSync(join(folderOf(name), file))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return [...createDictionaryLineParser({})(text.split('\n'))].filter((word) => /^\p{L}/u.test(word))
}

/** Where a package of dictionaries stands: its main file is its description, cspell-ext.json. */
function folderOf(name: string): string {
  return dirname(require.resolve(name))
}

function load(name: string, file: string): Trie {
  let trie = loaded.get(name)
  if (!trie) {
    trie = decodeTrie(new Uint8Array(gunzipSync(readFileSync(join(folderOf(name), file)))))
    loaded.set(name, trie)
  }
  return trie
}
