import {
  longNotesOf,
  longSections,
  mostWords,
  unwieldyNotesOf,
  wordsPerMinute,
} from '../../lectures/index.ts'
import type { CourseRule } from './rule.ts'

const note = (words: number): string =>
  `---\ntitle: Las hojas\n---\n\n## Son verdes\n\n:::slide{minutes=1}\n- Verdes\n:::\n\n${'Verde. '.repeat(words).trim()}\n`

/** Notes that can't be said in the minutes of their slide. */
export const longNotes: CourseRule = {
  meta: {
    id: 'notas-largas',
    severity: 'warning',
    what: `El texto de una diapositiva que, a ${wordsPerMinute} palabras por minuto, no se alcanza a decir en los minutos que la nota o la presentación le da; o que, en una diapositiva del plan, pasa de unas ${mostWords} palabras: pantalla y media de la vista del docente.`,
    why: 'El reloj de la vista del docente cuenta con esos minutos: si no alcanzan, la sesión se atrasa sin que nadie sepa dónde. Y en unas notas que siguen y siguen, quien habla se pierde.',
    advice:
      'Acorta el texto, dale a la diapositiva los minutos que necesita, o quítale los minutos: sin ellos dura lo que se tarda en decir. Si no cabe en la pantalla, reparte la sección en dos.',
    examples: [
      {
        path: 'docs/plantas/hojas.md',
        wrong: note(wordsPerMinute + 1),
        right: note(wordsPerMinute),
        finds: ['7:1'],
      },
    ],
  },
  check({ facts, lectures }, report) {
    const saidIn = new Map(facts.map(({ path, said }) => [path, said]))
    const found = [
      ...facts.flatMap(({ path, said }) => longSections(path, said)),
      ...lectures.flatMap((lecture) => {
        const said = (path: string): (typeof facts)[number]['said'] => saidIn.get(path) ?? []
        return [...longNotesOf(lecture, said), ...unwieldyNotesOf(lecture, said)]
      }),
    ]
    for (const { path, at, reason, hint } of found) report({ file: path, at, message: reason, hint })
  },
}
