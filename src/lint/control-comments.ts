import type { Root } from 'mdast'
import remarkMessageControl from 'remark-message-control'
import type { VFile } from 'vfile'
import { nearest } from '../notes/nearest.ts'
import { nodesOf } from './text/nodes.ts'

const keywords = ['ignore', 'disable', 'enable']

/**
 * Leaves out the messages that comments silence: `<!--lint ignore tilde-->` before a block,
 * `disable` and `enable` for more. A comment that says something else is a message itself.
 *
 * @param source of the messages that comments may silence
 * @param rules those that there are; what stops the build no comment silences
 */
export function heedComments(
  tree: Root,
  file: VFile,
  { source, rules }: { source: string; rules: readonly { id: string; stops: boolean }[] },
): void {
  if (!/<!--\s*lint\b/.test(String(file))) return
  const ids = rules.map(({ id }) => id)
  let understood = true
  for (const node of nodesOf(tree, 'html')) {
    const [, words] = /^<!--\s*lint\b\s*(.*?)\s*-->/s.exec(node.value) ?? []
    if (words === undefined) continue
    const [keyword = '', ...named] = words.split(/\s+/)
    const report = (reason: string, hint: string): void => {
      const message = file.message(reason, {
        place: node.position,
        ruleId: 'comentario-del-revisor',
        source: `${source}-comentario`,
      })
      message.fatal = true
      message.note = hint
    }
    if (!keywords.includes(keyword)) {
      understood = false
      report(
        `El comentario «lint» no dice qué hacer: «${keyword}»`,
        'Escribe «ignore», «disable» o «enable», y el nombre de la regla.',
      )
    }
    for (const id of named) {
      // Another linter's rules are named in the same way.
      const rule = rules.find((each) => each.id === id)
      if (rule?.stops) {
        report(
          `Lo que señala la regla «${id}» no se puede callar`,
          'Corrige lo que señala: impide construir el curso.',
        )
      }
      const meant = rule ? undefined : nearest(id, ids)
      if (meant) report(`No hay ninguna regla «${id}»`, `¿Querías decir «${meant}»?`)
    }
  }
  if (understood) remarkMessageControl({ name: 'lint', source })(tree, file)
}
