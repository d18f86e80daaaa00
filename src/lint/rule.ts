import type { Root } from 'mdast'
import { lintRule } from 'unified-lint-rule'
import type { Plugin } from 'unified'
import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { VFileMessage } from 'vfile-message'
import type { LintContext } from './context.ts'
import { inlineDocuments, type Document } from './plain-document.ts'
import { align, offsetsOf } from './text/align.ts'
import { pointAt, rangeAt } from './text/places.ts'
import type { YamlText } from './text/yaml-text.ts'
import type { Range, TextUnit } from './text/unit.ts'

/** The source of our messages, and the name of comments that control them. */
export const origin = 'apuntes'

/** What a rule says, and what it must find: its documentation and its tests. */
export interface RuleMeta {
  /** Kebab-case, in Spanish, as an author sees it. */
  id: string
  severity: 'error' | 'warning'
  /** What it looks for, in a sentence, in Spanish. */
  what: string
  /** Why that is a fault, in Spanish. */
  why: string
  /** What to do, in Spanish. */
  advice: string
  /** Whether `--fix` can repair it. */
  fixes?: boolean
  /** Whether the build refuses what it finds: then neither a course nor a comment can say that it is less serious. */
  stops?: boolean
  /** Whether it also looks at the inline Markdown in data files, one text at a time. */
  inline?: boolean
  examples: Example[]
}

export interface Example {
  /** A text with faults. */
  wrong: string
  /** The same, right. */
  right: string
  /** What is found in `wrong`: the text found, or `línea:columna` where there is none. */
  finds: string[]
  /** The file that it stands in; a note by default. */
  path?: string
}

/** A change of the file: offsets in its source. */
export interface Fix {
  start: number
  end: number
  text: string
}

/** One fault, as a rule reports it. */
export interface Fault {
  message: string
  hint?: string | undefined
  /** A range of a unit's text, a node, or a place. */
  at: { unit: TextUnit; range: Range } | Node | Position | Point | undefined
  expected?: string[]
  /** In indices of the unit's text. */
  fix?: { from: number; to: number; text: string }
  /** The same for what is no unit's text. */
  change?: Fix
}

export type Report = (fault: Fault) => void

export interface Rule {
  meta: RuleMeta
  /** Looks at one file, and reports each fault. */
  check(document: Document, context: LintContext, report: Report): void | Promise<void>
}

/** States a rule. */
export function defineRule(meta: RuleMeta, check: Rule['check']): Rule {
  return { meta, check }
}

/** A message of ours may carry the change that repairs it. */
export type FixableMessage = VFileMessage & { fix?: Fix }

/** The rule as a remark-lint rule; its option is the context. */
export function toPlugin({ meta, check }: Rule, ruleUrl: (id: string) => string): Plugin<[unknown], Root> {
  return lintRule<Root, LintContext>(
    { origin: `${meta.stops ? 'notas' : origin}:${meta.id}`, url: ruleUrl(meta.id) },
    async (_, file, context) => {
      const document = documentOf(file)
      await check(document, context, reporterFor(document))
      if (!meta.inline || document.kind !== 'data') return
      for (const { text, document: inline } of inlineDocuments(document)) {
        await check(inline, context, reporterWithin(document, text))
      }
    },
  ) as Plugin<[unknown], Root>
}

/** The document of `file`, which who runs the rules has read. */
function documentOf(file: VFile): Document {
  const { document } = file.data as { document?: Document }
  if (!document) throw new Error('A rule was run on a file that nobody has read.')
  return document
}

/** Reports what was found in a text of the data file `holder` where it stands there. */
function reporterWithin(holder: Document, { value, start, end }: YamlText): Report {
  const report = reporterFor(holder)
  const inText = location(value)
  const written = holder.source.slice(start, end)
  const placed = (point: Point | undefined): Point => {
    const offset = (point && inText.toOffset(point)) ?? 0
    return pointAt(holder, start + align(value, written, Math.min(offset, value.length - 1)))
  }
  return ({ message, hint, expected, at }) => {
    const place = at && 'type' in at ? at.position : at
    const point = place && ('unit' in place ? undefined : 'start' in place ? place.start : place)
    report({ message, hint, expected, at: placed(point) })
  }
}

function reporterFor(document: Document): Report {
  const { source, file } = document
  return ({ message: reason, hint, at, expected, fix, change }) => {
    if (at && 'unit' in at) {
      const { start, end } = offsetsOf(at.unit, at.range, source)
      const message: FixableMessage = file.message(reason, {
        place: rangeAt(document, start, end - start),
      })
      message.note = hint
      message.actual = at.unit.text.slice(...at.range)
      message.expected = expected
      if (fix && !at.unit.address) {
        const change = offsetsOf(at.unit, [fix.from, fix.to], source)
        // Over marks, escapes and entities the change would take them along.
        const plain = source.slice(change.start, change.end) === at.unit.text.slice(fix.from, fix.to)
        if (plain) message.fix = { ...change, text: fix.text }
      }
      return
    }
    const place = at && 'type' in at ? at.position : at
    const message: FixableMessage = file.message(reason, { place })
    message.note = hint
    message.expected = expected
    if (change) message.fix = change
  }
}
