/** A frontmatter that is none, because of where or how it is written. */
export interface MisplacedFields {
  reason: string
  hint: string
  /** Its first line and its last one, from 1. */
  line: number
  end: number
}

/** What was meant to be the frontmatter of a note that has none; undefined where nothing looks like it. */
export function misplacedFields(source: string): MisplacedFields | undefined {
  const lines = source.split('\n')
  const isField = (line: string | undefined): boolean => /^\s*title\s*[:=]/.test(line ?? '')
  const field = lines.findIndex(isField)
  const start = lines.findLastIndex(
    (line, index) => index < field && /^\s*(?:[-–—]{2,}|\+{3,})\s*$/.test(line),
  )
  // Between the mark and the field there are fields alone.
  if (start === -1 || lines.slice(start + 1, field).some((line) => !/^\s*(?:#|[\w-]+\s*[:=]|$)/.test(line))) {
    return undefined
  }
  const mark = lines[start]!
  const following = lines.slice(field)
  const close = following.findIndex((line) => /^\s*(?:[-–—]{2,}|\+{3,}|\.{3})\s*$/.test(line))
  const other = following.findIndex((line) => !/^(?:\s*(?:#|-\s|[\w-]+\s*[:=])|\s+\S)/.test(line))
  const length = close === -1 ? Math.max(0, other - 1) : close
  const place = { line: start + 1, end: field + length + 1 }
  const before = lines.slice(0, start)
  if (before.some((line) => line.trim() !== '')) {
    return {
      reason: 'Hay algo antes del encabezado de datos, y no se lee como tal',
      hint: 'Pásalo debajo: el archivo empieza con la línea «---» del encabezado.',
      ...place,
    }
  }
  if (mark.trim() !== '---') {
    return {
      reason: `El encabezado de datos no se abre con «${mark.trim()}»`,
      hint: 'Ponlo entre dos líneas «---», y sus campos así: «title: …».',
      ...place,
    }
  }
  if (start > 0 || mark.startsWith(' ') || mark.startsWith('\t')) {
    return {
      reason: 'El encabezado de datos no está al principio del archivo',
      hint: 'Quita las líneas en blanco y los espacios de antes: lo primero es «---».',
      ...place,
    }
  }
  return {
    reason: 'El encabezado de datos no se cierra',
    hint: 'Escribe debajo de sus campos otra línea «---».',
    ...place,
  }
}
