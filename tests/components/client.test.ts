/** What readers can do on the pages, with keyboard and pointer. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../src/browser.ts'
import { openPage } from './client-page.ts'

const golden = (name: string): string =>
  readFileSync(new URL(`../fixtures/markdown/${name}.site.html`, import.meta.url), 'utf8')

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
})
afterEach(() => page.close())
afterAll(() => browser.close())

describe('review-question', () => {
  const first = '#pregunta-1'
  const second = '#pregunta-2'
  const open = async (): Promise<void> => {
    page = await openPage(browser, ['review-question'], golden('question'))
  }
  const said = (question: string): Promise<string | null> => page.textContent(`${question} [role="status"]`)
  const verdicts = (question: string): Promise<(string | undefined)[]> =>
    page.$$eval(`${question} .question__options li`, (items) =>
      items.map((item) => (item as HTMLElement).dataset.verdict),
    )

  test('asks to choose before it judges', async () => {
    await open()
    await page.click(`${first} button`)
    expect(await said(first)).toBe('Elige una opción.')
    expect(await verdicts(first)).toEqual([undefined, undefined])
  })

  test('with the keyboard alone: wrong, then right, and the explanation opens', async () => {
    await open()
    await page.focus(`${first} input`)
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await said(first)).toMatch(/^Todavía no/)
    expect(await verdicts(first)).toEqual(['wrong', undefined])
    expect(await page.$eval(`${first} details`, (details) => (details as HTMLDetailsElement).open)).toBe(
      false,
    )

    await page.focus(`${first} input`)
    await page.keyboard.press('ArrowDown')
    expect(await said(first)).toBe('')
    expect(await verdicts(first)).toEqual([undefined, undefined])
    await page.click(`${first} button`)
    expect(await said(first)).toBe('¡Correcto!')
    expect(await verdicts(first)).toEqual([undefined, 'right'])
    expect(await page.$eval(`${first} details`, (details) => (details as HTMLDetailsElement).open)).toBe(true)
  })

  test('with several right options, some are not enough and too many are wrong', async () => {
    await open()
    const check = async (...values: string[]): Promise<string | null> => {
      for (const box of await page.$$(`${second} input`)) {
        await box.setChecked(values.includes((await box.getAttribute('value'))!))
      }
      await page.click(`${second} button`)
      return said(second)
    }
    expect(await check('A')).toBe('Vas bien, pero falta alguna.')
    expect(await check('A', 'B', 'C')).toMatch(/^Todavía no/)
    expect(await check('B', 'A')).toBe('¡Correcto!')
  })

  test('without JavaScript the answer can still be read', async () => {
    page = await openPage(browser, [], golden('question'))
    expect(await page.isVisible(`${first} button`)).toBe(false)
    await page.click(`${first} summary`)
    expect(await page.isVisible(`${first} .question__right`)).toBe(true)
  })
})

describe('diagram-figure', () => {
  const open = async (): Promise<void> => {
    page = await openPage(browser, ['diagram-figure'], golden('diagram'))
  }
  const width = (): Promise<number> => page.$eval('svg', (svg) => svg.getBoundingClientRect().width)

  test('enlarges, zooms with the keyboard, and gives picture and focus back on Escape', async () => {
    await open()
    const height = await page.$eval('.diagram__frame', (frame) => frame.clientHeight)
    const before = await width()
    await page.focus('.diagram__enlarge')
    await page.keyboard.press('Enter')
    expect(await page.isVisible('dialog')).toBe(true)
    expect(await page.$$eval('svg', (all) => all.length)).toBe(1)
    expect(await page.$eval('.diagram__frame', (frame) => frame.clientHeight)).toBe(height)
    const fitted = await width()
    expect(fitted).toBeGreaterThan(before)

    await page.keyboard.press('+')
    await page.keyboard.press('+')
    expect(await width()).toBeCloseTo(fitted * 1.4 * 1.4, 0)
    await page.keyboard.press('-')
    expect(await width()).toBeCloseTo(fitted * 1.4, 0)
    await page.keyboard.press('0')
    expect(await width()).toBeCloseTo(fitted, 0)

    await page.keyboard.press('Escape')
    expect(await page.isVisible('dialog')).toBe(false)
    // The browser tells of the closing in a later task.
    await expect.poll(width).toBe(before)
    expect(await page.$eval('.diagram__enlarge', (button) => button === document.activeElement)).toBe(true)
  })

  test('two fingers zoom', async () => {
    await open()
    await page.click('.diagram__enlarge')
    const fitted = await width()
    await page.$eval('.diagram-viewer__stage', (stage) => {
      const touch = (type: string, pointerId: number, clientX: number): void => {
        const event = { pointerId, pointerType: 'touch', clientX, clientY: 200, bubbles: true }
        stage.dispatchEvent(new PointerEvent(type, event))
      }
      touch('pointerdown', 1, 150)
      touch('pointerdown', 2, 250)
      touch('pointermove', 2, 350)
      touch('pointerup', 1, 150)
      touch('pointerup', 2, 350)
    })
    expect(await width()).toBeCloseTo(fitted * 2, 0)
  })

  test('the close button and a second opening work', async () => {
    await open()
    await page.click('.diagram__enlarge')
    await page.click('dialog button[aria-label="Cerrar"]')
    await page.waitForSelector('.diagram__frame svg')
    await page.click('.diagram__enlarge')
    expect(await page.isVisible('dialog svg')).toBe(true)
    expect(await page.$$eval('dialog', (all) => all.length)).toBe(1)
  })

  test('a diagram wider than the window scrolls inside its frame, and can be reached', async () => {
    const wide = golden('diagram').replace(
      '--diagram-width: 300px; --diagram-least: 150px',
      '--diagram-width: 900px; --diagram-least: 450px',
    )
    page = await openPage(browser, ['diagram-figure'], wide)
    await page.setViewportSize({ width: 320, height: 600 })
    await expect.poll(() => page.getAttribute('.diagram__frame', 'tabindex')).toBe('0')
    const { scrolls, sideways } = await page.evaluate(() => {
      const frame = document.querySelector('.diagram__frame')!
      const { scrollWidth, clientWidth } = document.documentElement
      return { scrolls: frame.scrollWidth > frame.clientWidth, sideways: scrollWidth > clientWidth }
    })
    expect({ scrolls, sideways }).toEqual({ scrolls: true, sideways: false })
  })
})

describe('a diagram with steps', () => {
  const body = `<diagram-figure class="diagram"><figure><div class="diagram__frame"><svg viewBox="0 0 30 10">
    <path class="a"/><path class="b" data-step="1"/><path class="c" data-step="3"/></svg></div>
    <figcaption><span>El pan</span><button class="diagram__enlarge" hidden>Ampliar</button></figcaption></figure>
    <ol class="diagram__steps" hidden><li value="1">La harina.</li><li value="3">El agua.</li></ol></diagram-figure>`
  const seen = (): Promise<string[]> =>
    page.$$eval('svg path', (all) =>
      all.filter((one) => getComputedStyle(one).opacity === '1').map((one) => one.classList[0] ?? ''),
    )
  const press = (name: string): Promise<void> => page.getByRole('button', { name }).click()

  test('is whole until one walks through it, step by step, and whole again after', async () => {
    page = await openPage(browser, ['diagram-figure'], body)
    await page.getByRole('button', { name: 'Paso a paso' }).waitFor()
    expect(await seen()).toEqual(['a', 'b', 'c'])
    await press('Paso a paso')
    expect(await seen()).toEqual(['a', 'b'])
    expect(await page.innerText('[role=status]')).toBe('Paso 1 de 2: La harina.')
    await page.keyboard.press('Enter')
    expect(await seen()).toEqual(['a', 'b', 'c'])
    expect(await page.innerText('[role=status]')).toBe('Paso 2 de 2: El agua.')
    await page.keyboard.press('ArrowLeft')
    expect(await seen()).toEqual(['a', 'b'])
    await page.emulateMedia({ media: 'print' })
    expect(await seen()).toEqual(['a', 'b', 'c'])
    await page.emulateMedia({ media: 'screen' })
    await press('Ver todo')
    expect(await seen()).toEqual(['a', 'b', 'c'])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Paso a paso')
  })
})

describe('diagram-figure on a phone', () => {
  test('opens whole, however wide the page shows it', async () => {
    const wide = golden('diagram').replace(
      '--diagram-width: 300px; --diagram-least: 150px',
      '--diagram-width: 900px; --diagram-least: 450px',
    )
    page = await openPage(browser, ['diagram-figure'], wide)
    await page.setViewportSize({ width: 320, height: 600 })
    const width = (): Promise<number> => page.$eval('svg', (svg) => svg.getBoundingClientRect().width)
    expect(await width()).toBeGreaterThan(320)
    await page.click('.diagram__enlarge')
    expect(await width()).toBeLessThanOrEqual(320)
    await page.keyboard.press('+')
    expect(await width()).toBeGreaterThan(320)
  })
})

/** A page with terms, and what they mean beside the glossary. */
async function openTerms(options?: Parameters<typeof openPage>[3]): Promise<void> {
  page = await openPage(browser, ['term-tooltip'], golden('glossary'), options)
  await page.route('**/curso/referencia/glosario/definiciones.json', (route) =>
    route.fulfill({ json: { hoja: 'Qué es «hoja».', vena: 'Qué es «vena».' } }),
  )
}

