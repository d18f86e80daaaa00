/**
 * What Mermaid finds wrong with a diagram's meaning once it has parsed it. It says so in English
 * and mostly without a place: here it is said in Spanish, and looked for in the source.
 */
interface Complaint {
  message: RegExp
  reason(name: string, other: string): string
  /** Where it is: the last line that has this. */
  place?(name: string, other: string): RegExp
}

export const IN_ITSELF =
  'Un grupo se contiene a sí mismo: revisa que ningún grupo ni nodo repita un identificador.'

const COMPLAINTS: Complaint[] = [
  {
    message: /checkout branch.*branch "?([^")]+)"?/i,
    reason: (name) => `La rama «${name}» no existe todavía. Créala antes con «branch ${name}».`,
    place: (name) => command('checkout|switch', name),
  },
  {
    message: /Trying to create an existing branch.*"checkout ([^"]+)"/i,
    reason: (name) => `La rama «${name}» ya existe. Pasa a ella con «checkout ${name}» o da otro nombre.`,
    place: (name) => command('branch', name),
  },
  {
    message: /Branch to be merged \(([^)]+)\) does not exist/i,
    reason: (name) => `La rama «${name}» no existe: no se puede fusionar. Créala antes con «branch ${name}».`,
    place: (name) => command('merge', name),
  },
  {
    message: /ID '([^']+)' is declared as both/i,
    reason: (name) => `«${name}» se declara dos veces, y no como lo mismo: da otro nombre a uno de los dos.`,
  },
  {
    message: /Cannot merge a branch to itself/i,
    reason: () => 'Una rama no se puede fusionar consigo misma: pasa antes a otra.',
    place: () => /^\s*merge\b/,
  },
  {
    message: /Cannot merge branch '([^']+)' into itself/i,
    reason: (name) => `«${name}» no se puede fusionar consigo misma: pasa antes a otra rama.`,
    place: (name) => command('merge', name),
  },
  {
    message: /Cannot merge branch.*?'([^']+)'/i,
    reason: (name) => `No se puede fusionar «${name}»: revisa que exista y que tenga cambios propios.`,
    place: (name) => command('merge', name),
  },
  {
    message: /Incorrect usage of "merge"\. Current branch \((.+?)\)\s*has no commits/i,
    reason: (name) => `La rama «${name}» no tiene cambios todavía: pon antes un «commit».`,
    place: () => /^\s*merge\b/,
  },
  {
    message: /Incorrect usage of "merge"\. Both branches have same head/i,
    reason: () => 'Una y otra están en el mismo cambio: no hay nada que fusionar. Pon antes un «commit».',
    place: () => /^\s*merge\b/,
  },
  {
    message: /"cherryPick"/i,
    reason: () => '«cherry-pick» copia un cambio que ya existe en otra rama: revisa su «id».',
    place: () => /cherry-pick/,
  },
  {
    message: /Invalid date:\s*(.+)/i,
    reason: (name) => `«${name}» no es una fecha con el formato de «dateFormat». Escríbela con ese formato.`,
    place: (name) => literally(name),
  },
  {
    message: /inactivate an inactive participant \(([^)]+)\)/i,
    reason: (name) => `«${name}» no está activo: sobra un «-» o un «deactivate», o falta antes un «+».`,
    place: (name) => new RegExp(`deactivate\\s+${escape(name)}|${escape(name)}\\s*--?>>?-`),
  },
  {
    message: /(created|destroyed) participant .* does not have an associated/i,
    reason: (name) =>
      `Quien aparece con «${order(name)}» tiene que estar en el mensaje de la línea siguiente.`,
    place: (name) => new RegExp(`^\\s*${order(name)}\\b`),
  },
  {
    message: /"([^"]+)" has invalid value: (-\d+(?:\.\d+)?)/i,
    reason: (name, value) => `«${name}» no puede valer ${value}: los valores son positivos.`,
    place: (name) => literally(`"${name}"`),
  },
  {
    message: /only one root\. No parent could be found for \("([^"]+)"\)/i,
    reason: (name) => `Un mapa mental tiene una sola raíz: pon «${name}» debajo, con más sangría.`,
    place: (name) => literally(name),
  },
  {
    message: /block (\d+) - \d+ is not contiguous\. It should start from (\d+)/i,
    reason: (from, wanted) =>
      `El bloque que empieza en ${from} no sigue al anterior: tiene que empezar en ${wanted}.`,
    place: (from) => new RegExp(`^\\s*${from}\\b`),
  },
  {
    message: /C4 rel "(.*?)" -> "(.*)" references an unknown/is,
    reason: (from, to) =>
      `«${from}» o «${to}» no existe en el diagrama. Decláralos, por ejemplo con «System(${from}, "Texto")».`,
    place: (from, to) => new RegExp(`\\w*Rel\\w*\\s*\\(\\s*${escape(from)}\\s*,\\s*${escape(to)}`),
  },
  {
    message: /Items without section detected, found section \("([^"]+)"\)/i,
    reason: (name) =>
      `Hay tarjetas antes de la columna «${name}». Una columna va delante de las suyas, con menos sangría.`,
    place: (name) => literally(name),
  },
  {
    message: /Duplicate event modeling frame ID "([^"]+)"/i,
    reason: (name) => `El número «${name}» está dos veces: cada cuadro tiene el suyo.`,
    place: (name) => new RegExp(`^\\s*\\w+\\s+${escape(name)}\\b`),
  },
  {
    // The parser of YAML, with a line and a column of its own.
    message: /\(\d+:\d+\)\s*$/m,
    reason: () =>
      'Lo que va entre «@{» y «}» está mal escrito. Se escribe como en «@{ shape: rect, label: "Texto" }».',
    place: () => /@\{.*/,
  },
  {
    message: /hand id \[([^\]]+)\] does not yet exist/i,
    reason: (name) => `«${name}» no existe todavía. Decláralo antes con «service» o «group».`,
    place: (name) => word(name),
  },
  {
    message: /unknown set identifier: (\S+)/i,
    reason: (name) => `El conjunto «${name}» no existe todavía. Decláralo antes con «set ${name}».`,
    place: (name) => word(name),
  },
  {
    message: /No such shape: (.+?)\.?$/im,
    reason: (name) => `«${name}» no es una forma que Mermaid conozca. Usa corchetes, como en «a["Texto"]».`,
    place: (name) => word(name),
  },
  {
    message: /Edge limit exceeded/i,
    reason: () => 'El diagrama tiene demasiadas flechas: divídelo en varios.',
  },
  {
    message: /Maximum call stack/i,
    reason: () => IN_ITSELF,
  },
  {
    message: /Cannot (read|set) propert|is not (a function|iterable|defined)/i,
    reason: () =>
      'Mermaid falla con este diagrama sin decir por qué. Quita líneas hasta dar con la que no entiende.',
  },
]

