import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import type { ProjectionContext } from '../../src/deck/project-note.ts'
import { parseNote, type Note } from '../../src/notes/index.ts'

/** A projection that needs no browser: every figure is a small drawing of known shape. */
export const context: ProjectionContext = {
  sources: new Map([
    [
      'ruiz-hojas',
      {
        key: 'ruiz-hojas',
        author: 'Ana Ruiz',
        title: 'Las hojas por dentro',
        year: '2025',
        url: 'https://example.org/hojas',
        read: '2026-11-23',
        scope: 'texto',
        position: { line: 1, column: 1 },
      },
    ],
  ]),
  themes: [
    { id: 'plantas', title: 'Plantas', description: '', hue: 200, layer: 2 },
    { id: 'suelo', title: 'Suelo', description: '', hue: 200, layer: 1 },
  ],
  figures: ({ title }) => ({
    svg: `<svg viewBox="0 0 4 4"><title>${title}</title><text>{{ a }} &amp; "b"</text></svg>`,
    width: title === 'Alto' ? 100 : 400,
    height: 200,
    steps: title === 'Ancho' ? 2 : 0,
  }),
  pictures: new Map([
    [
      'docs/plantas/una hoja.jpg',
      { path: 'docs/plantas/una hoja.jpg', name: 'una-hoja-0a1b2c3d.jpg', width: 1960, height: 1307 },
    ],
    [
      'docs/plantas/tallo.png',
      { path: 'docs/plantas/tallo.png', name: 'tallo-4e5f6a7b.png', width: 300, height: 900 },
    ],
  ]),
}

/** Parses Markdown as a note of the theme `plantas`. */
export function note(value: string, path = 'docs/plantas/prueba.md'): Note {
  return parseNote(new VFile({ path, value }))
}

/** Reads the note of a fixture folder under `tests/fixtures/deck`. */
export function fixture(name: string): Note {
  return note(readFileSync(new URL(`../fixtures/deck/${name}/note.md`, import.meta.url), 'utf8'))
}
