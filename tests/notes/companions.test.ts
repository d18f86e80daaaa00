/** Pictures and interactive elements beside the notes: what is found, and what is said of the rest. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lint } from '../../src/lint/run.ts'
import { readCourse } from '../../src/notes/index.ts'
import { leaf, telephonePhoto } from '../support/pictures.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'curso-'))
  await write({
    'docs/_datos/curso.yml': 'id: curso\ntitulo: Un curso\ndescripcion: De prueba.\n',
    'docs/_datos/temas.yml': '- id: plantas\n  titulo: Plantas\n  descripcion: Un tema.\n',
  })
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function write(files: Record<string, string | Buffer>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
}

/** The note `docs/plantas/hojas.md`, whose text begins on line 5. */
async function writeNote(text: string): Promise<void> {
  await write({ 'docs/plantas/hojas.md': `---\ntitle: Hojas\n---\n\n${text}\n` })
}

/** `path:line:column rule reason. hint` of every problem of the course. */
async function problems(): Promise<string[]> {
  const course = await readCourse(root)
  return course.files.flatMap((file) =>
    file.messages.map(
      ({ line, column, ruleId, reason, note }) =>
        `${file.path}:${line}:${column} ${ruleId} ${reason}. ${note}`,
    ),
  )
}

/** What the linter finds of the same rules, in the same form. */
async function lintProblems(): Promise<string[]> {
  const { findings } = await lint({ root, cache: false })
  return findings
    .filter(({ rule }) => /^(figura|elemento|atributo)/.test(rule))
    .map(
      ({ file, line, column, rule, message, hint }) =>
        `${file}:${line}:${column} ${rule} ${message}. ${hint}`,
    )
}

