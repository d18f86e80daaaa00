import type { CourseRule } from './rule.ts'
import { checkLink } from './site.ts'

const note = (body: string): string =>
  `---\ntitle: Hojas\ndescription: De qué está hecha una hoja, por qué casi todas son verdes y qué hacen con la luz.\n---\n\n${body}`

/** A link within the course that leads nowhere. */
export const internalLink: CourseRule = {
  meta: {
    id: 'enlace-interno',
    severity: 'error',
    stops: true,
    what: 'Un enlace a una página, una sección o una diapositiva del curso que no existe, o que no está escrito de la forma `/tema/pagina/#seccion`.',
    why: 'Quien lo sigue se pierde, y las direcciones cambian con los títulos.',
    advice: 'Copia la dirección de la barra del navegador, sin el dominio.',
    examples: [
      {
        path: 'docs/plantas/hojas.md',
        wrong: note('Mira [las hojas](/plantas/hoja/) y [su sección](#no-hay).\n'),
        right: note('Mira [las hojas](/plantas/hojas/) y [arriba](#_top).\n'),
        finds: ['6:6', '6:36'],
      },
      {
        path: 'docs/plantas/hojas.md',
        wrong: note('Mira [las hojas](../hojas.md) y [otra vez](/plantas/hojas).\n'),
        right: note('Mira [las hojas](/plantas/hojas/).\n'),
        finds: ['6:6', '6:33'],
      },
    ],
  },
  check({ facts, site }, report) {
    for (const { path, page, links } of facts) {
      for (const { url, start, end } of links) {
        const fault = checkLink(url, page, site)
        if (fault) report({ file: path, at: { start, end }, ...fault })
      }
    }
  },
}
