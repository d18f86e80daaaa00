/** Which lectures a course has, and in which order. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { builtDecks, findLectures } from '../../src/lectures/index.ts'
import { problemsOf } from './support.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'curso-'))
})
afterEach(() => rm(root, { recursive: true }))

async function lectures(texts: Record<string, string>): Promise<void> {
  await mkdir(join(root, 'slides'))
  for (const [name, fields] of Object.entries(texts)) {
    await writeFile(join(root, 'slides', name), `---\ntitulo: ${name}\n${fields}---\n\n# T\n`)
  }
}

describe('the lectures', () => {
  test('of a course may be none', async () => {
    expect(await findLectures(root)).toEqual([])
  })

  test('come in the order that they ask for, then the longest first', async () => {
    await lectures({
      'a.md': 'minutos: 20\n',
      'b.md': 'minutos: 50\n',
      'c.md': 'minutos: 10\norden: 2\n',
      'd.md': 'minutos: 5\norden: 1\n',
      '_borrador.md': 'minutos: 99\n',
    })
    await mkdir(join(root, 'slides/carpeta.md'))
    expect((await findLectures(root)).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a'])
  })

  test('have each an address and a name of its own', async () => {
    await lectures({
      'a.md': 'nombre: La clase\nminutos: 20\n',
      'b.md': 'nombre: La clase\nminutos: 10\ndireccion: presentacion-a\n',
    })
    const [first, second] = await findLectures(root)
    expect(problemsOf(first!)).toEqual([])
    expect(problemsOf(second!)).toEqual([
      '1:1 Dos presentaciones tienen la dirección «presentacion-a»',
      '1:1 Dos presentaciones se llaman «La clase»',
    ])
    expect(second?.file.messages[0]?.note).toContain('slides/a.md')
  })
})

test('the built decks are those that say what they have', async () => {
  for (const [folder, text] of [
    ['clase', '{"name":"La clase","slides":[{"alias":"fin"}]}'],
    ['rota', '{"name":'],
    ['ajena', '[]'],
  ] as const) {
    await mkdir(join(root, folder))
    await writeFile(join(root, folder, 'slides.json'), text)
  }
  await mkdir(join(root, 'tema'))
  expect([...(await builtDecks(root))]).toEqual([['clase', { name: 'La clase', slides: [{ alias: 'fin' }] }]])
})
