/** What a lecture's file may say, and what is said of a wrong one. */
import { describe, expect, test } from 'vitest'
import { aliasesOf, type Lecture } from '../../src/lectures/index.ts'
import { gardenCourse, importing, lectureOf, note, problemsOf } from './support.ts'

const headed = (fields: string): Lecture => lectureOf(`---\n${fields}---\n\n# Clase\n`)
const hintsOf = ({ file }: Lecture): unknown[] => file.messages.map(({ note }) => note)
const takesOf = ({ parts }: Lecture): string[][] =>
  parts.flatMap((part) => (part.kind === 'note' ? [[...part.takes].sort()] : []))

describe('what a lecture says of itself', () => {
  test('is what its author wrote', () => {
    const lecture = headed(
      'titulo: La hoja\nsubtitulo: Por dentro\nnombre: Presentación larga\ndescripcion: Todo.\nminutos: 90\nsesiones: 2\napertura: 1.5\ndireccion: clase\norden: 3\n',
    )
    expect(problemsOf(lecture)).toEqual([])
    expect(lecture).toMatchObject({
      id: 'slides',
      title: 'La hoja',
      subtitle: 'Por dentro',
      name: 'Presentación larga',
      description: 'Todo.',
      minutes: 90,
      sessions: 2,
      openingMinutes: 1.5,
      folder: 'clase',
      order: 3,
    })
  })

  test.each([
    ['minutos: 45\n', { name: 'La hoja', description: 'Una sesión de 45 minutos.' }],
    ['minutos: 75\nsesiones: 2\n', { description: '2 sesiones de 37,5 minutos.' }],
  ])('follows from the rest where it is left out: %j', (fields, expected) => {
    expect(headed(`titulo: La hoja\n${fields}`)).toMatchObject({ folder: 'presentacion', ...expected })
  })

  test.each([
    ['slides/corta.md', 'presentacion-corta'],
    ['slides/Clase de mañana (2).md', 'presentacion-clase-de-manana-2'],
  ])('%s has an address of its own', (path, folder) => {
    expect(lectureOf(importing(), path).folder).toBe(folder)
  })

  test.each([
    ['titulo: C\n', '2:1 «minutos»: falta', 'Agrega una línea «minutos: …».'],
    [
      'titulo: C\nminutos: mucho\n',
      '3:10 «minutos»: debe ser un número',
      'Escribe solo cifras, sin comillas.',
    ],
    ['titulo: C\nminutos: 0\n', '3:10 «minutos»: «0» es muy poco', 'Como mínimo, 1.'],
    ['titulo: C\nminutos: 9\napertura: 0.2\n', '4:11 «apertura»: «0.2» es muy poco', 'Como mínimo, 0,5.'],
    ['titulo: C\nminuto: 9\nminutos: 9\n', '3:1 «minuto»: no se conoce ese campo', /«minutos»/],
    [
      'titulo: C\nminutos: 9\nrouterMode: hash\n',
      '4:1 «routerMode»: no se conoce ese campo',
      /descripcion, /,
    ],
    ['titulo: C\nminutos: 9\ndireccion: Mi Clase\n', /^4:12 .*no sirve de identificador/, /minúsculas/],
    [
      'titulo: C\nminutos: 9\ndireccion: descargas\n',
      /^4:12 La carpeta «descargas» es de otra parte/,
      /otra/,
    ],
    ['titulo: C\nminutos: 9\ndireccion: plantas\n', /^4:12 La carpeta «plantas» es la de un tema/, /otra/],
    ['titulo: [\n', /^2:10 /, /\./],
  ])('%j is told with its place and what to do', (fields, reason, hint) => {
    const lecture = headed(fields)
    expect(problemsOf(lecture)).toHaveLength(1)
    expect(problemsOf(lecture)[0]).toMatch(reason)
    expect(hintsOf(lecture)[0]).toMatch(hint)
  })

  test.each([
    ['', '1:1 La presentación no dice cómo se llama'],
    ['# Clase\n', '1:1 La presentación no dice cómo se llama'],
    ['---\n# titulo\n---\n\n# Clase\n', '1:1 La presentación no dice cómo se llama'],
    ['---\ntitulo: C\nminutos: 9\n\n# Clase\n', '1:1 Los campos de esta diapositiva no se cierran'],
  ])('is missing in %j', (text, expected) => {
    expect(problemsOf(lectureOf(text))).toEqual([expected])
  })
})

