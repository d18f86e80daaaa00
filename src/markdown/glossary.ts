import GithubSlugger from 'github-slugger'
import type { PhrasingContent } from 'mdast'
import { madePages, type Term } from '../notes/index.ts'
import type { Adapter } from './adapt.ts'
import { inlineText } from './inline.ts'
import { text } from './nodes.ts'
import type { PageData } from './page.ts'

/** Links in one paragraph: more would make it hard to read. */
const perParagraph = 2

/** `id` of a term on the glossary's page. */
export function termId(term: string): string {
  return new GithubSlugger().slug(term)
}

/**
 * Links the first mention of a term, in the running text of a page, to its
 * entry in the glossary; a tooltip brings the definition when it is first wanted
 * (`components/client/term-tooltip.ts`). Headings, lists, tables, code, links
 * and emphasis stay as they are: so do the terms that the page itself explains
 * in bold or italics.
 */
export const glossary = ({ terms }: PageData): Adapter => {
  const seen = new Set<string>()
  let forms = known.get(terms)
  if (!forms) known.set(terms, (forms = formsOf(terms)))
  if (forms.byForm.size === 0) return {}
  return {
    paragraph(node, { parent }) {
      if (parent.type !== 'root') return undefined
      let left = perParagraph
      const children = node.children.flatMap((child) => {
        if (child.type !== 'text' || left === 0) return [child]
        const pieces = linkTerms(child.value, forms, seen, left)
        left -= pieces.filter((piece) => piece.type === 'link').length
        return pieces
      })
      return left < perParagraph ? { ...node, children } : undefined
    },
  }
}

/** The terms that pages link: common nouns and acronyms; names and verbs speak for themselves. */
function linked(terms: readonly Term[]): Term[] {
  return terms.filter(({ category }) => category === 'sustantivo' || category === 'sigla')
}

/** What each term that pages link means, by the `id` of its entry. */
export function definitionsOf(terms: readonly Term[]): Record<string, string> {
  return Object.fromEntries(linked(terms).map((term) => [termId(term.term), inlineText(term.definition)]))
}

/** The forms of a course's terms, which are the same for all its pages. */
const known = new WeakMap<readonly Term[], Forms>()

interface Forms {
  byForm: Map<string, Term>
  /** Matches any form as whole words. */
  pattern: RegExp
}

/** Singular and plural of the terms that pages link. */
function formsOf(terms: readonly Term[]): Forms {
  const byForm = new Map<string, Term>()
  for (const term of linked(terms)) {
    for (const form of [term.term, term.plural]) {
      if (form) byForm.set(form.toLocaleLowerCase('es'), term)
    }
  }
  const longestFirst = [...byForm.keys()].sort((a, b) => b.length - a.length)
  const words = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  const edge = '[\\p{L}\\p{N}_]'
  return { byForm, pattern: new RegExp(`(?<!${edge})(?:${words.join('|')})(?!${edge})`, 'giu') }
}

function linkTerms(value: string, forms: Forms, seen: Set<string>, limit: number): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  let from = 0
  let left = limit
  for (const match of value.matchAll(forms.pattern)) {
    const term = forms.byForm.get(match[0].toLocaleLowerCase('es'))
    if (left === 0) break
    if (!term || seen.has(term.term)) continue
    seen.add(term.term)
    left--
    pieces.push(text(value.slice(from, match.index)), {
      type: 'link',
      url: `${madePages.glossary}#${termId(term.term)}`,
      children: [text(match[0])],
      data: { hProperties: { class: 'term' } },
    })
    from = match.index + match[0].length
  }
  return [...pieces, text(value.slice(from))].filter((piece) => piece.type !== 'text' || piece.value !== '')
}
