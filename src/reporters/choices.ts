/**
 * Rules whose findings go against what a course has chosen, not against the language or against what
 * Markdown and data must be: who chooses otherwise switches them off.
 */
const choices: ReadonlySet<string> = new Set([
  'termino-evitado',
  'nombre-propio',
  'voseo',
  'comillas',
  'separador-de-cifras',
  'palabra-que-desanima',
  'idea-equivocada',
  'descripcion',
  'seccion-sin-diapositiva',
  'diapositiva-sin-notas',
  'diapositiva-larga',
  'opcion-por-su-lugar',
  'diagrama-fuera-de-diapositiva',
  'diagrama-con-estilo',
  'palabra-de-diagrama',
  'dato-vencido',
  'fuente-sin-usar',
  'glosario-incoherente',
  'correccion-incompleta',
  'html-en-la-nota',
  'codigo-en-la-portada',
  'markdown-no-permitido',
])

/** What a finding of a rule is: a fault wherever it stands, or something that this course does otherwise. */
export type Nature = 'fault' | 'choice'

export function natureOf(rule: string): Nature {
  return choices.has(rule) ? 'choice' : 'fault'
}
