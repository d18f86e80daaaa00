/** A printed book as a reader finds it: what stands where on each page, and where its links lead. */
import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { downloads } from './pdf.ts'

const mm = 72 / 25.4

/** A piece of text that no link and no tag divides. */
export interface Piece {
  text: string
  /** Left end of its base line, from the lower left corner, in points. */
  x: number
  y: number
  width: number
  /** Height of the letters. */
  size: number
}

/** A link within the book. */
export interface BookLink {
  /** Id of what it leads to. */
  id: string
  /** The page, from 1, of that; undefined when there is no such thing. */
  to: number | undefined
  /** What it is written on. */
  pieces: Piece[]
}

export interface BookPage {
  /** All text, in the order in which it is read. */
  pieces: Piece[]
  /** What is neither head, foot nor tab. */
  body: Piece[]
  links: BookLink[]
  width: number
  height: number
}

export interface Bookmark {
  title: string
  level: number
  page: number
  /** Upper edge of the heading, in points from below. */
  top: number
}

export interface Book {
  /** From 0. */
  pages: BookPage[]
  bookmarks: Bookmark[]
}

interface Place {
  page: number | undefined
  top: number
}

/** What is above and below the text area, in points. */
const edge = 19 * mm
/** What is beside it. */
const side = 17 * mm

/** Reads a PDF of the notes. */
export async function readBook(file: string): Promise<Book> {
  const document = await getDocument({
    data: new Uint8Array(await readFile(file)),
    docBaseUrl: downloads,
    verbosity: 0,
  }).promise
  try {
    const pageOf = new Map<string, number>()
    for (let number = 1; number <= document.numPages; number++) {
      const { ref } = await document.getPage(number)
      if (ref) pageOf.set(`${ref.num}-${ref.gen}`, number)
    }
    const places = new Map<string, Promise<Place>>()
    const placeOf = (dest: unknown): Promise<Place> => {
      const id = String(dest)
      const known = places.get(id) ?? document.getDestination(id).then(explicit)
      places.set(id, known)
      return known
    }
    const explicit = (dest: unknown[] | null): Place => {
      if (!dest) return { page: undefined, top: 0 }
      const [ref, , , top] = dest as [{ num: number; gen: number }, unknown, unknown, number]
      return { page: pageOf.get(`${ref.num}-${ref.gen}`), top }
    }
    const pages: BookPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [, , width = 0, height = 0] = page.view
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const pieces = items.flatMap((item): Piece[] => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , , x, y] = item.transform as number[]
        return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size: item.height }]
      })
      const body = pieces.filter(
        ({ x, y }) => y > edge && y < height - edge && x > side && x < width - side + mm,
      )
      const links: BookLink[] = []
      for (const link of await page.getAnnotations()) {
        if (link.subtype !== 'Link' || link.url) continue
        const [left, bottom, right, top] = link.rect as [number, number, number, number]
        const inside = pieces.filter(({ x, y, width: length }) => {
          const middle = x + length / 2
          return middle > left - 1 && middle < right + 1 && y > bottom - 1 && y < top + 1
        })
        const id = decodeURIComponent(String(link.dest))
        links.push({ id, to: (await placeOf(link.dest)).page, pieces: inside })
      }
      pages.push({ pieces, body, links, width, height })
    }
    const bookmarks: Bookmark[] = []
    const walk = async (
      items: Awaited<ReturnType<typeof document.getOutline>> | null,
      level: number,
    ): Promise<void> => {
      for (const { title, dest, items: inner } of items ?? []) {
        const { page = 0, top } = typeof dest === 'string' ? await placeOf(dest) : explicit(dest)
        bookmarks.push({ title, level, page, top })
        await walk(inner, level + 1)
      }
    }
    await walk(await document.getOutline(), 1)
    return { pages, bookmarks }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** How much of a page's height has something on it, from 0 to 1. */
export function fillOf({ body, height }: BookPage): number {
  const text = height - 40 * mm
  const lowest = Math.min(...body.map(({ y, size }) => y - size * 0.3), height - 20 * mm)
  return Math.min(1, (height - 20 * mm - lowest) / text)
}

/** The text of the body, without spaces. */
export function bodyText(pages: readonly BookPage[]): string {
  return pages
    .flatMap(({ body }) => body.map(({ text }) => text))
    .join('')
    .replace(/\s+/g, '')
}
