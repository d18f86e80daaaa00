import type { Plugin } from 'vite'
import type { Course } from '../../../src/notes/index.ts'

const id = 'virtual:deck-course'

/** Gives the slides what they need of the course as a whole; see `virtual.d.ts`. */
export function courseModule({ themes, settings }: Pick<Course, 'themes' | 'settings'>): Plugin {
  const exported = {
    themes: themes.map(({ id, title, layer }, index) => ({ id, title, number: index + 1, layer })),
    map: settings.map,
    site: { origin: process.env.SITE || undefined, base: process.env.BASE || '/' },
  }
  const code = Object.entries(exported).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)}`,
  )
  return {
    name: 'deck:course',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? code.join('\n') : undefined),
  }
}
