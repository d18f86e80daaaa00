import type { YAMLError } from 'yaml'

const unexpected: [reason: string, hint: string] = [
  'Aquí hay un signo que YAML no espera',
  'Si es parte del texto, pon todo el valor entre comillas; si no, revisa comillas, corchetes y sangría.',
]

const reasons: Partial<Record<YAMLError['code'], [reason: string, hint: string]>> = {
  BAD_DQ_ESCAPE: [
    'Hay una barra invertida que YAML no entiende entre comillas dobles',
    'Usa comillas simples, o escribe \\\\ para una barra.',
  ],
  BAD_INDENT: ['La sangría no corresponde', 'Alinea la línea con las de su mismo nivel.'],
  BAD_SCALAR_START: ['El valor empieza con un signo que YAML reserva', 'Pon el valor entre comillas.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'Hay dos puntos de más en la línea',
    'Si el valor contiene «: », ponlo entre comillas.',
  ],
  DUPLICATE_KEY: ['La misma clave está dos veces', 'Deja una sola.'],
  MISSING_CHAR: ['Falta un signo de cierre', 'Cierra las comillas, el corchete o la llave.'],
  MULTILINE_IMPLICIT_KEY: ['Una clave ocupa más de una línea', 'Revisa que cada línea sea «clave: valor».'],
  MULTIPLE_DOCS: ['Los datos terminan antes de tiempo', 'Quita la línea «...» o «---» que los corta.'],
  UNEXPECTED_TOKEN: unexpected,
  BLOCK_IN_FLOW: unexpected,
}

/** The reason of an error that a tab is to blame for. */
export const tabReason = 'Hay una tabulación en la sangría'

/**
 * The reason and the hint, in Spanish, for an error of the YAML parser.
 *
 * @param source what was parsed
 */
export function explainYamlError(error: YAMLError, source: string): { reason: string; hint: string } {
  // The parser tells of it in several ways, some of them after it.
  const line = source.slice(source.lastIndexOf('\n', error.pos[0] - 1) + 1).split('\n', 1)[0] ?? ''
  if (/^ *\t/.test(line)) return { reason: tabReason, hint: 'Usa espacios.' }
  const [reason, hint] = reasons[error.code] ?? [
    'El YAML no se puede leer',
    'Revisa comillas, dos puntos y sangría alrededor de ese lugar.',
  ]
  return { reason, hint }
}
