import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { Plugin, Preset } from 'unified'
import type { VFile } from 'vfile'
import { createContext } from '../context.ts'
import { heedComments } from '../control-comments.ts'
import { readPlainText, type Document } from '../document.ts'
import { origin, toPlugin, type Rule } from '../rule.ts'
import quotationMarks from '../rules/comillas.ts'
import agreement from '../rules/concordancia.ts'
import verbAgreement from '../rules/concordancia-del-verbo.ts'
import connectorComma from '../rules/coma-de-conector.ts'
import withDe from '../rules/de-que.ts'
import needlessColon from '../rules/dos-puntos-de-mas.ts'
import doubleBlank from '../rules/espacio-doble.ts'
import spacing from '../rules/espacio-y-signo.ts'
import foreignWord from '../rules/extranjerismo.ts'
import gerund from '../rules/gerundio.ts'
import improperPhrase from '../rules/giro-impropio.ts'
import hyphenAndDash from '../rules/guion-y-raya.ts'
import laForLe from '../rules/la-por-le.ts'
import needlessCapital from '../rules/mayuscula-de-mas.ts'
import capitalAfterColon from '../rules/mayuscula-tras-dos-puntos.ts'
import spelling from '../rules/ortografia.ts'
import confusedWord from '../rules/palabra-confundida.ts'
import discouragingWord from '../rules/palabra-que-desanima.ts'
import repeatedWord from '../rules/palabra-repetida.ts'
import figureSeparator from '../rules/separador-de-cifras.ts'
import openingMark from '../rules/signo-de-apertura.ts'
import unitSymbol from '../rules/simbolo-de-unidad.ts'
import accent from '../rules/tilde.ts'
import gluedUnit from '../rules/unidad-pegada.ts'
import impersonalVerb from '../rules/verbo-impersonal.ts'
import voseo from '../rules/voseo.ts'

/** The rules of Spanish, which know nothing of courses. */
const rules: readonly Rule[] = [
  spelling,
  foreignWord,
  accent,
  voseo,
  repeatedWord,
  openingMark,
  agreement,
  verbAgreement,
  withDe,
  impersonalVerb,
  confusedWord,
  laForLe,
  gerund,
  improperPhrase,
  connectorComma,
  needlessColon,
  needlessCapital,
  capitalAfterColon,
  doubleBlank,
  spacing,
  quotationMarks,
  gluedUnit,
  unitSymbol,
  figureSeparator,
  hyphenAndDash,
  discouragingWord,
]

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
  const ids = rules.map(({ meta }) => meta.id)
  for (const id of Object.keys(reglas)) {
    if (!ids.includes(id)) throw new Error(`No hay ninguna regla «${id}». Las que hay: ${ids.join(', ')}.`)
  }
  const context = createContext({ words: { words: [...palabras], codeWords: [] } })
  const chosen = rules.filter(({ meta }) => reglas[meta.id] !== 'apagada')
  const known = rules.map(({ meta }) => ({ id: meta.id, stops: false }))
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
