/** What a lecture is built from, on disk: refusing what is wrong, and reading again what changed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { soundPlans } from '../../src/deck/build.ts'
import { readCourseAgain } from '../../src/deck/course-memory.ts'

const body = (text: string): string => `---\ntitle: Hojas\n---\n\n## Uno\n\n:::slide\n- a\n:::\n\n${text}\n`
const lecture = (src: string, more = ''): string =>
  `---\ntitulo: Clase\nminutos: 10\n---\n\n# Clase\n\n---\nsrc: ${src}\n${more}---\n`

let root: string
const write = (path: string, text: string): Promise<void> => writeFile(join(root, path), text)
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'curso-'))
  for (const folder of ['docs/_datos', 'docs/plantas', 'slides'])
    await mkdir(join(root, folder), { recursive: true })
  await write('docs/_datos/temas.yml', '- id: plantas\n  titulo: Plantas\n  descripcion: De hojas.\n')
  await write('docs/plantas/hojas.md', body('Texto.'))
})
afterEach(() => rm(root, { recursive: true }))

describe('a lecture', () => {
  test('that is right has its plan', async () => {
    await write('slides/clase.md', lecture('../docs/plantas/hojas.md'))
    expect((await soundPlans(root)).map(({ slides }) => slides.length)).toEqual([3])
  })

  test.each([
    [
      'a note that is not there',
      lecture('../docs/plantas/otra.md'),
      /^slides\/clase\.md:9:6 La nota «\.\.\/docs\/plantas\/otra\.md» no existe\. /,
    ],
    [
      'an unknown section',
      lecture('../docs/plantas/hojas.md', 'secciones: [dos]\n'),
      /^slides\/clase\.md:10:13 .*no tiene una diapositiva «dos»\. Usa una de estas: uno\./,
    ],
  ])('with %s stops, with file and line', async (_, text, message) => {
    await write('slides/clase.md', text)
    await expect(soundPlans(root)).rejects.toMatchObject({
      name: 'AuthorError',
      message: expect.stringMatching(message),
    })
  })

  test('with a broken note stops, too', async () => {
    await write('slides/clase.md', lecture('../docs/plantas/hojas.md'))
    await write('docs/plantas/hojas.md', '---\ntitle: Hojas\n---\n\n## Uno\n\n:::slide\n- a\n')
    await expect(soundPlans(root)).rejects.toThrow(
      /^docs\/plantas\/hojas\.md:7:1 La directiva «slide» no se cierra\. /,
    )
  })
})

describe('the course, read again', () => {
  test('is the same while nothing changes, and has what did', async () => {
    await write('docs/plantas/base.md', body('Otra.'))
    const first = await readCourseAgain(root)
    expect(await readCourseAgain(root)).toBe(first)
    await write('docs/plantas/hojas.md', body('Cambió.[^nada]\n\n[^nada]: x'))
    const second = await readCourseAgain(root)
    const noteOf = (course: typeof first, slug: string) => course.notes.find((note) => note.slug === slug)
    expect(String(noteOf(second, 'plantas/hojas')?.file)).toContain('Cambió.')
    expect(noteOf(second, 'plantas/hojas')?.file.messages.map(({ ruleId }) => ruleId)).toEqual([
      'fuente-desconocida',
    ])
    expect(noteOf(second, 'plantas/raices')).toBe(noteOf(first, 'plantas/raices'))
  })

  test('has new notes and new data', async () => {
    await readCourseAgain(root)
    await write('docs/plantas/base.md', body('Otra.'))
    expect((await readCourseAgain(root)).notes).toHaveLength(2)
    await write('docs/_datos/temas.yml', '- id: plantas\n  titulo: Las plantas\n  descripcion: De hojas.\n')
    expect((await readCourseAgain(root)).themes[0]?.title).toBe('Las plantas')
  })
})