describe('pictures', () => {
  test('are found with spaces and accents, in other folders, and on the site', async () => {
    await write({
      'docs/plantas/foto de una célula.png': await leaf('png'),
      'docs/plantas/mi foto.jpg': await telephonePhoto(),
      'docs/plantas/100%.gif': await leaf('gif'),
      'docs/figuras/hoja ñandú.svg': await leaf('svg'),
      'src/public/marca.png': await leaf('png'),
    })
    await writeNote(
      [
        '![a](<foto de una célula.png>) ![b](mi%20foto.jpg "Foto: Ana") ![c](./100%.gif)',
        '![d](<../figuras/hoja ñandú.svg>) ![e](/marca.png) ![f][hoja] ![hoja]',
        '',
        '[hoja]: <../figuras/hoja ñandú.svg>',
      ].join('\n'),
    )
    expect(await problems()).toEqual([])
    const { notes, pictures } = await readCourse(root)
    const { pictures: shown } = notes[0]!
    expect(shown.map(({ mark, path, address }) => [mark, path, address])).toEqual([
      ['foto de una célula.png', 'docs/plantas/foto de una célula.png', undefined],
      ['mi%20foto.jpg', 'docs/plantas/mi foto.jpg', undefined],
      ['./100%.gif', 'docs/plantas/100%.gif', undefined],
      ['../figuras/hoja ñandú.svg', 'docs/figuras/hoja ñandú.svg', undefined],
      ['/marca.png', 'src/public/marca.png', '/marca.png'],
      ['[hoja]', 'docs/figuras/hoja ñandú.svg', undefined],
      ['[hoja]', 'docs/figuras/hoja ñandú.svg', undefined],
    ])
    const files = shown.map(({ path }) => pictures.get(path)!)
    expect(files.map(({ name }) => name.replace(/-[\da-f]{8}\./, '-#.'))).toEqual([
      'foto-de-una-celula-#.png',
      'mi-foto-#.jpg',
      '100-#.gif',
      'hoja-nandu-#.svg',
      'marca-#.png',
      'hoja-nandu-#.svg',
      'hoja-nandu-#.svg',
    ])
    expect(files.map(({ width, height }) => `${width} × ${height}`).slice(0, 2)).toEqual([
      '60 × 40',
      '400 × 600',
    ])
  })

  test('are found whether an accent is one sign or two', async () => {
    await write({ [`docs/plantas/${'célula.png'.normalize('NFD')}`]: await leaf('png') })
    await writeNote('![Una célula](célula.png)')
    expect(await problems()).toEqual([])
    const { pictures } = await readCourse(root)
    expect(pictures.get('docs/plantas/célula.png')?.path).toBe(
      `docs/plantas/${'célula.png'.normalize('NFD')}`,
    )
  })

  test('have another name when they change', async () => {
    const name = async (): Promise<string | undefined> =>
      (await readCourse(root)).pictures.get('docs/plantas/hoja.png')?.name
    await write({ 'docs/plantas/hoja.png': await leaf('png') })
    await writeNote('![Una hoja](hoja.png)')
    const before = await name()
    await write({ 'docs/plantas/hoja.png': await leaf('png', 120) })
    expect(await name()).not.toBe(before)
  })

  test('that cannot be shown are told with their place and what to do, by build and linter alike', async () => {
    await write({
      'docs/plantas/Hoja.PNG': await leaf('png'),
      'docs/plantas/rota.jpg': (await leaf('jpeg', 900)).subarray(0, 2000),
      'docs/plantas/vieja.tiff': await leaf('tiff'),
      'docs/plantas/carpeta/dentro.png': await leaf('png'),
      'README.png': await leaf('png'),
    })
    await writeNote(
      [
        '![a](no-hay.png)',
        '![b](hoja.png)',
        '![c](rota.jpg)',
        '![d](vieja.tiff)',
        '![e](carpeta)',
        '![f](../../README.png)',
        '![g](https://ejemplo.org/x.png)',
        '![h](data:image/png;base64,iVBORw0KGgo=)',
        '![i]()',
        'Texto ![j](una hoja.png).',
        '\\![k](no es una figura).',
        '![l](/no-hay.png)',
        '![m](carpeta\\dentro.png)',
        '![n](Carpeta/dentro.png)',
        '![o](Hoja.PN)',
      ].join('\n\n'),
    )
    const found = await problems()
    expect(found).toEqual([
      'docs/plantas/hojas.md:23:7 figura-mal-escrita «una hoja.png» tiene espacios y no se lee como una figura. Pon el nombre entre «<» y «>»: «![j](<una hoja.png>)».',
      'docs/plantas/hojas.md:15:1 figura-de-fuera La figura «../../README.png» está fuera de docs/. Pon el archivo junto a la nota, o en otra carpeta de docs/.',
      'docs/plantas/hojas.md:17:1 figura-de-fuera La figura «https://ejemplo.org/x.png» no está en el curso. Guarda el archivo junto a la nota y escribe su nombre: una página del curso no pide nada a otros sitios.',
      'docs/plantas/hojas.md:19:1 figura-de-fuera La figura «data:image/png;base64,iVBORw0KGgo=» no está en el curso. Guarda el archivo junto a la nota y escribe su nombre: una página del curso no pide nada a otros sitios.',
      'docs/plantas/hojas.md:21:1 figura-de-fuera La figura no dice qué archivo es. Escribe su nombre entre los paréntesis: «![Qué se ve](hoja.png)».',
      'docs/plantas/hojas.md:5:1 figura-no-existe La figura «docs/plantas/no-hay.png» no existe. Pon el archivo en docs/plantas/, o corrige el nombre.',
      'docs/plantas/hojas.md:7:1 figura-no-existe La figura «docs/plantas/hoja.png» no existe. Escribe «Hoja.PNG»: las mayúsculas cuentan.',
      'docs/plantas/hojas.md:9:1 figura-ilegible La figura «docs/plantas/rota.jpg» no se puede leer: está dañada o no es una figura. Ábrela en otro programa y guárdala de nuevo como JPEG, PNG o SVG.',
      'docs/plantas/hojas.md:11:1 figura-ilegible La figura «docs/plantas/vieja.tiff» está en el formato «tiff», que los navegadores no muestran. Guárdala como JPEG, PNG o SVG.',
      'docs/plantas/hojas.md:13:1 figura-ilegible La figura «docs/plantas/carpeta» es una carpeta. Escribe el nombre del archivo que está dentro.',
      'docs/plantas/hojas.md:27:1 figura-no-existe La figura «/no-hay.png» no existe. Pon el archivo junto a la nota y escribe solo su nombre: «no-hay.png».',
      'docs/plantas/hojas.md:29:1 figura-no-existe La figura «docs/plantas/carpeta\\dentro.png» no existe. Separa las carpetas con «/».',
      'docs/plantas/hojas.md:31:1 figura-no-existe La figura «docs/plantas/Carpeta/dentro.png» no existe. Escribe «carpeta»: las mayúsculas cuentan.',
      'docs/plantas/hojas.md:33:1 figura-no-existe La figura «docs/plantas/Hoja.PN» no existe. ¿Querías decir «Hoja.PNG»? Si no, pon el archivo en docs/plantas/.',
    ])
    expect((await lintProblems()).sort()).toEqual(found.sort())
  })

  test.skipIf(process.getuid?.() === 0)('that nobody may read are told', async () => {
    await write({ 'docs/plantas/hoja.png': await leaf('png') })
    await chmod(join(root, 'docs/plantas/hoja.png'), 0)
    await writeNote('![Una hoja](hoja.png)')
    expect(await problems()).toEqual([
      expect.stringContaining(
        'La figura «docs/plantas/hoja.png» no se puede leer: falta el permiso de lectura',
      ),
    ])
  })

  test('stand on the home page, too, and are told there', async () => {
    await write({
      'docs/fotos/hoja.png': await leaf('png'),
      'docs/index.mdx': '---\ntitle: Hojas\n---\n\n![Una hoja](fotos/hoja.png)\n\n![Otra](fotos/hola.png)\n',
    })
    await writeNote('Texto.')
    const told =
      'docs/index.mdx:7:1 figura-no-existe La figura «docs/fotos/hola.png» no existe. ¿Querías decir «hoja.png»? Si no, pon el archivo en docs/fotos/.'
    expect(await problems()).toEqual([told])
    expect(await lintProblems()).toEqual([told])
    const { home, pictures } = await readCourse(root)
    expect(home?.pictures.map(({ path }) => pictures.get(path)?.width)).toEqual([60, undefined])
  })

  test('that come or go change what the linter finds, with everything else remembered', async () => {
    await writeNote('![Una hoja](hoja.png)')
    const rules = async (): Promise<string[]> => (await lint({ root })).findings.map(({ rule }) => rule)
    expect(await rules()).toContain('figura-no-existe')
    await write({ 'docs/plantas/hoja.png': await leaf('png') })
    expect(await rules()).not.toContain('figura-no-existe')
    await rm(join(root, 'docs/plantas/hoja.png'))
    expect(await rules()).toContain('figura-no-existe')
  })
})

