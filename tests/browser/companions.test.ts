/** What stands beside the notes, as who reads and who teaches meets it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limits, showSlide } from '../../src/deck/check-rendered.ts'
import { measureSlide, type Measured } from '../../src/deck/measure-slide.ts'
import { noteSlides, visitDecks, type DeckVisit } from '../support/deck-visit.ts'
import { axeFindings } from '../support/site-checks.ts'
import { visitSite, type SiteVisit } from '../support/site-visit.ts'

const withPictures = 'luz/la-hoja/'
const withElement = 'azucar/el-ciclo-de-calvin/'
const element = 'vueltas-del-ciclo'

describe('on the site', () => {
  let site: SiteVisit
  beforeAll(async () => {
    site = await visitSite('fotosintesis')
  })
  afterAll(() => site.close())

  test('pictures come, without moving what is read', async () => {
    const { page, go, problems } = await site.open({ viewport: { width: 390, height: 844 } })
    await go(withPictures)
    const pictures = page.locator('.picture img')
    const before = await pictures.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded()
      await picture.evaluate((image) => (image as HTMLImageElement).decode())
    }
    const after = await pictures.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(after).toEqual(before)
    expect(Math.min(...before)).toBeGreaterThan(100)
    expect(problems).toEqual([])
  })

  test('an element works by keyboard, and says what it did', async () => {
    const { page, go, problems } = await site.open()
    await go(withElement)
    const button = page.getByRole('button', { name: 'Una vuelta más' })
    await button.waitFor()
    // From what stands before it, as who has no mouse comes.
    await page.locator(`:focus-within, .key-points:has(${element}) a`).first().focus()
    await page.keyboard.press('Tab')
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
    for (let turn = 0; turn < 6; turn++) await page.keyboard.press('Enter')
    expect(await page.locator(`${element} output`).innerText()).toBe('6 vueltas: 1 glucosa')
    expect(problems).toEqual([])
  })

  test.each(['light', 'dark'] as const)('nobody is kept from them, on %s pages', async (colorScheme) => {
    const window = await site.open({ colorScheme })
    expect(await axeFindings(window, [withPictures, withElement], colorScheme)).toEqual([])
  })

  test('an element is its static form where no program runs', async () => {
    const { page, go } = await site.open({ javaScriptEnabled: false })
    await go(withElement)
    expect(await page.locator(`${element} table`).isVisible()).toBe(true)
    expect(await page.locator(`${element} button`).count()).toBe(0)
  })

  test('nothing of an element is asked for by pages that have none', async () => {
    const { page, go } = await site.open()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await go(withPictures)
    await page.waitForLoadState('networkidle')
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter((url) => /vueltas-del-ciclo|CourseElements/.test(url))).toEqual([])
    await go(withElement)
    await page.waitForLoadState('networkidle')
    expect(asked.filter((url) => url.includes(element))).toHaveLength(1)
  })
})

describe('on slides', () => {
  let decks: DeckVisit
  beforeAll(async () => {
    decks = await visitDecks('fotosintesis')
  })
  afterAll(() => decks.close())

  /** The address of the deck, and the number in it of the slide that shows something. */
  function slideWith(part: string): { url: string; number: number } {
    const [folder, plan] = [...decks.plans][0]!
    const number = noteSlides(plan).find(({ slide }) => slide.content.includes(part))!.number
    return { url: `${decks.url}${folder}/`, number }
  }

  test('a picture is whole and large, beside the text', async () => {
    const { page, problems } = await decks.open()
    const { url, number } = slideWith('<DeckPicture')
    await page.goto(`${url}#/${number}`)
    const picture = page.locator(`.slidev-page-${number} .deck-picture img`)
    await picture.evaluate((image) => (image as HTMLImageElement).decode())
    const box = (await picture.boundingBox())!
    expect(box.width / box.height).toBeCloseTo(480 / 420, 1)
    expect(box.height).toBeGreaterThan(380)
    expect(await picture.getAttribute('alt')).toContain('un estoma abierto')
    expect(problems).toEqual([])
  })

  test('an element works, and its keys do not leave the slide', async () => {
    const { page, problems } = await decks.open()
    const { url, number } = slideWith('<DeckElement')
    await page.goto(`${url}#/${number}`)
    const slide = page.locator(`.slidev-page-${number}`)
    await slide.getByRole('button', { name: 'Una vuelta más' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    expect(await slide.locator('output').innerText()).toBe('2 vueltas: 0 glucosas')
    // What Slidev doesn't know for a control: something to be pulled, with arrows or a mouse.
    await slide.locator(element).evaluate((one) => {
      const slider = one.appendChild(document.createElement('div'))
      slider.tabIndex = 0
      slider.setAttribute('role', 'slider')
      slider.focus()
    })
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Space')
    expect(new URL(page.url()).hash).toBe(`#/${number}`)
    expect(problems).toEqual([])
  })

  test('what an element draws in its shadow is measured, too', async () => {
    const { page } = await decks.open()
    const { url, number } = slideWith('<DeckElement')
    await showSlide(page, url, number)
    const measure = (): Promise<Measured[]> => page.evaluate(measureSlide, { number, limits })
    expect(await measure()).toEqual([])
    await page.locator(element).evaluate((one) => {
      const drawn = document.createElement('div')
      one.append(drawn)
      drawn.attachShadow({ mode: 'open' }).innerHTML = '<p style="font-size: 9px">Muy <b>pequeño</b></p>'
    })
    expect(await measure()).toEqual([
      { rule: 'diapositiva-pequena', message: expect.stringContaining('mide 9,0 px y el mínimo es 20') },
    ])
  })

  test('an element is its static form in print', async () => {
    const { page } = await decks.open()
    const { url } = slideWith('<DeckElement')
    await page.goto(`${url}?print#/print`)
    const printed = page.locator('.deck-element')
    await printed.locator('table').waitFor()
    expect(await page.locator(element).count()).toBe(0)
    expect(await printed.getByRole('button').count()).toBe(0)
  })
})
