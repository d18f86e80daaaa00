/** Addresses that this course has given out: whoever kept one must still find its page. */
import { expect, test } from 'vitest'
import { madePages, pagesOf, readCourse } from '../../src/notes/index.ts'
import { describeThisCourse } from './this-course.ts'

const root = new URL('../..', import.meta.url).pathname
const course = await readCourse(root)

const published = [
  '/',
  '/despliegue/con-contenedores/',
  '/despliegue/configuracion-y-datos/',
  '/despliegue/primera-practica/',
  '/despliegue/reversion/',
  '/despliegue/sin-contenedores/',
  '/fundamentos/antes-de-los-contenedores/',
  '/fundamentos/que-es-docker/',
  '/fundamentos/que-es-un-contenedor/',
  '/imagenes/capas/',
  '/imagenes/elegir-la-base/',
  '/imagenes/etiquetas-y-digests/',
  '/imagenes/que-es-una-imagen/',
  '/referencia/como-se-escribe-una-nota/',
  '/referencia/descargas/',
  '/referencia/fuentes/',
  '/referencia/glosario/',
  '/referencia/que-se-corrigio/',
  '/referencia/reglas/',
  '/referencia/vocabulario-de-los-diagramas/',
  '/registros/docker-hub/',
  '/registros/donde-se-guardan/',
  '/virtualizacion/contenedores-y-maquinas-virtuales/',
  '/virtualizacion/nivel-de-sistema-operativo/',
  '/virtualizacion/que-es-virtualizar/',
  '/virtualizacion/tipos/',
]

describeThisCourse('this course', () => {
  test('keeps every address that it has given out', () => {
    const now = new Set([
      '/',
      ...course.notes.map(({ slug }) => `/${slug}/`),
      ...[...pagesOf(course)].map((page) => madePages[page]),
    ])
    expect(published.filter((address) => !now.has(address))).toEqual([])
  })

  test('lies from the ground up as it is taught', () => {
    expect(course.themes.map(({ layer }) => layer)).toEqual(course.themes.map((_, index) => index + 1))
  })
})