describe('term-tooltip', () => {
  const open = (): Promise<void> => openTerms()
  const tooltip = '[role="tooltip"]'

  test('on keyboard focus, described, and gone with Escape and with the focus', async () => {
    await open()
    await page.keyboard.press('Tab')
    await page.getByText('Qué es «hoja».').waitFor()
    expect(await page.getAttribute('a.term', 'aria-describedby')).toBe('definicion')
    await page.keyboard.press('Tab')
    await page.getByText('Qué es «vena».').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.isVisible(tooltip)).toBe(false)
    expect(await page.$('[aria-describedby="definicion"]')).toBeNull()
  })

  test('on hover, and it can be pointed at without going away', async () => {
    await open()
    await page.hover('a.term')
    await page.waitForSelector(tooltip)
    await page.hover(tooltip)
    await page.waitForTimeout(300)
    expect(await page.isVisible(tooltip)).toBe(true)
    await page.mouse.move(390, 590)
    await page.waitForSelector(tooltip, { state: 'hidden' })
  })

  test('stays inside the window', async () => {
    await open()
    await page.addStyleTag({ content: 'a.term { position: absolute; right: 0; bottom: 0 }' })
    await page.keyboard.press('Tab')
    await page.waitForSelector(tooltip)
    const box = (await page.locator(tooltip).boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(400)
    expect(box.y + box.height).toBeLessThanOrEqual(600)
  })
})

