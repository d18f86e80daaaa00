import type { VFile } from 'vfile'
import { report } from './problem.ts'
import type { Term } from './types.ts'
import { readList } from './yaml-reader.ts'

/** Reads `_datos/terminos.yml`: the glossary. */
export function parseTerms(file: VFile): Term[] {
  const names = new Set<string>()
  return readList(file).map((record) => {
    const term: Term = {
      term: record.text('termino'),
      category: record.oneOf('categoria', ['sustantivo', 'verbo', 'adjetivo', 'sigla', 'nombre']),
      gender: record.optionalOneOf('genero', ['m', 'f']),
      plural: record.optionalText('plural'),
      english: record.optionalText('ingles'),
      definition: record.text('definicion'),
      avoid: record.records('evitar').map((form) => {
        const avoided = {
          form: form.text('forma'),
          reason: form.text('razon'),
          allow: form.texts('permitir'),
        }
        form.rejectUnknown()
        return avoided
      }),
      related: record.texts('relacionados'),
      source: record.optionalText('fuente'),
      note: record.optionalText('nota'),
      noteSources: record.texts('fuentes-nota'),
      position: record.point,
    }
    record.rejectUnknown()
    if (names.has(term.term)) {
      report(file, {
        rule: 'identificador-repetido',
        reason: `El término «${term.term}» está dos veces`,
        hint: 'Une las dos fichas.',
        place: record.placeOf('termino'),
      })
    }
    names.add(term.term)
    return term
  })
}
