import { describe, expect, test } from 'vitest'
import { VFile } from 'vfile'
import { pageReader, placesOf } from '../../src/site/read-page.ts'
import type { PageReader } from '../../src/markdown/page.ts'
import { parseHome } from '../../src/notes/home.ts'
import { parseNote, type Home } from '../../src/notes/index.ts'
import { courseOf, lecturesOf, readNote } from '../markdown/page-fixture.ts'

const note = readNote('slide')
const reader = pageReader({
  course: async () => courseOf([note]),
  draw: async () => [],
  lectures: async () => lecturesOf(note),
})

describe('pageReader', () => {
  test('finds the note by its file', async () => {
    const page = await reader(new URL('file:///curso/docs/luz/slide.md'))
    expect(page?.slides).toEqual([
      {
        title: undefined,
        places: [
          { lecture: 'Completa', href: '/presentacion/#/luz-slide--qu%C3%A9-es-una-vena' },
          { lecture: 'Breve', href: '/presentacion-breve/#/luz-slide--qu%C3%A9-es-una-vena' },
        ],
      },
      {
        title: 'Antes y después',
        places: [{ lecture: 'Completa', href: '/presentacion/#/luz-slide--c%C3%B3mo-se-comparan' }],
      },
    ])
  })

  test('knows nothing of other files', async () => {
    expect(await reader(new URL('file:///curso/docs/index.mdx'))).toBeUndefined()
  })

  test('reads the course again when the file says more than the course knows', async () => {
    const body = 'Hola,\r\nhojas.\n'
    const written = parseNote(
      new VFile({ path: 'docs/luz/slide.md', value: `---\r\ntitle: Hojas\r\n---\r\n\r\n${body}` }),
    )
    const asked: (string | undefined)[] = []
    const read = pageReader({
      course: async (fresh) => {
        asked.push(fresh)
        return courseOf(fresh ? [written] : [])
      },
      draw: async () => [],
      lectures: async () => [],
    })
    const url = new URL('file:///curso/docs/luz/slide.md')
    expect((await read(url, body))?.tree).toBe(written.tree)
    expect(asked).toEqual([undefined, 'fresh'])
    const known = pageReader({
      course: async (fresh) => {
        asked.push(fresh)
        return courseOf([written])
      },
      draw: async () => [],
      lectures: async () => [],
    })
    await known(url, body)
    expect(asked).toEqual([undefined, 'fresh', undefined])
    await known(url, 'Adiós.')
    expect(asked).toEqual([undefined, 'fresh', undefined, undefined, 'fresh'])
  })

  const home = (value: string): Home => parseHome(new VFile({ path: 'docs/index.mdx', value }))
  const homeReader = (value: string): PageReader =>
    pageReader({
      course: async () => ({ ...courseOf([]), home: home(value) }),
      draw: async () => [],
      lectures: async () => [],
    })

  test('gives the home page its pictures', async () => {
    const read = homeReader('---\ntitle: Hojas\n---\n\n<Caja>\n\n![Una hoja](figuras/hoja.svg)\n\n</Caja>\n')
    const page = await read(new URL('file:///curso/docs/index.mdx'))
    expect([...(page?.pictures ?? [])]).toEqual([
      ['figuras/hoja.svg', { src: '/_figuras/hoja-00112233.svg', width: 90, height: 60 }],
    ])
  })

  test('a broken home page throws, with the place', async () => {
    const read = homeReader('---\ntitle: Hojas\n---\n\n![Una hoja](https://ejemplo.org/hoja.svg)\n')
    await expect(read(new URL('file:///curso/docs/index.mdx'))).rejects.toThrow(
      /docs\/index\.mdx:5:1 La figura «https:\/\/ejemplo\.org\/hoja\.svg» no está en el curso/,
    )
  })

  test('a broken note throws, with place and remedy of every problem', async () => {
    const broken = parseNote(
      new VFile({
        path: 'docs/luz/rota.md',
        value: '---\ntitle: Rota\n---\n\n# Uno\n\n:::raro\nx\n:::\n',
      }),
    )
    const read = pageReader({
      course: async () => courseOf([broken]),
      draw: async () => [],
      lectures: async () => [],
    })
    const failure = read(new URL('file:///curso/docs/luz/rota.md'))
    await expect(failure).rejects.toThrow(/docs\/luz\/rota\.md:5:1 Hay un encabezado «#»/)
    await expect(failure).rejects.toThrow(/docs\/luz\/rota\.md:7:1 No se conoce la directiva «raro»/)
  })
})

describe('placesOf', () => {
  test('of a whole note is its first slide in each lecture that shows any', () => {
    expect(placesOf(note, undefined, lecturesOf(note)).map(({ href }) => href)).toEqual([
      '/presentacion/#/luz-slide--qu%C3%A9-es-una-vena',
      '/presentacion-breve/#/luz-slide--qu%C3%A9-es-una-vena',
    ])
    expect(placesOf(note, undefined, [])).toEqual([])
  })
})
