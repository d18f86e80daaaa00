/** Slides of a deck, small and in black on white, with room to write or with what is said. */
import type { Page } from 'playwright-core'
import { cssString } from '../css-string.ts'
import { lectureOf } from '../deck-pdf.ts'
import { openDeck, showSlides, type ShownSlide } from '../deck-print.ts'
import { paperSizes, type HandedLecture, type Handout, type Paper } from '../handout.ts'
import { placesOf, themesAlong } from '../lecture-slides.ts'
import { printPage } from '../print-page.ts'
import type { Made, Workshop } from '../workshop.ts'

/** A slide of a leaflet. */
interface Entry {
  place: number
  /** The theme that begins with it, to be said above it. */
  theme: string | undefined
  /** Level of its heading: below its theme, or by itself. */
  level: 1 | 2
}

/**
 * Prints the planned slides of a lecture, or of a session of it. They are the live slides of the
 * deck, laid out anew: what is put together of finished pages has no tags, bookmarks and links.
 */
export async function makeLeaflet(handout: Handout, workshop: Workshop): Promise<Made> {
  const lecture = lectureOf(handout, workshop)
  const page = await openDeck(lecture.folder, workshop)
  const shown = await showSlides(page, placesOf(handout, lecture))
  const entries = entriesOf(shown, lecture, workshop)
  await layOut(page, entries, {
    source: `${workshop.home}imprimir/folleto/${lecture.folder}/`,
    style: sheetStyle(handout.paper ?? 'a4', headOf(handout, lecture)),
    withNotes: handout.kind === 'slides-with-notes',
  })
  try {
    return await printPage(page)
  } finally {
    await tidy(page)
  }
}

function entriesOf(
  shown: readonly ShownSlide[],
  lecture: HandedLecture,
  { course: { themes } }: Workshop,
): Entry[] {
  const along = themesAlong(
    shown.map(({ place }) => lecture.slides[place - 1]?.theme),
    themes,
  )
  return shown.map(({ place }, index) => {
    const theme = along[index]
    return { place, theme: theme?.begins ? theme.title : undefined, level: theme ? 2 : 1 }
  })
}

/** What stands at the head of each sheet. */
function headOf({ session }: Handout, { name }: HandedLecture): string {
  return session === undefined ? name : `${name} · Sesión ${session}`
}

/** What depends on the file: its paper, and the head of its sheets. */
function sheetStyle(paper: Paper, head: string): string {
  const { name, height } = paperSizes[paper]
  const said = cssString(head)
  return [
    `:root { --paper-height: ${height}mm }`,
    `@page { size: ${name} }`,
    `@page :left { @top-left { content: ${said} } }`,
    `@page :right { @top-right { content: ${said} } }`,
  ].join('\n')
}

/** Where the parts of a leaflet come from. */
interface Parts {
  /** Address of the page with style and notes. */
  source: string
  /** See `sheetStyle`. */
  style: string
  withNotes: boolean
}

/** Puts the slides that the page shows into the sheets of a leaflet. */
async function layOut(page: Page, entries: readonly Entry[], parts: Parts): Promise<void> {
  await tellInk(page)
  await page.evaluate(
    async ({ entries: all, source, style, withNotes }) => {
      const answer = await fetch(source)
      if (!answer.ok) throw new Error(`${source} is not built`)
      const built = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const sheet = new CSSStyleSheet()
      const styles = [...built.querySelectorAll('style')].map(({ textContent }) => textContent)
      sheet.replaceSync([...styles, style].join('\n'))
      document.adoptedStyleSheets = [sheet]

      const make = (name: string, className: string, ...children: (Node | string)[]): HTMLElement => {
        const element = document.createElement(name)
        element.className = className
        element.append(...children)
        return element
      }
      const rules = (count: number): HTMLElement =>
        make('div', 'leaflet-rules', ...Array.from({ length: count }, () => make('span', '')))
      const content = document.getElementById('print-content')!
      const slides = new Map(
        [...content.children].map((slide) => [Number(slide.id.split('-')[0]), slide] as const),
      )
      const parts = all.map(({ place, theme, level }) => {
        const slide = slides.get(place)!
        slide.querySelector('h1')?.setAttribute('aria-level', String(level))
        const frame = make('div', 'leaflet-frame', make('div', 'leaflet-scale', slide))
        // As many as a row holds, on either paper, below the name of a theme.
        const beside = make('div', 'leaflet-slide', frame, rules(withNotes ? 7 : 9))
        return [...(theme ? [make('h1', 'leaflet-theme', theme)] : []), beside]
      })
      const leaflet = make('div', 'leaflet')
      if (withNotes) {
        for (const [index, { place }] of all.entries()) {
          const script = built.querySelector(`[data-place="${place}"]`)
          const notes = make('div', 'leaflet-notes')
          notes.innerHTML = script?.innerHTML ?? ''
          leaflet.append(make('section', 'leaflet-entry', ...parts[index]!, notes))
        }
      } else {
        for (let first = 0; first < parts.length; first += 3) {
          const rows = parts.slice(first, first + 3).map((row) => make('div', 'leaflet-row', ...row))
          leaflet.append(make('section', 'leaflet-sheet', ...rows))
        }
      }
      content.replaceChildren(leaflet)
    },
    { entries: [...entries], ...parts },
  )
}

/** Says of each shape of the themes' drawings what it is in black on white: a line, ink or paper. */
async function tellInk(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const shape of document.querySelectorAll<SVGElement>('.theme-drawing svg *')) {
      if (shape.dataset.ink !== undefined) continue
      const { fill, stroke } = getComputedStyle(shape)
      const [red = 255, green = 255, blue = 255] = (fill.match(/[\d.]+/g) ?? []).map(Number)
      const dark = 0.2126 * red + 0.7152 * green + 0.0722 * blue < 140
      const filled = fill === 'none' ? 'line' : dark ? 'ink' : 'paper'
      shape.dataset.ink = stroke === 'none' ? filled : `${filled} edged`
    }
  })
}

/** Leaves the slides as they were. */
async function tidy(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
    for (const heading of document.querySelectorAll('[aria-level]')) heading.removeAttribute('aria-level')
  })
}