describe('choosing from a note', () => {
  test.each([
    ['', ['', 'dos', 'pregunta-1', 'pregunta-2', 'tres', 'uno']],
    ['secciones: [dos]\npreguntas: []\n', ['', 'dos']],
    ['omitir: [dos]\npreguntas: [2]\n', ['', 'pregunta-2', 'tres', 'uno']],
    ['portada: no\nsecciones: [tres]\npreguntas: []\n', ['tres']],
  ])('%j', (fields, expected) => {
    const lecture = lectureOf(importing(fields))
    expect(problemsOf(lecture)).toEqual([])
    expect(takesOf(lecture)).toEqual([expected])
  })

  test('the rest, after some of it', () => {
    const lecture = lectureOf(importing('secciones: [dos]\npreguntas: [1]\n', 'resto: sí\n'))
    expect(takesOf(lecture)[1]).toEqual(['pregunta-2', 'tres', 'uno'])
  })

  test.each([
    [
      'secciones: [doz]\n',
      '11:13 «secciones»: la nota docs/plantas/hojas.md no tiene una diapositiva «doz»',
      /«dos»/,
    ],
    [
      'omitir: [uno, nada]\n',
      '11:15 «omitir»: la nota docs/plantas/hojas.md no tiene una diapositiva «nada»',
      /uno, dos, tres/,
    ],
    [
      'preguntas: [7]\n',
      '11:13 «preguntas»: la nota docs/plantas/hojas.md no tiene la pregunta 7',
      /La última es la 2/,
    ],
    ['seciones: [uno]\n', '11:1 «seciones»: no se conoce ese campo', /«secciones»/],
    ['resto: true\n', '11:8 «resto»: no se conoce el valor «true»', /sí, no/],
    ['minutos:\n  unos: 3\n', '12:3 «minutos»: aquí no se muestra «unos»', /«uno»/],
    ['minutos:\n  uno: mucho\n', '12:8 «uno»: debe ser un número', /cifras/],
    ['secciones: [uno\n', /^11:16 /, /./],
  ])('%j is told with its place and what to do', (fields, reason, hint) => {
    const lecture = lectureOf(importing(fields))
    expect(problemsOf(lecture)[0]).toMatch(reason)
    expect(hintsOf(lecture)[0]).toMatch(hint)
  })

  test.each([
    [
      '../docs/plantas/hoja.md',
      'La nota «../docs/plantas/hoja.md» no existe',
      /«\.\.\/docs\/plantas\/hojas\.md»/,
    ],
    ['../docs/otra.md', 'La nota «../docs/otra.md» no existe', /Se buscó docs\/otra\.md/],
    ['../docs/plantas/hojas.md#2', /por su número/, /secciones/],
    ['../docs/plantas/lista.md', /no tiene diapositivas/, /«Es una lista»/],
  ])('src: %s', (src, reason, hint) => {
    const lecture = lectureOf(`---\ntitulo: C\nminutos: 9\n---\n\n# C\n\n---\nsrc: ${src}\n---\n`)
    expect(problemsOf(lecture)).toHaveLength(1)
    expect(problemsOf(lecture)[0]).toMatch(/^9:6 /)
    expect(problemsOf(lecture)[0]).toMatch(reason)
    expect(hintsOf(lecture)[0]).toMatch(hint)
  })

  test('text below an import would be lost', () => {
    expect(problemsOf(lectureOf(`${importing('')}\n\nPerdido.\n`))).toEqual([
      '14:1 Hay texto debajo de una nota importada, y no se mostraría',
    ])
  })
})

describe('exercises', () => {
  const exercise = (minutes: string): string =>
    `:::exercise${minutes}\nHazlo.\n:::\n\n:::solution\nAsí.\n:::\n\n`
  const slide = ':::slide\n- Algo\n:::\n\nTexto.\n\n'
  const garden = gardenCourse()
  const path = 'docs/plantas/huerto.md'
  const value = `---\ntitle: Huerto\n---\n\n## Uno\n\n${slide}${exercise('{minutes=5}')}${exercise('')}## Dos\n\n${slide}${exercise('{minutes=2}')}`
  const course = { ...garden, notes: [note(path, value)] }
  const choosing = (...imports: string[]): Lecture =>
    lectureOf(importing(...imports).replaceAll('hojas', 'huerto'), undefined, course)

  test.each([
    ['', ['', 'dos', 'ejercicio-1', 'ejercicio-3', 'uno']],
    ['secciones: [dos]\n', ['', 'dos', 'ejercicio-3']],
    ['ejercicios: []\n', ['', 'dos', 'uno']],
    ['secciones: [dos]\nejercicios: [1]\n', ['', 'dos', 'ejercicio-1']],
    ['portada: no\nminutos:\n  ejercicio-1: 3\n', ['dos', 'ejercicio-1', 'ejercicio-3', 'uno']],
  ])('come with their sections, if they say their minutes: %j', (fields, expected) => {
    const lecture = choosing(fields)
    expect(problemsOf(lecture)).toEqual([])
    expect(takesOf(lecture)).toEqual([expected])
  })

  test('the rest, after some of them', () => {
    expect(takesOf(choosing('ejercicios: [1]\n', 'resto: sí\n'))[1]).toEqual(['ejercicio-3'])
  })

  test.each([
    [
      'ejercicios: [9]\n',
      '11:14 «ejercicios»: la nota docs/plantas/huerto.md no tiene el ejercicio 9',
      /el 3/,
    ],
    [
      'ejercicios: [2]\n',
      '11:14 «ejercicios»: el ejercicio 2 de docs/plantas/huerto.md no dice cuántos minutos toma, así que no tiene diapositiva',
      /minutes=5/,
    ],
  ])('%j is told with its place and what to do', (fields, reason, hint) => {
    const lecture = choosing(fields)
    expect(problemsOf(lecture)).toEqual([reason])
    expect(hintsOf(lecture)[0]).toMatch(hint)
  })

  test('one of the lecture’s own needs its minutes: its countdown has them', () => {
    const own = (minutes: string): Lecture =>
      lectureOf(`${importing()}\n---\nlayout: exercise\n${minutes}---\n\n# Hazlo\n`)
    expect(problemsOf(own('minutos: 5\n'))).toEqual([])
    expect(problemsOf(own(''))).toEqual(['10:9 El ejercicio no dice cuántos minutos hay para hacerlo'])
  })
})