/** What a message means and where in the source it belongs, when it is a known one. */
export function complaintOf(
  message: string,
  code: string,
): { reason: string; at?: { row: number; column: number; endColumn: number } } | undefined {
  for (const { message: known, reason, place } of COMPLAINTS) {
    const match = known.exec(message)
    if (!match) continue
    const [name = '', other = ''] = match.slice(1).map((text: string | undefined) => text?.trim())
    return { reason: reason(name, other), at: place && lastPlace(code, place(name, other)) }
  }
  return undefined
}

function lastPlace(code: string, pattern: RegExp) {
  const lines = code.split('\n')
  const index = lines.findLastIndex((line) => pattern.test(line) && !/^\s*(%%|acc(Title|Descr)\b)/.test(line))
  const match = pattern.exec(lines[index] ?? '')
  if (!match) return undefined
  const column = match.index + match[0].length - match[0].trimStart().length + 1
  return { row: index + 1, column, endColumn: match.index + match[0].length + 1 }
}

function command(names: string, argument: string): RegExp {
  return new RegExp(`^\\s*(?:${names})\\s+"?${escape(argument)}`)
}

function literally(text: string): RegExp {
  return new RegExp(escape(text))
}

/** `\b` knows no accents. */
function word(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d_])${escape(text)}(?![\\p{L}\\d_])`, 'u')
}

function order(participle: string): string {
  return participle.startsWith('create') ? 'create' : 'destroy'
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
