/** Where in the notes something stands, for whoever is told that a file can't be made: `docs/a/b.md:3:1`. */
import type { Node } from 'unist'
import type { Course, Note } from '../notes/index.ts'
import { pictureAddress } from '../pictures/address.ts'

/** The place of a part of a note, or of its beginning. */
export function placeIn({ path }: Pick<Note, 'path'>, node?: Node): string {
  const { line = 1, column = 1 } = node?.position?.start ?? {}
  return `${path}:${line}:${column}`
}

/** The place of a section by its path on the site, `tema/nota/#seccion`; undefined when no note has it. */
export function placeOfSection({ notes }: Pick<Course, 'notes'>, address: string): string | undefined {
  const [path = '', id] = address.split('#')
  const note = notes.find(({ slug }) => `${slug}/` === path)
  return note && placeIn(note, note.sections.find((section) => section.id === id)?.heading)
}

/** The first place that shows the picture at `url`; undefined when no note does. */
export function placeOfPicture(
  { notes, pictures }: Pick<Course, 'notes' | 'pictures'>,
  url: string,
): string | undefined {
  const path = decodeURIComponent(new URL(url).pathname)
  for (const note of notes) {
    const shown = note.pictures.find((picture) => {
      const file = pictures.get(picture.path)
      const own = picture.address ?? (file && pictureAddress(file.name))
      return own !== undefined && path.endsWith(decodeURIComponent(own))
    })
    if (shown) return placeIn(note, shown.node)
  }
  return undefined
}
