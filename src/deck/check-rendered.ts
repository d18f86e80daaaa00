import type { Page } from 'playwright-core'
import { browserFault } from '../browser.ts'
import type { LecturePlan, PlannedSlide } from './plan.ts'
import { measureSlide, type Limits, type Measured } from './measure-slide.ts'

/** Something that cannot be read on a slide. */
export interface RenderFinding {
  /** Number of the slide in the deck, from 1. */
  slide: number
  click: number
  /** The note, or the lecture for its own slides, and the line that the slide begins on. */
  file: string
  line: number
  rule: Measured['rule']
  message: string
}

/** Smallest text in CSS px on a canvas of 980 × 552, of slides that are planned: the back row reads them. */
export const limits: Limits = { body: 24, inlineCode: 22, code: 20, figure: 20, foot: 14 }

/** Of the extension, which is for questions and for who reads alone. */
const extensionLimits: Limits = { ...limits, figure: 16 }

/**
 * Shows every slide of a built deck at every click, and measures whether all of
 * it can be read: nothing clipped, nothing over something else, nothing too small.
 *
 * @param page a page with a viewport of 980 × 552
 * @param url address of the deck, ending with `/`; one that others could open,
 * or its QR codes are not there to be measured
 */
export async function checkRendered(page: Page, url: string, plan: LecturePlan): Promise<RenderFinding[]> {
  const findings: RenderFinding[] = []
  const said = new Set<string>()
  for (const [index, planned] of plan.slides.entries()) {
    const clicks = planned.kind === 'note' ? planned.slide.clicks : 0
    for (let click = 0; click <= clicks; click++) {
      const { file, line } = originOf(planned, plan)
      const at = { place: `${file}:${line}:1`, shown: `la diapositiva ${index + 1}` }
      const least = planned.place.of === undefined ? extensionLimits : limits
      const found = await measured(page, url, { number: index + 1, click, limits: least }).catch(
        (error: unknown) => {
          throw browserFault(error, at) ?? error
        },
      )
      for (const one of found) {
        // What is wrong at one click is wrong at the next, too: it is said once.
        const key = `${index}:${one.rule}:${one.rule === 'diapositiva-pequena' ? '' : one.message}`
        if (said.has(key)) continue
        said.add(key)
        findings.push({ slide: index + 1, click, ...originOf(planned, plan), ...one })
      }
    }
  }
  return findings
}

async function measured(
  page: Page,
  url: string,
  { number, click, limits }: { number: number; click: number; limits: Limits },
): Promise<Measured[]> {
  await showSlide(page, url, number, click)
  return page.evaluate(measureSlide, { number, limits })
}

/** Goes to a slide of an open deck and waits until all of it is drawn. */
export async function showSlide(page: Page, url: string, number: number, click = 0): Promise<void> {
  await page.goto(`${url}#/${number}${click > 0 ? `?clicks=${click}` : ''}`)
  const slide = page.locator(`.slidev-page-${number} .deck-slide`)
  await slide.waitFor()
  await slide.locator('.slidev-slide-loading').waitFor({ state: 'detached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    // One that doesn't come is then measured as it is: empty.
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    const waiting = [...document.querySelectorAll(':not(:defined)')].map(({ localName }) =>
      customElements.whenDefined(localName),
    )
    // A program that fails leaves the static form, for ever.
    await Promise.race([Promise.all(waiting), new Promise((resolve) => setTimeout(resolve, 5000))])
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

function originOf(planned: PlannedSlide, { lecture }: LecturePlan): { file: string; line: number } {
  return planned.kind === 'own'
    ? { file: lecture.file.path, line: planned.own.text.first }
    : { file: planned.from.note.path, line: planned.slide.line }
}
