import { VFile } from 'vfile'
import { readHead, readLecture, type Lecture } from '../../src/lectures/index.ts'
import { parseNote, type Note, type Theme } from '../../src/notes/index.ts'

const section = (name: string, minutes = 2): string =>
  `## ${name}\n\n:::slide{minutes=${minutes}}\n- ${name}\n:::\n\nTexto de ${name}.\n\n`
const question = ':::question\n¿Sí?\n\n- [x] Sí\n- [ ] No\n\nPorque sí.\n:::\n\n'

/** Parses Markdown as the note at `path`. */
export function note(path: string, value: string): Note {
  return parseNote(new VFile({ path, value }))
}

/** A note with sections «uno», «dos» (3 minutes) and «tres», and two questions. */
export function leaves(): Note {
  return note(
    'docs/plantas/hojas.md',
    `---\ntitle: Hojas\n---\n\n${section('Uno')}${section('Dos', 3)}${section('Tres')}## Preguntas\n\n${question}${question}`,
  )
}

/** The course that the lectures of these tests are of. */
export function gardenCourse(): { notes: Note[]; themes: Theme[] } {
  const list = note('docs/plantas/lista.md', '---\ntitle: Lista\nsin-diapositivas: Es una lista\n---\n')
  return {
    notes: [leaves(), list],
    themes: [{ id: 'plantas', title: 'Plantas', description: '', hue: 150, layer: 1 }],
  }
}

/** Reads a lecture's text, of `slides/slides.md` unless it is told, against that course. */
export function lectureOf(value: string, path = 'slides/slides.md', course = gardenCourse()): Lecture {
  return readLecture(readHead(new VFile({ path, value })), course)
}

/** A lecture of 10 minutes that imports the leaves once for each of `imports`, which are its fields. */
export function importing(...imports: string[]): string {
  const head = '---\ntitulo: Clase\nminutos: 10\napertura: 1\n---\n\n# Clase\n'
  return [head, ...imports.map((one) => `---\nsrc: ../docs/plantas/hojas.md\n${one}---\n`)].join('\n')
}

/** What was found wrong with a lecture, as `line:column reason`. */
export function problemsOf({ file }: Pick<Lecture, 'file'>): string[] {
  return file.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`)
}
