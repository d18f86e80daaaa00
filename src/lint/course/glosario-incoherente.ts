import { fold } from '../spanish/fold.ts'
import { fieldPlace, type CourseRule } from './rule.ts'

const entry = (term: string, rest: string): string =>
  `- termino: ${term}\n  genero: f\n  categoria: sustantivo\n  definicion: Un órgano de la planta.\n${rest}`

/** A glossary that contradicts itself, or sends the reader nowhere. */
export const incoherentGlossary: CourseRule = {
  meta: {
    id: 'glosario-incoherente',
    severity: 'error',
    what: 'Un término que evita lo que otro recomienda, una forma evitada en dos fichas, un `relacionado` que no existe o una fuente que no está en la bibliografía.',
    why: 'El glosario decide qué palabra se usa: no puede decir dos cosas.',
    advice: 'Corrige la ficha en `docs/_datos/terminos.yml`.',
    examples: [
      {
        path: 'docs/_datos/terminos.yml',
        wrong:
          entry('hoja', '  relacionados: [tallo]\n') +
          entry('lámina', '  evitar:\n    - forma: hoja\n      razon: Ejemplo.\n'),
        right: entry('hoja', '  evitar:\n    - forma: lámina\n      razon: Ejemplo.\n'),
        finds: ['5:3', '10:3'],
      },
    ],
  },
  check({ terms, sources, dataText }, report) {
    const file = 'docs/_datos/terminos.yml'
    const text = dataText('terms')
    const names = new Map(terms.map((term) => [term.term, term]))
    const avoidedBy = new Map<string, string>()
    for (const term of terms) {
      const fault = (key: string, message: string, hint: string): void =>
        report({ file, at: fieldPlace(text, term.position, key), message, hint })
      for (const related of term.related) {
        if (names.has(related)) continue
        fault('relacionados', `«${related}» no está en el glosario`, 'Agrégalo como término, o quítalo.')
      }
      if (term.source !== undefined && !sources.has(term.source)) {
        fault(
          'fuente',
          `La fuente «${term.source}» no está en la bibliografía`,
          'Agrégala a docs/_datos/fuentes.yml, o usa una que exista.',
        )
      }
      for (const key of term.noteSources ?? []) {
        if (sources.has(key)) continue
        fault(
          'fuentes-nota',
          `La fuente «${key}» no está en la bibliografía`,
          'Agrégala a docs/_datos/fuentes.yml, o usa una que exista.',
        )
      }
      for (const { form } of term.avoid) {
        const exact = term.category === 'nombre' || term.category === 'sigla'
        const key = exact ? form : fold(form)
        const other = avoidedBy.get(key)
        if (names.has(form)) {
          fault('evitar', `«${term.term}» evita «${form}», que es otro término`, 'Quita uno de los dos.')
        } else if (other !== undefined) {
          fault(
            'evitar',
            `«${form}» se evita dos veces: por «${other}» y por «${term.term}»`,
            'Deja la forma en una sola ficha.',
          )
        }
        avoidedBy.set(key, term.term)
      }
    }
  },
}
