/** A note of `tests/fixtures/markdown/`, with a small course around it. */
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import type { PageData } from '../../src/markdown/page.ts'
import { pageData, type Lecture } from '../../src/site/read-page.ts'
import {
  noEngines,
  noSettings,
  parseNote,
  slideAlias,
  type Course,
  type Note,
  type Source,
  type Term,
} from '../../src/notes/index.ts'

export const fixtures = new URL('../fixtures/markdown/', import.meta.url)

const sources: Source[] = [
  {
    key: 'linneo',
    author: 'Carlos Linneo',
    title: 'Species Plantarum',
    year: '2025',
    url: 'https://ejemplo.org/linneo?a=1&b=2',
    read: '2026-11-23',
    scope: 'texto',
    position: { line: 1, column: 1 },
  },
  {
    key: 'herbario',
    author: 'Aurora Flores',
    title: 'Mi herbario',
    year: '1998',
    url: undefined,
    read: '2026-11-02',
    scope: 'texto',
    position: { line: 1, column: 1 },
  },
  {
    key: 'pregunta',
    author: 'Aurora Flores',
    title: '¿Qué es una hoja?',
    year: undefined,
    url: undefined,
    read: '2026-11-02',
    scope: 'texto',
    position: { line: 1, column: 1 },
  },
  {
    key: 'flores',
    author: 'Aurora Flores y otras',
    title: 'Comparación de hojas',
    year: undefined,
    url: 'https://ejemplo.org/flores',
    read: '2026-11-02',
    scope: 'resumen',
    position: { line: 1, column: 1 },
  },
]

function term(word: string, plural: string | undefined, category: Term['category'] = 'sustantivo'): Term {
  return {
    term: word,
    category,
    gender: 'f',
    plural,
    english: undefined,
    definition: `Qué es «${word}».`,
    avoid: [],
    related: [],
    source: undefined,
    note: undefined,
    position: { line: 1, column: 1 },
  }
}

const terms = [
  term('hoja', 'hojas'),
  term('vena', 'venas'),
  term('herbario', 'herbarios'),
  { ...term('semilla', 'semillas'), definition: 'Qué *es*, con `ls` y [enlace](/a/).' },
  term('ADN', undefined, 'sigla'),
  term('Linneo', undefined, 'nombre'),
  term('clasificar', undefined, 'verbo'),
]

const pictures = new Map([
  [
    'docs/luz/foto de una célula.png',
    {
      path: 'docs/luz/foto de una célula.png',
      name: 'foto-de-una-celula-3f2a91bc.png',
      width: 640,
      height: 480,
    },
  ],
  [
    'docs/figuras/hoja.svg',
    { path: 'docs/figuras/hoja.svg', name: 'hoja-00112233.svg', width: 90, height: 60 },
  ],
  [
    'src/public/marca.png',
    { path: 'src/public/marca.png', name: 'marca-44556677.png', width: 16, height: 16 },
  ],
])

/** Parses `name.md` as the note `docs/luz/<name>.md`. */
export function readNote(name: string): Note {
  const value = readFileSync(new URL(`${name}.md`, fixtures), 'utf8')
  return parseNote(new VFile({ path: `docs/luz/${name}.md`, value }))
}

export function courseOf(notes: Note[]): Course {
  return {
    root: '/curso',
    settings: noSettings,
    themes: [{ id: 'luz', title: 'La luz', description: 'Qué hace la hoja con ella.', hue: 200, layer: 3 }],
    notes,
    sources: new Map(sources.map((source) => [source.key, source])),
    corrections: [],
    misconceptions: [],
    words: { words: [], codeWords: [] },
    terms,
    diagramWords: [],
    practice: noEngines,
    practiceRecord: new Map(),
    pictures,
    elements: new Map(),
    fenceFiles: new Map(),
    files: notes.map(({ file }) => file),
  }
}

/** Two lectures: one shows every slide of the note, the other only its first section's. */
export function lecturesOf(note: Note): Lecture[] {
  const aliases = note.sections.filter(({ slide }) => slide).map(({ id }) => slideAlias(note.slug, id))
  return [
    { title: 'Completa', folder: 'presentacion', aliases: new Set(aliases) },
    { title: 'Breve', folder: 'presentacion-breve', aliases: new Set(aliases.slice(0, 1)) },
  ]
}

/** The page of `note`; its diagrams are drawn as a box. */
export function pageFor(note: Note): PageData {
  const drawn = note.sections
    .flatMap(({ diagrams }) => diagrams)
    .map(({ code, title }) => {
      const svg = '<svg viewBox="0 0 300 120"><title>Las venas</title><path d="M0 0h300v120H0z"/></svg>'
      return { code, title: title ?? '', svg, width: 300, minFontPx: 22, description: '«a» lleva a «b».' }
    })
  return pageData(note, courseOf([note]), drawn, lecturesOf(note))
}
