/** Style sheets of a page as one, without what none of its kind of pages uses. */
import { transform, type Rule, type Selector, type Visitor } from 'lightningcss'

/** What pages use of their style sheets. */
export interface Used {
  /** Classes and ids. */
  names: ReadonlySet<string>
  /** Kinds of elements. */
  elements: ReadonlySet<string>
  /** Texts that may name custom properties, and what comes while a page is read. */
  code: readonly string[]
}

/**
 * The sheets in their order as one, minified, without the rules for what is not there, nor custom
 * properties that nobody reads.
 */
export function leanStyles(sheets: readonly { css: string; print: boolean }[], used: Used): string {
  const whole = sheets.map((sheet) => (sheet.print ? `@media print {${sheet.css}}` : sheet.css)).join('\n')
  const words = new Set(used.code.flatMap((text) => text.match(/[\w-]+/g) ?? []))
  const css = minified(withoutOverruled(whole), { visitor: onlyWhat(used, words) })
  const read = new Set(
    [css, ...used.code].flatMap((text) =>
      Array.from(text.matchAll(/var\(\s*(--[\w-]+)/g), ([, name]) => name),
    ),
  )
  const told = Array.from(css.matchAll(/(--[\w-]+)\s*:/g), ([, name = '']) => name)
  return minified(css, { unusedSymbols: told.filter((name) => !read.has(name) && !words.has(name)) })
}

function minified(css: string, options: { visitor?: Visitor<never>; unusedSymbols?: string[] }): string {
  const { code } = transform({ filename: 'page.css', code: Buffer.from(css), minify: true, ...options })
  return Buffer.from(code).toString('utf8')
}

/**
 * Without the custom properties of the root, and of what lies behind a dialog, that a rule without
 * layer or condition sets again: that one always holds, over any in a layer and any before it.
 */
function withoutOverruled(css: string): string {
  const holds = new Map<string, number>()
  const around: Rule[] = []
  let order = 0
  /** What a top rule for all roots sets, and whether it does so for what lies behind dialogs too. */
  const sets = (rule: Rule): string[] => {
    if (rule.type !== 'style' || around.length > 0) return []
    const places = rule.value.selectors.map(placeOf)
    if (!places.includes('root') || !places.includes('backdrop')) return []
    return (rule.value.declarations?.declarations ?? []).flatMap((one) =>
      one.property === 'custom' ? [one.value.name] : [],
    )
  }
  minified(css, {
    visitor: within(around, (rule) => {
      order += 1
      for (const name of sets(rule)) holds.set(name, order)
    }),
  })
  order = 0
  return minified(css, {
    visitor: within(around, (rule) => {
      order += 1
      if (rule.type !== 'style' || !rule.value.selectors.every(placeOf)) return undefined
      const { declarations } = rule.value
      const layered = around.some(({ type }) => type === 'layer-block')
      const plain = rule.value.selectors.every((selector) =>
        selector.every(({ type }) => type !== 'attribute'),
      )
      const kept = (declarations?.declarations ?? []).filter((one) => {
        const last = one.property === 'custom' ? holds.get(one.value.name) : undefined
        return last === undefined || !(layered || (plain && order < last))
      })
      if (!declarations || kept.length === declarations.declarations?.length) return undefined
      return given({
        ...rule,
        value: { ...rule.value, declarations: { ...declarations, declarations: kept } },
      })
    }),
  })
}

/** A rule that is read again when it is given back: what it lacks must not be told as nothing. */
function given(rule: Rule): Rule {
  return JSON.parse(JSON.stringify(rule, (_key, value: unknown) => value ?? undefined)) as Rule
}

/** Calls `see` for each rule, while `around` holds the rules that it stands in. */
function within(around: Rule[], see: (rule: Rule) => Rule | undefined | void): Visitor<never> {
  return {
    Rule(rule: Rule) {
      const seen = see(rule)
      around.push(rule)
      return seen ?? undefined
    },
    RuleExit() {
      around.pop()
    },
  }
}

/** Whether a selector finds the root or what lies behind a dialog, whichever its attributes. */
function placeOf(selector: Selector): 'root' | 'backdrop' | undefined {
  const last = selector.findLastIndex(({ type }) => type === 'combinator')
  const compound = selector.slice(last + 1).filter(({ type }) => type !== 'attribute')
  const [only] = compound
  if (compound.length > 1 || !only) return undefined
  if (only.type === 'pseudo-class' && only.kind === 'root' && last < 0) return 'root'
  return only.type === 'pseudo-element' && only.kind === 'backdrop' ? 'backdrop' : undefined
}

/** Takes away the rules none of whose selectors can find anything. */
function onlyWhat({ names, elements }: Used, words: ReadonlySet<string>): Visitor<never> {
  const finds = (selector: Selector): boolean =>
    selector.every((part) => {
      if (part.type === 'class' || part.type === 'id') return names.has(part.name) || words.has(part.name)
      if (part.type === 'type') return elements.has(part.name) || words.has(part.name)
      if (part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where')) {
        return part.selectors.some(finds)
      }
      return true
    })
  return {
    Rule: {
      // Nothing but whole rules: what is given back is read again, and not all can be.
      style: ({ value: { selectors } }) => (selectors.some(finds) ? undefined : []),
    },
  }
}

/** The classes and ids that style sheets tell of, those in Latin letters alone. */
export function namesIn(css: string): Set<string> {
  return new Set(Array.from(css.matchAll(/[.#]([a-z_][\w-]*)/gi), ([, name = '']) => name))
}
