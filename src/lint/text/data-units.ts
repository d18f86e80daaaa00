import { parseMarkdown } from '../../notes/parse-markdown.ts'
import { parseDocument } from 'yaml'
import { align } from './align.ts'
import { unitsOfTree } from './note-units.ts'
import { plainUnit, type TextUnit } from './unit.ts'
import { yamlTexts, type YamlText } from './yaml-text.ts'

/**
 * Which fields of each data file are our own prose, in inline Markdown. What
 * the original notes said, forms to avoid, keys and foreign titles are not.
 */
const prose: Record<string, string[]> = {
  'docs/_datos/temas.yml': ['titulo', 'descripcion', 'dibujo.descripcion'],
  'docs/_datos/terminos.yml': ['definicion', 'nota', 'evitar.razon'],
  'docs/_datos/correcciones.yml': ['titulo', 'correcto', 'tentacion'],
  'docs/_datos/ideas-equivocadas.yml': ['ideas.verdad'],
}

/** What is published as inline Markdown besides, though its words are not ours to judge. */
const others: Record<string, string[]> = {
  'docs/_datos/correcciones.yml': ['decia'],
  'docs/_datos/diagramas.yml': ['significado'],
}

/** What readers read of a data file. */
export function dataUnits(path: string, source: string): TextUnit[] {
  return textsAt(source, prose[path]).flatMap(({ value, start, end, path: keys }) =>
    inlineUnits(value, start, source.slice(start, end)).map((unit) => ({
      ...unit,
      address: keys[0] === 'titulo' && path.endsWith('temas.yml'),
    })),
  )
}

/** The texts of a data file that are read as inline Markdown; none of a broken file. */
export function inlineTexts(path: string, source: string): YamlText[] {
  return textsAt(source, [...(prose[path] ?? []), ...(others[path] ?? [])])
}

function textsAt(source: string, fields: readonly string[] = []): YamlText[] {
  if (fields.length === 0) return []
  const document = parseDocument(source, { prettyErrors: false })
  if (document.errors.length > 0) return []
  return yamlTexts(document.contents).filter(({ path: keys }) => fields.includes(keys.join('.')))
}

/** The units of inline Markdown that stands, folded or quoted, in `written` from offset `start`. */
function inlineUnits(value: string, start: number, written: string): TextUnit[] {
  if (!/[`*_[\]<\\]/.test(value)) {
    return [plainUnit('data', value, [{ from: 0, to: value.length, start, end: start + written.length }])]
  }
  return unitsOfTree(parseMarkdown(value), value).map((unit) => ({
    ...unit,
    kind: 'data',
    runs: unit.runs.map((run) => {
      const from = align(value, written, run.start)
      const last = run.end > run.start ? align(value, written, run.end - 1) + 1 : from
      return { ...run, start: start + from, end: start + last }
    }),
  }))
}
