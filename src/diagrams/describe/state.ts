/** State diagrams: where it starts, how each state passes to the next, where it ends. */
import type { StateModel } from '../model.ts'
import { quote } from '../../quote.ts'
import { count, list, sentence } from './words.ts'

export function describeState(model: StateModel): string {
  const byId = new Map(model.states.map((state) => [state.id, state]))
  const named = model.states.filter((state) => state.role === 'state')
  const name = (id: string) => {
    const state = byId.get(id)
    switch (state?.role) {
      case 'start':
        return 'el inicio'
      case 'end':
        return 'el final'
      case 'choice':
        return 'la decisión'
      case 'fork':
        return 'la bifurcación'
      case 'join':
        return 'la unión'
      default:
        return quote(state?.label || id)
    }
  }
  const sentences = [`Diagrama de estados con ${count(named.length, 'estado', 'estados')}`]
  for (const group of named) {
    const inner = named.filter((state) => state.parent === group.id)
    if (inner.length === 0) continue
    const are = inner.length === 1 ? 'está' : 'están'
    sentences.push(`Dentro de ${name(group.id)} ${are} ${list(inner.map(({ id }) => name(id)))}`)
  }
  for (const { from, to, label } of model.transitions) {
    const [role, target] = [byId.get(from)?.role, byId.get(to)?.role]
    const inside = byId.get(byId.get(from)?.parent ?? '')?.label
    const cause = label ? `: ${quote(label)}` : ''
    if (role === 'start')
      sentences.push(
        `${inside ? `Dentro de ${quote(inside)}, se empieza` : 'Se empieza'} en ${name(to)}${cause}`,
      )
    else if (target === 'end') sentences.push(`${name(from)} es un final${cause}`)
    else sentences.push(`De ${name(from)} se pasa a ${name(to)}${cause}`)
  }
  for (const { id, note } of model.states) if (note) sentences.push(`Nota sobre ${name(id)}: ${quote(note)}`)
  const told = new Set(model.transitions.flatMap(({ from, to }) => [from, to]))
  const rest = named.filter(
    ({ id, parent }) => !told.has(id) && !byId.has(parent) && !named.some((state) => state.parent === id),
  )
  if (rest.length > 0)
    sentences.push(
      `También ${rest.length > 1 ? 'aparecen' : 'aparece'} ${list(rest.map(({ id }) => name(id)))}`,
    )
  return sentences.map(sentence).join(' ')
}
