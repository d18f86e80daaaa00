import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { AuthorError } from '../../author-error.ts'
import { mediaType } from '../../pictures/address.ts'
import { courseShades } from '../../styles/course-shades.ts'
import { versionWords } from '../build-date.ts'
import type { Handout } from '../handout.ts'
import { placeOfPicture } from '../places.ts'
import { styleOf } from '../style-of.ts'
import type { Made, Workshop } from '../workshop.ts'
import {
  container,
  navigation,
  packageDocument,
  titlePage,
  xhtml,
  type BookFacts,
  type Listed,
} from './package-files.ts'
import { readChapters, type Chapter } from './read-chapters.ts'

const xhtmlType = 'application/xhtml+xml'

/** Makes the notes a book that fits any screen: EPUB 3. */
export async function makeEpub(_: Handout, workshop: Workshop): Promise<Made> {
  const { course, home, site, base, date } = workshop
  const cover = await pictureOfCover(workshop)
  const url = `${home}imprimir/epub/`
  const page = await workshop.page(url, async (fresh) => {
    await fresh.goto(url, { waitUntil: 'load' })
  })
  const chapters = await readChapters(page, base, site !== undefined)
  const { settings } = course
  const facts: BookFacts = {
    ...settings,
    themes: course.themes,
    version: versionWords(course.root),
    address: site && `${site}${base}`,
    date,
  }
  const pictures = await picturesOf(chapters, workshop)
  const css = await styles(course)
  return { bytes: packBook(facts, chapters, { css, fonts: await fonts(), pictures, cover }) }
}

/** The printed book's cover (PNG), as shelves of books show it. */
async function pictureOfCover({ home, page: open }: Workshop): Promise<Uint8Array> {
  const url = `${home}imprimir/apuntes/?papel=a4`
  const page = await open(url, async (fresh) => {
    await fresh.goto(url, { waitUntil: 'load' })
  })
  const before = page.viewportSize()
  // A4 at 96 dots an inch.
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.evaluate(() => document.fonts.ready)
  const picture = await page.locator('.cover').screenshot()
  if (before) await page.setViewportSize(before)
  const { default: sharp } = await import('sharp')
  return sharp(picture).png({ palette: true }).toBuffer()
}

/** Files that the book has beside its text, by their path in it. */
type Files = Record<string, Uint8Array>

/**
 * Packs the book: the same parts give the same bytes.
 *
 * @returns a zip whose first file, uncompressed, says what it is
 */
export function packBook(
  facts: BookFacts,
  chapters: readonly Chapter[],
  {
    css,
    fonts: letters,
    pictures,
    cover,
  }: { css: string; fonts: Files; pictures: Files; cover?: Uint8Array | undefined },
): Uint8Array {
  const texts: [Listed, string][] = [
    [{ file: 'portada.xhtml', mediaType: xhtmlType }, titlePage(facts)],
    [{ file: 'contenido.xhtml', mediaType: xhtmlType, properties: 'nav' }, navigation(facts, chapters)],
    ...chapters.map(({ file, title, content, drawn, glossary }): [Listed, string] => [
      { file, mediaType: xhtmlType, properties: drawn ? 'svg' : undefined },
      xhtml(title, `<body epub:type="${glossary ? 'backmatter' : 'bodymatter'}">${content}</body>`),
    ]),
  ]
  const spine = texts.map(([{ file }]) => file)
  const others = [
    ...(cover
      ? [{ file: 'portada.png', mediaType: 'image/png', properties: 'cover-image', bytes: cover }]
      : []),
    ...Object.entries(letters).map(([file, bytes]) => ({ file, mediaType: 'font/woff2', bytes })),
    ...Object.entries(pictures).map(([file, bytes]) => ({
      file,
      mediaType: mediaType(file.slice(file.lastIndexOf('.') + 1)),
      bytes,
    })),
  ]
  const listed = [...texts.map(([one]) => one), { file: 'libro.css', mediaType: 'text/css' }, ...others]
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'libro/libro.opf': strToU8(packageDocument(facts, listed, spine)),
    'libro/libro.css': strToU8(css),
    ...Object.fromEntries(texts.map(([{ file }, text]) => [`libro/${file}`, strToU8(text)])),
    ...Object.fromEntries(others.map(({ file, bytes }) => [`libro/${file}`, bytes])),
  }
  // A zip has its times in the local zone: this day is the same in each.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) })
}

/** The pictures that the chapters show, from the built site. */
async function picturesOf(chapters: readonly Chapter[], { page, course }: Workshop): Promise<Files> {
  const shown = new Map(
    chapters.flatMap(({ pictures }) => pictures).map(({ address, file }) => [file, address]),
  )
  const files: Files = {}
  for (const [file, address] of [...shown].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await page(address, async (fresh) => {
      const answer = await fresh.goto(address)
      if (!answer?.ok()) {
        const place = placeOfPicture(course, address)
        throw new AuthorError(`No está la figura ${file} en el sitio.`, {
          ...(place && { place }),
          hint: 'Construye de nuevo con «npm run build».',
        })
      }
      files[file] = await answer.body()
    })
  }
  return files
}

/** Regular and bold, in which the texts of the drawings were measured. */
async function fonts(): Promise<Files> {
  const family = 'atkinson-hyperlegible-next'
  const entries = await Promise.all(
    [400, 700].map(async (weight) => {
      const name = `${family}-latin-${weight}-normal.woff2`
      const path = fileURLToPath(import.meta.resolve(`@fontsource/${family}/files/${name}`))
      return [`letras/${name}`, new Uint8Array(await readFile(path))] as const
    }),
  )
  return Object.fromEntries(entries)
}

/** The book's style: its own, and the drawings' as they are on a light ground. */
async function styles(course: Parameters<typeof courseShades>[0]): Promise<string> {
  const read = (path: string): Promise<string> => styleOf(new URL(path, import.meta.url))
  const [tokens = ''] = /:root \{[\s\S]*?\n\}/.exec(await read('../../styles/tokens.css')) ?? []
  const faces = [400, 700].map(
    (weight) =>
      `@font-face { font-family: 'Atkinson Hyperlegible Next'; font-weight: ${weight}; src: url('letras/atkinson-hyperlegible-next-latin-${weight}-normal.woff2') format('woff2'); }`,
  )
  const shades = courseShades(course).replace(/@media not print \{[\s\S]*?\n\}\n\}\n/, '')
  return [
    ...faces,
    tokens.replace('color-scheme: light;', ''),
    shades,
    await read('../../styles/diagrams.css'),
    await read('./epub.css'),
  ]
    .join('\n')
    .replace(/\n\s*\n+/g, '\n')
}
