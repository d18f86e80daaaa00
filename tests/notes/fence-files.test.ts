/** Fences that show a file beside the note. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCourseAgain } from '../../src/deck/course-memory.ts'
import { lint } from '../../src/lint/run.ts'
import { readCourse } from '../../src/notes/index.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'curso-'))
  await write({
    'docs/_datos/curso.yml': 'id: curso\ntitulo: Un curso\ndescripcion: De prueba.\n',
    'docs/_datos/temas.yml': '- id: pan\n  titulo: Pan\n  descripcion: Un tema.\n',
    'docs/pan/recetas/pan.yml': 'harina: 500\nagua: 300\nsal: 10\n',
  })
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function write(files: Record<string, string | Buffer>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
}

/** The note `docs/pan/hornear.md` with one fence. */
async function writeFence(attributes: string, content = '', frontmatter = ''): Promise<void> {
  await write({
    'docs/pan/hornear.md': `---\ntitle: Hornear\n${frontmatter}---\n\n\`\`\`yaml {${attributes}}\n${content}\`\`\`\n`,
  })
}

async function shown(): Promise<unknown[]> {
  const course = await readCourse(root)
  const [step] = course.notes[0]!.steps
  return step?.type === 'file' ? [step.node.value, step.content, step.path, step.node.meta] : []
}

/** What the build and the linter find; both must say the same. */
async function problems(): Promise<string[]> {
  const course = await readCourse(root)
  const built = course.files.flatMap(({ path, messages }) =>
    messages.map(
      ({ line, column, ruleId, reason, note }) => `${path}:${line}:${column} ${ruleId} ${reason}. ${note}`,
    ),
  )
  const { findings } = await lint({ root, cache: false })
  const linted = findings
    .filter(({ rule }) => /^(archivo|atributo)/.test(rule))
    .map(
      ({ file, line, column, rule, message, hint }) =>
        `${file}:${line}:${column} ${rule} ${message}. ${hint}`,
    )
  expect(linted).toEqual(built)
  return built
}

describe('an empty fence with a file', () => {
  test('shows what the file beside the note holds', async () => {
    await writeFence('file="recetas/pan.yml"')
    expect(await shown()).toEqual([
      'harina: 500\nagua: 300\nsal: 10',
      'harina: 500\nagua: 300\nsal: 10\n',
      'recetas/pan.yml',
      'title="recetas/pan.yml"',
    ])
    expect(await problems()).toEqual([])
  })

  test('shows some of its lines, and is the whole file where the commands are run', async () => {
    await writeFence('file="recetas/pan.yml" lines="2-3"')
    expect((await shown()).slice(0, 2)).toEqual(['agua: 300\nsal: 10', 'harina: 500\nagua: 300\nsal: 10\n'])
    await writeFence('file="recetas/pan.yml" lines="1"')
    expect((await shown())[0]).toBe('harina: 500')
  })

  test('finds it first among the files of the page', async () => {
    await writeFence('file="pan.yml"', '', 'practica:\n  archivos: recetas\n')
    expect((await shown())[0]).toBe('harina: 500\nagua: 300\nsal: 10')
  })

  test('is read again in the deck that is being edited', async () => {
    await writeFence('file="recetas/pan.yml"')
    const value = async (): Promise<unknown> => {
      const [step] = (await readCourseAgain(root)).notes[0]!.steps
      return step?.node.value
    }
    expect(await value()).toContain('harina: 500')
    await writeFence('file="recetas/pan.yml" lines="3"')
    expect(await value()).toBe('sal: 10')
    await write({ 'docs/pan/recetas/pan.yml': 'harina: 1\nagua: 2\nsal: 3333333\n' })
    expect(await value()).toBe('sal: 3333333')
  })

  test.each([
    [
      'file="recetas/pam.yml"',
      'archivo-mostrado El archivo «docs/pan/recetas/pam.yml», que el bloque muestra, no existe. ¿Querías decir «pan.yml»? Si no, pon el archivo en docs/pan/recetas/.',
    ],
    [
      'file="recetas/Pan.yml"',
      'archivo-mostrado El archivo «docs/pan/recetas/Pan.yml», que el bloque muestra, no existe. Escribe «pan.yml»: las mayúsculas cuentan.',
    ],
    [
      'file="recetas"',
      'archivo-mostrado El archivo «docs/pan/recetas» no se puede mostrar: es una carpeta. Escribe el nombre de un archivo que puedas leer.',
    ],
    [
      'file="recetas/pan.yml" lines="2-9"',
      'archivo-mostrado El archivo «docs/pan/recetas/pan.yml» no tiene la línea 9: termina en la 3. Corrige «lines».',
    ],
    [
      'file="recetas/pan.yml" lines="3-2"',
      'atributo-incorrecto «lines» de un bloque de código debe decir de qué línea a qué línea. Ahora dice «3-2». Por ejemplo: {lines="3-9"}.',
    ],
    [
      'file="../pan.yml"',
      'atributo-incorrecto «file» de un bloque de código debe ser una ruta dentro de la carpeta. Ahora dice «../pan.yml». Por ejemplo: {file="recetas/pan.txt"}.',
    ],
  ])('%s is wrong', async (attributes, problem) => {
    await writeFence(attributes)
    expect(await problems()).toEqual([`docs/pan/hornear.md:5:1 ${problem}`])
  })

  test('shows text only', async () => {
    await write({ 'docs/pan/foto.bin': Buffer.from([0xff, 0xfe, 0x00, 0x80]) })
    await writeFence('file="foto.bin"')
    expect(await problems()).toEqual([
      'docs/pan/hornear.md:5:1 archivo-mostrado El archivo «docs/pan/foto.bin» no es texto en UTF-8. Muestra otro, o guárdalo en UTF-8.',
    ])
  })
})

test('a fence with text has no lines to choose', async () => {
  await writeFence('file="a.yml" lines="1"', 'x: 1\n')
  expect(await problems()).toEqual([
    'docs/pan/hornear.md:5:1 atributo-incorrecto «lines» de un bloque de código solo vale en uno vacío. Quítalo, o deja que el bloque muestre el archivo.',
  ])
})
