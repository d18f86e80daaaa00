import type { Plugin } from 'vite'
import type { Course } from '../../../src/notes/index.ts'

const id = 'virtual:deck-course'

/**
 * Gives the slides what they need of the course as a whole; see `virtual.d.ts`.
 *
 * @param read reads the course as it is now
 */
export function courseModule(read: () => Promise<Pick<Course, 'themes' | 'settings'>>): Plugin {
  return {
    name: 'deck:course',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: async (source) => (source === `\0${id}` ? courseCode(await read()) : undefined),
  }
}

function courseCode({ themes, settings }: Pick<Course, 'themes' | 'settings'>): string {
  const exported = {
    themes: themes.map(({ id, title, layer }, index) => ({ id, title, number: index + 1, layer })),
    map: settings.map,
    site: { origin: process.env.SITE || undefined, base: process.env.BASE || '/' },
  }
  return Object.entries(exported)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join('\n')
}