describe('interactive elements', () => {
  const use = (attributes: string): Promise<void> => writeNote(`:::element{${attributes}}\nUna hoja.\n:::`)
  const sound = 'export default class extends HTMLElement {}\n'

  test('are found by the name of their file, in JavaScript or TypeScript', async () => {
    await write({
      'docs/_elementos/contador-de-hojas.ts': "import { n } from './partes.ts'\n" + sound,
      'docs/_elementos/partes.ts': 'export const n: number = 1\n',
      'docs/_elementos/una-rama.js': sound,
      'docs/_elementos/LEEME.md': 'Cómo se usan.\n',
    })
    await use('name="contador-de-hojas" data-hasta=5')
    expect(await problems()).toEqual([])
    const { elements, notes } = await readCourse(root)
    expect([...elements]).toEqual([
      ['contador-de-hojas', 'docs/_elementos/contador-de-hojas.ts'],
      ['una-rama', 'docs/_elementos/una-rama.js'],
    ])
    expect(notes[0]!.elements.map(({ name }) => name)).toEqual(['contador-de-hojas'])
  })

  test.each([
    [
      'name="contador-de-ojas"',
      'docs/plantas/hojas.md:5:1 elemento-desconocido El curso no tiene el elemento «contador-de-ojas». ¿Querías decir «contador-de-hojas»? Si no, escribe docs/_elementos/contador-de-ojas.js.',
    ],
    [
      'name="otra-cosa"',
      'docs/plantas/hojas.md:5:1 elemento-desconocido El curso no tiene el elemento «otra-cosa». Escribe docs/_elementos/otra-cosa.js, o quita el bloque.',
    ],
    [
      'name="mi-modelo-roto"',
      "docs/_elementos/mi-modelo-roto.js:2:1 elemento-roto El programa no se puede leer: Se esperaba '}'. Corrígelo.",
    ],
    [
      'name="sin-nada"',
      'docs/_elementos/sin-nada.js:1:1 elemento-roto El programa no exporta ningún elemento. Escribe «export default class extends HTMLElement { … }».',
    ],
    [
      'name="Contador"',
      'docs/plantas/hojas.md:5:1 atributo-incorrecto «name» de «element» debe ser dos palabras o más, en minúsculas y sin tildes, unidas con guiones: «contador-de-hojas». Ahora dice «Contador». Por ejemplo: :::element{name="contador-de-hojas"}.',
    ],
    [
      'name="font-face"',
      'docs/plantas/hojas.md:5:1 atributo-incorrecto «name» de «element» es un nombre que ya tiene dueño: elige otro. Ahora dice «font-face». Por ejemplo: :::element{name="contador-de-hojas"}.',
    ],
    [
      '',
      'docs/plantas/hojas.md:5:1 atributo-falta A la directiva «element» le falta «name». Escribe :::element{name="contador-de-hojas"}.',
    ],
    [
      'name="contador-de-hojas" onclick="x"',
      'docs/plantas/hojas.md:5:1 atributo-desconocido La directiva «element» no tiene el atributo «onclick». Usa «name» o uno que empiece por «data-», o quítalo.',
    ],
  ])('%s is told with its place and what to do, by build and linter alike', async (attributes, told) => {
    await write({
      'docs/_elementos/contador-de-hojas.js': sound,
      'docs/_elementos/mi-modelo-roto.js': 'export default class extends HTMLElement {\n',
      'docs/_elementos/sin-nada.js': 'export const nada = 1\n',
    })
    await use(attributes)
    expect(await problems()).toEqual([told])
    expect(await lintProblems()).toEqual([told])
  })
})
