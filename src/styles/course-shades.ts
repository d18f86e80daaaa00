/** The style sheet of a course's own colours, and the module that gives it to site and deck. */
import { join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import type { Course } from '../notes/index.ts'
import { themeShades, wordShades, type Mode } from './shades.ts'

/** What the style sheet is made of. */
type Coloured = Pick<Course, 'themes' | 'diagramWords'>

/** What lies behind a diagram: `tokens.css` says it of the page, others of their boxes. */
const ground = 'var(--diagram-label-ground)'

/**
 * CSS with the colours of a course, light and dark as in `tokens.css`:
 *
 * - of its themes `--theme-ID`, `--theme-ID-soft` (a tint) and `--theme-ID-strong` (a ground for
 *   text in `--paper`);
 * - of its diagrams' words `--word-NAME-fill`, `-soft` (as a group), `-edge` and `-text`, and the
 *   rules by which `diagrams.css` paints the parts of class `word-NAME`.
 */
export function courseShades({ themes, diagramWords }: Coloured): string {
  return [
    block(':root', properties({ themes, diagramWords }, 'light')),
    '@media not print {\n',
    block(":root[data-theme='dark'],\nhtml.dark", properties({ themes, diagramWords }, 'dark')),
    '}\n',
    ...diagramWords.flatMap(wordRules),
  ].join('')
}

function properties({ themes, diagramWords }: Coloured, mode: Mode): Record<string, string> {
  const all: Record<string, string> = {}
  for (const { id: name, hue } of themes) {
    const shades = themeShades(hue)[mode]
    all[`--theme-${name}`] = shades.hue
    all[`--theme-${name}-soft`] = shades.soft
    all[`--theme-${name}-strong`] = shades.strong
  }
  for (const { name, tone, strength } of diagramWords) {
    const { fill, soft, edge, text } = wordShades(tone, strength)[mode]
    if (fill) all[`--word-${name}-fill`] = fill
    if (soft) all[`--word-${name}-soft`] = soft
    all[`--word-${name}-edge`] = edge
    all[`--word-${name}-text`] = text
  }
  return all
}

function wordRules({ name, strength }: Coloured['diagramWords'][number]): string[] {
  const filled = strength !== 'nula'
  const soft = filled ? `var(--word-${name}-soft)` : ground
  return [
    block(`.diagrama .word-${name}`, {
      '--diagram-fill': filled ? `var(--word-${name}-fill)` : ground,
      '--diagram-edge': `var(--word-${name}-edge)`,
      '--diagram-ink': `var(--word-${name}-text)`,
    }),
    block(`.diagrama .cluster.word-${name}`, {
      '--diagram-fill': soft,
      '--diagram-ink': 'var(--diagram-text)',
    }),
    block(`.diagrama .edgeLabel.on-${name} rect`, { fill: soft }),
  ]
}

function block(selector: string, declarations: Record<string, string>): string {
  const lines = Object.entries(declarations).map(([property, value]) => `  ${property}: ${value};\n`)
  return `${selector} {\n${lines.join('')}}\n`
}

/** The name under which a style sheet or a script imports it. */
const id = 'virtual:course-shades.css'

/** The data that it is made from. */
const dataFiles = ['temas.yml', 'diagramas.yml']

/**
 * Gives `virtual:course-shades.css`. While serving, it follows the course's data.
 *
 * @param root absolute path of the project
 * @param course reads the course as it is now
 */
export function courseShadesModule(root: string, course: () => Promise<Coloured>): Plugin {
  const files = dataFiles.map((file) => normalizePath(join(root, 'docs', '_datos', file)))
  return {
    name: 'course-shades',
    // While serving, a page asks for it as for a file.
    resolveId: (source) => (source === id || source === `/${id}` ? id : undefined),
    async load(source) {
      return source === id ? courseShades(await course()) : undefined
    },
    configureServer(server) {
      // The deck's own root is `slides/`.
      server.watcher.add(files)
    },
    hotUpdate({ file, modules }) {
      const sheet = this.environment.moduleGraph.getModuleById(id)
      return sheet && files.includes(file) ? [...modules, sheet] : undefined
    },
  }
}
