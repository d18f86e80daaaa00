/** What other dialects of Markdown, and other programs, read as more than text. */

/** What other dialects of Markdown give a meaning to, and a note publishes as it was typed. */
export interface Dialect {
  /** The group `signo` is what is told. */
  pattern: RegExp
  /** Whether nothing but marks of lists and quotes may stand before it in its line. */
  opens?: boolean
  hint: string
}

export const formula = 'Las fórmulas no se dibujan: escríbela con palabras y signos, o como figura.'

export const corrections = 'Aquí no hay marcas de corrección: deja el texto como debe quedar.'

export const wikiLink = 'Un enlace se escribe «[texto](dirección)».'

export const turned = 'Los corchetes van primero: «[texto](dirección)».'

export const dialects: readonly Dialect[] = [
  {
    // «#1» and «#tema» are a number and a label.
    pattern: /(?:^|\n)(?<signo>#{2,6}(?=[^\s#])[^\n]*|#{1,6}\u00a0[^\n]*|#(?=\p{Lu}\p{Ll})[^\n]*)/du,
    hint: 'Deja un espacio corriente entre «#» y el título.',
  },
  { pattern: /(?<signo>\([^()\n]+\)\[(?:mailto:|\.{0,2}\/)[^\]\s]*\])/du, hint: turned },
  { pattern: /(?<signo>!\[\[[^\]\n]+\]\])/du, hint: 'Una figura se escribe «![descripción](archivo)».' },
  { pattern: /(?<!!)(?<signo>\[\[[^\]\n]+\]\])/du, hint: wikiLink },
  {
    pattern: /(?<![!\\])(?<signo>\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])/diu,
    hint: 'Una nota aparte se escribe «:::note», «:::tip», «:::caution» o «:::danger», y se cierra con «:::».',
  },
  {
    pattern: /(?<signo>\^\[[^\]\n]+\])/du,
    hint: 'Una nota al pie se escribe «[^clave]», y su texto aparte: «[^clave]: …».',
  },
  {
    pattern: /(?<![=\p{L}\p{N}])(?<signo>==(?=[^\s=])[^=\n]*[^\s=]==)(?![=\p{L}\p{N}])/du,
    hint: 'No hay texto resaltado: usa negrita, «**así**».',
  },
  {
    pattern:
      /(?<![\p{L}\p{N}+|^{])(?<signo>(?<twice>\+\+|\^\^|\|\|)(?=\p{L})[^+^|\n]*[\p{L}\p{N}.!?]\k<twice>)(?![\p{L}\p{N}+|^])/du,
    hint: 'Aquí no es nada: usa negrita, «**así**», o deja solo el texto.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})])(?<signo>\^[^\s^]{1,12}\^)/du,
    hint: 'Un exponente se escribe con su carácter, «²», o con palabras.',
  },
  { pattern: /(?<signo>\$\$[^$]+\$\$)/du, hint: formula },
  // «$5» and «$HOME» are a price and a variable: a formula has a sign of its own.
  {
    pattern: /(?<![\p{L}\p{N}$])(?<signo>\$(?=[^\s$\d])[^$\n]*[=^_\\][^$\n]*(?<=\S)\$)(?![\p{L}\p{N}$])/du,
    hint: formula,
  },
  { pattern: /(?<signo>\\\((?=[^\n]*(?:[=^_]|\\[a-z]))[^\n]+?\\\))/du, hint: formula },
  {
    // A directive that is badly written is told by who reads it.
    pattern:
      /(?<!(?:^|\n)\s*:[^\n]*)(?<signo>\{(?::\s*)?(?:[.#][\w-]+|[\w-]+=[^\s{}]+)(?:\s+(?:[.#][\w-]+|[\w-]+=[^\s{}]+))*\})/du,
    hint: 'Fuera de una directiva no hay atributos: quítalos.',
  },
  {
    pattern: /(?<signo>%%(?=\S)[^%\n]+%%|\{>>[^{}\n]+<<\})/du,
    hint: 'Aquí no es un comentario, y todos lo leen. Escríbelo «<!-- … -->», en una línea aparte.',
  },
  {
    pattern: /(?<signo>\{(?:\+\+[^{}\n]+\+\+|--[^{}\n]+--)\})/du,
    hint: corrections,
  },
  {
    pattern: /(?<![\p{L}\p{N}:/])(?<signo>:(?:[+-]1|[a-z]{3,}(?:_[a-z\d]+)*):)(?![\p{L}\p{N}:/])/du,
    hint: 'No se convierte en un emoji: dilo con palabras.',
  },
  {
    pattern: /(?<=\p{L})(?<signo>~[\p{L}\p{N}+-]{1,3}~)(?![\p{L}\p{N}]*~)/du,
    hint: 'Un subíndice se escribe con su carácter, «₂», o con palabras.',
  },
  {
    pattern: /(?:^|\n)\s*(?<signo>´{3}|[‘’]{3})/du,
    hint: 'Un bloque de código empieza y termina con tres acentos graves: «```».',
  },
  {
    pattern: /(?<![\p{L}\p{N}´])(?<signo>´[^´\s][^´\n]{0,40}´)(?![\p{L}\p{N}´])/du,
    hint: 'El código va entre acentos graves: «`así`».',
  },
  { pattern: /(?<signo>'{3}\S[^'\n]*'{3})/du, hint: 'La negrita se escribe «**así**».' },
  {
    pattern: /(?:^|\n)(?<signo>!{3}[ \t]+\p{L}+[^\n]*|\.\.[ \t]+[a-z-]+::[^\n]*)/du,
    hint: 'Una nota aparte se escribe «:::note», «:::tip», «:::caution» o «:::danger», y se cierra con «:::».',
  },
  {
    pattern: /(?<signo>\{\{[<%][^\n]*?[>%]\}\}|\{%[^\n]*?%\})/du,
    hint: 'Aquí no hay atajos de otros programas: escribe lo que debe verse.',
  },
  {
    pattern: /(?:^|\n)(?<signo>(?:h[1-6]|bq)\. [^\n]*)/du,
    hint: 'Un título se escribe con «## » delante, y una cita, con «> ».',
  },
  { pattern: /(?:^|\n)(?<signo>={4,})(?=\n|$)/du, hint: 'No hace ninguna línea: quítalo.' },
  { pattern: /(?<=\s)(?<signo>\^[a-z][\w-]*)$/du, hint: 'Aquí no hay marcas de párrafo: quítala.' },
  {
    pattern: /(?:^|\n)[ \t]*(?<signo>(?::|~(?![ \t]+\d))[ \t]+\S[^\n]*)/du,
    opens: true,
    hint: 'Aquí no hay listas de definiciones: escribe «**Término**: qué es», o una tabla.',
  },
  {
    pattern: /(?:^|\n)(?<signo>(?:Table|Figure): [^\n]*)/du,
    opens: true,
    hint: 'Aquí no hay títulos de tablas ni de figuras: dilo en el párrafo de antes.',
  },
  {
    pattern: /(?<signo><!--[^\n]*)/du,
    hint: 'El comentario no se cierra, y todos lo leen: ciérralo con «-->».',
  },
  {
    pattern: /(?:^|\n)(?<signo>\|[ \t][^|\n]+)(?=\n\|[ \t][^|\n]*(?:\n|$))/du,
    hint: 'Para cortar una línea, termínala con «\\».',
  },
  {
    pattern: /(?:^|\n)(?<signo>\+[-=]{3,}\+[-=+]*)/du,
    hint: 'Una tabla se escribe con «|» entre las celdas, y con «| --- | --- |» debajo del encabezado.',
  },
  {
    pattern: /(?:^|\n)(?<signo>[┌╔╭][─═┬╦][^\n]*)/du,
    hint: 'Un dibujo hecho con signos va en un bloque de código: «```text».',
  },
  {
    pattern: /(?:^|\n)(?<signo>import [^\n]+? from ["'“][^\n]+)/du,
    hint: 'En una nota no se importa nada: quítalo.',
  },
  {
    pattern: /(?:^|\n)(?<signo>\*\[[^\]\n]+\]:)/du,
    hint: 'Aquí no hay lista de abreviaturas: explícala en el texto.',
  },
  {
    pattern: /(?<signo>\[\^(?:\s[^\]\n]*|[^\]\n]*\s)?\])/du,
    hint: 'Una nota al pie se escribe «[^clave]», sin espacios.',
  },
]
