import {
  access,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { machineFiles } from '../../src/tasks/machine-files.ts'
import { newCourse } from '../../src/tasks/new-course.ts'
import { runScript } from '../support/run.ts'

const machine = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')
const starter = join(machine, 'tests/courses/inicial')

let folder: string
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'nuevo-')))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function filesOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
}

describe('a new course', () => {
  let root: string
  beforeAll(async () => {
    root = join(folder, 'mi curso')
    await newCourse(machine, root)
  })

  test('is the machine and the starter course, and nothing else', async () => {
    const expected = [...(await machineFiles(machine)), ...(await filesOf(starter)), '.maquina.json'].sort()
    expect(await filesOf(root)).toEqual(expected)
  })

  test('leaves the course of this repository, what it built and its history where they are', async () => {
    const there = await filesOf(root)
    expect(there.filter((path) => /^(node_modules|dist|\.cache|\.git|tests\/course)\//.test(path))).toEqual(
      [],
    )
    expect(there.filter((path) => /^(docs|slides\/[^/]*\.md)/.test(path))).toEqual(
      (await filesOf(starter)).filter((path) => path !== 'README.md'),
    )
  })

  test('holds each file as it is here, with its permissions', async () => {
    for (const path of await machineFiles(machine)) {
      if (path.startsWith('package')) continue
      expect((await readFile(join(root, path))).equals(await readFile(join(machine, path))), path).toBe(true)
      expect((await stat(join(root, path))).mode, path).toBe((await stat(join(machine, path))).mode)
    }
  })

  test('has the name of nobody’s course, in both files of npm alike', async () => {
    const read = async (at: string, file: string): Promise<Record<string, unknown>> =>
      JSON.parse(await readFile(join(at, file), 'utf8')) as Record<string, unknown>
    const [here, there] = [await read(machine, 'package.json'), await read(root, 'package.json')]
    expect(there).toEqual({ ...here, name: 'mi-curso', description: expect.stringContaining('Un curso') })
    const lock = await read(root, 'package-lock.json')
    expect(lock).toMatchObject({ name: 'mi-curso', packages: { '': { name: 'mi-curso' } } })
    expect(Object.keys(lock.packages as object).length).toBeGreaterThan(100)
  })

  test('can be entered by whoever may enter a new folder', async () => {
    const other = join(folder, 'otra')
    await mkdir(other)
    expect((await stat(root)).mode).toBe((await stat(other)).mode)
  })
})

describe('a place for a course', () => {
  test('may be an empty folder, or one in a folder that is not there yet', async () => {
    const [empty, deep] = [join(folder, 'vacía'), join(folder, 'cursos', 'uno')]
    await mkdir(empty)
    await newCourse(machine, empty)
    await newCourse(machine, deep)
    for (const root of [empty, deep]) await access(join(root, 'docs/_datos/curso.yml'))
  })

  test('is no folder with something in it, no file, and no folder of this repository', async () => {
    const [full, file] = [join(folder, 'llena'), join(folder, 'archivo')]
    await mkdir(full)
    await writeFile(join(full, 'apuntes.txt'), 'míos')
    await writeFile(file, 'mío')
    await expect(newCourse(machine, full)).rejects.toThrow(
      `La carpeta «${full}» no está vacía: contiene, por ejemplo, «apuntes.txt».\nElige otra`,
    )
    await expect(newCourse(machine, file)).rejects.toThrow(`«${file}» es un archivo`)
    for (const inside of [machine, join(machine, 'mi-curso'), join(machine, 'docs', 'otro')]) {
      await expect(newCourse(machine, inside)).rejects.toThrow(/está dentro de este curso.*\n.*\.\.\//)
    }
    expect(await readdir(full)).toEqual(['apuntes.txt'])
    expect(await readFile(file, 'utf8')).toBe('mío')
  })

  test('is as it was after a failure', async () => {
    // A machine whose package.json is broken: found out when much is written already.
    const broken = join(folder, 'rota')
    await cp(join(machine, 'scripts'), join(broken, 'scripts'), { recursive: true })
    await cp(starter, join(broken, 'tests/courses/inicial'), { recursive: true })
    await writeFile(join(broken, 'package.json'), '{')
    const place = join(folder, 'sitio')
    await mkdir(place)
    await expect(newCourse(broken, join(place, 'curso'))).rejects.toThrow(SyntaxError)
    expect(await readdir(place)).toEqual([])
  })
})

describe('npm run nuevo', () => {
  test('says what to do first', async () => {
    const root = join(folder, 'otro curso')
    const { code, output } = await runScript(machine, 'nuevo', { args: [root] })
    expect(code, output).toBe(0)
    expect(output).toContain(`cd "${root}"`)
    const order = ['npm ci && npm run build', 'docs/_datos/curso.yml', 'docs/_datos/temas.yml', 'slides/']
    const places = order.map((part) => output.indexOf(part))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  test.each([
    [[], /^Falta la carpeta\./],
    [['--nada'], /^No se conoce la opción «--nada»\./],
    [['uno', 'dos'], /^Sobra «dos»/],
    [['--actualizar'], /^Falta la carpeta\./],
    [['--actualizar=uno'], /^La opción «--actualizar» no lleva ningún valor\./],
  ])('refuses %j, and shows its help', async (args, message) => {
    const { code, output } = await runScript(machine, 'nuevo', { args })
    expect(code).toBe(1)
    expect(output).toMatch(message)
    expect(output).toContain('Uso: npm run nuevo -- CARPETA')
    expect(output).not.toMatch(/\n\s+at /)
  })

  test('has a help of its own', async () => {
    const { code, output } = await runScript(machine, 'nuevo', { args: ['--help'] })
    expect(code).toBe(0)
    expect(output).toMatch(/^Uso: npm run nuevo -- CARPETA/)
  })
})
