import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { preparePicture, publishedBytes } from '../../src/pictures/prepare.ts'
import { leaf, telephonePhoto } from '../support/pictures.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'figuras-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('preparePicture', () => {
  test.each([
    ['png', 'png'],
    ['jpeg', 'jpg'],
    ['webp', 'webp'],
    ['avif', 'avif'],
    ['gif', 'gif'],
    ['svg', 'svg'],
  ] as const)('takes %s as it is', async (format, extension) => {
    const bytes = await leaf(format)
    expect(await preparePicture(root, bytes)).toMatchObject({ extension, width: 60, height: 40 })
    expect((await publishedBytes(root, bytes)).equals(bytes)).toBe(true)
  })

  test('gives a drawing in SVG without size that of its view', async () => {
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"/>')
    expect(await preparePicture(root, bytes)).toMatchObject({ width: 300, height: 200 })
  })

  test('publishes a drawing without what would run in it', async () => {
    const drawing = (inside: string): Buffer =>
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">${inside}</svg>`)
    const bytes = drawing(
      '<script>alert(1)</script><g onload="alert(2)"><a href="javascript:alert(3)"><path d="M0 0h9v9z"/></a></g>',
    )
    const published = (await publishedBytes(root, bytes)).toString()
    expect(published).toContain('<path')
    expect(published).not.toMatch(/script|onload|alert/)
    const plain = drawing('<path d="M0 0h9v9z"/>')
    expect((await publishedBytes(root, plain)).equals(plain)).toBe(true)
  })

  test('turns a photo upright, and publishes nothing of where it was taken', async () => {
    const photo = await telephonePhoto()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    expect(await preparePicture(root, photo)).toMatchObject({ extension: 'jpg', width: 400, height: 600 })
    const { exif, xmp, orientation, width, height } = await sharp(
      await publishedBytes(root, photo),
    ).metadata()
    expect({ exif, xmp, orientation, width, height }).toEqual({ width: 400, height: 600 })
  })

  test('makes what is larger than any screen as large as a slide needs', async () => {
    const large = await leaf('png', 4200)
    expect(await preparePicture(root, large)).toMatchObject({ extension: 'png', width: 1960, height: 1307 })
    expect((await sharp(await publishedBytes(root, large)).metadata()).width).toBe(1960)
  })

  test('keeps what it made, and makes it again when that is gone', async () => {
    const photo = await telephonePhoto()
    const first = await preparePicture(root, photo)
    const published = await publishedBytes(root, photo)
    const kept = join(root, '.cache/pictures')
    expect((await readdir(kept)).sort()).toEqual([`${first.key}.jpg`, `${first.key}.json`])
    await rm(join(kept, `${first.key}.jpg`))
    expect((await publishedBytes(root, photo)).equals(published)).toBe(true)
    await writeFile(join(kept, `${first.key}.json`), '{')
    expect(await preparePicture(root, photo)).toEqual(first)
  })

  test('works where nothing can be kept', async () => {
    await writeFile(join(root, '.cache'), 'no es una carpeta')
    expect(await preparePicture(root, await telephonePhoto())).toMatchObject({ width: 400 })
  })

  test('two pictures have two keys, one has the same in every folder', async () => {
    const other = join(root, 'otra')
    await mkdir(other)
    const [png, gif] = [await leaf('png'), await leaf('gif')]
    expect((await preparePicture(root, png)).key).toBe((await preparePicture(other, png)).key)
    expect((await preparePicture(root, png)).key).not.toBe((await preparePicture(root, gif)).key)
  })

  test.each([
    ['text', async () => Buffer.from('no soy una figura')],
    ['an empty file', async () => Buffer.alloc(0)],
    ['half a photo', async () => (await leaf('jpeg', 900)).subarray(0, 2000)],
    ['half a drawing', async () => (await leaf('png', 900)).subarray(0, 2000)],
    [
      'a drawing that is cut short',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>Una ho'),
    ],
    ['a drawing without size', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('refuses %s', async (_, make) => {
    await expect(preparePicture(root, await make())).rejects.toMatchObject({
      name: 'PictureFault',
      message: 'no se puede leer: está dañada o no es una figura',
      hint: 'Ábrela en otro programa y guárdala de nuevo como JPEG, PNG o SVG.',
    })
  })

  test('refuses what browsers do not show', async () => {
    await expect(preparePicture(root, await leaf('tiff'))).rejects.toMatchObject({
      message: 'está en el formato «tiff», que los navegadores no muestran',
      hint: 'Guárdala como JPEG, PNG o SVG.',
    })
  })
})
