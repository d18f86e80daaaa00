/** A lecture given from beginning to end in two windows, the room's and the teacher's, by the clock. */
import type { BrowserContext, Page } from 'playwright-core'
import type { LecturePlan, PlannedSlide } from '../../src/deck/plan.ts'

/** What the teacher advances with. */
export type Advance = 'keyboard' | 'remote' | 'touch'

/** Where a window stands: `12`, `12?clicks=2`. */
async function placeOf(window: Page): Promise<string> {
  const hash = new URL(window.url()).hash
  return hash.replace(/^#\/(presenter\/)?/, '').replace(/\?clicks=0$/, '')
}

/** The steps of a slide. */
function stepsOf(planned: PlannedSlide): number {
  if (planned.kind === 'note') return planned.slide.clicks
  return planned.own.layout === 'exercise' ? 1 : 0
}

/** What is seen of a slide in a window, without what only one of them has. */
function seen(window: Page, within: string): Promise<string> {
  return window.evaluate((root) => {
    const slides = [...document.querySelectorAll<HTMLElement>(`${root} .slidev-page .deck-slide`)]
    const slide = slides.find((one) => one.checkVisibility())
    if (!slide) return 'no slide'
    const hidden = [...slide.querySelectorAll('.not-yet, .gone')].length
    const time = slide.querySelector('.countdown')?.className ?? ''
    return `${slide.querySelector('h1')?.textContent ?? ''} | ${hidden} not yet | ${time}`
  }, within)
}

const room = { within: '#slideshow' }
const teacher = { within: '.on-screen' }

/**
 * Gives the planned part of a lecture: each slide for its minutes, each of its steps after a part of
 * them.
 *
 * @param context whose clock is set
 * @param url address of the deck: of a server, or of one file
 * @returns what stumbled
 */
export async function giveClass(
  context: BrowserContext,
  url: string,
  plan: LecturePlan,
  advance: Advance,
  network: 'always there' | 'then offline' = 'always there',
): Promise<string[]> {
  const stumbled: string[] = []
  await context.clock.install()
  const [audience, desk] = [await context.newPage(), await context.newPage()]
  await audience.goto(`${url}#/1`)
  await audience.locator('#slideshow .deck-slide').first().waitFor()
  await desk.goto(`${url}#/presenter/1`)
  await desk.locator('.class-clock').waitFor()
  if (network === 'then offline') {
    // Once the worker has kept the lecture.
    await desk.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await context.setOffline(true)
  }
  await desk.bringToFront()
  let began = 0
  const planned = plan.slides.filter(({ place }) => place.of !== undefined)
  for (const [index, slide] of planned.entries()) {
    const number = index + 1
    const steps = stepsOf(slide)
    for (let step = 0; step <= steps; step++) {
      if (number > 1 || step > 0) await forward(desk, audience, advance)
      const where = `${number}, step ${step}`
      const arrived = await together(audience, desk)
      if (arrived !== undefined) stumbled.push(`${where}: ${arrived}`)
      // Another session has its own zero.
      if (slide.place.start === 0 && step === 0) {
        await desk.keyboard.press(number === 1 ? 't' : 'e')
        began = await timeOf(desk)
      }
      // What the test itself takes is part of the class.
      const minute = slide.place.start! + (slide.minutes * (step + 1)) / (steps + 1)
      const left = began + minute * 60_000 - (await timeOf(desk))
      if (left > 0) await context.clock.fastForward(Math.floor(left))
    }
    stumbled.push(...(await atTheEnd(desk, slide)).map((what) => `${number}: ${what}`))
  }
  await Promise.all([audience.close(), desk.close()])
  return stumbled
}

/** The time of day in a window, in milliseconds. */
function timeOf(window: Page): Promise<number> {
  return window.evaluate(() => Date.now())
}

async function forward(desk: Page, audience: Page, advance: Advance): Promise<void> {
  switch (advance) {
    case 'keyboard':
      return desk.keyboard.press('ArrowRight')
    case 'remote':
      // It speaks to the window that was touched last.
      return audience.keyboard.press('PageDown')
    case 'touch':
      return desk.getByRole('button', { name: 'Siguiente' }).tap()
  }
}

/** Waits until both windows show the same; what differs, if they never do. */
async function together(audience: Page, desk: Page): Promise<string | undefined> {
  let difference = ''
  for (let tries = 0; tries < 60; tries++) {
    const [a, b] = [await placeOf(audience), await placeOf(desk)]
    const [shown, taught] = [await seen(audience, room.within), await seen(desk, teacher.within)]
    difference = a === b ? (shown === taught ? '' : `«${shown}», «${taught}»`) : `${a}, ${b}`
    if (difference === '' && shown !== 'no slide') return undefined
    await desk.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  return `the windows differ: ${difference}`
}

/** What the teacher sees when the minutes of a slide are over. */
async function atTheEnd(desk: Page, { place }: PlannedSlide): Promise<string[]> {
  const faults: string[] = []
  const pace = await desk.locator('.class-clock .pace').innerText()
  if (pace !== 'Vas a tiempo') faults.push(`pace «${pace}»`)
  const page = await desk.locator('.teacher-bar .page').innerText()
  if (!page.includes(place.number)) faults.push(`the bar says «${page}»`)
  if ((await desk.locator('.said .slidev-note').innerText()).length < 20) faults.push('no notes')
  const marks = desk.locator('.said .slidev-note-click-mark')
  const future = desk.locator('.said :is(.slidev-note-click-mark-next, .slidev-note-click-mark-future)')
  if ((await marks.count()) > 0 && (await future.count()) > 0) faults.push('marks of steps are still to come')
  return faults
}

/** How many screens of the teacher's view the notes of each planned slide fill. */
export async function screensOfNotes(
  page: Page,
  url: string,
  { slides }: LecturePlan,
): Promise<{ number: number; screens: number }[]> {
  const found: { number: number; screens: number }[] = []
  const planned = slides.filter(({ place }) => place.of !== undefined).length
  for (let number = 1; number <= planned; number++) {
    await page.goto(`${url}#/presenter/${number}`)
    await page.locator(`.on-screen .slidev-page-${number} .deck-slide`).waitFor()
    const screens = await page
      .locator('.said .slidev-note')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight / clientHeight)
    found.push({ number, screens })
  }
  return found
}
