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
    const page = await reader(new URL('file:///curso/docs/imagenes/slide.md'))
    expect(page?.slides).toEqual([
      {
        title: undefined,
        places: [
          { lecture: 'Completa', href: '/presentacion/#/imagenes-slide--qu%C3%A9-es-una-capa' },
          { lecture: 'Breve', href: '/presentacion-breve/#/imagenes-slide--qu%C3%A9-es-una-capa' },
        ],
      },
      {
        title: 'Antes y después',
        places: [{ lecture: 'Completa', href: '/presentacion/#/imagenes-slide--c%C3%B3mo-se-comparan' }],
      },
    ])
  })

  test('knows nothing of other files', async () => {
    expect(await reader(new URL('file:///curso/docs/index.mdx'))).toBeUndefined()
  })

  test('a broken note throws, with place and remedy of every problem', async () => {
    const broken = parseNote(
      new VFile({
        path: 'docs/imagenes/rota.md',
        value: '---\ntitle: Rota\n---\n\n# Uno\n\n:::raro\nx\n:::\n',
      }),
    )
    const read = pageReader({
      course: async () => courseOf([broken]),
      draw: async () => [],
      lectures: async () => [],
    })
    const failure = read(new URL('file:///curso/docs/imagenes/rota.md'))
    await expect(failure).rejects.toThrow(/docs\/imagenes\/rota\.md:5:1 Hay un encabezado «#»/)
    await expect(failure).rejects.toThrow(/docs\/imagenes\/rota\.md:7:1 No se conoce la directiva «raro»/)
  })
})

describe('placesOf', () => {
  test('of a whole note is its first slide in each lecture that shows any', () => {
    expect(placesOf(note, undefined, lecturesOf(note)).map(({ href }) => href)).toEqual([
      '/presentacion/#/imagenes-slide--qu%C3%A9-es-una-capa',
      '/presentacion-breve/#/imagenes-slide--qu%C3%A9-es-una-capa',
    ])
    expect(placesOf(note, undefined, [])).toEqual([])
  })
})
