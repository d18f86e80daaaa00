import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Handout } from '../../src/handout/handout.ts'
import { keptHandouts } from '../../src/handout/kept-handouts.ts'
import type { Material } from '../../src/handout/workshop.ts'
import { noSettings } from '../../src/notes/index.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-'))
  await mkdir(join(root, 'dist'))
  await writeFile(join(root, 'dist/index.html'), 'la página')
})
afterEach(() => rm(root, { recursive: true }))

const notes: Handout = {
  file: 'apuntes-a4.pdf',
  kind: 'notes',
  title: 'Apuntes',
  description: 'Todo.',
  for: 'student',
  paper: 'a4',
}
const made = { bytes: Buffer.from('%PDF un libro'), breaches: [], pages: 7 }

function material(other: Partial<Material> = {}): Material {
  return {
    dist: join(root, 'dist'),
    apart: join(root, 'aparte'),
    // Of the course it looks at nothing else.
    course: { themes: [], settings: noSettings } as unknown as Material['course'],
    lectures: [],
    site: undefined,
    base: '/',
    date: undefined,
    memory: { folder: join(root, 'memoria'), maker: 'esta máquina' },
    ...other,
  }
}

/** What a later build takes, of a file that was kept, after `change`. */
async function taken(
  other: Partial<Material> = {},
  { handout = notes, change }: { handout?: Handout; change?: () => Promise<unknown> } = {},
): Promise<unknown> {
  await keptHandouts(material()).keep(handout, made, ['', 'index.html'])
  await change?.()
  return keptHandouts(material(other)).take(handout)
}

test('a file that would be printed the same is taken, with what was found of it', async () => {
  expect(await taken()).toEqual(made)
})

test.each<[string, Partial<Material>]>([
  ['the machine', { memory: undefined }],
  ['the date', { date: new Date(0) }],
  ['the public address', { site: 'https://ejemplo.test' }],
  ['the path of the site', { base: '/curso/' }],
  [
    'the course’s own words',
    { course: { themes: [], settings: { ...noSettings, title: 'Otro' } } as unknown as Material['course'] },
  ],
])('none is taken with another: %s', async (_, other) => {
  expect(await taken(other)).toBeUndefined()
})

test('none is taken of another machine, of another description, or of a page that changed', async () => {
  const memory = { folder: join(root, 'memoria'), maker: 'otra máquina' }
  expect(await taken({ memory })).toBeUndefined()
  expect(await taken({}, { change: () => writeFile(join(root, 'dist/index.html'), 'otra') })).toBeUndefined()
  await keptHandouts(material()).keep(notes, made, ['index.html'])
  expect(await keptHandouts(material()).take({ ...notes, description: 'Otra.' })).toBeUndefined()
})

test('bytes of another time are not taken', async () => {
  const file = join(root, 'memoria', notes.file)
  expect(await taken({}, { change: () => writeFile(file, '%PDF a medias') })).toBeUndefined()
  expect(await taken({}, { change: () => rm(file) })).toBeUndefined()
})

test('what is made of more than the site is never kept', async () => {
  const handout: Handout = { ...notes, file: 'ejercicios-a4.pdf', kind: 'exercises' }
  expect(await taken({}, { handout })).toBeUndefined()
  await expect(readFile(join(root, 'memoria', handout.file))).rejects.toThrow('ENOENT')
})
