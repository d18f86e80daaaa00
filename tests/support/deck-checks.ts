/** What every slide must pass: on a sample with `npm test`, on all with `npm run auditoria`. */
import type { BrowserContext, Page } from 'playwright-core'
import { checkRendered, showSlide } from '../../src/deck/check-rendered.ts'
import type { LecturePlan } from '../../src/deck/plan.ts'
import { serveBuilt } from '../../src/handout/serve-built.ts'
import { axeViolations, everyLevel } from './axe.ts'
import { noteSlides } from './deck-visit.ts'

/** Where the decks are published: there, and not on this machine, slides have QR codes. */
const published = 'https://apuntes.example'

/** A part of the slide that is shown. */
export const visible = (selector: string): string => `.slidev-page:visible ${selector}`

/**
 * What can't be read on the slides of a built deck, at every click, and what they ask for
 * outside of the site.
 */
export async function renderFaults(
  { page, context }: { page: Page; context: BrowserContext },
  dist: string,
  folder: string,
  plan: LecturePlan,
): Promise<string[]> {
  const { refused } = await serveBuilt(context, { directories: [dist], origin: published, base: '/' })
  const findings = await checkRendered(page, `${published}/${folder}/`, plan)
  const codes = await page.locator(visible('.slide-foot .qr')).count()
  const expected = plan.slides.at(-1)?.kind === 'note' ? 1 : 0
  return [
    ...findings.map(
      ({ slide, click, file, line, message }) => `${slide}.${click} ${file}:${line} ${message}`,
    ),
    ...(codes === expected ? [] : [`${codes} QR codes on the last slide, not ${expected}`]),
    ...refused.map((address) => `asks for ${address}`),
  ]
}

/** Numbers of slides that together have every layout, the lecture's own ones among them. */
export function oneOfEachLayout({ slides }: LecturePlan): number[] {
  const seen = new Set<string>()
  return slides.flatMap((planned, index) => {
    const layout = planned.kind === 'note' ? planned.slide.layout : `own-${index}`
    if (seen.has(layout)) return []
    seen.add(layout)
    return [index + 1]
  })
}

/** What axe finds on the slides of these numbers, AAA too, once all of them is shown. */
export async function axeFindings(
  page: Page,
  url: string,
  plan: LecturePlan,
  numbers: readonly number[],
): Promise<string[]> {
  const clicks = new Map(noteSlides(plan).map(({ number, slide }) => [number, slide.clicks]))
  const found: string[] = []
  for (const number of numbers) {
    await showSlide(page, url, number, clicks.get(number) ?? 0)
    const violations = await axeViolations(page, {
      within: '.slidev-page:not([style*="none"]) .deck-slide',
      only: everyLevel,
    })
    found.push(...violations.map(({ id, nodes }) => `${number} ${id} ${nodes[0]?.html}`))
  }
  return found
}

/** Aliases at whose address another slide is shown. */
export async function wrongAddresses(page: Page, url: string, aliases: readonly string[]): Promise<string[]> {
  await showSlide(page, url, 1)
  const wrong: string[] = []
  for (const alias of aliases) {
    await page.goto(`${url}#/${alias}`)
    const shown = page.locator(visible(`.deck-slide[data-alias="${alias}"]`))
    await shown.waitFor().catch(() => wrong.push(alias))
  }
  return wrong
}

/** The diagrams of the slides of these numbers that aren't drawn once, with a title and a description. */
export async function figureFaults(
  page: Page,
  url: string,
  plan: LecturePlan,
  numbers: readonly number[],
): Promise<string[]> {
  const found: string[] = []
  for (const { number, slide } of noteSlides(plan)) {
    if (!numbers.includes(number) || !/^(bullets-)?diagram$/.test(slide.layout)) continue
    // An interactive element stands where a diagram would.
    if (slide.content.includes('<DeckElement ')) continue
    await showSlide(page, url, number, slide.clicks)
    const figures = await page
      .locator(visible('.deck-figure svg[role=img]'))
      .evaluateAll((all) =>
        all.map((svg) =>
          ['title', 'desc'].every((part) => /\S/.test(svg.querySelector(part)?.textContent ?? '')),
        ),
      )
    if (figures.length !== 1 || !figures[0]) found.push(slide.alias)
  }
  return found
}

/** What a teacher may have in front of them. */
export const interfaceStates = {
  'a slide': { hash: '#/2', key: undefined },
  'the keys': { hash: '#/2', key: 'h' },
  'the way to another slide': { hash: '#/2', key: 'g' },
  'all slides': { hash: '#/2', key: 'o' },
  'the teacher’s view': { hash: '#/presenter/2', key: undefined },
  'the teacher’s view, drawing': { hash: '#/presenter/2', key: undefined },
  'all slides with their notes': { hash: '#/overview', key: undefined },
  'the notes alone': { hash: '#/notes', key: undefined },
  'no slide': { hash: '#/no/such/slide', key: undefined },
} as const

/** Brings a window into one of these states. */
export async function showInterface(
  page: Page,
  url: string,
  state: keyof typeof interfaceStates,
): Promise<void> {
  const { hash, key } = interfaceStates[state]
  await page.goto(`${url}${hash}`)
  if (!/\d$/.test(hash)) return page.locator('.deck-page h1').waitFor()
  const slide = page.locator('.slidev-page-2 .deck-slide')
  await slide.first().waitFor()
  // All of the interface is there some time after the first slide.
  for (const part of ['nav button', '.go-to', '.all-slides', '.key-help']) {
    await page.locator(part).first().waitFor({ state: 'attached' })
  }
  if (key) await page.keyboard.press(key)
  if (state === 'the keys') await page.getByRole('dialog', { name: 'Teclas' }).waitFor()
  if (state === 'all slides') await slide.nth(1).waitFor()
  if (state === 'the teacher’s view, drawing') {
    await page.getByRole('button', { name: 'Dibujar' }).click()
    await page.getByRole('button', { name: 'Línea' }).waitFor()
  }
  if (state === 'the way to another slide') {
    // Three letters of a title of the deck.
    const letters = /\p{L}{3}/u.exec(await slide.locator('h1').first().innerText())?.[0] ?? ''
    await page.keyboard.type(letters)
    await page.getByRole('option').first().waitFor()
  }
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}

/** What axe finds on the whole window. */
export async function interfaceFaults(
  page: Page,
  url: string,
  state: keyof typeof interfaceStates,
): Promise<string[]> {
  await showInterface(page, url, state)
  const violations = await axeViolations(page)
  return violations.map(({ id, nodes }) => `${state} ${id} ${nodes[0]?.html}`)
}
