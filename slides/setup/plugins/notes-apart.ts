import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'

const id = 'virtual:deck-notes'

/**
 * Puts the presenter notes in a file of their own. Slidev gives the notes of
 * every slide to whoever opens the first one; the audience never reads them.
 * `virtual:deck-notes` exports a record from slide number to HTML; while
 * serving it is empty, since Slidev's server is asked for notes one by one.
 */
export function notesApart({ data, mode }: ResolvedSlidevOptions): Plugin {
  const notes = data.slides.map(() => Promise.withResolvers<string>())
  return {
    name: 'deck:notes-apart',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined
      if (mode !== 'build') return 'export default {}'
      const all = await Promise.all(notes.map(async ({ promise }, index) => [index + 1, await promise]))
      return `export default ${JSON.stringify(Object.fromEntries(all))}`
    },
    transform(code, module) {
      const number = /__slidev_(\d+)\.frontmatter$/.exec(module)?.[1]
      if (!number || mode !== 'build') return undefined
      const slide = /^ {4}\.\.\.\((\{.*\})\),$/m.exec(code)
      if (!slide?.[1])
        this.error('Slidev ya no escribe las diapositivas de la misma manera: corrige notes-apart.ts.')
      const info = JSON.parse(slide[1]) as {
        title?: string
        level?: number
        images?: string[]
        noteHTML?: string
      }
      notes[Number(number) - 1]?.resolve(info.noteHTML ?? '')
      // The rest repeats the frontmatter as text, for the editor that a build doesn't have.
      const { title, level, images } = info
      return code.replace(slide[1], () => JSON.stringify({ title, level, images, noteHTML: '' }))
    },
  }
}
