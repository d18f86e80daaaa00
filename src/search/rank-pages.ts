import type { Concept, Question } from './concepts.ts'
import type { FoundPage, PageKind } from './lexicon.ts'
import { foldedWords, fullWords, stem } from './words.ts'

/** Finds the pages with words in their text: all of the words, in any form. */
export interface Engine {
  /** The pages' ids, each with how well it suits: more is better, of no fixed scale. */
  find(words: string): Promise<{ id: string; score: number }[]>
}

/** A page that answers a question. */
export interface RankedPage {
  page: FoundPage
  score: number
  /** Its sections whose headings say what is looked for, the best first. */
  sections: string[]
}

/** How much a page counts, of 1. */
const kindWeights: Record<PageKind, number> = { note: 1, glossary: 0.7, reference: 0.55, authors: 0.2 }

/** How much it counts that a title, or the heading of a section, says what is looked for; its text counts 1. */
const titleWeight = 1
const sectionWeight = 0.75

/** How much it counts that a page is asked for in these words: it has them in its own. */
const askedWeight = 1

/** A page that has less than this part of what was asked is no answer where others have all of it. */
const leastShare = 0.34

/** How much a word can count for being rare: one page that has it by chance is no answer. */
const mostRarity = 2.2
const leastRarity = 0.2
const unsaid = 0.4

/** Of how surely the surest way to say something is meant, the part from which another one is the thing itself. */
const nearlySure = 0.7

/** The pages that answer a question, the best first. */
export async function rankPages(
  question: Question,
  pages: readonly FoundPage[],
  engine: Engine,
): Promise<RankedPage[]> {
  const concepts = await Promise.all(question.concepts.map((concept) => weigh(concept, pages, engine)))
  const total = concepts.reduce((sum, { rarity }) => sum + rarity, 0)
  if (total === 0) return []
  const ranked = pages.map((page): RankedPage => {
    const inText =
      concepts.reduce((sum, { rarity, scores }) => sum + rarity * (scores.get(page.id) ?? 0), 0) / total
    const has =
      concepts.reduce((sum, { rarity, scores }) => sum + (scores.has(page.id) ? rarity : 0), 0) / total
    const title = headingScore(page.title, concepts, total)
    const sections = page.sections
      .map(([id, text]) => ({ id, score: headingScore(text, concepts, total) }))
      .filter(({ score }) => score > leastShare)
      .sort((one, other) => other.score - one.score)
    const asked = Math.max(0, ...(page.asked ?? []).map((words) => headingScore(words, concepts, total)))
    const score =
      kindWeights[page.kind] *
      (inText * has ** 2 +
        titleWeight * title +
        sectionWeight * (sections[0]?.score ?? 0) +
        askedWeight * asked)
    return {
      page,
      score: has < leastShare && title === 0 ? 0 : score,
      sections: sections.map(({ id }) => id),
    }
  })
  return ranked.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score)
}

interface WeighedConcept extends Concept {
  /** The fewer pages say it, the more it counts. */
  rarity: number
  /** Of the pages that say it, by id: how well, to 1. */
  scores: ReadonlyMap<string, number>
}

async function weigh(concept: Concept, pages: readonly FoundPage[], engine: Engine): Promise<WeighedConcept> {
  const scores = new Map<string, number>()
  const notes = new Set(pages.filter(({ kind }) => kind === 'note').map(({ id }) => id))
  const found = await Promise.all(
    concept.variants.map(async ({ words, weight }) => ({
      weight,
      results: await engine.find(words.join(' ')),
      askedFor: pages.filter((page) => isAskedFor(page, words)).map(({ id }) => id),
    })),
  )
  for (const { weight, results, askedFor } of found) {
    for (const id of askedFor) scores.set(id, Math.max(scores.get(id) ?? 0, weight))
    const taught = results.filter(({ id }) => notes.has(id))
    const most = Math.max(...(taught.length > 0 ? taught : results).map(({ score }) => score), Number.EPSILON)
    for (const { id, score } of results) {
      scores.set(id, Math.max(scores.get(id) ?? 0, weight * Math.sqrt(Math.min(1, score / most))))
    }
  }
  // A word that is on all notes hardly tells them apart; one that is on none is a slip or a path.
  // What stands near it may be on all of them, too, and says nothing of how rare it is itself.
  const sure = Math.max(...found.map(({ weight }) => weight)) * nearlySure
  const said = new Set(
    found
      .filter(({ weight }) => weight >= sure)
      .flatMap(({ results, askedFor }) => [...results.map(({ id }) => id), ...askedFor]),
  )
  const taught = [...said].filter((id) => notes.has(id)).length
  const rarity = taught === 0 ? unsaid : Math.min(mostRarity, leastRarity + Math.log(notes.size / taught))
  return { ...concept, rarity, scores }
}

/** Whether a page is asked for with words, in any form, besides what it says itself. */
function isAskedFor(page: FoundPage, words: readonly string[]): boolean {
  return askedStems(page).some((there) => words.every((word) => there.has(stem(word))))
}

const knownStems = new WeakMap<FoundPage, ReadonlySet<string>[]>()

/** The stems of each phrase by which a page is asked for: every key that is typed needs them. */
function askedStems(page: FoundPage): readonly ReadonlySet<string>[] {
  const known =
    knownStems.get(page) ?? (page.asked ?? []).map((phrase) => new Set(foldedWords(phrase).map(stem)))
  knownStems.set(page, known)
  return known
}

/** How much of what is looked for a heading says, and how little else, to 1. */
function headingScore(heading: string, concepts: readonly WeighedConcept[], total: number): number {
  const words = fullWords(foldedWords(heading)).map(stem)
  const there = new Set(words)
  const said = new Set<string>()
  let share = 0
  for (const { variants, rarity } of concepts) {
    let best = 0
    for (const variant of variants) {
      const stems = variant.words.map(stem)
      const present = stems.filter((one) => there.has(one))
      for (const one of present) said.add(one)
      best = Math.max(best, variant.weight * (present.length / stems.length) ** 1.5)
    }
    share += best * rarity
  }
  return (share / total) ** 1.5 * (0.6 + 0.4 * (said.size / Math.max(1, there.size)))
}
