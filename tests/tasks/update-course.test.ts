import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newCourse } from '../../src/tasks/new-course.ts'
import { updateCourse, type CourseUpdate } from '../../src/tasks/update-course.ts'

let folder: string
let machine: string
let course: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'actualizar-')))
  machine = join(folder, 'maquina')
  course = join(folder, 'curso')
  await write(machine, {
    'package.json': '{ "name": "el-rio", "description": "Un río.", "scripts": { "build": "uno" } }',
    'package-lock.json': '{ "name": "el-rio", "packages": { "": { "name": "el-rio" }, "zod": {} } }',
    'src/uno.ts': 'uno',
    'src/viejo/dos.ts': 'dos',
    'scripts/correr': 'correr',
    'slides/layouts/tabla.vue': 'tabla',
    'slides/rio.md': 'La presentación del río',
    'docs/rio/fuente.md': 'Una nota del río',
    'README.md': 'El río',
    'tests/uno.test.ts': 'prueba',
    'tests/course/rio.test.ts': 'prueba del río',
    'tests/courses/inicial/docs/tema/nota.md': 'Una nota de muestra',
    'tests/courses/inicial/slides/slides.md': 'Una presentación de muestra',
    'tests/courses/inicial/README.md': 'Un curso de muestra',
  })
  await newCourse(machine, course)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Writes files; one without text goes. */
async function write(root: string, files: Record<string, string | undefined>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    if (text === undefined) await rm(join(root, path))
    else await writeFile(join(root, path), text)
  }
}

const read = (path: string, root = course): Promise<string> => readFile(join(root, path), 'utf8')
const exists = (path: string): Promise<boolean> => stat(join(course, path)).then(Boolean, () => false)
const update = (): Promise<CourseUpdate> => updateCourse(machine, course, new Date('2026-12-01'))
const nothing: CourseUpdate = { written: [], removed: [], kept: [], left: [] }

describe('a later machine', () => {
  test('comes whole: changed files, new ones with their permissions, and without those that went', async () => {
    await write(machine, {
      'src/uno.ts': 'uno, mejor',
      'src/tres/tres.ts': 'tres',
      'src/viejo/dos.ts': undefined,
      'scripts/otro': 'otro',
    })
    await chmod(join(machine, 'scripts/otro'), 0o755)
    expect(await update()).toEqual({
      ...nothing,
      written: ['scripts/otro', 'src/tres/tres.ts', 'src/uno.ts'],
      removed: ['src/viejo/dos.ts'],
    })
    expect(await read('src/uno.ts')).toBe('uno, mejor')
    expect(await read('src/tres/tres.ts')).toBe('tres')
    expect((await stat(join(course, 'scripts/otro'))).mode & 0o777).toBe(0o755)
    expect(await exists('src/viejo')).toBe(false)
    expect(await update()).toEqual(nothing)
  })

  test('leaves alone what is of the course, and what the author added', async () => {
    const own = {
      'docs/tema/nota.md': 'Mi nota',
      'docs/otro/nueva.md': 'Otra nota',
      'slides/slides.md': 'Mi presentación',
      'slides/otra.md': 'Otra',
      'README.md': 'Mi curso',
      'tests/course/mio.test.ts': 'mi prueba',
      'src/pages/mia.astro': 'mi página',
      'netlify.toml': 'mi servidor',
    }
    await write(course, own)
    await write(machine, {
      'src/uno.ts': 'uno, mejor',
      'docs/rio/fuente.md': 'Otra cosa',
      'slides/rio.md': 'Otra cosa',
      'README.md': 'Otra cosa',
      'tests/course/rio.test.ts': 'otra cosa',
    })
    expect((await update()).written).toEqual(['src/uno.ts'])
    for (const [path, text] of Object.entries(own)) expect(await read(path), path).toBe(text)
    expect(await exists('docs/rio/fuente.md')).toBe(false)
    expect(await exists('tests/course/rio.test.ts')).toBe(false)
  })

  test('keeps how the course calls itself', async () => {
    const manifest = JSON.parse(await read('package.json')) as object
    await write(course, {
      'package.json': JSON.stringify({ ...manifest, name: 'mi-mapa', description: 'Mapas.' }),
    })
    await write(machine, {
      'package.json': '{ "name": "el-rio", "description": "Un río.", "scripts": { "build": "dos" } }',
      'package-lock.json':
        '{ "name": "el-rio", "packages": { "": { "name": "el-rio" }, "zod": { "v": 4 } } }',
    })
    expect(await update()).toEqual({ ...nothing, written: ['package-lock.json', 'package.json'] })
    expect(JSON.parse(await read('package.json'))).toEqual({
      name: 'mi-mapa',
      description: 'Mapas.',
      scripts: { build: 'dos' },
    })
    expect(JSON.parse(await read('package-lock.json'))).toEqual({
      name: 'mi-mapa',
      packages: { '': { name: 'mi-mapa' }, zod: { v: 4 } },
    })
    expect(await update()).toEqual(nothing)
  })

  test('knows its files with the line ends of Windows, too', async () => {
    await write(machine, { 'src/uno.ts': 'a\nb\n' })
    await update()
    await write(course, { 'src/uno.ts': 'a\r\nb\r\n' })
    expect(await update()).toEqual(nothing)
    await write(machine, { 'src/uno.ts': 'a\nb\nc\n' })
    expect(await update()).toEqual({ ...nothing, written: ['src/uno.ts'] })
  })
})

