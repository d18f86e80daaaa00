/** Sequence diagrams: who takes part, then what passes, in order. */
import type { SequenceBlock, SequenceModel, SequenceStep } from '../model.ts'
import { quote } from '../../quote.ts'
import { list, sentence } from './words.ts'

/** Without a text of the author's, and with it. */
type Phrase = [bare: string, labelled: (label: string) => string]

/** What begins a block, before the steps in it. */
const OPENINGS: Record<SequenceBlock, Phrase> = {
  loop: ['Se repite:', (label) => `Se repite (${label}):`],
  alt: ['En un caso:', (label) => `En el caso ${label}:`],
  opt: ['Solo en algunos casos:', (label) => `Solo en el caso ${label}:`],
  par: ['Al mismo tiempo, por una parte:', (label) => `Al mismo tiempo, por una parte (${label}):`],
  critical: ['Sin interrupción:', (label) => `Sin interrupción (${label}):`],
  break: ['Esto interrumpe lo demás:', (label) => `En el caso ${label}, esto interrumpe lo demás:`],
  rect: ['', () => ''],
}
const BRANCHES: Partial<Record<SequenceBlock, Phrase>> = {
  alt: ['En otro caso:', (label) => `En el caso ${label}:`],
  par: ['Por otra parte:', (label) => `Por otra parte (${label}):`],
  critical: ['En otro caso:', (label) => `En el caso ${label}:`],
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
    sentences.push(`${quote(group)} agrupa ${list(members.map(({ id }) => name(id)))}`)
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
      const [from, to] = [name(step.from), name(step.to)]
      const label = step.label ? `: ${quote(step.label)}` : ''
      const lost = step.lost ? ' (no llega)' : ''
      if (step.from === step.to) return `${number}. ${from} actúa sobre sí${label}${lost}`
      if (step.both) return `${number}. ${from} y ${to} se comunican en ambos sentidos${label}${lost}`
      const verb = step.dotted ? 'responde' : step.label ? 'envía' : 'envía un mensaje'
      return `${number}. ${from} ${verb} a ${to}${label}${lost}`
    }
    case 'note':
      return `Nota sobre ${list(step.about.map(name))}: ${quote(step.label)}`
    case 'open':
      return withLabel(OPENINGS[step.block], step.label)
    case 'branch':
      return withLabel(BRANCHES[step.block] ?? AND, step.label)
    case 'close':
      return CLOSINGS[step.block]
  }
}

const AND: Phrase = ['Y también:', (label) => `Y también (${label}):`]

function withLabel([bare, labelled]: Phrase, label: string): string {
  return label ? labelled(quote(label)) : bare
}
