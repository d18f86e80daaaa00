/** What stands beside the notes, in all that is built of a course: its pictures and its own elements. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { printPagesOf } from '../../src/handout/print-pages-apart.ts'
import { readCourse, type Course } from '../../src/notes/index.ts'
import { builtCourse, type BuiltCourse } from '../support/built-course.ts'
import { builtTexts } from '../support/pages.ts'

let built: BuiltCourse
let course: Course
beforeAll(async () => {
  built = await builtCourse('fotosintesis')
  course = await readCourse(built.root)
})

const read = (path: string): Promise<string> => readFile(join(built.dist, path), 'utf8')
const deck = 'presentacion-luz-y-azucar'

/** Names under which the pictures whose files are called so are published. */
function published(...files: string[]): string[] {
  return files.map((file) => course.pictures.get(`docs/luz/${file}`)!.name)
}

/** The alternative texts of a PDF. */
async function alternatives(file: string): Promise<string[]> {
  const data = new Uint8Array(await readFile(join(built.dist, 'descargas', file)))
  const document = await getDocument({ data, verbosity: 0 }).promise
  const found: string[] = []
  const walk = (node: object): void => {
    if ('alt' in node && typeof node.alt === 'string') found.push(node.alt)
    if ('children' in node && Array.isArray(node.children)) for (const child of node.children) walk(child)
  }
  for (let number = 1; number <= document.numPages; number++) {
    walk(await (await document.getPage(number)).getStructTree())
  }
  await document.loadingTask.destroy()
  return found
}

describe('pictures', () => {
  test('are on their page under an address without spaces, with their words and their size', async () => {
    const [photo, drawing] = published('hoja al trasluz.jpg', 'corte de una hoja.svg')
    const page = await read('luz/la-hoja/index.html')
    const sources = [
      ...page.matchAll(/<img src="([^"]*_figuras[^"]*)" alt="([^"]+)"[^>]* width="(\d+)" height="(\d+)"/g),
    ]
    expect(sources.map(([, src, alt, width, height]) => [src, alt?.slice(0, 20), width, height])).toEqual([
      [`/curso/_figuras/${photo}`, 'Una hoja vista contr', '720', '480'],
      [`/curso/_figuras/${drawing}`, 'Corte de una hoja: e', '480', '420'],
    ])
    expect(page).toContain('<figcaption>Fotografía de Aurora Quintana</figcaption>')
    expect((await readdir(join(built.dist, '_figuras'))).sort()).toEqual([photo, drawing].toSorted())
  })

  test('say nothing of where a photo was taken', async () => {
    const [photo = ''] = published('hoja al trasluz.jpg')
    const taken = await sharp(join(built.root, 'docs/luz/hoja al trasluz.jpg')).metadata()
    expect(taken.exif).toBeDefined()
    const { exif, width, height } = await sharp(join(built.dist, '_figuras', photo)).metadata()
    expect({ exif, width, height }).toEqual({ width: 720, height: 480 })
  })

  test('are among the files of the deck that shows them, and only those', async () => {
    const [drawing = ''] = published('corte de una hoja.svg')
    expect(await readdir(join(built.dist, deck, '_figuras'))).toEqual([drawing])
    // Also for when there is no network.
    expect(await read('sw.js')).toContain(`"${deck}/_figuras/${drawing}"`)
  })

  test('have their words in the PDFs', async () => {
    const photo = 'Una hoja vista contra el sol: la luz la atraviesa y se ven los nervios'
    const drawing = /^Corte de una hoja: en la cara de abajo/
    const notes = await alternatives('apuntes-a4.pdf')
    expect(notes).toContain(photo)
    expect(notes.filter((alt) => drawing.test(alt))).toHaveLength(1)
    expect((await alternatives(`${deck}.pdf`)).filter((alt) => drawing.test(alt))).toHaveLength(1)
  })
})

describe('interactive elements', () => {
  const name = 'vueltas-del-ciclo'

  test('stand around their static form on their page, and only there', async () => {
    const pages = [...(await builtTexts(built.dist, ['html']))].filter(([, html]) =>
      html.includes(`<${name}`),
    )
    expect(pages.map(([file]) => file)).toEqual(['azucar/el-ciclo-de-calvin/index.html'])
    expect(pages[0]?.[1]).toMatch(
      /<vueltas-del-ciclo class="course-element" data-carbonos="6">\s*<div class="table-region"[^>]*>\s*<table>/,
    )
  })

  test('come with their page alone', async () => {
    const scripts = [...(await builtTexts(join(built.dist, '_astro'), ['js']))]
    const module = scripts.filter(([, code]) => code.includes('Una vuelta más')).map(([file]) => file)
    const loader = scripts.filter(([, code]) => code.includes(`"${name}"`) || code.includes(`\`${name}\``))
    expect(module).toHaveLength(1)
    expect(loader).toHaveLength(1)
    for (const [file, html] of await builtTexts(built.dist, ['html'])) {
      expect(html.includes(loader[0]![0]), file).toBe(file === 'azucar/el-ciclo-de-calvin/index.html')
      expect(html.includes(module[0]!), file).toBe(false)
    }
  })

  test('are on paper what they are without a program', async () => {
    const page = await readFile(
      join(printPagesOf(built.root, built.dist), 'imprimir/apuntes/index.html'),
      'utf8',
    )
    expect(page).toMatch(/<div class="course-element">\s*<table>/)
    expect(page).not.toContain(name)
  })
})
