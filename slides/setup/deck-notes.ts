/** The presenter notes: a build keeps them apart from the slides; see `plugins/notes-apart.ts`. */
import { slides } from '#slidev/slides'

let brought: Promise<void> | undefined

/** Puts the notes where Slidev looks for them. */
export function bringNotes(): Promise<void> {
  brought ??= import('virtual:deck-notes').then(({ default: notes }) => {
    for (const { no, meta } of slides.value) {
      const slide = meta.slide as { noteHTML: string }
      slide.noteHTML = notes[no] ?? slide.noteHTML
    }
  })
  return brought
}

/** The notes of every slide as plain text, in the order of the deck. */
export async function notesAsText(): Promise<string[]> {
  await bringNotes()
  const parser = new DOMParser()
  return slides.value.map(
    ({ meta }) =>
      parser.parseFromString((meta.slide as { noteHTML?: string }).noteHTML ?? '', 'text/html').body
        .textContent,
  )
}
