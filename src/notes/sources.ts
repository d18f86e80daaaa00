import type { VFile } from 'vfile'
import { report } from './problem.ts'
import type { Source } from './types.ts'
import { readMapping } from './yaml-reader.ts'

/** Reads `_datos/fuentes.yml`: the bibliography by key. */
export function parseSources(file: VFile): Map<string, Source> {
  const sources = new Map<string, Source>()
  for (const [key, record] of readMapping(file)) {
    const source: Source = {
      key,
      author: record.text('autor'),
      title: record.text('titulo'),
      year: record.optionalText('anio'),
      url: record.text('url'),
      read: record.day('leido'),
      scope: record.oneOf('alcance', ['texto', 'resumen']),
    }
    record.rejectUnknown()
    if (source.url && !/^https?:\/\/\S+$/.test(source.url)) {
      report(file, {
        rule: 'campo',
        reason: `«url»: «${source.url}» no es una dirección web`,
        hint: 'Escribe la dirección completa, con https://.',
        place: record.placeOf('url'),
      })
    }
    sources.set(key, source)
  }
  return sources
}
