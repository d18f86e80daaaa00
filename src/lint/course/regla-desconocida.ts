import { matchesGlob } from 'node:path/posix'
import { nearest } from '../../notes/index.ts'
import type { CourseRule } from './rule.ts'

const settings = (review: string): string =>
  `id: prueba\ntitulo: Un curso\ndescripcion: Un curso de prueba.\nrevision:\n${review}`

/** A severity in the course's settings that changes nothing. */
export const unknownRule: CourseRule = {
  meta: {
    id: 'regla-desconocida',
    severity: 'error',
    what: 'En `revision` de `docs/_datos/curso.yml`, una regla que no existe, una que no se puede cambiar o una ruta en la que no hay ningún archivo.',
    why: 'Lo que no se entiende no cambia nada, y nadie lo nota. Las reglas que no se pueden cambiar señalan lo que impide construir el curso.',
    advice: 'Copia de esta página el nombre de la regla, y escribe la ruta a partir de la carpeta del curso.',
    examples: [
      {
        path: 'docs/_datos/curso.yml',
        wrong: settings('  reglas:\n    tilda: aviso\n    yaml: apagada\n'),
        right: settings('  reglas:\n    tilde: aviso\n'),
        finds: ['6:5', '7:5'],
      },
      {
        path: 'docs/_datos/curso.yml',
        wrong: settings('  rutas:\n    docs/otra/*.md:\n      tilde: aviso\n'),
        right: settings('  rutas:\n    docs/plantas/*.md:\n      tilde: aviso\n'),
        finds: ['7:7'],
        others: {
          'docs/plantas/hojas.md':
            '---\ntitle: Hojas\ndescription: De qué está hecha una hoja, y por qué casi todas las hojas son verdes.\n---\n\nHola.\n',
        },
      },
    ],
  },
  check({ settings: { severities }, facts, rules }, report) {
    const known = rules.map(({ id }) => id)
    for (const { rule, paths, place } of severities) {
      const fault = (message: string, hint: string): void =>
        report({ file: 'docs/_datos/curso.yml', at: place, message, hint })
      const entry = rules.find(({ id }) => id === rule)
      if (!entry) {
        const near = nearest(rule, known)
        fault(
          `No hay ninguna regla «${rule}»`,
          near ? `¿Querías decir «${near}»?` : 'Míralas con «npm run lint -- --explicar».',
        )
      } else if (entry.stops) {
        fault(
          `Lo que señala la regla «${rule}» no se puede cambiar`,
          'Quítala de aquí: lo que señala impide construir el curso.',
        )
      }
      if (paths !== undefined && !facts.some(({ path }) => matchesGlob(path, paths))) {
        fault(
          `En «${paths}» no hay ningún archivo`,
          'Escribe la ruta desde la carpeta del curso: «docs/tema/*.md».',
        )
      }
    }
  },
}