describe('term-tooltip, by finger', () => {
  test('the first tap says what it is, with a link on; a tap elsewhere takes it away', async () => {
    await openTerms({ hasTouch: true })
    const address = page.url()
    await page.tap('a.term')
    const note = page.locator('.term-tooltip')
    await note.waitFor()
    expect(await note.innerText()).toBe('Qué es «hoja».\nVer en el glosario')
    expect(page.url()).toBe(address)
    expect(await note.locator('a').getAttribute('href')).toBe(await page.getAttribute('a.term', 'href'))
    await page.touchscreen.tap(390, 590)
    expect(await note.isVisible()).toBe(false)
    await page.tap('a.term')
    await note.waitFor()
    await page.tap('a.term')
    await expect.poll(() => new URL(page.url()).pathname).toBe('/curso/referencia/glosario/')
  })

  test('without network, a tap leads there at once', async () => {
    await openTerms({ hasTouch: true })
    await page.route('**/definiciones.json', (route) => route.abort())
    await page.tap('a.term')
    await expect.poll(() => new URL(page.url()).pathname).toBe('/curso/referencia/glosario/')
  })

  test('its link leads there', async () => {
    await openTerms({ hasTouch: true })
    await page.tap('a.term')
    await page.tap('.term-tooltip a')
    await expect.poll(() => new URL(page.url()).pathname).toBe('/curso/referencia/glosario/')
  })
})

describe('scroll-region', () => {
  test('only a table that does not fit stops the keyboard', async () => {
    const table = (width: number): string =>
      `<div class="table-region" role="region" tabindex="0" aria-label="Tabla"><table><tr><td style="min-width: ${width}px">a</table></div>`
    page = await openPage(browser, ['scroll-region'], table(100) + table(900))
    const reached = (): Promise<number[]> =>
      page.$$eval('.table-region', (all) => all.map((one) => (one as HTMLElement).tabIndex))
    await expect.poll(reached).toEqual([-1, 0])
    await page.setViewportSize({ width: 1200, height: 600 })
    await expect.poll(reached).toEqual([-1, -1])
  })
})

