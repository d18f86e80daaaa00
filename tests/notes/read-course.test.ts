import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readCourse } from '../../src/notes/index.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'curso-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

const settings = 'id: curso\ntitulo: Un curso\ndescripcion: De prueba.\n'

const theme = (id: string): string => `- id: ${id}\n  titulo: ${id}\n  descripcion: Un tema.\n`
const note = (title: string, order?: number): string =>
  `---\ntitle: ${title}\n${order ? `sidebar:\n  order: ${order}\n` : ''}---\n\nTexto.\n`

test('orders notes by theme, then by place, then by name', async () => {
  await write({
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': theme('zeta') + theme('alfa'),
    'docs/alfa/uno.md': note('Uno', 1),
    'docs/zeta/c.md': note('C'),
    'docs/zeta/b.md': note('B'),
    'docs/zeta/a.md': note('A', 9),
    'docs/zeta/_borrador.md': note('Borrador'),
  })
  const course = await readCourse(root)
  expect(course.notes.map((each) => each.slug)).toEqual(['zeta/a', 'zeta/b', 'zeta/c', 'alfa/uno'])
  expect(course.files.flatMap((file) => file.messages)).toEqual([])
})

test('tells the notes and data that nobody reads for the end of their names', async () => {
  await write({
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': theme('alfa'),
    'docs/_datos/terminos.yaml': '',
    'docs/alfa/buena.md': note('Buena'),
    'docs/alfa/vieja.markdown': note('Vieja'),
    'docs/alfa/_borrador.markdown': note('Borrador'),
  })
  expect(await problems()).toEqual([
    'docs/_datos/terminos.yaml:1:1 Un archivo que termina en «.yaml» no se lee',
    'docs/alfa/vieja.markdown:1:1 Un archivo que termina en «.markdown» no se lee',
  ])
})

test('reads an empty folder as an empty course', async () => {
  const course = await readCourse(root)
  expect(course.notes).toEqual([])
  expect(course.files.flatMap((file) => file.messages)).toEqual([])
})

/** `path:line:column reason` of every problem of the course. */
async function problems(): Promise<string[]> {
  const course = await readCourse(root)
  return course.files.flatMap((file) =>
    file.messages.map((message) => `${file.path}:${message.line}:${message.column} ${message.reason}`),
  )
}

test('reports what cannot be read as a note, with the place', async () => {
  await write({
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': theme('alfa'),
    'docs/index.mdx': note('Portada'),
    'docs/alfa/buena.md': note('Buena'),
    'docs/alfa/otra.mdx': note('Otra'),
    'docs/alfa/carpeta.md/dentro.md': note('Dentro'),
  })
  await writeFile(
    join(root, 'docs/alfa/latina.md'),
    Buffer.from('---\ntitle: Qué\n---\n\nñ, año\n', 'latin1'),
  )
  await symlink('/no/existe', join(root, 'docs/alfa/perdida.md'))
  expect(await problems()).toEqual([
    'docs/alfa/otra.mdx:1:1 Una nota no puede ser MDX',
    'docs/alfa/carpeta.md:1:1 Es una carpeta y se llama como un archivo',
    'docs/alfa/latina.md:2:10 El archivo no está en UTF-8',
    'docs/alfa/perdida.md:1:1 No se puede leer el archivo: es un enlace a un archivo que no existe',
  ])
  const { notes } = await readCourse(root)
  expect(notes.map(({ slug }) => slug)).toEqual(['alfa/buena', 'alfa/carpeta.md/dentro'])
})

test('says once what every course needs and this one lacks', async () => {
  await write({ 'docs/alfa/uno.md': note('Uno'), 'docs/alfa/dos.md': note('Dos') })
  expect(await problems()).toEqual([
    'docs/_datos/curso.yml:1:1 El curso no dice cómo se llama: el archivo falta, o está vacío',
    'docs/_datos/temas.yml:1:1 El curso no tiene temas: el archivo falta, o está vacío',
  ])
  await write({ 'docs/_datos/curso.yml': settings, 'docs/_datos/temas.yml': '# nada\n' })
  expect(await problems()).toEqual([
    'docs/_datos/temas.yml:1:1 El curso no tiene temas: el archivo falta, o está vacío',
  ])
})

