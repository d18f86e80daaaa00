/** The style sheet of a course's own colours, and the module that gives it to site and deck. */
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Course } from '../notes/index.ts'
import { themeShades, type Mode } from './shades.ts'

/** What the style sheet is made of. */
type Coloured = Pick<Course, 'themes'>

/**
 * CSS with the colours of the themes: `--theme-ID`, `--theme-ID-soft` (a tint) and
 * `--theme-ID-strong` (a ground for text in `--paper`), light and dark as in `tokens.css`.
 */
export function courseShades({ themes }: Coloured): string {
  const shades = themes.map(({ id, hue }) => ({ id, ...themeShades(hue) }))
  const block = (selector: string, mode: Mode): string => {
    const properties = shades.flatMap((theme) => [
      `--theme-${theme.id}: ${theme[mode].hue};`,
      `--theme-${theme.id}-soft: ${theme[mode].soft};`,
      `--theme-${theme.id}-strong: ${theme[mode].strong};`,
    ])
    return `${selector} {\n${properties.map((property) => `  ${property}\n`).join('')}}\n`
  }
  return block(':root', 'light') + block(":root[data-theme='dark'],\nhtml.dark", 'dark')
}

/** The name under which a style sheet or a script imports it. */
const id = 'virtual:course-shades.css'

/**
 * Gives `virtual:course-shades.css`. While serving, it follows the course's data.
 *
 * @param root absolute path of the project
 * @param course reads the course as it is now
 */
export function courseShadesModule(root: string, course: () => Promise<Coloured>): Plugin {
  return {
    name: 'course-shades',
    resolveId: (source) => (source === id ? id : undefined),
    async load(source) {
      if (source !== id) return undefined
      this.addWatchFile(join(root, 'docs', '_datos', 'temas.yml'))
      return courseShades(await course())
    },
  }
}
