import { defineRule } from '../rule.ts'

const ordinal = '(?:primer|segund|tercer|cuart|quint|[uú]ltim|anterior|siguient)[aeo]?s?'

/** «la última opción», «las dos primeras opciones», «la opción B», «las opciones A y C». */
const placed = new RegExp(
  `(?<!\\p{L})(?:${ordinal} (?:(?:dos|tres|cuatro) )?opci(?:ón|ones)|(?:dos|tres|cuatro) ${ordinal} opciones|opci(?:ón|ones) (?:[A-E](?: [yo] [A-E])?|\\d|${ordinal}))(?!\\p{L})`,
  'giu',
)

/** A question that names an option by its place, which is not the one in which it is shown. */
export default defineRule(
  {
    id: 'opcion-por-su-lugar',
    severity: 'error',
    what: 'Una pregunta que nombra una opción por su lugar o por su letra: «la última opción», «la opción B».',
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
    ],
  },
  ({ note, units }, _context, report) => {
    const spans = (note?.sections ?? [])
      .flatMap(({ questions, examQuestions }) => [...questions, ...examQuestions])
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
