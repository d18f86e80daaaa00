import { fieldPlace, type CourseRule } from './rule.ts'
import { checkLink } from './site.ts'

const entry = (source: string, where: string): string =>
  `- id: C01\n  tipo: error\n  tema: plantas\n  titulo: Respiran siempre\n  decia: "Respiran de noche."\n  correcto: Respiran de día y de noche.\n  tentacion: De día se nota menos.\n  fuentes: [${source}]\n  donde: ${where}\n`
const others = {
  'docs/_datos/fuentes.yml':
    'uno:\n  autor: Ana Quispe\n  titulo: Hojas\n  url: https://example.org/uno\n  leido: 2026-11-23\n  alcance: texto\n',
  'docs/plantas/hojas.md':
    '---\ntitle: Hojas\ndescription: De qué está hecha una hoja, por qué casi todas son verdes y qué hacen con la luz.\nafirmaciones: [C01]\n---\n\nHola.[^uno]\n\n[^uno]: Todo.\n',
}

/** An entry of the ledger without a source, or that sends the reader nowhere. */
export const incompleteCorrection: CourseRule = {
  meta: {
    id: 'correccion-incompleta',
    severity: 'error',
    stops: true,
    what: 'Una ficha de corrección sin fuente, con una fuente que no está en la bibliografía, con un enlace a un lugar que no existe o con una afirmación que ninguna página declara en `afirmaciones`.',
    why: 'Una corrección vale por su fuente, y sirve si lleva a donde se explica.',
    advice: 'Completa la ficha en `docs/_datos/correcciones.yml`.',
    examples: [
      {
        path: 'docs/_datos/correcciones.yml',
        wrong: entry('', '/plantas/hojas/#otra'),
        right: entry('uno', '/plantas/hojas/'),
        finds: ['8:3', '9:3'],
        others,
      },
    ],
  },
  check({ facts, site, sources, corrections, dataText }, report) {
    const file = 'docs/_datos/correcciones.yml'
    const text = dataText('corrections')
    const taught = new Set(facts.flatMap(({ statements }) => statements))
    for (const correction of corrections) {
      const fault = (key: string, message: string, hint: string): void =>
        report({ file, at: fieldPlace(text, correction.position, key), message, hint })
      if (correction.sources.length === 0) {
        fault('fuentes', `La corrección ${correction.id} no tiene fuente`, 'Agrega su clave en «fuentes».')
      }
      for (const key of correction.sources) {
        if (sources.has(key)) continue
        fault(
          'fuentes',
          `La fuente «${key}» de la corrección ${correction.id} no está en la bibliografía`,
          'Agrégala a docs/_datos/fuentes.yml, o usa una que exista.',
        )
      }
      const lost = correction.where ? checkLink(correction.where, undefined, site) : undefined
      if (lost) fault('donde', `${correction.id}: ${lost.message}`, lost.hint)
      if (!taught.has(correction.id)) {
        fault(
          'id',
          `Ninguna página declara la afirmación ${correction.id}`,
          `Agrega ${correction.id} a «afirmaciones» en la página que la explica.`,
        )
      }
    }
  },
}
