/**
 * Courses that nobody wrote, of any number of notes, to measure on: what a note of this machine
 * holds, in the proportion of a real one. The same number makes the same bytes.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A page as two tools take it: with the marks of this machine, and in the Markdown that everybody reads. */
export interface MadeNote {
  /** Its address: `tema-1/nota-3`. */
  slug: string
  /** With directives, footnotes whose sources are the course's, and classes on its diagram. */
  note: string
  /** The same text without what plain Markdown lacks. */
  plain: string
  /** What is on its slides, in plain Markdown, each with its title. */
  slides: string[]
}

/** Themes of a made course. */
const themes = 5

const things = [
  'la masa',
  'la harina',
  'la levadura',
  'el horno',
  'el agua',
  'la sal',
  'la corteza',
  'la miga',
]
const acts = ['reposa', 'cambia', 'crece', 'se enfría', 'se mezcla', 'descansa', 'se endurece', 'se calienta']
const when = [
  'durante la noche',
  'antes de amasar',
  'con el calor',
  'al abrir la puerta',
  'después de pesar',
  'en cada vuelta',
  'a media mañana',
]
const whys = [
  'porque guarda el calor de la vuelta anterior',
  'y quien la toca lo nota en los dedos',
  'aunque la receta diga otra cosa',
  'si el cuarto está a veinte grados',
  'sin que haga falta mirarla',
  'hasta que pesa lo mismo que al principio',
]

/** Words of the glossary, singular and plural. */
const terms: readonly (readonly [term: string, plural: string, gender: 'm' | 'f'])[] = [
  ['masa madre', 'masas madre', 'f'],
  ['autólisis', 'autólisis', 'f'],
  ['gluten', 'glútenes', 'm'],
  ['greñado', 'greñados', 'm'],
  ['hidratación', 'hidrataciones', 'f'],
  ['prefermento', 'prefermentos', 'm'],
  ['banetón', 'banetones', 'm'],
  ['alveolo', 'alveolos', 'm'],
  ['formado', 'formados', 'm'],
  ['boleado', 'boleados', 'm'],
  ...Array.from({ length: 50 }, (_, index): [string, string, 'f'] => [
    `mezcla número ${index + 1}`,
    `mezclas número ${index + 1}`,
    'f',
  ]),
]

/** Ids of its sources. */
const sources = Array.from({ length: 12 }, (_, index) => `libro-${index + 1}`)

/** One of `list`: always the same one for the same number. */
function pick<T>(list: readonly T[], seed: number): T {
  // Knuth's multiplicative hash: neighbours get different ones.
  return list[(Math.imul(seed + 1, 2_654_435_761) >>> 8) % list.length]!
}