describe('glossary-filter', () => {
  const entry = (id: string, words: string): string =>
    `<article class="entry" data-words="${words}"><h3 id="${id}">${id}</h3></article>`
  const body = `<glossary-filter><form hidden><input><p role="status"></p></form>
    <section class="glossary__letter">${entry('clorofila', 'clorofila chlorophyll')}${entry('fruto', 'fruto fruit')}</section>
    <section class="glossary__letter">${entry('vena', 'vena layer')}</section>
    <p class="filter__none" hidden>Nada</p></glossary-filter>`
  const visible = (): Promise<string[]> =>
    page.$$eval('.entry', (all) =>
      all.filter((one) => (one as HTMLElement).offsetParent).map((one) => one.textContent),
    )

  test('finds without accents and in English, and says when nothing is left', async () => {
    page = await openPage(browser, ['glossary-filter'], body)
    await page.fill('input', 'CLOROFILA')
    expect(await visible()).toEqual(['clorofila'])
    expect(await page.textContent('[role="status"]')).toBe('1 término')
    await page.fill('input', 'layer')
    expect(await visible()).toEqual(['vena'])
    await page.fill('input', 'xyz')
    expect(await page.isVisible('.filter__none')).toBe(true)
    await page.fill('input', '')
    expect(await visible()).toEqual(['clorofila', 'fruto', 'vena'])
  })

  test('an address of a hidden term shows it', async () => {
    page = await openPage(browser, ['glossary-filter'], body)
    await page.fill('input', 'fruto')
    await page.evaluate(() => (location.hash = '#vena'))
    await expect.poll(visible).toEqual(['clorofila', 'fruto', 'vena'])
  })
})

describe('corrections-filter', () => {
  const radio = (name: string, value: string): string =>
    `<input type="radio" name="${name}" value="${value}" id="${name}-${value}" ${value ? '' : 'checked'}>`
  const entry = (id: string, kind: string, theme: string): string =>
    `<li class="correction" data-kind="${kind}" data-theme-id="${theme}"><h2 id="${id}">${id}</h2></li>`
  const body = `<corrections-filter><form hidden>${radio('tipo', '')}${radio('tipo', 'error')}${radio('tema', '')}${radio('tema', 'luz')}<p role="status"></p></form>
    <ol>${entry('c01', 'matiz', 'luz')}${entry('c02', 'error', 'luz')}${entry('c03', 'error', 'herbarios')}</ol>
    <p class="filter__none" hidden>Nada</p></corrections-filter>`
  const visible = (): Promise<string[]> =>
    page.$$eval('.correction', (all) =>
      all.filter((one) => (one as HTMLElement).offsetParent).map((one) => one.textContent),
    )

  test('by kind, by theme, and both', async () => {
    page = await openPage(browser, ['corrections-filter'], body)
    expect(await page.textContent('[role="status"]')).toBe('3 correcciones')
    await page.check('#tipo-error')
    expect(await visible()).toEqual(['c02', 'c03'])
    await page.check('#tema-luz')
    expect(await visible()).toEqual(['c02'])
    expect(await page.textContent('[role="status"]')).toBe('1 corrección')
  })

  test('an address of a hidden entry shows it', async () => {
    page = await openPage(browser, ['corrections-filter'], body)
    await page.check('#tipo-error')
    await page.evaluate(() => (location.hash = '#c01'))
    await expect.poll(visible).toEqual(['c01', 'c02', 'c03'])
  })

  test('so does a link to the address that the page has already', async () => {
    page = await openPage(browser, ['corrections-filter'], `<a href="#c01">Ir</a>${body}`)
    await page.click('a')
    await page.check('#tipo-error')
    expect(await visible()).toEqual(['c02', 'c03'])
    await page.click('a')
    expect(await visible()).toEqual(['c01', 'c02', 'c03'])
  })
})

