import type { VFile } from 'vfile'
import type { Theme } from './types.ts'
import { readList } from './yaml-reader.ts'

/** Reads `_datos/temas.yml`: themes in teaching order. */
export function parseThemes(file: VFile): Theme[] {
  return readList(file).map((record, index) => {
    const theme: Theme = {
      id: record.text('id'),
      title: record.text('titulo'),
      description: record.text('descripcion'),
      layer: record.optionalNumber('capa') ?? index + 1,
    }
    record.rejectUnknown()
    return theme
  })
}
