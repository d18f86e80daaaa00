import type { CourseRule } from './rule.ts'
import { checkLink } from './site.ts'

const note = (body: string): string =>
  `---\ntitle: Capas\ndescription: Qué es una capa, cómo se apilan y por qué dos imágenes pueden compartirlas.\n---\n\n${body}`

/** A link within the course that leads nowhere. */
export const internalLink: CourseRule = {
  meta: {
    id: 'enlace-interno',
    severity: 'error',
    what: 'Un enlace a una página, una sección o una diapositiva del curso que no existe, o que no está escrito de la forma «/tema/pagina/#seccion».',
    why: 'Quien lo sigue se pierde, y las direcciones cambian con los títulos.',
    advice: 'Copia la dirección de la barra del navegador, sin el dominio.',
    examples: [
      {
        path: 'docs/imagenes/capas.md',
        wrong: note('Mira [las capas](/imagenes/capa/) y [su sección](#no-hay).\n'),
        right: note('Mira [las capas](/imagenes/capas/) y [arriba](#_top).\n'),
        finds: ['6:6', '6:37'],
      },
      {
        path: 'docs/imagenes/capas.md',
        wrong: note('Mira [las capas](../capas.md) y [otra vez](/imagenes/capas).\n'),
        right: note('Mira [las capas](/imagenes/capas/).\n'),
        finds: ['6:6', '6:33'],
      },
    ],
  },
  check({ files, site }, report) {
    for (const { path, page, links } of files) {
      for (const { url, start, end } of links) {
        const fault = checkLink(url, page, site)
        if (fault) report({ file: path, at: { start, end }, ...fault })
      }
    }
  },
}
