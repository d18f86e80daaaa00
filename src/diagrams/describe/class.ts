/** Class diagrams: each class with its members, then how they relate. */
import type { ClassModel, ClassRelation } from '../model.ts'
import { quote } from '../../quote.ts'
import { count, list, sentence } from './words.ts'

const STEREOTYPES: Record<string, string> = {
  interface: 'la interfaz',
  enumeration: 'la enumeración',
  abstract: 'la clase abstracta',
}

export function describeClass(model: ClassModel): string {
  const labels = new Map(model.classes.map(({ id, label }) => [id, quote(label)]))
  const name = (id: string) => labels.get(id) ?? quote(id)
  const sentences = [`Diagrama de clases con ${count(model.classes.length, 'clase', 'clases')}`]
  for (const space of model.namespaces) {
    const inside = model.classes.filter((one) => one.parent === space.id)
    if (inside.length > 0)
      sentences.push(
        `El espacio de nombres ${quote(space.label)} contiene ${list(inside.map(({ id }) => name(id)))}`,
      )
  }
  const bare: string[] = []
  for (const one of model.classes) {
    const known = one.stereotypes.map((text) => STEREOTYPES[text.toLowerCase()]).find(Boolean)
    const other = one.stereotypes.filter((text) => !STEREOTYPES[text.toLowerCase()])
    const called = `${name(one.id)}${other.length > 0 ? ` (${list(other.map(quote))})` : ''}`
    const members = [
      ...several(one.attributes, 'el atributo', 'los atributos'),
      ...several(one.methods, 'el método', 'los métodos'),
    ]
    if (members.length > 0) sentences.push(`${known ?? 'la clase'} ${called} tiene ${list(members)}`)
    else bare.push(known ? `${known} ${called}` : called)
  }
  if (bare.length > 0)
    sentences.push(`${list(bare)} ${bare.length > 1 ? 'no muestran' : 'no muestra'} miembros`)
  for (const relation of model.relations) sentences.push(describeRelation(relation, name))
  for (const { about, text } of model.notes)
    sentences.push(about ? `Nota sobre ${name(about)}: ${quote(text)}` : `Nota: ${quote(text)}`)
  return sentences.map(sentence).join(' ')
}

function describeRelation(relation: ClassRelation, name: (id: string) => string): string {
  const { start, end, dotted, label, fromCount, toCount } = relation
  const [from, to] = [counted(name(relation.from), fromCount), counted(name(relation.to), toCount)]
  const cause = label ? `: ${quote(label)}` : ''
  // The end with a head decides who is what; without one on the right, read from the left.
  const head = end !== 'none' ? end : start
  const [subject, object] = end !== 'none' ? [from, to] : [to, from]
  switch (head) {
    case 'inheritance':
      return `${subject} ${dotted ? 'implementa' : 'hereda de'} ${object}${cause}`
    case 'composition':
      return `${object} se compone de ${subject}${cause}`
    case 'aggregation':
      return `${object} agrupa ${subject}${cause}`
    case 'dependency':
      return `${subject} ${dotted ? 'depende de' : 'se relaciona con'} ${object}${cause}`
    case 'lollipop':
      return `${subject} ofrece la interfaz ${object}${cause}`
    case 'none':
      return `${from} y ${to} se relacionan${cause}`
  }
}

function several(items: string[], one: string, many: string): string[] {
  return items.length > 0 ? [`${items.length > 1 ? many : one} ${list(items.map(quote))}`] : []
}

function counted(name: string, number: string): string {
  return number ? `${name} (${number})` : name
}
