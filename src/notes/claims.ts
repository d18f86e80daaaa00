/**
 * What a misconception states: who or what, which verb, of what. Of the alternatives of each part,
 * any; a phrase is in the words of its author, and what else says the same is found out by who looks.
 */
export interface Claim {
  subjects: string[]
  verbs: string[]
  /** Empty: the verb needs none. */
  objects: string[]
  /** What the sentence must speak of besides; each one in any of its ways. */
  circumstances: string[][]
}

const form =
  /^(?<subjects>[^*()]+)\*(?<verbs>[^*()]+)\*(?<objects>[^*()]*)(?<circumstances>(?:\([^*()]+\)\s*)*)$/u

/**
 * Reads «quién *verbo* qué (circunstancia)»; alternatives stand between « / ». Between backticks
 * stands a name word for word; quotation marks mean nothing.
 *
 * @returns undefined when it is not written so
 */
export function readClaim(text: string): Claim | undefined {
  const groups = form.exec(text.replace(/[«»]/g, ''))?.groups
  if (!groups) return undefined
  const { subjects = '', verbs = '', objects = '', circumstances = '' } = groups
  const claim = {
    subjects: alternatives(subjects),
    verbs: alternatives(verbs),
    objects: alternatives(objects),
    circumstances: [...circumstances.matchAll(/\(([^)]+)\)/g)].map(([, inside]) => alternatives(inside!)),
  }
  return claim.subjects.length > 0 && claim.verbs.length > 0 ? claim : undefined
}

function alternatives(text: string): string[] {
  return text
    .split(/\s\/\s/)
    .map((each) => each.trim())
    .filter(Boolean)
}