describe('what the author changed of the machine', () => {
  test('stays as long as the machine’s is the same', async () => {
    await write(course, { 'src/uno.ts': 'lo mío', 'slides/layouts/tabla.vue': undefined })
    await write(machine, { 'src/viejo/dos.ts': 'dos, mejor' })
    expect(await update()).toEqual({ ...nothing, written: ['src/viejo/dos.ts'] })
    expect(await read('src/uno.ts')).toBe('lo mío')
    expect(await exists('slides/layouts/tabla.vue')).toBe(false)
  })

  test('is put aside when the machine’s is another now', async () => {
    await write(course, { 'src/uno.ts': 'lo mío', 'src/nuevo.ts': 'mi archivo' })
    await write(machine, { 'src/uno.ts': 'uno, mejor', 'src/nuevo.ts': 'el de la máquina' })
    const aside = '.maquina-anterior/2026-12-01'
    expect(await update()).toEqual({
      ...nothing,
      written: ['src/nuevo.ts', 'src/uno.ts'],
      kept: [
        { path: 'src/nuevo.ts', to: `${aside}/src/nuevo.ts` },
        { path: 'src/uno.ts', to: `${aside}/src/uno.ts` },
      ],
    })
    expect(await read('src/uno.ts')).toBe('uno, mejor')
    expect(await read(`${aside}/src/uno.ts`)).toBe('lo mío')
    expect(await read(`${aside}/src/nuevo.ts`)).toBe('mi archivo')

    // The same day again: nothing that was put aside is lost.
    await write(course, { 'src/uno.ts': 'lo mío, otra vez' })
    await write(machine, { 'src/uno.ts': 'uno, todavía mejor' })
    expect((await update()).kept).toEqual([{ path: 'src/uno.ts', to: `${aside}-2/src/uno.ts` }])
    expect(await read(`${aside}/src/uno.ts`)).toBe('lo mío')
    expect(await read(`${aside}-2/src/uno.ts`)).toBe('lo mío, otra vez')
  })

  test('stays when the machine has no such file any more', async () => {
    await write(course, { 'src/viejo/dos.ts': 'lo mío' })
    await write(machine, { 'src/viejo/dos.ts': undefined })
    expect(await update()).toEqual({ ...nothing, left: ['src/viejo/dos.ts'] })
    expect(await read('src/viejo/dos.ts')).toBe('lo mío')
  })

  test('that is what the machine’s is now is no change', async () => {
    await write(course, { 'src/uno.ts': 'uno, mejor' })
    await write(machine, { 'src/uno.ts': 'uno, mejor' })
    expect(await update()).toEqual(nothing)
  })
})

describe('a folder that cannot be updated', () => {
  test('is one that no machine made', async () => {
    const other = join(folder, 'otra')
    await mkdir(other)
    for (const path of [other, join(folder, 'nada')]) {
      await expect(updateCourse(machine, path)).rejects.toThrow(
        /le falta \.maquina\.json\.\n.*nuevo -- CARPETA/,
      )
    }
  })

  test('is the machine itself', async () => {
    await expect(updateCourse(machine, machine)).rejects.toThrow(/es la carpeta desde la que se actualiza/)
  })

  test('is one whose own files cannot be read, and it stays as it is', async () => {
    await write(machine, { 'src/uno.ts': 'uno, mejor' })
    const manifest = await read('.maquina.json')
    await write(course, { '.maquina.json': '{ "archivos": [] }' })
    await expect(update()).rejects.toThrow(/\.maquina\.json No se entiende/)
    await write(course, { '.maquina.json': manifest, 'package.json': '{' })
    await expect(update()).rejects.toThrow(/package\.json No se puede leer cómo se llama el curso/)
    expect(await read('src/uno.ts')).toBe('uno')
  })
})
