/**
 * Makes `model.gz` anew: `node src/lint/accents/train.ts TEXTS…`, of files of plain Spanish in UTF-8,
 * a paragraph a line, with U+FFFC where there was code. A file that is given twice counts twice.
 *
 * The model in use was learnt from 6.3 million words of Spanish translations that are public on GitHub
 * (progit/progit2-es, cienciadedatos/r4ds, the «-es» lessons of swcarpentry and datacarpentry,
 * ropensci/dev_guide, github/opensource.guide, reactjs/es.react.dev, vitejs/docs-es,
 * angular-hispano/angular-docs-es, freeCodeCamp/i18n-curriculum, AdobeDocs/workfront.es-ES,
 * MicrosoftDocs/xamarin-docs.es-es, and the manual of a well-known language, «docs-es»),
 * of the development part of UD_Spanish-GSD, and, twice, of this project's own notes and cases. It holds
 * weights, no text.
 *
 * What it is worth was measured on 590,000 words that it has not seen (AdobeDocs/journeys.es-ES,
 * NuGet/docs.microsoft.com-nuget.es-es, RustLangES/rust-book-es, PureStake/moonbeam-docs-es and others,
 * and the test part of UD_Spanish-GSD): of the words with an accent, the part that scores above the limit
 * of find.ts, and how many of those without one do, most of them faults of those texts when read.
 *
 *     pair       limit  found      told without accent
 *     esta         2    97 %       40 of 1,636
 *     mas          2.5  99 %       20 of 20 (all faults)
 *     future       2.5  98 %       77 of 140
 *     imperfect    2    98 %        7 of 76
 *     aun          2    95 %        8 of 14
 *     el           2    85 %       15 of 20,680
 *     este         2    84 %        7 of 2,119
 *     como         2    81 %       24 of 3,243
 *     past         2.5  76 %       24 of 17,974
 *     si           2    72 %        5 of 3,127
 *     que          2    68 %       15 of 15,416
 *     asking       2    66 %        6 of 719
 *     porque       2    50 %        5 of 576
 *     cuando       1.5  45 %        2 of 1,559
 *     tu           1.5  24 %        2 of 566
 *
 * «Se», «de», «te» and «mi» have too few examples: by-syntax.ts judges them. A limit lower by 1 finds 3 to
 * 10 points more and doubles what is told wrongly.
 *
 * Each pair is a logistic regression, learnt with FTRL-Proximal, whose L1 term leaves few weights
 * (McMahan et al., «Ad Click Prediction: a View from the Trenches», KDD 2013).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { featuresOf, piecesOf } from './features.ts'
import { size, type PartHead } from './model.ts'
import { pairOf } from './pairs.ts'

/** Of FTRL-Proximal: how fast it learns, and how much it costs to have a weight, or a great one. */
const alpha = 0.15
const beta = 1
const l1 = 1.8
const l2 = 1
const rounds = 5
/** Weights under this change nothing. */
const least = 0.06
/** Of the words without their accent, which are many more, all up to so many of a pair, then a part. */
const plainOnes = 20_000
const partOfTheRest = 0.15
/** A pair that has fewer examples of either kind is not learnt. */
const fewest = 20

interface Example {
  features: Uint32Array
  accented: boolean
}

const random = sequence(1)
const heads: PartHead[] = []
const tables: Int8Array[] = []
for (const [name, examples] of readExamples(process.argv.slice(2))) {
  const accented = examples.filter((each) => each.accented).length
  console.log(`${name}: ${accented} con tilde, ${examples.length - accented} sin ella`)
  if (Math.min(accented, examples.length - accented) < fewest) continue
  const { bias, weights } = learn(examples)
  const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  heads.push({ name, bias, unit })
  tables.push(Int8Array.from(weights, (weight) => (Math.abs(weight) < least ? 0 : Math.round(weight / unit))))
}
const head = Buffer.from(`${JSON.stringify(heads)}\n`)
writeFileSync(
  new URL('model.gz', import.meta.url),
  gzipSync(Buffer.concat([head, ...tables.map((table) => Buffer.from(table.buffer))]), { level: 9 }),
)

function readExamples(paths: readonly string[]): Map<string, Example[]> {
  const examples = new Map<string, Example[]>()
  for (const path of paths) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const pieces = piecesOf(line)
      for (const [index, { word }] of pieces.entries()) {
        const pair = pairOf(word)
        if (!pair) continue
        const known = examples.get(pair.name) ?? []
        examples.set(pair.name, known)
        const accented = word === pair.accented
        if (!accented && word !== pair.plain) continue
        if (!accented && known.length > plainOnes && random() > partOfTheRest) continue
        const features = Uint32Array.from(featuresOf(pieces, index, pair.own), (each) => each & (size - 1))
        known.push({ features, accented })
      }
    }
  }
  return examples
}

function learn(examples: Example[]): { bias: number; weights: Float64Array } {
  // The last place is the bias's, which costs nothing.
  const gradients = new Float64Array(size + 1)
  const squares = new Float64Array(size + 1)
  const weightAt = (at: number): number => {
    const gradient = gradients[at]!
    const cost = at === size ? 0 : l1
    if (Math.abs(gradient) <= cost) return 0
    const rate = (beta + Math.sqrt(squares[at]!)) / alpha + (at === size ? 0 : l2)
    return -(gradient - Math.sign(gradient) * cost) / rate
  }
  for (let round = 0; round < rounds; round++) {
    shuffle(examples)
    for (const { features, accented } of examples) {
      const places = [...features, size]
      const weights = places.map(weightAt)
      const sum = weights.reduce((total, weight) => total + weight, 0)
      const error = 1 / (1 + Math.exp(-sum)) - (accented ? 1 : 0)
      for (const [i, at] of places.entries()) {
        const before = Math.sqrt(squares[at]!)
        squares[at]! += error * error
        gradients[at]! += error - ((Math.sqrt(squares[at]!) - before) / alpha) * weights[i]!
      }
    }
  }
  return { bias: weightAt(size), weights: Float64Array.from({ length: size }, (_, at) => weightAt(at)) }
}

function shuffle(items: unknown[]): void {
  for (let i = items.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    ;[items[i], items[other]] = [items[other], items[i]]
  }
}

/** Numbers from 0 to 1, the same in every run (a linear congruential generator). */
function sequence(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}