describe('slides of the lecture’s own', () => {
  const own = (text: string): Lecture => lectureOf(`${importing()}\n---\n${text}`)

  test('are laid out, placed and addressed as they say', () => {
    const lecture = own(
      'layout: opening\nminutos: 2\ndireccion: cierre\ntema: plantas\nampliacion: sí\n---\n\n# Fin\n\n<!-- Adiós. -->\n',
    )
    expect(problemsOf(lecture)).toEqual([])
    expect(lecture.parts[1]).toMatchObject({
      title: 'Fin',
      layout: 'opening',
      minutes: 2,
      alias: 'cierre',
      theme: 'plantas',
      opensAppendix: true,
      notes: 'Adiós.',
    })
  })

  test('are free text in the order of the course’s plan where they say nothing', () => {
    expect(own('\n# Fin\n').parts[1]).toMatchObject({ layout: 'recap', minutes: undefined, alias: undefined })
  })

  test.each([
    ['layout: recapp\n---\n\n# F\n', '10:9 «layout»: no se conoce el valor «recapp»'],
    ['clicks: 3\n---\n\n# F\n', '10:1 «clicks»: no se conoce ese campo'],
    ['tema: planta\n---\n\n# F\n', '10:7 «tema»: el curso no tiene el tema «planta»'],
    ['# Fin\n', '9:1 Los campos de esta diapositiva no se cierran'],
    ['# Fin\n---\n', '9:1 Lo que sigue a «---» se leería como campos, y no lo son'],
    ['', '9:1 Esta diapositiva no tiene nada'],
    [
      'direccion: plantas-hojas\n---\n\n# F\n\n---\nsrc: ../docs/plantas/hojas.md\n---\n',
      '9:1 Dos diapositivas tienen la dirección «plantas-hojas»',
    ],
    [
      'direccion: a\n---\n\n# F\n\n---\ndireccion: a\n---\n\n# G\n',
      '15:1 Dos diapositivas tienen la dirección «a»',
    ],
  ])('%j', (text, expected) => {
    expect(problemsOf(own(text))).toEqual([expected])
  })
})

describe('sessions', () => {
  const sessions = (count: number, ...slides: string[]): string[] =>
    problemsOf(
      lectureOf([`---\ntitulo: C\nminutos: 9\nsesiones: ${count}\n---\n\n# C\n`, ...slides].join('\n---\n')),
    )
  const opening = 'sesion: sí\n---\n\n# Otra\n'
  const appendix = 'ampliacion: sí\n---\n\n# Más\n'

  test('are marked all or none', () => {
    expect(sessions(3)).toEqual([])
    expect(sessions(3, opening, opening)).toEqual([])
    expect(sessions(3, opening)).toEqual([
      '9:1 La presentación dice que tiene 3 sesiones, y las marcas «sesion: sí» dan 2',
    ])
    expect(sessions(1, opening)[0]).toContain('tiene una sesión')
  })

  test('none begins in the extension', () => {
    expect(sessions(2, appendix, opening)[0]).toContain('dan 1')
    expect(sessions(2, opening, appendix, opening)[0]).toContain('está en la ampliación')
  })
})

test('the addresses of a lecture are those of its slides, whoever wrote them', () => {
  const lecture = lectureOf(
    `${importing('secciones: [dos]\npreguntas: [1]\n')}\n---\ndireccion: fin\n---\n\n# Fin\n`,
    'slides/slides.md',
    gardenCourse(),
  )
  expect(aliasesOf(lecture).sort()).toEqual([
    'fin',
    'plantas-hojas',
    'plantas-hojas--dos',
    'plantas-hojas--pregunta-1',
  ])
})
