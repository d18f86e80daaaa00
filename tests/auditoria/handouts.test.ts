/** Every file to take away of this repository's course, read back whole: `npm test` reads some of each kind. */
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { unzipSync } from 'fflate'
import { toString } from 'mdast-util-to-string'
import { beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { readPlans } from '../../src/deck/read-plans.ts'
import { renderDiagrams } from '../../src/diagrams/index.ts'
import { handoutsOf } from '../../src/handout/catalog.ts'
import { checkPdf } from '../../src/handout/check/check-pdf.ts'
import { handedLecture, type Handout } from '../../src/handout/handout.ts'
import { placesOf } from '../../src/handout/lecture-slides.ts'
import { entryText, marksBelow, readTags, tagsBelow, type Tag } from '../../src/handout/pdf/tag-tree.ts'
import { isHeading } from '../../src/handout/pdf/standard-tags.ts'
import { builtDecks, type DeckManifest } from '../../src/lectures/index.ts'
import { readCourse, taughtNotes, type Note } from '../../src/notes/index.ts'
import { builtCourse } from '../support/built-course.ts'
import { downloads, readPdf, type PdfFacts } from '../support/pdf.ts'
import { readAloud } from '../support/read-aloud.ts'
import { paragraphsOf, spokenWords, toldByPoppler } from '../support/said-aloud.ts'
import { project } from '../support/workspace.ts'

const course = await readCourse(project)
const lectures = (await readPlans(course)).map(handedLecture)
const all = handoutsOf({ ...course, lectures })
const pdfs = all.filter(({ file }) => file.endsWith('.pdf'))
const squeeze = (text: string): string => text.replace(/\s+/g, '')

let dist: string
let decks: Map<string, DeckManifest>
/** Descriptions of the diagrams, by their source. */
let described: Map<string, string>
beforeAll(async () => {
  ;({ dist } = await builtCourse('este'))
  decks = await builtDecks(dist)
  const diagrams = taughtNotes(course).flatMap(diagramsOf)
  const drawn = await renderDiagrams(
    diagrams.map(({ code, start }) => ({ code, file: 'docs/nota.md', ...start })),
    { words: course.diagramWords },
  )
  described = new Map(diagrams.map(({ code }, index) => [code, drawn[index]!.description]))
})

const diagramsOf = ({ sections }: Note): Note['sections'][number]['diagrams'] =>
  sections.flatMap(({ diagrams }) => diagrams)

/** The notes that a file of notes has. */
function notesOf({ theme }: Handout): Note[] {
  return taughtNotes(course).filter((note) => theme === undefined || note.theme === theme)
}

/** The sections that the slides of a file show. */
function sectionsOf(handout: Handout): Note['sections'] {
  const lecture = lectures.find(({ folder }) => folder === handout.lecture)!
  return placesOf(handout, lecture).flatMap((place) => {
    const [path, id] = (lecture.slides[place - 1]!.address ?? '').split('#')
    const note = course.notes.find(({ slug }) => `${slug}/` === path)
    return note?.sections.filter((section) => section.id === id) ?? []
  })
}

/** Words that only an answer has: why it is right, long enough to be found nowhere else. */
const reasons = taughtNotes(course)
  .flatMap(({ sections }) => sections)
  .flatMap(({ questions, examQuestions, exercises }) => [
    ...[...questions, ...examQuestions].flatMap(({ explanation }) => explanation),
    ...exercises.flatMap(({ solution }) => solution),
  ])
  .map((node) => squeeze(toString(node)).slice(0, 60))
  .filter((text) => text.length > 40)

/** What is kept for exams. */
const kept = taughtNotes(course)
  .flatMap(({ sections }) => sections.flatMap(({ examQuestions }) => examQuestions))
  .map(({ text }) => squeeze(text.map((node) => toString(node)).join('')))

describe.each(pdfs.map((handout) => [handout.file, handout] as const))('%s', (file, handout) => {
  let pdf: PdfFacts
  let document: PDFDocument
  let tags: Tag[]
  let alternatives: string[]
  beforeAll(async () => {
    const path = join(dist, 'descargas', file)
    pdf = await readPdf(path)
    document = await PDFDocument.load(await readFile(path), { updateMetadata: false })
    tags = [...tagsBelow(readTags(document)!)]
    alternatives = tags.flatMap((tag) => entryText(tag, 'Alt') ?? [])
  })

  test('breaks no rule of PDF/UA-1', () => {
    expect(checkPdf(document)).toEqual([])
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('has no file within', () => {
    const dictionaries = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    expect(dictionaries.filter((one) => one.has(PDFName.of('EF')))).toEqual([])
    expect(
      document.catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.has(PDFName.of('EmbeddedFiles')),
    ).not.toBe(true)
  })

  test('leads with every link to what is there', async () => {
    for (const { from, to } of pdf.jumps) expect(to, `page ${from}`).toBeGreaterThan(0)
    const lost: string[] = []
    for (const url of new Set(pdf.urls)) if (!(await leadsSomewhere(url))) lost.push(url)
    expect(lost).toEqual([])
  })

  test.skipIf(handout.kind === 'slides')('has its headings for bookmarks', () => {
    const headings = tags.filter(({ type }) => isHeading(type))
    expect(pdf.bookmarks).toHaveLength(headings.length)
    const pages = new Map(document.getPages().map(({ ref }, index) => [String(ref), index + 1]))
    for (const [index, heading] of headings.entries()) {
      const [first] = marksBelow(heading)
      const { title, page } = pdf.bookmarks[index]!
      expect(page, title).toBe(pages.get(String(first![0].page)))
      expect(squeeze(pdf.texts[page - 1]!), title).toContain(squeeze(title))
    }
  })

  test('describes each diagram as it is described elsewhere', () => {
    const shown =
      handout.kind === 'notes'
        ? notesOf(handout).flatMap(diagramsOf)
        : handout.lecture
          ? sectionsOf(handout).flatMap(({ diagrams }) => diagrams.filter(({ onSlide }) => onSlide))
          : []
    const missing = shown.filter(({ code }) => !alternatives.includes(described.get(code)!))
    expect(missing.map(({ title }) => title)).toEqual([])
    expect(alternatives.filter((text) => text.trim() === '')).toEqual([])
  })

  test.runIf(handout.for === 'student' && handout.kind !== 'notes')(
    'answers nothing, wherever one looks',
    () => {
      const said = squeeze(
        [...pdf.texts, ...alternatives, ...pdf.bookmarks.map(({ title }) => title), pdf.title, pdf.xmp].join(
          ' ',
        ),
      )
      expect(reasons.filter((reason) => said.includes(reason))).toEqual([])
      expect(said).not.toMatch(/Respuestascorrectas|Respuestacorrecta|Solución:/)
    },
  )

  test('asks nothing that is kept for exams', () => {
    const said = squeeze(pdf.texts.join(' '))
    expect(kept.filter((question) => said.includes(question))).toEqual([])
  })
})

const chapters = pdfs.filter(({ kind, theme }) => kind === 'notes' && theme)

test.each(chapters.map(({ file, theme }) => [file, theme] as const))(
  '%s is read word by word as its notes are written, by pdf.js and by poppler',
  async (file, theme) => {
    const path = join(dist, 'descargas', file)
    const said = await paragraphsOf(course, theme)
    for (const told of [await readAloud(path), toldByPoppler(path)]) {
      if (told === undefined) {
        console.log('pdfinfo, of poppler, is not here: only pdf.js reads the chapters.')
        continue
      }
      const heard = spokenWords(told)
      expect(said.filter((text) => !heard.includes(text))).toEqual([])
    }
    expect(said.length).toBeGreaterThan(5)
  },
)

test('each page of the book for the phone fits its screen, and says what its diagrams show', async () => {
  const files = unzipSync(await readFile(join(dist, 'descargas/apuntes.epub')))
  const folder = await mkdtemp(join(tmpdir(), 'libro-'))
  const browser = await launchBrowser()
  try {
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), bytes)
    }
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
    const wide: string[] = []
    const said: string[] = []
    for (const name of Object.keys(files).filter((path) => path.endsWith('.xhtml'))) {
      await page.goto(pathToFileURL(join(folder, name)).href)
      const [width, text] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.body.textContent,
      ])
      if (width > 390) wide.push(`${name}: ${width}`)
      said.push(squeeze(text))
    }
    expect(wide).toEqual([])
    const all = said.join('\n')
    for (const description of described.values()) expect(all).toContain(squeeze(description))
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
})

/** Whether an address of the site has a page there, with the part that it names; others are the linter's to ask. */
async function leadsSomewhere(url: string): Promise<boolean> {
  if (!url.startsWith(new URL('/', downloads).href)) return /^https?:/.test(url)
  const { pathname, hash } = new URL(url)
  const path = decodeURIComponent(pathname)
  const deck = decks.get(path.replaceAll('/', ''))
  if (deck && hash.startsWith('#/')) {
    const alias = decodeURIComponent(hash.slice(2))
    return deck.slides.some((slide, index) => slide.alias === alias || String(index + 1) === alias)
  }
  const page = join(dist, path, path.endsWith('/') ? 'index.html' : '')
  if (!(await stat(page).catch(() => undefined))) return false
  return hash === '' || (await readFile(page, 'utf8')).includes(`id="${decodeURIComponent(hash.slice(1))}"`)
}
