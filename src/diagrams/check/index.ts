/** What is wrong with a diagram as far as no browser is needed to tell: for who writes, and at once. */
import type { DiagramWord } from '../../notes/index.ts'
import { Vocabulary } from '../vocabulary.ts'
import type { DiagramMessage, Place } from './messages.ts'
import { parseMermaid } from './parse.ts'
import { prepare, withPlainLines } from './prepare.ts'
import { refusals } from './refusals.ts'
import { checkModel, groupInItself, notANumber } from './rules.ts'
import { syntaxMessage } from './syntax.ts'

export type { DiagramMessage, DiagramRule } from './messages.ts'

/**
 * Checks one diagram, with the messages that drawing it would give; only what Mermaid notices
 * while it draws is not told.
 *
 * @param words the course's; undefined where they are not known: any word will do then
 */
export async function checkDiagram(
  given: Place & { code: string },
  words: readonly DiagramWord[] | undefined,
): Promise<DiagramMessage[]> {
  const source = { ...given, code: withPlainLines(given.code) }
  const refused = refusals(source)
  if (refused.length > 0) return refused
  const { code, rows, title, accDescr } = prepare(source.code)
  const parsed = await parseMermaid(code)
  if ('error' in parsed) return [syntaxMessage(parsed.error, source.code, rows, source)]
  const endless = parsed.parts && groupInItself(parsed.parts, source)
  if (endless) return [endless]
  if (parsed.placeless) return [notANumber(source)]
  const messages = checkModel({ ...parsed, title, accDescr }, source, words && new Vocabulary(words))
  return messages.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
