import type { Root } from 'mdast'
import { unified, type Processor } from 'unified'
import { VFile } from 'vfile'
import { checkReferences } from '../notes/check-references.ts'
import { settleText } from '../notes/index.ts'
import { findingsOf } from '../reporters/from-vfile.ts'
import { ruleUrl } from '../reporters/rule-url.ts'
import type { Finding } from '../reporters/types.ts'
import type { LintContext } from './context.ts'
import { heedComments } from './control-comments.ts'
import { factsOf, noFacts, type FileFacts } from './course/facts.ts'
import { readDocument, type Document } from './document.ts'
import { ruleCatalog, rules } from './preset.ts'
import { origin, toPlugin, type Fix, type FixableMessage, type Rule } from './rule.ts'

/** What one file gives. */
export interface FileResult {
  findings: Finding[]
  facts: FileFacts
  /** Changes that repair some of the findings, in no order. */
  fixes: Fix[]
}

/** Checks the file at `path`: its bytes, or its text. */
export type Checker = (path: string, source: string | Uint8Array) => Promise<FileResult>

/** Deeper than this nobody writes, and parsers take more than linear time. */
const maxDepth = 60

/**
 * Makes a function that checks one file by itself.
 *
 * @param chosen the rules to run; all by default
 */
export function createChecker(context: LintContext, chosen: readonly Rule[] = rules): Checker {
  const processor = unified().use(lintPlugins, context, chosen).freeze()
  return async (path, source) => {
    const file = new VFile({ path, value: source })
    if (!settleText(file).sound) return result(file, noFacts(path))
    const deep = tooDeep(String(file))
    if (deep !== undefined) {
      const message = file.message('Hay demasiados niveles de citas, listas o corchetes', {
        place: { line: deep, column: 1 },
        ruleId: 'anidacion',
        source: origin,
      })
      message.fatal = true
      message.note = `Deja menos de ${maxDepth} niveles; el archivo no se revisó.`
      return result(file, noFacts(path))
    }
    const document = readDocument(file)
    ;(file.data as { document?: Document }).document = document
    await processor.run(document.tree, file)
    return result(file, factsOf(document))
  }
}

function result(file: VFile, facts: FileFacts): FileResult {
  const fixes = file.messages.flatMap((message) => (message as FixableMessage).fix ?? [])
  return { findings: findingsOf([file]), facts, fixes }
}

/** The first line that nests too deep; undefined when none does. */
function tooDeep(source: string): number | undefined {
  const lines = source.split('\n')
  let previous = 0
  for (const [index, line] of lines.entries()) {
    const marks = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0]
    const depth = marks ? marks.match(/>|[-*+]|\d+/g)!.length : 0
    // A list that goes one level deeper each line shows in its indentation.
    const indented = /^[ \t]*(?=[-*+]|\d+[.)])/.exec(line)?.[0].length ?? 0
    if (depth > maxDepth || indented > maxDepth * 4) return index + 1
    if (/(?:!?\[){200}|[*_]{400}|\({400}/.test(line) || /^:{60}/.test(line)) return index + 1
    previous = depth
  }
  return previous > maxDepth ? lines.length : undefined
}

/** The rules as remark plugins, in order; for `unified().use` and for editors. */
export function lintPlugins(this: Processor, context: LintContext, chosen: readonly Rule[] = rules): void {
  this.use(() => (_tree: Root, file: VFile) => {
    // In an editor nobody has read it yet.
    const data = file.data as { document?: Document }
    const { note } = (data.document ??= readDocument(file))
    if (note) checkReferences({ themes: context.themes, sources: context.sources, notes: [note] })
  })
  rulePlugins.call(this, context, chosen)
}

/** As `lintPlugins`, for what the course was looked at as a whole for. */
export function rulePlugins(this: Processor, context: LintContext, chosen: readonly Rule[]): void {
  for (const rule of chosen) {
    // lintRule numbers its severities as ESLint does.
    this.use(toPlugin(rule, ruleUrl), [rule.meta.severity === 'error' ? 2 : 1, context] as never)
  }
  this.use(
    () => (tree: Root, file: VFile) => heedComments(tree, file, { source: origin, rules: ruleCatalog }),
  )
}
