/** Makes a course of one's own: `npm run nuevo -- CARPETA`. See `help` for what it takes. */
import { resolve } from 'node:path'
import { AuthorError } from '../src/author-error.ts'
import { readArguments } from '../src/tasks/arguments.ts'
import { newCourse } from '../src/tasks/new-course.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { updateCourse, type CourseUpdate } from '../src/tasks/update-course.ts'

const help = `Uso: npm run nuevo -- CARPETA
     npm run nuevo -- --actualizar CARPETA

Crea en CARPETA un curso nuevo: esta máquina con un curso de muestra, pequeño y
completo, listo para construirlo y para poner el tuyo en su lugar. CARPETA tiene
que estar vacía o no existir, y quedar fuera de esta.

  --actualizar CARPETA  lleva esta máquina a un curso que se creó así. El curso no
                        cambia: ni docs/, ni slides/*.md, ni el README, ni lo que
                        hayas agregado. Si cambiaste un archivo de la máquina y el
                        nuevo es otro, tu versión queda en .maquina-anterior/
  --help                muestra esta ayuda
`

const firstSteps = (folder: string): string => `Listo: en «${folder}» hay un curso de muestra. Para verlo:

  cd ${inShell(folder)}
  npm ci && npm run build
  npm run preview

Para que sea el tuyo, cambia en este orden:

  docs/_datos/curso.yml   el título, los autores y lo demás que el curso dice de sí
  docs/_datos/temas.yml   los temas, en el orden en que se enseñan
  docs/                   una carpeta por tema y un archivo por nota
  slides/                 un archivo por presentación
  docs/index.mdx          la portada del sitio
  README.md               la página del repositorio

Mientras escribes, «npm run dev» muestra los cambios y «npm run lint» los revisa. La
guía está en el sitio: «Crea tu propio curso» y «¿Cómo se escribe una nota?».`

await runCommand(async () => {
  const given = readArguments(
    {
      allowPositionals: true,
      options: {
        actualizar: { type: 'boolean', default: false },
      },
    },
    help,
  )
  if (!given) return
  const { values, positionals } = given
  const [folder, surplus] = positionals
  if (folder === undefined) throw new AuthorError(`Falta la carpeta.\n\n${help}`)
  if (surplus !== undefined)
    throw new AuthorError(`Sobra «${surplus}»: se escribe una sola carpeta.\n\n${help}`)
  const machine = process.cwd()
  if (values.actualizar) {
    console.log(tellUpdate(folder, await updateCourse(machine, resolve(folder))))
    return
  }
  await newCourse(machine, resolve(folder))
  console.log(firstSteps(folder))
})

function tellUpdate(folder: string, { written, removed, kept, left }: CourseUpdate): string {
  if (written.length + removed.length + left.length === 0) return `«${folder}» ya tiene esta máquina.`
  const parts = [
    `Listo: «${folder}» tiene esta máquina. Archivos nuevos o cambiados: ${written.length}; quitados: ${removed.length}.`,
  ]
  if (kept.length > 0) {
    parts.push(
      `Habías cambiado estos archivos de la máquina, y ahora son otros. Tu versión quedó aparte; pasa a los nuevos lo que aún haga falta:\n\n${kept.map(({ path, to }) => `  ${path}\n    → ${to}`).join('\n')}`,
    )
  }
  if (left.length > 0) {
    parts.push(
      `La máquina ya no usa estos archivos, pero los habías cambiado y siguen en su lugar. Bórralos si no los necesitas:\n\n${left.map((path) => `  ${path}`).join('\n')}`,
    )
  }
  parts.push(`Ahora, en «${folder}»: npm ci && npm run build && npm test`)
  return parts.join('\n\n')
}

function inShell(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `"${path.replace(/["$`\\]/g, '\\$&')}"`
}
