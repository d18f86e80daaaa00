/** Sequence diagrams: who takes part, then what passes, in order. */
import type { SequenceBlock, SequenceModel, SequenceStep } from '../model.ts'
import { list, quote, sentence } from './words.ts'

const OPENINGS: Record<SequenceBlock, string> = {
  loop: 'Se repite',
  alt: 'Según el caso',
  opt: 'Solo en su caso',
  par: 'Al mismo tiempo',
  critical: 'Sin interrupción',
  break: 'Se interrumpe',
  rect: '',
}
const BRANCHES: Partial<Record<SequenceBlock, string>> = {
  alt: 'Si no',
  par: 'Y a la vez',
  critical: 'En el caso',
}
const CLOSINGS: Record<SequenceBlock, string> = {
  loop: 'Aquí termina la repetición',
  alt: 'Aquí terminan los casos',
  opt: 'Aquí termina ese caso',
  par: 'Aquí termina lo simultáneo',
  critical: 'Aquí termina la parte sin interrupción',
  break: 'Aquí termina la interrupción',
  rect: '',
}

export function describeSequence(model: SequenceModel): string {
  const labels = new Map(model.participants.map(({ id, label }) => [id, quote(label)]))
  const name = (id: string) => labels.get(id) ?? quote(id)
  const sentences = [`Diagrama de secuencia entre ${list(model.participants.map(({ id }) => name(id)))}`]
  for (const group of new Set(model.participants.map((participant) => participant.group).filter(Boolean))) {
    const members = model.participants.filter((participant) => participant.group === group)
    sentences.push(`${quote(group)} reúne a ${list(members.map(({ id }) => name(id)))}`)
  }
  let number = 0
  for (const step of model.steps) {
    if (step.kind === 'message') number += 1
    sentences.push(describeStep(step, number, name))
  }
  return sentences.filter(Boolean).map(sentence).join(' ')
}

function describeStep(step: SequenceStep, number: number, name: (id: string) => string): string {
  switch (step.kind) {
    case 'message': {
      const label = step.label ? `: ${quote(step.label)}` : ''
      const lost = step.lost ? ' (no llega)' : ''
      if (step.from === step.to) return `${number}. ${name(step.from)}, para sí${label}${lost}`
      if (step.both)
        return `${number}. Entre ${name(step.from)} y ${name(step.to)}, en ambos sentidos${label}${lost}`
      return `${number}. ${name(step.from)} ${step.dotted ? 'responde ' : ''}a ${name(step.to)}${label}${lost}`
    }
    case 'note':
      return `Nota sobre ${list(step.about.map(name))}: ${quote(step.label)}`
    case 'open':
      return withLabel(OPENINGS[step.block], step.label)
    case 'branch':
      return withLabel(BRANCHES[step.block] ?? 'Y también', step.label)
    case 'close':
      return CLOSINGS[step.block]
  }
}

function withLabel(text: string, label: string): string {
  return text && label ? `${text}, ${quote(label)}` : text
}
