/** A diagram in Spanish sentences that name everything in it. */
import type { DiagramModel } from '../model.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { describeClass } from './class.ts'
import { describeFlow, describeFlowSteps } from './flowchart.ts'
import { describeSequence } from './sequence.ts'
import { describeState } from './state.ts'
import { sentence } from './words.ts'

/** The author's `accDescr` first, then what the diagram itself says. */
export function describeModel(model: DiagramModel, vocabulary: Vocabulary): string {
  return [model.accDescr && sentence(model.accDescr), derived(model, vocabulary)].filter(Boolean).join(' ')
}

function derived(model: DiagramModel, vocabulary: Vocabulary): string {
  switch (model.kind) {
    case 'flowchart':
      return describeFlow(model, vocabulary)
    case 'sequence':
      return describeSequence(model)
    case 'state':
      return describeState(model)
    case 'class':
      return describeClass(model)
    case 'other':
      return ''
  }
}

/** What comes with each step of a diagram, from the first; of one whose type tells no steps, nothing. */
export function describeSteps(model: DiagramModel, vocabulary: Vocabulary): string[] {
  return model.kind === 'flowchart' ? describeFlowSteps(model, vocabulary) : []
}
