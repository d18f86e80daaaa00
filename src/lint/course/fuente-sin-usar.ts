import type { CourseRule } from './rule.ts'

const entry = (key: string): string =>
  `${key}:\n  autor: Ana Quispe\n  titulo: Hojas\n  url: https://example.org/${key}\n  leido: 2026-11-23\n  alcance: texto\n`
const term = (key: string): string =>
  `- termino: hoja\n  genero: f\n  categoria: sustantivo\n  plural: hojas\n  definicion: Un órgano de la planta.\n  fuente: ${key}\n`

/** An entry of the bibliography that nothing cites. */
export const unusedSource: CourseRule = {
  meta: {
    id: 'fuente-sin-usar',
    severity: 'error',
    what: 'Una fuente de la bibliografía que no cita ninguna nota, ficha de corrección ni término.',
    why: 'Una bibliografía dice en qué se apoya el curso, no qué se leyó.',
    advice: 'Cítala donde respalde algo, o quítala de `docs/_datos/fuentes.yml`.',
    examples: [
      {
        path: 'docs/_datos/fuentes.yml',
        wrong: entry('uno') + entry('dos'),
        right: entry('uno'),
        finds: ['7:1'],
        others: { 'docs/_datos/terminos.yml': term('uno') },
      },
    ],
  },
  check({ facts, terms, sources, corrections, dataText }, report) {
    const cited = new Set([
      ...facts.flatMap(({ cited }) => cited),
      ...terms.flatMap(({ source, noteSources }) => [...(source ? [source] : []), ...(noteSources ?? [])]),
      ...corrections.flatMap((correction) => correction.sources),
    ])
    const lines = dataText('sources').split('\n')
    for (const key of sources.keys()) {
      if (cited.has(key)) continue
      const line = lines.findIndex((text) => text.startsWith(`${key}:`)) + 1
      report({
        file: 'docs/_datos/fuentes.yml',
        at: { line: Math.max(line, 1), column: 1 },
        message: `Nada cita la fuente «${key}»`,
        hint: 'Cítala donde respalde algo, o quítala.',
      })
    }
  },
}
