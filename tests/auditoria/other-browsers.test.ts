/** What a reader does on the site, in browsers of other families than the one that `npm test` uses. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCourse, type Course } from '../../src/notes/index.ts'
import { serveStatic, type StaticServer } from '../../src/tasks/serve.ts'
import { builtCourse, type BuiltCourse } from '../support/built-course.ts'
import { otherBrowsers, type OtherBrowser } from '../support/other-browsers.ts'

let built: BuiltCourse
let server: StaticServer
let course: Course
beforeAll(async () => {
  built = await builtCourse('este')
  ;[server, course] = await Promise.all([serveStatic(built.dist), readCourse(built.root)])
})
afterAll(() => server.close())

/** The path of the first note whose page has what the pattern says. */
async function noteWith(pattern: RegExp): Promise<string> {
  for (const { slug } of course.notes) {
    if (pattern.test(await readFile(join(built.dist, slug, 'index.html'), 'utf8'))) return `${slug}/`
  }
  throw new Error(`No note has ${pattern}`)
}

describe.each(Object.entries(otherBrowsers))('in %s', (name, start) => {
  if (!start) return test.skip(`nothing: ${name} is not installed here`, () => undefined)
  let browser: OtherBrowser
  beforeAll(async () => {
    browser = await start()
  })
  afterAll(() => browser.close())

  /** Opens a page, and has it remember what its policy refuses and what fails in it. */
  async function open(path: string): Promise<void> {
    await browser.open(server.url + path)
    await browser.run(`
      window.faults = []
      addEventListener('securitypolicyviolation', (event) => faults.push(event.violatedDirective + ' ' + event.blockedURI))
      addEventListener('error', ({ message }) => faults.push(message))
      addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)))`)
  }
  const faults = (): Promise<string[]> => browser.run('return window.faults')
  const text = (selector: string): Promise<string> =>
    browser.run(`return document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`)
  const intoView = (selector: string): Promise<unknown> =>
    browser.run(
      `document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center', behavior: 'instant' })`,
    )

  test('a term is marked, and says what it means where the keyboard reaches it', async () => {
    await open(await noteWith(/class="term"/))
    const { line, style } = await browser.run<Record<string, string>>(`
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.querySelector('a.term'))
      return { line: textDecorationLine, style: textDecorationStyle }`)
    expect([line, style]).toEqual(['underline', 'dotted'])
    // The key tells the page that the focus must be seen.
    await browser.press('Tab')
    await browser.run(`document.querySelector('a.term').focus()`)
    await expect.poll(() => text('[role="tooltip"]:not([hidden])')).toMatch(/\w{3,}/)
    await browser.press('Escape')
    expect(await text('[role="tooltip"]:not([hidden])')).toBe('')
    expect(await faults()).toEqual([])
  })

  test('the search opens by keyboard, finds, and marks on the page what was looked for', async () => {
    await open('')
    await browser.press('Control+k')
    await expect.poll(() => browser.run('return document.activeElement?.type')).toBe('search')
    const word = course.notes.flatMap(({ title }) => title.match(/[a-z]{6,}/g) ?? [])[0]!
    await browser.type(word)
    await expect.poll(() => text('.search-panel__page mark'), { timeout: 10_000 }).not.toBe('')
    expect(await faults()).toEqual([])
    await browser.press('Enter')
    await expect.poll(() => text('main mark.search-hit'), { timeout: 10_000 }).not.toBe('')
  })

  test('a diagram is walked step by step, and enlarged', async () => {
    await open(await noteWith(/class="diagram__steps/))
    await expect.poll(() => text('.diagram__walk button')).toBe('Paso a paso')
    await intoView('.diagram__walk')
    await browser.click('.diagram__walk button')
    expect(await text('.diagram__walk [role="status"]')).toMatch(/^Paso 1 de \d+: ./)
    await browser.press('ArrowRight')
    expect(await text('.diagram__walk [role="status"]')).toMatch(/^Paso 2 de \d+: ./)
    await intoView('.diagram__enlarge')
    await browser.click('.diagram__enlarge')
    const [drawn, shown] = await browser.run<[number, number]>(`
      const box = (one) => document.querySelector(one).getBoundingClientRect()
      return [box('.diagram-viewer[open] svg').height, box('.diagram-viewer__stage').height]`)
    expect(drawn).toBeGreaterThan(50)
    expect(drawn).toBeLessThanOrEqual(shown)
    await browser.press('Escape')
    expect(await browser.run(`return document.querySelector('.diagram-viewer').open`)).toBe(false)
    expect(await faults()).toEqual([])
  })

  test('a question tells whether the answer is right', async () => {
    await open(await noteWith(/class="question__check/))
    await intoView('.question__options input')
    await browser.run(`
      const question = document.querySelector('.question__options').closest('review-question')
      for (const input of question.querySelectorAll('input')) if ('right' in input.dataset) input.click()`)
    await intoView('.question__check button')
    await browser.click('.question__check button')
    expect(await text('.question__check [role="status"]')).toBe('¡Correcto!')
    expect(await faults()).toEqual([])
  })

  test('the button of a block of code copies it', async ({ skip }) => {
    const path = await noteWith(/data-code="/).catch(() => undefined)
    if (path === undefined) return skip('no note has code')
    await open(path)
    await browser.run(`
      window.copied = ''
      navigator.clipboard ??= {}
      Object.defineProperty(navigator.clipboard, 'writeText', { value: async (text) => { window.copied = text } })
      document.execCommand = () => { window.copied = String(getSelection()) || document.activeElement?.value; return true }`)
    await intoView('.expressive-code .copy button')
    await browser.click('.expressive-code .copy button')
    await expect.poll(() => browser.run('return window.copied')).toMatch(/\w/)
    expect(await faults()).toEqual([])
  })

  test('the ground is chosen, and kept on the next page', async () => {
    await open(await noteWith(/starlight-theme-select/))
    await browser.run(`
      const select = [...document.querySelectorAll('starlight-theme-select select')][0]
      select.value = 'dark'
      select.dispatchEvent(new Event('change', { bubbles: true }))`)
    await open('')
    expect(await browser.run('return document.documentElement.dataset.theme')).toBe('dark')
    await browser.run(`localStorage.removeItem('starlight-theme')`)
  })

  test('no page of a kind is wider than its window', async () => {
    const kinds = ['', `${course.notes[0]!.slug}/`, `${course.notes.at(-1)!.slug}/`, 'referencia/descargas/']
    for (const path of kinds) {
      await open(path)
      const excess = await browser.run<number>(
        'return document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(excess, path).toBe(0)
      expect(await faults()).toEqual([])
    }
  })
})
