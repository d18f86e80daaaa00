/** The notes of this repository's course as a book, whichever course it is. */
import { join } from 'node:path'
import type { Nodes, Parents } from 'mdast'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCourse, taughtNotes, type Course, type Note } from '../../src/notes/index.ts'
import { backMatter } from '../../src/site/printed-targets.ts'
import { bodyText, fillOf, readBook, type Book, type BookLink, type Piece } from '../support/book.ts'
import { builtCourse } from '../support/built-course.ts'
import { project } from '../support/workspace.ts'

const squeeze = (text: string): string => text.replace(/\s+/g, '')
/** What the book adds to the notes' text. */
const unreferred = (text: string): string => text.replace(/\((p\.\d+|tema\d+)\)/g, '')

let course: Course
let descargas: string
beforeAll(async () => {
  const [read, { dist }] = await Promise.all([readCourse(project), builtCourse('este')])
  course = read
  descargas = join(dist, 'descargas')
})

describe.each(['apuntes-a4.pdf', 'apuntes-carta.pdf'])('%s', (file) => {
  let book: Book
  let notes: Note[]
  /** The page, from 1, of a heading of the first level. */
  const pageOf = (title: string): number =>
    book.bookmarks.find((one) => one.level === 1 && one.title === title)?.page ?? 0
  beforeAll(async () => {
    book = await readBook(join(descargas, file))
    notes = taughtNotes(course)
  })

  /** Pages of each note: those up to the next note, or to the sources of the chapter. */
  const pagesOf = (note: Note): [number, number] => {
    const marks = book.bookmarks.filter(({ level }) => level <= 2)
    const at = marks.findIndex(({ title, level }) => level === 2 && title === note.title)
    return [marks[at]!.page, marks[at + 1]!.page]
  }

  test('says the right page in the contents, for every theme and note', () => {
    const first = book.bookmarks.find(({ title }) => title.startsWith('1. '))!.page
    const contents = book.pages.slice(1, first - 1).flatMap(({ links }) => links)
    for (const link of contents) {
      expect(link.pieces.at(-1)?.text, `${link.id}: ${link.pieces.map(({ text }) => text).join(' ')}`).toBe(
        String(link.to),
      )
    }
    const ids = new Set(contents.map(({ id }) => id))
    for (const { slug } of notes) expect(ids).toContain(`${slug.replaceAll('/', '-')}--`)
    for (const id of Object.values(backMatter)) expect(ids).toContain(id)
    const everywhere = Map.groupBy(
      notes.flatMap(({ sections }) => sections),
      ({ title }) => title,
    )
    const listed = new Set(contents.flatMap(({ pieces }) => pieces.map(({ text }) => text)))
    for (const [title, sections] of everywhere) if (sections.length > 2) expect(listed).not.toContain(title)
  })

  test('says the right page at each reference to another place', () => {
    let count = 0
    let close = 0
    for (const [index, { links, pieces }] of book.pages.entries()) {
      for (const { id, to, pieces: own } of links) {
        const last = own.at(-1)
        if (!last || /--fn(ref)?-/.test(id)) continue
        const follows = pieces.slice(pieces.indexOf(last) + 1, pieces.indexOf(last) + 6)
        const after = squeeze(follows.map(({ text }) => text).join(''))
        const said = /^»?\(p\.(\d+)\)/.exec(after)?.[1]
        if (said === undefined) continue
        count++
        expect(Number(said), `page ${index + 1}, to ${id}`).toBe(to)
        const number = follows.findIndex(({ text }) => text.trim() === said)
        const [figures, mark] = follows.slice(number, number + 2)
        // The closing mark stands at the number.
        if (!figures || !mark?.text.startsWith(')')) continue
        expect(mark.y, `page ${index + 1}, to ${id}`).toBeCloseTo(figures.y, 1)
        expect(mark.x - figures.x - figures.width, `page ${index + 1}, to ${id}`).toBeLessThan(1)
        close++
      }
    }
    expect(close).toBeGreaterThan(count / 2)
    // One a question, there and back, and one for each thing to read next.
    const questions = notes.flatMap(({ sections }) => sections.flatMap((section) => section.questions))
    expect(count).toBeGreaterThan(2 * questions.length + notes.length)
  })

  test('leads with every link to something that is there', () => {
    for (const { links } of book.pages) for (const { id, to } of links) expect(to, id).toBeGreaterThan(0)
  })

  test('says in the index, and at the sources, pages that have what is looked up', () => {
    const terms = new Map(course.terms.map(({ term, plural }) => [term, [term, plural ?? term]]))
    const start = pageOf('Índice de términos')
    let entry = ''
    let looked = 0
    for (const { body, links } of book.pages.slice(start - 1)) {
      const numbers = new Map(links.map((link) => [numberOf(link), link]))
      for (const piece of body) {
        const link = numbers.get(piece)
        const name = piece.text.trim().replace(/^, /, '')
        if (!link) entry = terms.has(name) ? name : /^\p{L}/u.test(name) ? '' : entry
        else {
          expect(Number(name), `${entry} → ${link.id}`).toBe(link.to)
          const forms = terms.get(entry)
          if (!forms) continue
          looked++
          const text = squeeze(
            book.pages[link.to! - 1]!.body.map(({ text: one }) => one).join(''),
          ).toLowerCase()
          expect(
            forms.some((form) => text.includes(squeeze(form).toLowerCase())),
            `${entry}, ${name}`,
          ).toBe(true)
        }
      }
    }
    expect(looked).toBeGreaterThan(50)
    const cited = book.pages.slice(pageOf('Bibliografía') - 1, start - 1).flatMap(({ links }) => links)
    expect(cited.length).toBeGreaterThan(50)
    for (const link of cited) {
      const said = numberOf(link)
      // The comma before it is a link, too, where a line ends between.
      if (said) expect(Number(said.text), link.id).toBe(link.to)
    }
  })

  test('begins each theme on a right-hand page, after a blank one if need be, and has no other', () => {
    const openings = book.bookmarks.filter(({ level, title }) => level === 1 && /^\d+\. /.test(title))
    expect(openings.map(({ title }) => title)).toEqual(
      course.themes.map(({ title }, index) => `${index + 1}. ${title}`),
    )
    expect(openings.filter(({ page }) => page % 2 === 0)).toEqual([])
    const before = new Set(openings.map(({ page }) => page - 1))
    for (const [index, { pieces }] of book.pages.entries()) {
      if (pieces.length === 0) expect(before, `page ${index + 1}`).toContain(index + 1)
    }
  })

  test('has at the head the theme on left-hand pages, the title on right-hand ones, and the tab within reach', () => {
    for (const note of notes) {
      const theme = course.themes.findIndex(({ id }) => id === note.theme)
      const [from, to] = pagesOf(note)
      for (let number = from; number < to; number++) {
        const { pieces, width, height } = book.pages[number - 1]!
        const head = pieces.filter(({ y }) => y > height - 54).map(({ text }) => text)
        const left = number % 2 === 0
        expect(squeeze(head.join('')), `page ${number}`).toBe(
          squeeze(left ? `${theme + 1}. ${course.themes[theme]!.title}` : note.title),
        )
        const tab = pieces.find(
          ({ text, x }) => text === String(theme + 1) && (left ? x < 45 : x > width - 45),
        )
        const fromEdge = left ? tab!.x : width - tab!.x - tab!.width
        expect(fromEdge, `tab of page ${number}`).toBeGreaterThan(28.3)
      }
    }
  })

  test('has something below each heading, and no page that ends by announcing something', () => {
    for (const { title, page, top } of book.bookmarks) {
      const below = book.pages[page - 1]!.body.filter(({ y }) => y < top - 30)
      expect(below.length, `${title}, page ${page}`).toBeGreaterThan(0)
    }
    const answers = pageOf('Respuestas')
    const cut = book.pages.slice(0, answers - 1).flatMap(({ body }, index) => {
      const last = body.at(-1)
      // Code is smaller, and may end as it likes.
      return last && last.size > 10 && /:\s*$/.test(last.text) ? [`page ${index + 1}: ${last.text}`] : []
    })
    expect(cut).toEqual([])
  })

  test('says the notes, word by word, in their order, and their answers only at the end', () => {
    const [answersFrom, answersTo] = [pageOf('Respuestas'), pageOf('Glosario')]
    const answers = unreferred(bodyText(book.pages.slice(answersFrom - 1, answersTo - 1)))
    const before = bodyText(book.pages.slice(0, answersFrom - 1))
    const wrong: string[] = []
    for (const note of notes) {
      const [from, to] = pagesOf(note)
      // The page on which the next thing begins, too: sources go on where the last note ends.
      const text = unreferred(bodyText(book.pages.slice(from - 1, to)))
      let at = 0
      for (const said of textsOf(note.tree)) {
        const found = text.indexOf(squeeze(said), at)
        if (found === -1) wrong.push(`${note.path} lacks: ${said}`)
        else at = found + squeeze(said).length
      }
      for (const { explanation } of note.sections.flatMap(({ questions }) => questions)) {
        for (const said of explanation.flatMap((node) => [...textsOf(node)]).map(squeeze)) {
          if (!answers.includes(said)) wrong.push(`${note.path} is not answered: ${said}`)
          if (said.length > 40 && before.includes(said)) wrong.push(`${note.path} is answered early: ${said}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('has each text once, and no line that begins with the stop of the one before', () => {
    const wrong: string[] = []
    for (const [index, { pieces }] of book.pages.entries()) {
      const seen = new Set<string>()
      for (const [at, { text, x, y, width, size }] of pieces.entries()) {
        const place = `${text} at ${Math.round(x)}, ${Math.round(y)}`
        if (seen.has(place)) wrong.push(`page ${index + 1}, twice: ${place}`)
        seen.add(place)
        const before = pieces[at - 1]
        // Code is smaller, and may begin as it likes.
        const below = before && size > 10 && before.y - y > 5 && before.x + before.width > x + width
        if (below && /^[,.;:)»](\s|$)/.test(text)) wrong.push(`page ${index + 1}, first: ${place}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('is filled to 85 % in the mean, and has few pages that are almost empty', () => {
    const fills = book.pages.map(fillOf)
    const mean = fills.reduce((sum, fill) => sum + fill, 0) / fills.length
    console.log(`${file}: ${book.pages.length} pages, filled to ${(mean * 100).toFixed(1)} %`)
    expect(mean).toBeGreaterThan(0.85)
    // The last one of a part that a little less room would not have saved.
    const almostEmpty = fills.filter((fill) => fill > 0 && fill < 0.15).length
    expect(almostEmpty).toBeLessThanOrEqual(fills.length / 50)
  })
})

/** The page that a link says. */
function numberOf({ pieces }: BookLink): Piece | undefined {
  return pieces.findLast(({ text }) => /^\d+$/.test(text.trim()))
}

/** The texts of a tree in the order in which they are printed, without answers, diagrams and sources. */
function* textsOf(node: Nodes): Generator<string> {
  if (node.type === 'text' || node.type === 'inlineCode') yield node.value
  if (node.type === 'code' && node.lang !== 'mermaid') yield* codeTexts(node.value)
  if (!('children' in node) || node.type === 'footnoteDefinition') return
  if (node.type === 'containerDirective' && /^(?:question|solution)$/.test(node.name)) return
  if (node.type === 'leafDirective') return
  for (const child of (node as Parents).children) yield* textsOf(child)
}

/**
 * Lines of code, and the words of those that may go on in the next one: what is typed is drawn twice,
 * to stand out, and of a line cut in two each part is.
 */
function* codeTexts(code: string): Generator<string> {
  for (const line of code.split('\n')) {
    // A sign that the fonts lack is a drawing.
    const drawn = line.replace(/\p{So}|ℹ/gu, '')
    if (drawn.length <= 56) yield drawn
    else yield* drawn.split(/\s+/).filter((word) => word.length <= 30)
  }
}
