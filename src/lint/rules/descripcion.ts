import { defineRule } from '../rule.ts'

const least = 60
const most = 155

/** A note without the sentence that search engines and cards show, or with one too long or short. */
export default defineRule(
  {
    id: 'descripcion',
    severity: 'error',
    what: `Una nota sin \`description\`, o con una que no tiene entre ${least} y ${most} caracteres.`,
    why: 'Es lo que muestran los buscadores y los enlaces compartidos; más larga, se corta.',
    advice: 'Escribe una frase que diga qué se aprende en la página.',
    examples: [
      {
        wrong: '---\ntitle: Hojas\ndescription: Sobre hojas.\n---\n\nHola.\n',
        right:
          '---\ntitle: Hojas\ndescription: De qué está hecha una hoja, por qué casi todas son verdes y qué hacen con la luz.\n---\n\nHola.\n',
        finds: ['3:1'],
      },
    ],
  },
  ({ note, source }, _context, report) => {
    if (!note || note.title === '') return
    const lines = source.split(/\r\n|\n|\r/, 40)
    const index = lines.findIndex((line) => line.startsWith('description:'))
    const at = { line: Math.max(index, 0) + 1, column: 1 }
    const { description } = note
    if (description === undefined) {
      report({
        message: 'La nota no tiene descripción',
        hint: 'Agrega «description: …» al encabezado de datos.',
        at,
      })
    } else if (description.length < least || description.length > most) {
      report({
        message: `La descripción tiene ${description.length} caracteres; debe tener entre ${least} y ${most}`,
        hint: 'Escribe una frase que diga qué se aprende en la página.',
        at,
      })
    }
  },
)
