import type { Plugin } from 'vite'
import { studiedTerms, type Course } from '../../../src/notes/index.ts'

const id = 'virtual:deck-course'
const termsId = 'virtual:deck-terms'

/**
 * Gives the slides what they need of the course as a whole; see `virtual.d.ts`.
 *
 * @param read reads the course as it is now
 */
export function courseModule(read: () => Promise<Pick<Course, 'themes' | 'settings' | 'terms'>>): Plugin {
  return {
    name: 'deck:course',
    resolveId: (source) => (source === id || source === termsId ? `\0${source}` : undefined),
    load: async (source) => {
      if (source === `\0${id}`) return courseCode(await read())
      return source === `\0${termsId}` ? termsCode((await read()).terms) : undefined
    },
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

/** The names of each term of the glossary, with which one may look for it. */
function termsCode(terms: Course['terms']): string {
  const names = studiedTerms(terms).map(({ term, plural, english }) =>
    [term, plural, english].filter(Boolean),
  )
  return `export default ${JSON.stringify(names)}`
}
