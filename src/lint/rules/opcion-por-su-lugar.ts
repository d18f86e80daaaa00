import type { List } from 'mdast'
import type { Node } from 'unist'
import type { Document } from '../document.ts'
import { defineRule, type Report } from '../rule.ts'
import { rangeAt } from '../text/places.ts'

const ordinal = '(?:primer|segund|tercer|cuart|quint|[uú]ltim|anterior|siguient)[aeo]?s?'

/** «la última opción», «las dos primeras opciones», «la opción B», «las opciones A y C». */
const placed = new RegExp(
  `(?<!\\p{L})(?:${ordinal} (?:(?:dos|tres|cuatro) )?opci(?:ón|ones)|(?:dos|tres|cuatro) ${ordinal} opciones|opci(?:ón|ones) (?:[A-E](?: [yo] [A-E])?|\\d|${ordinal})|respuesta(?: correcta)? es (?:la )?(?:[a-e]\\)|[A-E]))(?!\\p{L})`,
  'giu',
)

/** What is written before an option to give it a letter or a number. */
const lettered =
  /^[-*+][ \t]+\[[ xX]\][ \t]+(?<sign>(?:\*\*|__)?\(?(?:[A-Ea-e]|\d)[).]\)?(?:\*\*|__)?)(?=[ \t])/

/** A question that names an option by its place, which is not the one in which it is shown. */
export default defineRule(
  {
    id: 'opcion-por-su-lugar',
    severity: 'error',
    what: 'Una pregunta que nombra una opción por su lugar o por su letra: «la última opción», «la opción B»; o cuyas opciones traen letras propias: `a)`, `b)`.',
    why: 'Las opciones se muestran en otro orden que en la nota, para que la correcta no esté siempre en el mismo lugar: hablaría de otra.',
    advice:
      'Di lo que dice la opción. Si el orden importa, escribe `:::question{in-order}`, y se muestran como están escritas.',
    examples: [
      {
        wrong:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n\n- [ ] Oxígeno\n- [x] Dióxido de carbono\n- [ ] Nitrógeno\n\nLa primera opción es lo que suelta.\n:::\n',
        right:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n\n- [ ] Oxígeno\n- [x] Dióxido de carbono\n- [ ] Nitrógeno\n\nEl oxígeno es lo que suelta.\n:::\n',
        finds: ['primera opción'],
      },
      {
        wrong:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n\n- [ ] Oxígeno\n- [x] Dióxido de carbono\n- [ ] Las dos opciones anteriores\n\nLa opción A es lo que suelta.\n:::\n',
        right:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question{in-order}\n¿Qué gas toma la hoja?\n\n- [ ] Oxígeno\n- [x] Dióxido de carbono\n- [ ] Las dos opciones anteriores\n\nLa opción A es lo que suelta.\n:::\n',
        finds: ['opciones anteriores', 'opción A'],
      },
      {
        wrong:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n\n- [ ] a) Oxígeno\n- [x] b) Dióxido de carbono\n- [ ] c) Nitrógeno\n\nLa respuesta es b).\n:::\n',
        right:
          '## Repaso\n\n::no-slide{reason="Repaso"}\n\n:::question\n¿Qué gas toma la hoja?\n\n- [ ] Oxígeno\n- [x] Dióxido de carbono\n- [ ] Nitrógeno\n\nLa respuesta es el dióxido de carbono.\n:::\n',
        finds: ['12:7', '13:7', '14:7', 'respuesta es b)'],
      },
    ],
  },
  (document, _context, report) => {
    const { note, units } = document
    const questions = (note?.sections ?? []).flatMap(({ questions: asked, examQuestions }) => [
      ...asked,
      ...examQuestions,
    ])
    for (const { node } of questions) tellLetters(node, document, report)
    const spans = questions
      .filter(({ inOrder, options }) => !inOrder && options.length > 0)
      .flatMap(({ node: { position } }) => (position ? [position] : []))
      .map(({ start, end }) => [start.offset ?? 0, end.offset ?? 0] as const)
    if (spans.length === 0) return
    for (const unit of units) {
      const at = unit.runs[0]?.start ?? -1
      if (!spans.some(([start, end]) => start <= at && at < end)) continue
      for (const match of unit.text.matchAll(placed)) {
        report({
          message: `«${match[0]}»: las opciones no se muestran en el orden de la nota`,
          hint: 'Di lo que dice esa opción, o escribe «:::question{in-order}».',
          at: { unit, range: [match.index, match.index + match[0].length] },
        })
      }
    }
  },
)

/** Options that bring letters of their own, which would stand beside those that they are shown with. */
function tellLetters({ children }: { children: readonly Node[] }, document: Document, report: Report): void {
  const items = children.flatMap((node) => (node.type === 'list' ? (node as List).children : []))
  const signs = items.map(({ position }) =>
    lettered.exec(document.source.slice(position?.start.offset, position?.end.offset)),
  )
  // «1. de mayo» may begin one option; that all do is no chance.
  if (signs.length < 2 || signs.some((sign) => sign === null)) return
  for (const [index, sign] of signs.entries()) {
    const written = sign!.groups!.sign!
    const start = (items[index]!.position?.start.offset ?? 0) + sign![0].length - written.length
    report({
      message: `«${written}» delante de la opción: las letras se ponen solas`,
      hint: 'Quítalo: las opciones se muestran con una letra, y casi siempre en otro orden.',
      at: rangeAt(document, start, written.length),
    })
  }
}