test('a broken data file is told of alone, not every note that leans on it', async () => {
  await write({
    'docs/alfa/uno.md': note('Uno'),
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': '- id: [\n',
  })
  expect((await problems()).every((problem) => problem.startsWith('docs/_datos/temas.yml:'))).toBe(true)
})

test('two themes on one layer, or of one name, are an error', async () => {
  await write({
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': `${theme('alfa')}  capa: 1\n${theme('beta')}  capa: 1\n${theme('alfa')}  capa: 3\n`,
    'docs/alfa/uno.md': note('Uno'),
  })
  expect(await problems()).toEqual([
    'docs/_datos/temas.yml:9:7 El tema «alfa» está dos veces',
    'docs/_datos/temas.yml:8:9 «beta» y «alfa» están en la misma capa, la 1',
  ])
})

test('an unknown field is told with the nearest known one', async () => {
  await write({
    'docs/_datos/curso.yml': `${settings}subtítulo: Uno\npaginas:\n  glosaro: true\nmapa: pìla\n`,
    'docs/_datos/temas.yml': theme('alfa'),
    'docs/alfa/uno.md': note('Uno'),
  })
  const course = await readCourse(root)
  const told = course.files.flatMap((file) =>
    file.messages.map(({ line, column, reason, note: hint }) => `${line}:${column} ${reason} ${hint}`),
  )
  expect(told).toEqual([
    '7:7 «mapa»: no se conoce el valor «pìla» ¿Querías decir «pila»? Usa uno de estos: pila, camino.',
    '6:3 «glosaro»: no se conoce ese campo ¿Querías decir «glosario»? Usa uno de estos: autores, correcciones, descargas, fuentes, glosario; o quítalo.',
    expect.stringContaining('4:1 «subtítulo»: no se conoce ese campo ¿Querías decir «subtitulo»?'),
  ])
})

test('reports what is wrong in the data files, with the place', async () => {
  await write({
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': theme('alfa'),
    'docs/_datos/fuentes.yml':
      'ruiz:\n  autor: Ruiz\n  titulo: Hojas\n  url: no-es-una-direccion\n  leido: ayer\n  alcance: texto\n',
    'docs/_datos/correcciones.yml': '- id: C01\n  tipo: raro\n',
    'docs/_datos/terminos.yml':
      '- termino: capa\n  categoria: sustantivo\n  definicion: Algo.\n- termino: capa\n  categoria: sustantivo\n  definicion: Otra vez.\n  sinonimo: x\n',
    'docs/beta/nota.md': '---\ntitle: N\n---\n\nDato[^nadie].\n\n[^nadie]: Nada.\n',
  })
  expect(await problems()).toEqual([
    'docs/_datos/fuentes.yml:4:8 «url»: «no-es-una-direccion» no es una dirección web',
    'docs/_datos/fuentes.yml:5:10 «leido»: «ayer» no es un día',
    'docs/_datos/correcciones.yml:2:9 «tipo»: no se conoce el valor «raro»',
    'docs/_datos/correcciones.yml:1:3 «tema»: falta',
    'docs/_datos/correcciones.yml:1:3 «titulo»: falta',
    'docs/_datos/correcciones.yml:1:3 «decia»: falta',
    'docs/_datos/correcciones.yml:1:3 «correcto»: falta',
    'docs/_datos/correcciones.yml:1:3 «tentacion»: falta',
    'docs/_datos/correcciones.yml:1:3 «donde»: falta',
    'docs/_datos/terminos.yml:7:3 «sinonimo»: no se conoce ese campo',
  ])
})

test('reports what shows in the whole only', async () => {
  await write({
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': theme('alfa'),
    'docs/_datos/terminos.yml':
      '- termino: capa\n  categoria: sustantivo\n  definicion: Algo.\n- termino: base\n  categoria: sustantivo\n  definicion: Otra vez.\n',
    'docs/beta/nota.md': '---\ntitle: N\n---\n\nDato[^nadie].\n\n[^nadie]: Nada.\n',
  })
  expect(await problems()).toEqual([
    'docs/beta/nota.md:1:1 La carpeta «beta» no es un tema del curso',
    'docs/beta/nota.md:7:1 La nota al pie «nadie» no está en la bibliografía',
  ])
})

test('pages of reference stand beside the themes, under addresses of their own', async () => {
  await write({
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': theme('alfa') + theme('descargas'),
    'docs/alfa/uno.md': note('Uno'),
    'docs/referencia/unidades.md': note('Unidades'),
    'docs/referencia/glosario.md': note('Otro glosario'),
  })
  expect(await problems()).toEqual([
    'docs/_datos/temas.yml:4:7 Un tema no puede llamarse «descargas»: esa carpeta es de las páginas que se hacen solas',
  ])
  await write({ 'docs/_datos/temas.yml': theme('alfa') })
  expect(await problems()).toEqual([
    'docs/referencia/glosario.md:1:1 La dirección «/referencia/glosario/» es de una página que se hace sola',
  ])
})

test('a note for authors has no slides, without being told', async () => {
  await write({
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': theme('alfa'),
    'docs/alfa/uno.md': note('Uno'),
    'docs/referencia/estilo.md': '---\ntitle: Estilo\npara-autores: true\n---\n\nTexto.\n',
  })
  const { notes } = await readCourse(root)
  expect(notes.map(({ forAuthors, noSlides }) => [forAuthors, noSlides !== undefined])).toEqual([
    [false, false],
    [true, true],
  ])
})

test('a mark that is not there, or is no drawing, is told where it is named', async () => {
  await write({ 'docs/_datos/curso.yml': `${settings}marca: marca.svg\n`, 'docs/alfa/uno.md': note('Uno') })
  await write({ 'docs/_datos/temas.yml': theme('alfa') })
  expect(await problems()).toEqual(['docs/_datos/curso.yml:4:1 No existe el dibujo «docs/_datos/marca.svg»'])
  await write({ 'docs/_datos/marca.svg': 'no es un dibujo' })
  expect(await problems()).toEqual(['docs/_datos/curso.yml:4:1 «docs/_datos/marca.svg» no es un dibujo SVG'])
  await write({ 'docs/_datos/marca.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
  expect(await problems()).toEqual([])
})

test('so is the drawing of a theme', async () => {
  const drawn = `${theme('alfa')}${theme('beta')}  dibujo:\n    archivo: dibujos/beta.svg\n    descripcion: Un pan.\n`
  await write({
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': drawn,
    'docs/alfa/uno.md': note('Uno'),
    'docs/beta/dos.md': note('Dos'),
  })
  expect(await problems()).toEqual([
    'docs/_datos/temas.yml:8:1 No existe el dibujo «docs/_datos/dibujos/beta.svg»',
  ])
  await write({ 'docs/_datos/dibujos/beta.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
  expect(await problems()).toEqual([])
})

test('a former address must be free, and be one', async () => {
  const moved = (title: string, ...before: string[]): string =>
    note(title).replace(/^---\n/, `---\nantes: [${before.join(', ')}]\n`)
  await write({
    'docs/_datos/curso.yml': settings,
    'docs/_datos/temas.yml': theme('alfa'),
    'docs/alfa/uno.md': moved('Uno', '/alfa/primera/'),
    'docs/alfa/dos.md': moved('Dos', '/alfa/uno/'),
  })
  expect(await problems()).toEqual([
    'docs/alfa/dos.md:2:1 La dirección «/alfa/uno/», que esta página tuvo antes, es de otra',
  ])
  expect((await readCourse(root)).notes.map(({ formerAddresses }) => formerAddresses)).toContainEqual([
    '/alfa/primera/',
  ])
  await write({ 'docs/alfa/dos.md': moved('Dos', 'alfa/vieja') })
  expect((await problems()).join()).toContain('«alfa/vieja» no es una dirección como «/tema/pagina/»')
})
