import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { Plugin, Preset } from 'unified'
import type { VFile } from 'vfile'
import { createContext } from '../context.ts'
import { heedComments } from '../control-comments.ts'
import { readPlainText, type Document } from '../plain-document.ts'
import { origin, toPlugin } from '../rule.ts'
import { spanishRules } from '../spanish-rules.ts'

/** How serious a rule's findings are. */
export type Severity = 'error' | 'aviso' | 'apagada'

export interface SpanishOptions {
  /** Words that the dictionary lacks and the project uses. */
  palabras?: readonly string[]
  /** By the id of the rule; those not named stay as serious as they are. */
  reglas?: Readonly<Record<string, Severity>>
}

/**
 * A remark preset that reviews Spanish in any Markdown, MDX and front matter included.
 *
 * @throws {Error} when `reglas` names a rule that there is not
 */
export function spanishPreset({ palabras = [], reglas = {} }: SpanishOptions = {}): Preset {
  const ids = spanishRules.map(({ meta }) => meta.id)
  for (const id of Object.keys(reglas)) {
    if (!ids.includes(id)) throw new Error(`No hay ninguna regla «${id}». Las que hay: ${ids.join(', ')}.`)
  }
  const context = createContext({ words: { words: [...palabras], codeWords: [] } })
  const chosen = spanishRules.filter(({ meta }) => reglas[meta.id] !== 'apagada')
  const known = spanishRules.map(({ meta }) => ({ id: meta.id, stops: false }))
  const read: Plugin<[], Root> = () => (_tree, file) => {
    ;(file.data as { document?: Document }).document = readPlainText(file)
  }
  const settle: Plugin<[], Root> = () => (tree, file) => {
    heedComments(tree, file, { source: origin, rules: known })
    settleSeverities(file, reglas)
  }
  return {
    plugins: [
      remarkGfm,
      remarkDirective,
      [remarkFrontmatter, ['yaml', 'toml']],
      read,
      ...chosen.map((rule) => [toPlugin(rule, () => ''), [rule.meta.severity === 'error' ? 2 : 1, context]]),
      settle,
    ] as Preset['plugins'] & object,
  }
}

/** Makes the messages as serious as the project wants; there is no page that explains them. */
function settleSeverities(file: VFile, severities: Readonly<Record<string, Severity>>): void {
  for (const message of file.messages) {
    if (message.source !== origin) continue
    if (message.url === '') message.url = undefined
    const severity = severities[message.ruleId ?? '']
    if (severity) message.fatal = severity === 'error'
  }
}

export default spanishPreset()
