import { describe, expect, test } from 'vitest'
import { VFile } from 'vfile'
import { pageReader, placesOf } from '../../src/site/read-page.ts'
import { parseNote } from '../../src/notes/index.ts'
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
