/**
 * Prints the PDFs of the site that is in `dist/`: `npm run pdf [-- --pasos]`; or an exam:
 * `npm run pdf -- --examen 20`.
 */
import { join } from 'node:path'
import { AuthorError } from '../src/author-error.ts'
import { readArguments } from '../src/tasks/arguments.ts'
import { handOutAgain } from '../src/tasks/build-course.ts'
import { makeExams, readExamOrder } from '../src/tasks/exams.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'

const help = `Uso: npm run pdf [-- opciones]

Vuelve a imprimir los PDF del sitio que hay en dist/, o hace un examen.

  --pasos            imprime las presentaciones, con una página por paso
  --examen N         sortea un examen de N preguntas, con su clave, en examenes/
  --versiones A,B,C  con las mismas preguntas en otro orden; si falta, solo la A
  --semilla S        un número o una palabra: la misma da el mismo examen; si falta, 1
  --temas T1,T2      solo de esos temas, por su identificador
  --help             muestra esta ayuda

Un examen no necesita el sitio construido, y nada de él se publica. También
entran las preguntas que llevan {exam}, que no salen en ningún otro lado.
`

await runCommand(async () => {
  const given = readArguments(
    {
      options: {
        pasos: { type: 'boolean', default: false },
        examen: { type: 'string' },
        versiones: { type: 'string' },
        semilla: { type: 'string' },
        temas: { type: 'string' },
      },
    },
    help,
  )
  if (!given) return
  const { values } = given
  const root = process.cwd()
  const { pasos: steps, examen, versiones, semilla, temas } = values
  if (examen === undefined) {
    const lonely = Object.entries({ versiones, semilla, temas }).find(([, value]) => value !== undefined)
    if (lonely) {
      throw new AuthorError(`«--${lonely[0]}» es de un examen.`, {
        hint: 'Agrega «--examen» con el número de preguntas.',
      })
    }
    await handOutAgain(root, join(root, 'dist'), { address: publicAddress(), steps })
    return
  }
  if (steps) {
    throw new AuthorError('«--pasos» y «--examen» no van juntas.', {
      hint: 'Haz una cosa y después la otra.',
    })
  }
  const folder = await makeExams(root, readExamOrder({ examen, versiones, semilla, temas }), publicAddress())
  console.log(`\nEl examen está en ${folder}/.`)
})
