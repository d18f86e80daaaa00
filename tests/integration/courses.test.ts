/** Two small courses that have nothing in common with each other, through every output. */
import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { toString } from 'mdast-util-to-string'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { strFromU8, unzipSync } from 'fflate'
import { parse as parseGift } from 'gift-pegjs'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPlans } from '../../src/deck/read-plans.ts'
import type { LecturePlan } from '../../src/deck/plan.ts'
import { handoutsOf } from '../../src/handout/catalog.ts'
import { downloadCards, picturesFolder } from '../../src/handout/download-cards.ts'
import { handedLecture, type Handout } from '../../src/handout/handout.ts'
import { findLectures, type LectureHead } from '../../src/lectures/index.ts'
import { madePages, pagesOf, readCourse, type Course } from '../../src/notes/index.ts'
import { builtCourse, type BuiltCourse } from '../support/built-course.ts'
import { builtTexts, sitePages } from '../support/pages.ts'
import { readPdf } from '../support/pdf.ts'
import { runScript } from '../support/run.ts'

describe.each(['inicial', 'fotosintesis'] as const)('the course %s', (name) => {
  let built: BuiltCourse
  let course: Course
  let lectures: LectureHead[]
  let plans: LecturePlan[]
  let handouts: Handout[]
  beforeAll(async () => {
    built = await builtCourse(name)
    course = await readCourse(built.root)
    lectures = await findLectures(built.root)
    plans = await readPlans(course)
    handouts = handoutsOf({ ...course, lectures: plans.map(handedLecture) })
  })

  const read = (path: string): Promise<string> => readFile(join(built.dist, path), 'utf8')

  test('is built whole, with the times of its lectures', () => {
    for (const { lecture, total } of plans) {
      expect(built.output).toContain(`${lecture.name}: `)
      expect(total).toBeLessThanOrEqual(lecture.minutes)
      // Nor is it much shorter than it says.
      expect(total).toBeGreaterThan(lecture.minutes * 0.7)
    }
  })

  test('is clean to the linter, its built site too', async () => {
    const { code, output } = await runScript(built.root, 'lint', {
      args: ['--format', 'json', '--sitio', built.dist],
      env: { SITE: built.site ?? '', BASE: built.base },
    })
    expect(output).toMatch(/^\[\]\s*$/)
    expect(code).toBe(0)
  })

  test('has a page for each note, and for what is made from data that is there', async () => {
    const pages = await sitePages(
      built.dist,
      lectures.map(({ folder }) => folder),
    )
    const made = [...pagesOf(course)].map((page) => madePages[page].slice(1))
    expect(pages).toEqual(['', ...course.notes.map(({ slug }) => `${slug}/`), ...made].sort())
  })

  test('has only links that lead to its own base path, or elsewhere', async () => {
    for (const [file, html] of await builtTexts(built.dist, ['html'])) {
      const inner = [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path]) => path ?? '')
      expect(
        inner.filter((path) => !path.startsWith(built.base)),
        file,
      ).toEqual([])
    }
  })

  test('shows its title, its themes in order, and what it says of itself on every page', async () => {
    for (const { slug, title } of course.notes) {
      const html = await read(`${slug}/index.html`)
      expect(html, slug).toContain(`<title>${title} | ${course.settings.title}</title>`)
      const places = course.themes.map((theme, index) => html.indexOf(`${index + 1}. ${theme.title}<`))
      expect(Math.min(...places), slug).toBeGreaterThan(0)
      expect(places, slug).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  test('has a deck of each lecture, with its slides, their notes and drawings', async () => {
    for (const { lecture, slides } of plans) {
      const scripts = [...(await builtTexts(join(built.dist, lecture.folder), ['js'])).values()].join('\n')
      for (const one of slides) if (one.kind === 'note') expect(scripts).toContain(one.slide.alias)
      const page = await read(`${lecture.folder}/index.html`)
      const about = `${course.settings.description} ${lecture.description}`
      expect(page).toContain(`<meta name="description" content="${about}">`)
      // The id of a drawing is the hash of all that decides how it looks.
      for (const { slug, sections } of course.notes) {
        const drawn = sections.some(
          ({ id, diagrams }) =>
            diagrams.length > 0 &&
            slides.some((one) => one.kind === 'note' && one.slide.course.address === `${slug}/#${id}`),
        )
        const first = /<svg[^>]*class="diagrama[^>]*?(d[0-9a-f]{8})/.exec(
          await read(`${slug}/index.html`),
        )?.[1]
        if (drawn) expect(scripts).toContain(first)
      }
    }
  })

  test('has exactly the files to take away that it lists', async () => {
    const expected = handouts.map(({ file }) => file)
    // The folder itself leads to that page.
    expect((await readdir(join(built.dist, 'descargas'))).sort()).toEqual([...expected, 'index.html'].sort())
    expect(await read('descargas/index.html')).toContain(`url=${built.base}referencia/descargas/`)
    const page = await read('referencia/descargas/index.html')
    for (const file of expected) {
      expect(page).toContain(`${built.base}descargas/${file}`)
      const facts = new RegExp(`data-facts="${RegExp.escape(file)}"[^>]*>([^<]*)<`).exec(page)?.[1]
      expect(facts, file).toMatch(file.endsWith('.pdf') ? /^\d+ páginas?, [\d,]+ [kM]B$/ : /^[\d,]+ [kM]B$/)
    }
    for (const { picture } of downloadCards(handouts)) {
      if (!picture) continue
      expect(page).toContain(`referencia/descargas/${picturesFolder}/${picture.name}"`)
      const { size } = await stat(join(built.dist, 'referencia/descargas', picturesFolder, picture.name))
      expect(size, picture.name).toBeLessThanOrEqual(15_000)
    }
  })

  test('has PDFs that say whose they are, and whose links lead to the public address', async () => {
    for (const { file, kind, theme } of handouts.filter((one) => one.file.endsWith('.pdf'))) {
      const pdf = await readPdf(join(built.dist, 'descargas', file))
      expect(pdf.tagged, file).toBe(true)
      expect(pdf.title, file).toContain(course.settings.title)
      const text = pdf.texts.join(' ').replace(/\s+/g, '')
      if (kind === 'notes') {
        const own = course.notes.filter((note) => theme === undefined || note.theme === theme)
        const said = theme === undefined ? [...own, ...course.sources.values()] : own
        for (const { title } of said) expect(text, file).toContain(title.replace(/\s+/g, ''))
      }
      const strange = pdf.urls.filter((url) => /localhost|127\.0|\.invalid/.test(url))
      expect(strange, file).toEqual([])
      if (built.site && kind === 'slides') {
        expect(pdf.urls.some((url) => url.startsWith(`${built.site}${built.base}`))).toBe(true)
      }
    }
  })

  test('has sheets without any answer, and their key with all', async () => {
    const questions = course.notes.flatMap(({ sections }) => sections.flatMap((section) => section.questions))
    const bare = (text: string): string => text.replace(/\s+/g, '')
    const pdfs = await Promise.all(
      ['ejercicios-a4', 'soluciones-a4'].map((name) => readPdf(join(built.dist, `descargas/${name}.pdf`))),
    )
    const [blank, key] = pdfs.map(({ texts, bookmarks, xmp, title }) =>
      bare([...texts, ...bookmarks.map((one) => one.title), xmp, title].join(' ')),
    ) as [string, string]
    for (const { text, explanation } of questions) {
      expect(blank).toContain(bare(text.map((node) => toString(node)).join('')))
      const why = bare(explanation.map((node) => toString(node)).join('')).slice(0, 60)
      expect(key).toContain(why)
      expect(blank).not.toContain(why)
    }
  })

  test('has a question bank and cards that hold every question, and none that is kept for exams', async () => {
    const asked = course.notes.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    const bank = parseGift(await read('descargas/preguntas.gift'))
    expect(bank.filter(({ type }) => type === 'MC' || type === 'Essay')).toHaveLength(asked.length)
    expect(bank.filter(({ type }) => !['MC', 'Essay', 'Category'].includes(type))).toEqual([])
    const cards = (await read('descargas/tarjetas-anki.txt')).trimEnd().split('\n')
    const rows = cards.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
    expect(rows).toHaveLength(asked.length + course.terms.filter(({ style }) => !style).length)
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length)
    expect(rows.filter((row) => row.length !== 4)).toEqual([])
  })

  test('has a book for the phone in which nothing is wrong, nor kept for exams', async () => {
    const book = await readFile(join(built.dist, 'descargas/apuntes.epub'))
    const { messages } = await EpubCheck.validate(book)
    expect(messages.map(({ id, message, location }) => [id, message, location?.path])).toEqual([])
    expect(book.length).toBeLessThan(2_000_000)
    const files = unzipSync(book)
    expect(Object.keys(files)[0]).toBe('mimetype')
    expect(strFromU8(files['libro/libro.opf']!)).toMatch(
      /href="portada\.png" media-type="image\/png" properties="cover-image"/,
    )
    const { width = 0, height = 0 } = await sharp(files['libro/portada.png']).metadata()
    expect(height / width).toBeCloseTo(Math.SQRT2, 1)
    const nav = strFromU8(files['libro/contenido.xhtml']!)
    for (const { slug } of course.notes) {
      const file = `${slug.replaceAll('/', '-')}.xhtml`
      expect(Object.keys(files)).toContain(`libro/${file}`)
      expect(nav).toContain(`href="${file}"`)
    }
    const text = Object.entries(files)
      .filter(([name]) => /\.(xhtml|opf)$/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n')
    expect(text).not.toMatch(/curso\.invalid| data-[a-z-]+=| align=|style="--|<(script|input)/)
    expect(text.match(/epub:type="noteref"/g)?.length ?? 0).toBeGreaterThanOrEqual(
      text.match(/epub:type="footnote"/g)?.length ?? 0,
    )
  })

  test('names no place of the machine that built it', async () => {
    for (const [file, text] of await builtTexts(built.dist, ['html', 'js', 'css', 'json', 'xml', 'txt'])) {
      expect(text.includes(built.root), file).toBe(false)
    }
  })
})
