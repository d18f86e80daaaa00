/** The PDFs of this repository's course, whichever it is. */
import { mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { toString } from 'mdast-util-to-string'
import { beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { handOut } from '../../src/tasks/build-course.ts'
import { drawFigures } from '../../src/deck/figures.ts'
import { readPlans } from '../../src/deck/read-plans.ts'
import { prepareLecture } from '../../src/deck/prepare.ts'
import { handoutsOf } from '../../src/handout/catalog.ts'
import { checkPdf } from '../../src/handout/check/check-pdf.ts'
import { tableParts } from '../../src/handout/tables/tables-of-note.ts'
import { placesOf } from '../../src/handout/lecture-slides.ts'
import { handedLecture, titleOf, type Handout } from '../../src/handout/handout.ts'
import { readCourse } from '../../src/notes/index.ts'
import { builtCourse } from '../support/built-course.ts'
import { downloads, readPdf, type PdfFacts } from '../support/pdf.ts'
import { readAloud } from '../support/read-aloud.ts'
import { paragraphsOf, spokenWords } from '../support/said-aloud.ts'
import { project } from '../support/workspace.ts'

const course = await readCourse(project)
const plans = await readPlans(course)
const lectures = plans.map(handedLecture)
const handouts = handoutsOf({ ...course, lectures }).filter(({ file }) => file.endsWith('.pdf'))

/** Points (1/72 in) of each paper: ISO 216 A4, ANSI letter. */
const papers = { a4: [595, 842], carta: [612, 792] } as const

/** What a page may weigh; on others there are three slides. */
const bytesOfPage: Partial<Record<Handout['kind'], number>> = { slides: 8_000, notes: 11_000 }

const squeeze = (text: string): string => text.replace(/\s+/g, '')

let dist: string
beforeAll(async () => {
  ;({ dist } = await builtCourse('este'))
})

describe.each(handouts.map((handout) => [handout.file, handout] as const))('%s', (file, handout: Handout) => {
  let pdf: PdfFacts
  beforeAll(async () => {
    pdf = await readPdf(join(dist, 'descargas', file))
  })

  test('is tagged, in Spanish, and says what it is', () => {
    expect(pdf.tagged).toBe(true)
    expect(pdf.language).toBe('es')
    expect(pdf.title).toContain(titleOf(handout))
    expect(pdf.xmp).toContain('dc:title')
    // It says so only where no rule is broken.
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('has bookmarks that lead to the page where their text is', () => {
    expect(pdf.bookmarks.length).toBeGreaterThan(3)
    const themes = new Set(course.themes.map(({ title }, index) => `${index + 1}. ${title}`))
    for (const { title, page, level } of pdf.bookmarks) {
      // Slides stand below their theme, which need not be named on them.
      if (handout.kind === 'slides' && level === 1 && themes.has(title)) continue
      expect(squeeze(pdf.texts[page - 1] ?? ''), `${title}, page ${page}`).toContain(squeeze(title))
    }
  })

  test('has links that lead somewhere, none to the machine that built it', async () => {
    for (const { from, to } of pdf.jumps) expect(to, `link on page ${from}`).toBeGreaterThan(0)
    for (const url of new Set(pdf.urls)) {
      const { protocol, hostname, pathname } = new URL(url)
      expect(protocol, url).toMatch(/^https?:$/)
      expect(hostname, url).not.toMatch(/^localhost$|^127\.|\.invalid$/)
      if (!url.startsWith(new URL('/', downloads).href)) continue
      const page = join(dist, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '')
      expect(await stat(page).catch(() => undefined), url).toBeDefined()
    }
  })

  // In the notes they stand before the themes: `book.test.ts`.
  test.skipIf(handout.kind === 'notes')('has no blank page', () => {
    const blank = pdf.texts.flatMap((text, index) => (text.trim().length < 3 ? [index + 1] : []))
    expect(blank).toEqual([])
  })

  test.runIf(handout.kind === 'tables')(
    'is one side of a sheet that lies, with all that its tables say',
    () => {
      const [height, width] = papers[handout.paper!]
      expect(pdf.size.map(Math.round)).toEqual([width, height])
      expect(pdf.pages).toBe(1)
      const text = squeeze(pdf.texts.join(' '))
      const note = course.notes.find(({ slug }) => slug === handout.note)!
      const cells = tableParts(note).flatMap(({ tables }) =>
        tables.children.flatMap((table) => ('children' in table ? table.children.slice(1) : [])),
      )
      expect(cells.length).toBeGreaterThan(3)
      for (const cell of cells) expect(text).toContain(squeeze(toString(cell)))
    },
  )

  const ofNotes = handout.paper && handout.kind !== 'tables' ? [handout.paper] : []
  test.each(ofNotes)('has the size of %s and every note of its', (paper) => {
    const [width, height] = papers[paper]
    expect(Math.round(pdf.size[0])).toBe(width)
    expect(Math.round(pdf.size[1])).toBe(height)
    const text = squeeze(pdf.texts.join(' '))
    if (handout.kind !== 'notes') return
    const own = handout.theme ? [handout.theme] : course.themes.map(({ id }) => id)
    for (const note of course.notes.filter(({ theme }) => own.includes(theme))) {
      expect(text, note.path).toContain(squeeze(note.title))
    }
  })

  test.runIf(handout.lecture && handout.paper)('has each of its slides once, in their order', () => {
    const lecture = lectures.find(({ folder }) => folder === handout.lecture)!
    const shown = placesOf(handout, lecture).map((place) => lecture.slides[place - 1]!)
    const said = new Set(shown.map(({ title }) => squeeze(title)))
    const marks = pdf.bookmarks.map(({ title }) => squeeze(title)).filter((title) => said.has(title))
    expect(marks).toEqual(shown.map(({ title }) => squeeze(title)))
    const places = [...pdf.texts.join(' ').matchAll(/(?<!\d)(\d+)\s*\/\s*(\d+)(?!\d)/g)]
    for (const { number } of shown) {
      expect(places.filter(([, own]) => own === number).length, number).toBeGreaterThan(0)
    }
    if (handout.kind === 'lined-slides') expect(pdf.pages).toBe(Math.ceil(shown.length / 3))
    if (handout.for === 'student') expect(pdf.texts.join(' ')).not.toMatch(/Correcta|Respuestas?:/)
  })

  test.runIf(handout.kind === 'slides')('has its slides in their order, one a page, unanswered', () => {
    const lecture = lectures.find(({ folder }) => folder === handout.lecture)!
    const shown = placesOf(handout, lecture).map((place) => lecture.slides[place - 1]!)
    expect(pdf.pages).toBe(shown.length)
    const own = new Set(shown.flatMap(({ theme }) => theme ?? []))
    expect(pdf.bookmarks.filter(({ level }) => level === 2)).toHaveLength(
      shown.filter(({ theme }) => theme).length,
    )
    expect(pdf.bookmarks.filter(({ level }) => level === 1).length).toBeGreaterThanOrEqual(own.size)
    for (const [index, { title, number }] of shown.entries()) {
      const text = squeeze(pdf.texts[index]!)
      expect(text, `page ${index + 1}`).toContain(squeeze(title))
      expect(text, title).toContain(handout.extension ? number : `${number}/${shown.length}`)
      expect(text, title).not.toMatch(/Correcta$|Correcta[A-D]/)
    }
  })

  test('weighs no more than its pages may', async () => {
    const { size } = await stat(join(dist, 'descargas', file))
    // Fonts are in every file, however short: up to four faces, where it shows commands.
    expect(size).toBeLessThan(60_000 + pdf.pages * (bytesOfPage[handout.kind] ?? 24_000))
  })
})

// Every file was checked before it was written, and says so: of each kind one is read again.
const samples = handouts.filter(({ paper, kind, theme }) => paper !== 'a4' && (kind !== 'notes' || theme))
const checked = [...Map.groupBy(samples, ({ kind }) => kind).values()].map(([first]) => first!)

test.each(checked.map(({ file }) => file))(
  '%s breaks no rule of PDF/UA-1 when it is read again',
  async (file) => {
    const bytes = await readFile(join(dist, 'descargas', file))
    expect(checkPdf(await PDFDocument.load(bytes, { updateMetadata: false }))).toEqual([])
  },
)

// Two chapters stand for all: what is lost in one is lost in every one.
const chapters = handouts.filter(({ kind, theme, paper }) => kind === 'notes' && theme && paper === 'a4')

test.each(chapters.slice(0, 2).map(({ file, theme }) => [file, theme] as const))(
  '%s is read aloud word by word as its notes are written',
  async (file, theme) => {
    const heard = spokenWords(await readAloud(join(dist, 'descargas', file)))
    const said = await paragraphsOf(course, theme)
    expect(said.filter((text) => !heard.includes(text))).toEqual([])
    expect(said.length).toBeGreaterThan(5)
  },
)

// The one that has fewest pages.
const [shortest] = plans.toSorted((a, b) => a.slides.length - b.slides.length)

test.runIf(shortest)('a lecture can be printed with a page for each step', async () => {
  const { folder, file } = shortest!.lecture
  const site = await mkdtemp(join(tmpdir(), 'pasos-'))
  const browser = await launchBrowser()
  try {
    // Printing writes into the site: this one only borrows the lecture.
    for (const part of [folder, '_astro']) await symlink(join(dist, part), join(site, part))
    const material = { dist: site, apart: site, course, lectures: [handedLecture(shortest!)] }
    await handOut(browser, { ...material, site: undefined, base: '/', date: undefined }, { steps: true })
    const { plan } = await prepareLecture(project, join(project, file.path), drawFigures)
    const clicks = plan.slides.map((one) => (one.kind === 'note' ? one.slide.clicks : 0))
    const pdf = await readPdf(join(site, 'descargas', `${folder}-pasos.pdf`))
    expect(pdf.pages).toBe(clicks.reduce((pages, count) => pages + 1 + count, 0))
    expect(pdf.title).toContain('paso a paso')
  } finally {
    await browser.close()
    await rm(site, { recursive: true, force: true })
  }
})