describe('sources-filter', () => {
  const body = `<sources-filter><form hidden><input type="search" /><p role="status"></p></form>
    <ul class="sources"><li id="uno">Ana Núñez, El pan</li><li id="dos">Berta Ruiz, La harina</li></ul>
    <p class="filter__none" hidden>Ninguna</p></sources-filter><a href="#uno">Ir</a>`
  const seen = (): Promise<string[]> =>
    page.$$eval('.sources li:not([hidden])', (all) => all.map(({ id }) => id))

  test('shows what has all the words, in any order and without accents', async () => {
    page = await openPage(browser, ['sources-filter'], body)
    await page.fill('input', 'pan nuñ')
    expect(await seen()).toEqual(['uno'])
    expect(await page.innerText('[role=status]')).toBe('1 fuente')
    await page.fill('input', 'centeno')
    expect(await seen()).toEqual([])
    expect(await page.isVisible('.filter__none')).toBe(true)
    await page.fill('input', 'harina')
    await page.click('a')
    expect(await seen()).toEqual(['uno', 'dos'])
  })
})

describe('paper-size', () => {
  test('A4, and carta when asked', async () => {
    page = await openPage(browser, ['paper-size'], '<p>Hola</p>')
    expect(await page.getAttribute('html', 'data-paper')).toBe('a4')
    await page.goto('http://curso.invalid/?papel=carta')
    expect(await page.getAttribute('html', 'data-paper')).toBe('carta')
    const [size] =
      (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox\s*\[[^\]]+\]/) ?? []
    expect(size).toMatch(/612 792/)
  })
})

describe('copy-code', () => {
  const block = (lines: string, more = ''): string =>
    `<div class="expressive-code"><figure><pre><code>${lines}</code></pre><div class="copy"><button${more}>c</button></div></figure></div>`
  const line = (text: string, typed?: number): string =>
    `<div class="ec-line"${typed === undefined ? '' : ` data-typed="${typed}"`}><div class="code">${text}</div></div>`
  /** What the button's own script is told, with its sign for the ends of lines in words. */
  const told = async (html: string): Promise<(string | undefined)[]> => {
    page = await openPage(browser, ['copy-code'], html)
    return page.$$eval('.copy button', (buttons) =>
      (buttons as HTMLElement[]).map((button) => {
        let code: string | undefined
        button.addEventListener('click', () => (code = button.dataset.code?.replaceAll('\x7F', '|')))
        button.click()
        return code
      }),
    )
  }

  test('of a console the lines that one types, of all else everything, and what the button says', async () => {
    const html = [
      block(line('$ uno <b>\\</b>', 2) + line('   dos', 0) + line('sale') + line('\n') + line('/ # tres', 4)),
      block(line('<i>a</i>: 1') + line('\n') + line('  b: 2')),
      block(line('# nota') + line('uno'), ' data-code="uno"'),
    ]
    expect(await told(html.join(''))).toEqual(['uno \\|   dos|tres', 'a: 1||  b: 2', 'uno'])
  })
})

describe('the sidebar', () => {
  const source = readFileSync(new URL('../../src/components/SidebarState.astro', import.meta.url), 'utf8')
  const [, script] = /<script is:inline>([^]*)<\/script>/.exec(source)!
  const group = (index: number): string =>
    `<details open><summary>${index}</summary><sl-sidebar-restore data-index="${index}"></sl-sidebar-restore><ul style="height:400px"><li>a</li></ul></details>`

  test('is as the reader left it, with what was folded and how far it was scrolled, once it has styles', async () => {
    const state = JSON.stringify({ hash: '2', open: [false, null], scroll: 90 })
    // The styles of the pane come after all of it, as those of a page may.
    const body = `<script>sessionStorage.setItem('sl-sidebar-state', '${state}');${script}</script>
      <div class="sidebar-pane"><sl-sidebar-state-persist data-hash="2">${group(0)}${group(1)}<sl-sidebar-restore></sl-sidebar-restore></sl-sidebar-state-persist></div>
      <style>.sidebar-pane{height:200px;overflow:auto}</style>`
    page = await openPage(browser, [], body, { viewport: { width: 1280, height: 600 } })
    await page.waitForFunction(() => document.querySelector('.sidebar-pane')!.scrollTop === 90)
    expect(await page.$$eval('details', (groups) => groups.map((one) => one.open))).toEqual([false, true])
  })
})
