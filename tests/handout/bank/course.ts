import { VFile } from 'vfile'
import {
  orderOptions,
  noSettings,
  parseNote,
  type Course,
  type Term,
  type Theme,
} from '../../../src/notes/index.ts'

export const theme = (id: string, title: string): Theme => ({ id, title, description: '', hue: 0, layer: 1 })

const point = { line: 1, column: 1 }

export const term = (name: string, definition: string, more: Partial<Term> = {}): Term => ({
  term: name,
  category: 'sustantivo',
  gender: 'm',
  plural: undefined,
  english: undefined,
  definition,
  avoid: [],
  related: [],
  source: undefined,
  note: undefined,
  position: point,
  ...more,
})

/** A course of the notes `texts`, by path below `docs/`, each with a title. */
export function courseOf(texts: Record<string, string>, more: Partial<Course> = {}) {
  const notes = Object.entries(texts).map(([path, text]) =>
    parseNote(new VFile({ path: `docs/${path}`, value: `---\ntitle: La nota de ${path}\n---\n\n${text}` })),
  )
  orderOptions(notes)
  return {
    settings: { ...noSettings, id: 'panaderia', title: 'La panadería' },
    themes: [theme('masa', 'La masa: agua/harina'), theme('horno', 'El horno')],
    terms: [],
    pictures: new Map(),
    diagramWords: [],
    ...more,
    notes,
  }
}

export const asked = (question: string, attributes = ''): string => `:::question${attributes}
${question}

- [ ] Dos
- [x] Tres
- [ ] Cuatro

Porque sí.
:::
`
