import { AuthorError } from '../author-error.ts'
import { nearest } from '../notes/index.ts'
import { natureOf } from '../reporters/choices.ts'
import { ruleExamples } from '../reporters/rule-examples.ts'
import { ruleUrl } from '../reporters/rule-url.ts'
import { normsOf } from './norms.ts'
import { ruleCatalog } from './preset.ts'

/**
 * What there is to know of the rule `id`, for a terminal.
 *
 * @throws {AuthorError} when there is no such rule
 */
export function explainRule(id: string): string {
  const entry = ruleCatalog.find((each) => each.id === id)
  if (!entry) {
    const ids = ruleCatalog.map((each) => each.id).toSorted((a, b) => a.localeCompare(b, 'es'))
    const near = nearest(id, ids)
    throw new AuthorError(`No hay ninguna regla «${id}».`, {
      hint: near ? `¿Querías decir «${near}»?` : `Las que hay:\n${ids.map((each) => `  ${each}`).join('\n')}`,
    })
  }
  const { severity, stops, fixes, what, why, advice, examples } = entry
  const notes = [
    severity === 'error' ? 'error' : 'aviso',
    natureOf(id) === 'choice' ? 'criterio del curso' : 'falta',
    stops ? 'sin corregirlo no se puede construir el curso' : `se puede cambiar en docs/_datos/curso.yml`,
    ...(fixes ? ['se corrige con «--fix»'] : []),
  ]
  const other = ruleExamples[id]
  const told = other ? [`Mal:\n\n${indented(other.wrong)}`, `Bien:\n\n${indented(other.right)}`] : []
  const shown = examples.flatMap(({ path, wrong, right }) => [
    `Mal, en ${path}:\n\n${indented(wrong)}`,
    `Bien:\n\n${indented(right)}`,
  ])
  const norms = normsOf(id).map(({ title, url }) => `  ${title}: ${url}`)
  const norm = norms.length > 0 ? [`La norma:\n${norms.join('\n')}`] : []
  return (
    [`${id} (${notes.join('; ')})`, what, why, advice, ...shown, ...told, ...norm, ruleUrl(id)].join('\n\n') +
    '\n'
  )
}

function indented(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '    ')
}
