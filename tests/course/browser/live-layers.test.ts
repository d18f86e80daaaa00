/** The live models of layers and of the build cache, as who reads their page meets them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitSite, type SiteVisit } from '../../support/site-visit.ts'
import { describeThisCourse } from '../this-course.ts'

const phone = { width: 390, height: 844 }

describeThisCourse('the live models', () => {
  let site: SiteVisit
  beforeAll(async () => {
    site = await visitSite('este')
  })
  afterAll(() => site.close())

  async function openLayers(
    options: Parameters<SiteVisit['open']>[0] = {},
  ): Promise<{ page: Page; problems: string[] }> {
    const { page, go, problems } = await site.open(options)
    await go('imagenes/capas/')
    return { page, problems }
  }

  /** Presses a button by keyboard alone. */
  async function press(model: Locator, name: string, key = 'Enter'): Promise<void> {
    await model.getByRole('button', { name, exact: true }).focus()
    await model.page().keyboard.press(key)
  }

  test('the stack tells by keyboard what is copied, hidden and shared, and moves nothing', async () => {
    const { page, problems } = await openLayers({ viewport: phone })
    const model = page.locator('pila-de-capas')
    const height = async (): Promise<number> => (await model.boundingBox())!.height
    const said = model.getByRole('status')
    const cells = (name: string): Promise<string[]> =>
      model
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
        .locator('td')
        .allInnerTexts()
    await said.waitFor()
    const before = await height()

    await press(model, 'Cambiar /app/saludo.sh')
    expect(await said.innerText()).toContain('se copió entero')
    await press(model, 'Borrar /bin/vi', 'Space')
    expect(await said.innerText()).toContain('tachadura')
    await press(model, 'Crear /app/notas.txt')
    expect(await height()).toBeLessThan(before + 60)
    expect(await cells('Lo que ve uno')).toEqual(['no se ve', 'texto 1', 'texto 2'])
    expect(await cells('Escribible de uno')).toEqual(['tachadura', 'texto 1', 'texto 2'])
    expect(await cells('Capa 1: base')).toEqual(['original', '—', '—'])

    await press(model, 'Encender un segundo contenedor')
    expect(await cells('Lo que ve dos')).toEqual(['original', 'Hola, con permiso', 'no se ve'])
    expect(problems).toEqual([])
  })

  test('the cache tells which steps a change makes again, and which button is pressed', async () => {
    const { page } = await openLayers()
    const model = page.locator('cache-de-capas')
    await model.getByRole('status').waitFor()
    await press(model, 'Cambiar app.py')
    expect(await model.getByRole('status').innerText()).toContain('se rehace 1 paso (COPY)')
    expect(await model.getByRole('button', { name: 'Cambiar app.py', pressed: true }).count()).toBe(1)
    await press(model, 'Cambiar requirements.txt')
    expect(await model.getByRole('status').innerText()).toContain('se rehacen 3 pasos (COPY, RUN, COPY)')
    expect(await model.getByRole('button', { pressed: true }).count()).toBe(1)
  })

  test('both models, and what they share, are 12 kB at most', async () => {
    const folder = join(site.dist, '_astro')
    const names = await readdir(folder)
    const models = names.filter((name) => /^(pila|cache)-de-capas\..*\.js$/.test(name))
    expect(models).toHaveLength(2)
    const texts = new Map<string, string>()
    for (const name of models) {
      const text = await readFile(join(folder, name), 'utf8')
      texts.set(name, text)
      for (const [, shared] of text.matchAll(/\bfrom ?"\.\/([^"]+)"/g))
        texts.set(shared!, await readFile(join(folder, shared!), 'utf8'))
    }
    expect(texts.size).toBeGreaterThan(2)
    expect([...texts.values()].join('').length).toBeLessThanOrEqual(12_000)
  })

  test('what is pressed is seen with the colours of the system, too', async () => {
    const { page } = await openLayers({ forcedColors: 'active' })
    const model = page.locator('cache-de-capas')
    await model.getByRole('status').waitFor()
    await press(model, 'Cambiar app.py')
    const pressed = model.getByRole('button', { name: 'Cambiar app.py' })
    await page.keyboard.press('Tab')
    expect(await pressed.evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid')
  })

  test('on paper each is its drawing', async () => {
    const { page } = await openLayers()
    await page.locator('pila-de-capas').getByRole('status').waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const name of ['pila-de-capas', 'cache-de-capas']) {
      const model = page.locator(name)
      expect(await model.getByRole('button').count(), name).toBe(0)
      expect(await model.locator('> table, > * table').first().isVisible(), name).toBe(true)
    }
  })

  test('without programs each is its drawing', async () => {
    const { page } = await openLayers({ javaScriptEnabled: false, viewport: phone })
    for (const name of ['pila-de-capas', 'cache-de-capas']) {
      expect(await page.locator(`${name} table`).isVisible(), name).toBe(true)
    }
  })
})