function sentence(seed: number): string {
  const text = `${pick(things, seed)} ${pick(acts, seed * 3 + 1)} ${pick(when, seed * 5 + 2)}, ${pick(whys, seed * 7 + 3)}`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function paragraph(seed: number, words: number): string {
  const sentences: string[] = []
  for (let count = 0; count < words; count += 16) sentences.push(sentence(seed * 31 + count))
  const [term] = pick(terms, seed)
  return `${sentences.join(' ')} Aquí cuenta **un detalle** de la ${term === 'masa madre' ? term : `palabra ${term}`}, con \`medida = ${seed % 90}\`.`
}

/** Note number `index`, from 0. */
export function madeNote(index: number): MadeNote {
  const theme = (index % themes) + 1
  const both = (text: string): [string, string] => [text, text]
  const title = `Hornada ${index + 1}`
  const parts: [note: string, plain: string][] = [
    both(
      `---\ntitle: ${title}\ndescription: Lo que pasa con la hornada ${index + 1}, paso por paso.\nsidebar:\n  order: ${index + 1}\n---`,
    ),
    both(`${paragraph(index * 17, 40)} Antes conviene leer [otra hornada](/tema-${theme}/nota-${theme}/).`),
    inAside(`- Contar los pasos de la hornada ${index + 1}.\n- Decir qué cambia y qué no.`),
  ]
  const slides: string[] = []
  for (let section = 1; section <= 6; section++) {
    const seed = index * 17 + section
    const heading = `## ¿Qué pasa en el paso ${section} de ${title.toLowerCase()}?`
    const shown = slide(section, index, seed)
    parts.push(both(heading), shown)
    slides.push(`${heading}\n\n${shown[1]}`)
    for (let count = 0; count < 3; count++)
      parts.push(both(cited(paragraph(seed * 5 + count, 60), seed + count)))
    if (section === 2 || section === 5) parts.push(both(code(seed)))
    if (section === 4)
      parts.push(both(`- ${sentence(seed)}\n- ${sentence(seed + 1)}\n- ${sentence(seed + 2)}`))
  }
  if (index % 2 === 0) {
    parts.push([
      '## Preguntas de repaso\n\n::no-slide{reason="Las preguntas tienen su diapositiva"}',
      '## Preguntas de repaso',
    ])
    for (let count = 0; count < 2; count++) parts.push(question(index * 17 + count))
  }
  const cites = [...new Set(parts.flatMap(([note]) => note.match(/\[\^[\w-]+\]/g) ?? []))]
  parts.push([
    cites.map((cite) => `${cite}: Apartado ${index % 9}, sobre la hornada.`).join('\n\n'),
    cites
      .map((cite) => `${cite}: Un libro sobre el pan, 2020. Apartado ${index % 9}, sobre la hornada.`)
      .join('\n\n'),
  ])
  const text = (which: 0 | 1): string => `${parts.map((part) => part[which]).join('\n\n')}\n`
  return { slug: `tema-${theme}/nota-${index + 1}`, note: text(0), plain: text(1), slides }
}

function inAside(list: string): [string, string] {
  return [`:::note[Al terminar podrás]\n\n${list}\n\n:::`, `:::note[Al terminar podrás]\n\n${list}\n\n:::`]
}

function cited(text: string, seed: number): string {
  return `${text}[^${pick(sources, seed)}]`
}

function slide(section: number, index: number, seed: number): [string, string] {
  const points = `- ${pick(things, seed)} ${pick(acts, seed)}\n- ${pick(things, seed + 1)} ${pick(acts, seed + 1)}`
  const content =
    section === 3
      ? `| Paso | Antes | Después |\n| --- | --- | --- |\n| Uno | ${pick(things, seed)} | ${pick(acts, seed)} |\n| Dos | ${pick(things, seed + 1)} | ${pick(acts, seed + 1)} |\n| Tres | ${pick(things, seed + 2)} | ${pick(acts, seed + 2)} |`
      : section === 1 && index % 4 === 0
        ? `\`\`\`mermaid\nflowchart LR\n  accTitle: El camino de la hornada ${index + 1}\n  a["Masa ${index + 1}"]:::masa --> b["Reposo"]:::masa\n  b --> c["Horno"]:::masa\n  c --> d["Pan ${index + 1}"]:::masa\n\`\`\``
        : points
  return [`:::slide{minutes=2}\n\n${content}\n\n:::`, content.replaceAll(':::masa', '')]
}

function code(seed: number): string {
  return `\`\`\`js\n// La receta ${seed}\nconst harina = ${seed % 900}\nconst agua = harina * 0.${60 + (seed % 30)}\nfor (let vuelta = 0; vuelta < ${(seed % 5) + 2}; vuelta++) {\n  amasar(harina, agua, vuelta)\n}\nmostrar("Pesa", harina + agua, "gramos")\n\`\`\``
}

function question(seed: number): [string, string] {
  const ask = `¿Qué pasa con ${pick(things, seed)} ${pick(when, seed)} en la hornada?`
  const options = [0, 1, 2, 3].map((count) => {
    const says = pick(acts, seed + count)
    return `- [${count === seed % 4 ? 'x' : ' '}] Opción ${count + 1}: ${says}`
  })
  const text = `${ask}\n\n${options.join('\n')}\n\n${sentence(seed)} ${sentence(seed + 1)}`
  return [`:::question{level="comprender"}\n\n${text}\n\n:::`, text]
}

/** The home page of both. */
const home =
  '---\ntitle: El pan\ndescription: Un curso hecho para medir.\ntemplate: splash\n---\n\n## ¿De qué trata?\n\nDe pan.\n'

/** Files of `docs/` and `slides/` of a course of `count` notes, by path; one lecture shows the first of them. */
export function madeCourse(count: number): Map<string, string> {
  const files = new Map([
    ['docs/index.mdx', home],
    [
      'docs/_datos/curso.yml',
      'id: el-pan\ntitulo: El pan\nsubtitulo: De la harina a la mesa\ndescripcion: Un curso hecho para medir.\nautores: [Nadie]\nmapa: camino\n',
    ],
    [
      'docs/_datos/temas.yml',
      Array.from(
        { length: Math.min(themes, count) },
        (_, index) =>
          `- id: tema-${index + 1}\n  titulo: Tema ${index + 1}\n  descripcion: La parte ${index + 1} del curso.\n  tono: ${index * 60 + 20}\n`,
      ).join(''),
    ],
    [
      'docs/_datos/terminos.yml',
      [...terms]
        .sort(([a], [b]) => a.localeCompare(b, 'es'))
        .map(
          ([term, plural, gender]) =>
            `- termino: ${term}\n  genero: ${gender}\n  categoria: sustantivo\n  plural: ${plural}\n  definicion: Lo que en una panadería se llama así, dicho en una frase.\n`,
        )
        .join(''),
    ],
    [
      'docs/_datos/fuentes.yml',
      sources
        .map(
          (id) =>
            `${id}:\n  autor: Nadie\n  titulo: "Un libro sobre el pan"\n  anio: 2020\n  leido: 2026-01-01\n  alcance: texto\n`,
        )
        .join(''),
    ],
    [
      'docs/_datos/diagramas.yml',
      '- id: masa\n  significado: Algo que se come\n  nombre: la masa\n  forma: redondeado\n  tono: tema-1\n',
    ],
    [
      'slides/slides.md',
      [
        `---\ntitulo: El pan\nsubtitulo: De la harina a la mesa\nnombre: Presentación\nminutos: ${shown(count).length * 12 + 2}\n---\n\n# El pan\n\nDe la harina a la mesa\n\n<!--\nSe empieza por el principio.\n-->\n`,
        ...shown(count).map(({ slug }) => `---\nsrc: ../docs/${slug}.md\npreguntas: []\n---\n`),
      ].join('\n'),
    ],
  ])
  for (let index = 0; index < count; index++) {
    const { slug, note } = madeNote(index)
    files.set(`docs/${slug}.md`, note)
  }
  return files
}

/** The notes that the lecture shows: the first of each theme. */
function shown(count: number): MadeNote[] {
  return Array.from({ length: Math.min(themes, count) }, (_, index) => madeNote(index))
}

/** Files of a deck of Slidev alone with the slides of a course of `count` notes, by path. */
export function plainDeck(count: number): Map<string, string> {
  const slides = ['# El pan\n\nDe la harina a la mesa', ...shown(count).flatMap((note) => note.slides)]
  return new Map([
    // Without a package.json: its server hands out no file from above the nearest, and packages are there.
    [
      'slides.md',
      `---\ntitle: El pan\ntheme: none\nfonts:\n  provider: none\n---\n\n${slides.join('\n\n---\n\n')}\n`,
    ],
  ])
}

/** Files of a plain Starlight site of the same `count` pages, by path. */
export async function plainSite(count: number): Promise<Map<string, string>> {
  const template = (name: string): Promise<string> =>
    readFile(new URL(`./plain-site/${name}.txt`, import.meta.url), 'utf8')
  const folders = Array.from({ length: Math.min(themes, count) }, (_, index) => `tema-${index + 1}`)
  const files = new Map([
    ['astro.config.mjs', (await template('astro.config.mjs')).replace('[]', () => JSON.stringify(folders))],
    ['src/content.config.ts', await template('content.config.ts')],
    // Astro bundles what a dependency brings in its own source only where it is named as one.
    [
      'package.json',
      '{ "private": true, "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }\n',
    ],
    ['src/content/docs/index.md', home],
  ])
  for (let index = 0; index < count; index++) {
    const { slug, plain } = madeNote(index)
    files.set(`src/content/docs/${slug}.md`, plain)
  }
  return files
}

/** Writes `files`, by path, into the folder `root`. */
export async function writeFiles(root: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}
