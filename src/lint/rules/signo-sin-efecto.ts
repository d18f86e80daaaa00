import { defineRule } from '../rule.ts'
import { writtenTexts } from '../text/literals.ts'
import { nodesOf } from '../text/nodes.ts'
import { rangeAt } from '../text/places.ts'

/** What other dialects of Markdown give a meaning to, and a note publishes as it was typed. */
interface Dialect {
  /** The group `signo` is what is told. */
  pattern: RegExp
  hint: string
}

const formula = 'Las fórmulas no se dibujan: escríbela con palabras y signos, o como figura.'

const turned = 'Los corchetes van primero: «[texto](dirección)».'

const dialects: readonly Dialect[] = [
  {
    // «#1» and «#tema» are a number and a label.
    pattern: /(?:^|\n)(?<signo>#{2,6}(?=[^\s#])[^\n]*|#{1,6}\u00a0[^\n]*|#(?=\p{Lu}\p{Ll})[^\n]*)/du,
    hint: 'Deja un espacio corriente entre «#» y el título.',
  },
  { pattern: /(?<signo>\([^()\n]+\)\[(?:mailto:|\.{0,2}\/)[^\]\s]*\])/du, hint: turned },
  { pattern: /(?<signo>!\[\[[^\]\n]+\]\])/du, hint: 'Una figura se escribe «![descripción](archivo)».' },
  { pattern: /(?<!!)(?<signo>\[\[[^\]\n]+\]\])/du, hint: 'Un enlace se escribe «[texto](dirección)».' },
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
      /(?<!(?:^|\n)\s*:[^\n]*)(?<signo>\{(?:[.#][\w-]+|[\w-]+=[^\s{}]+)(?:\s+(?:[.#][\w-]+|[\w-]+=[^\s{}]+))*\})/du,
    hint: 'Fuera de una directiva no hay atributos: quítalos.',
  },
]

/** Marks of other dialects of Markdown. */
export default defineRule(
  {
    id: 'signo-sin-efecto',
    severity: 'error',
    stops: true,
    inline: true,
    what: 'Un signo que en otros programas hace algo y aquí se publica tal cual: un título sin espacio tras `##`, `==resaltado==`, `x^2^`, `[[enlace]]`, `[!NOTE]`, `{width=300}`, un enlace al revés.',
    why: 'Quien lee ve los signos en medio de la frase.',
    advice: 'Escríbelo como dice el hallazgo; si es texto que se debe ver, ponlo en letra de código.',
    examples: [
      {
        wrong: '##Otra parte\n\nMira (la hoja)[/plantas/hoja/], que es ==verde== y mide 3 m^2^.\n',
        right:
          '## Otra parte\n\n::no-slide{reason="Ejemplo"}\n\nMira [la hoja](/plantas/hoja/), que es **verde** y mide 3 m².\n',
        finds: ['5:1', '7:6', '7:40', '7:60'],
      },
      {
        wrong: 'Va ![[hoja.svg]] con [[hoja]], una nota^[al pie] y $$a + b$$ o $a = b$.\n',
        right: 'Va la hoja con su tallo, una nota al pie y «a + b», a $5 o $6.\n',
        finds: ['5:4', '5:22', '5:40', '5:52', '5:64'],
      },
    ],
  },
  (document, _context, report) => {
    if (document.kind === 'data') return
    const tell = (start: number, end: number, hint: string): void => {
      const sign = document.markdown.slice(start, end).replace(/\s+/g, ' ')
      report({
        message: `«${sign.length > 40 ? `${sign.slice(0, 39)}…` : sign}» se publica tal cual`,
        hint,
        at: rangeAt(document, start, end - start),
      })
    }
    for (const { position } of nodesOf(document.tree, 'link')) {
      // A whole address is a link by itself, between what was to make it one.
      const { markdown } = document
      const [before = ''] =
        /(?<!\\)\([^()\n]+\)\[$/.exec(markdown.slice(0, position?.start.offset ?? 0)) ?? []
      const end = position?.end.offset ?? 0
      if (before !== '' && markdown[end] === ']')
        tell(position!.start.offset! - before.length, end + 1, turned)
    }
    for (const { text, start } of writtenTexts(document)) {
      for (const { pattern, hint } of dialects) {
        for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) {
          const [from, to] = match.indices!.groups!.signo!
          if (text[from - 1] === '\\') continue
          tell(start + from, start + to, hint)
        }
      }
    }
  },
)
