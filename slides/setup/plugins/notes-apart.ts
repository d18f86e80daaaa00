import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { openAccount } from './patch-account.ts'

const id = 'virtual:deck-notes'

/** Stands for the notes until all of them are known. */
const placeholder = '__DECK_NOTES__'

/**
 * Puts the presenter notes in a file of their own. Slidev gives the notes of
 * every slide to whoever opens the first one; the audience never reads them.
 * `virtual:deck-notes` exports a record from slide number to HTML; while
 * serving it is empty, since Slidev's server is asked for notes one by one.
 */
export function notesApart({ data, mode }: Pick<ResolvedSlidevOptions, 'data' | 'mode'>): Plugin {
  const notes: Record<string, string> = {}
  const slideName = (number: string | number): string => `__slidev_${number}.frontmatter`
  const account = openAccount('notes-apart', [...data.slides.map((_, index) => slideName(index + 1)), id])
  return {
    name: 'deck:notes-apart',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined
      return `export default ${mode === 'build' ? JSON.stringify(placeholder) : '{}'}`
    },
    transform(code, module) {
      const number = /__slidev_(\d+)\.frontmatter$/.exec(module)?.[1]
      if (!number || mode !== 'build') return undefined
      const slide = /^ {4}\.\.\.\((\{.*\})\),$/m.exec(code)?.[1]
      if (slide === undefined) this.error(account.changed(slideName(number), '...({ … }),'))
      const info = JSON.parse(slide) as {
        title?: string
        level?: number
        images?: string[]
        noteHTML?: string
      }
      notes[number] = info.noteHTML ?? ''
      account.met(slideName(number))
      // The rest repeats the frontmatter as text, for the editor that a build doesn't have.
      const { title, level, images } = info
      const shown = images?.length ? images : undefined
      return code.replace(slide, () => JSON.stringify({ title, level, images: shown, noteHTML: '' }))
    },
    // By now every slide has been read.
    renderChunk(code) {
      const text = new RegExp(`(["'\`])${placeholder}\\1`)
      if (!text.test(code)) return undefined
      account.met(id)
      return { code: code.replace(text, () => JSON.stringify(notes)), map: null }
    },
    generateBundle() {
      if (mode === 'build') account.check(this)
    },
  }
}
