/**
 * Makes `usual.gz` anew: `node src/lint/spelling/count-usual.ts TEXTS…`, each the plain Spanish of one
 * project or kind of text. It lists the words of the dictionary that two of them have, three times or more
 * in all: what a slip is likely to have been. No text is kept.
 *
 * The list in use comes from those texts that `accents/train.ts` names, and from the Spanish pages of
 * PureStake/moonbeam-docs-es, dom-minka/minka-docs-es, ascsl/laravel-docs-ES, NuGet's and Adobe Journeys'
 * documentation, pebakery/pebakery-docs-es, videsk/developers-docs-es, drakodarpan/gulp-docs-es and two
 * courses of iesgn and alefiengo.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { createSpeller } from './speller.ts'

const leastTexts = 2
const leastTimes = 3

const speller = createSpeller([], [], [])
const counts = new Map<string, { times: number; texts: number }>()
for (const path of process.argv.slice(2)) {
  const own = new Map<string, number>()
  for (const [word] of readFileSync(path, 'utf8').matchAll(/\p{L}+/gu))
    own.set(word, (own.get(word) ?? 0) + 1)
  for (const [word, times] of own) {
    const known = counts.get(word) ?? { times: 0, texts: 0 }
    counts.set(word, { times: known.times + times, texts: known.texts + 1 })
  }
}
const usual = [...counts]
  .filter(([, { times, texts }]) => times >= leastTimes && texts >= leastTexts)
  .map(([word]) => word)
  .filter((word) => word.length > 2 && word === word.toLowerCase() && speller.isSpanish(word))
writeFileSync(
  new URL('usual.gz', import.meta.url),
  gzipSync(usual.toSorted((a, b) => (a < b ? -1 : 1)).join('\n'), { level: 9 }),
)
console.log(`${usual.length} palabras`)
