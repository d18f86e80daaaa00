import { defineRule } from '../rule.ts'
import { literalsIn } from '../text/literals.ts'
import { rangeAt } from '../text/places.ts'

/** What the tool that shows slides runs, or makes a formula of, in a slide that a lecture writes itself. */
export default defineRule(
  {
    id: 'signo-de-diapositiva',
    severity: 'error',
    stops: true,
    what: 'Llaves dobles, `{{ x }}`, o un texto entre dos signos `$` en una diapositiva propia de una presentación.',
    why: 'Quien muestra las diapositivas ejecuta lo que va entre llaves dobles, y desaparece; lo que va entre dos `$` sale como una fórmula.',
    advice: 'Ponlo en letra de código, o escribe `\\$`.',
    examples: [
      {
        path: 'slides/pan.md',
        wrong: '---\ntitulo: Pan\n---\n\n# Pan\n\nVa {{ x }} y $a$ hoy.\n',
        right: '---\ntitulo: Pan\n---\n\n# Pan\n\nVa `x` y \\$a\\$ hoy, por 3 $.\n',
        finds: ['7:4', '7:14'],
      },
    ],
  },
  (document, _context, report) => {
    if (document.kind !== 'lecture') return
    for (const { sign, at } of literalsIn(document, /\{\{|\$[^$\n]+\$|\$\$/)) {
      report({
        message:
          sign === '{{' ? '«{{» abre código en la diapositiva' : `«${sign}» se muestra como una fórmula`,
        hint:
          sign === '{{'
            ? 'Pon en letra de código lo que va entre las llaves.'
            : 'Escribe «\\$» por cada signo, o ponlo en letra de código.',
        at: rangeAt(document, at, sign.length),
      })
    }
  },
)
