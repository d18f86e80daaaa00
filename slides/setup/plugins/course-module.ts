import type { Plugin } from 'vite'
import type { Theme } from '../../../src/notes/index.ts'

const id = 'virtual:deck-course'

/** Gives the slides what they need of the course as a whole; see `virtual.d.ts`. */
export function courseModule(themes: Theme[]): Plugin {
  const site = { origin: process.env.SITE || undefined, base: process.env.BASE || '/' }
  const shown = themes.map(({ id, title, layer }) => ({ id, title, layer }))
  return {
    name: 'deck:course',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}`
        ? `export const themes = ${JSON.stringify(shown)}\nexport const site = ${JSON.stringify(site)}`
        : undefined,
  }
}
