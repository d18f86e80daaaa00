import type { VFile } from 'vfile'
import { report } from './problem.ts'
import type { Correction } from './types.ts'
import { readList } from './yaml-reader.ts'

/** Reads `_datos/correcciones.yml`: the corrections ledger. */
export function parseCorrections(file: VFile): Correction[] {
  const ids = new Set<string>()
  return readList(file).map((record) => {
    const correction: Correction = {
      id: record.text('id'),
      kind: record.oneOf('tipo', ['matiz', 'error']),
      theme: record.text('tema'),
      title: record.text('titulo'),
      said: record.text('decia'),
      correct: record.text('correcto'),
      tempting: record.text('tentacion'),
      sources: record.texts('fuentes'),
      where: record.text('donde'),
      position: record.point,
    }
    record.rejectUnknown()
    if (ids.has(correction.id)) {
      report(file, {
        rule: 'identificador-repetido',
        reason: `El identificador «${correction.id}» está dos veces`,
        hint: 'Da a cada ficha un identificador propio.',
        place: record.placeOf('id'),
      })
    }
    ids.add(correction.id)
    return correction
  })
}
