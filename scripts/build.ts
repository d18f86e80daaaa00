/** Builds everything into `dist/`: `npm run build`. */
import { relative, resolve, sep } from 'node:path'
import { AuthorError } from '../src/author-error.ts'
import { readArguments } from '../src/tasks/arguments.ts'
import { buildCourse } from '../src/tasks/build-course.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'

const help = `Uso: npm run build [-- opciones]

Construye el sitio, las presentaciones y los PDF en dist/. Si algo falla, lo que
había sigue igual. SITE y BASE dicen dónde se publicará: SITE=https://ejemplo.org
BASE=/curso/

  --out CARPETA  construye en otra carpeta
  --help         muestra esta ayuda
`

await runCommand(async () => {
  const given = readArguments(
    {
      options: {
        out: { type: 'string', default: 'dist' },
      },
    },
    help,
  )
  if (!given) return
  const { values } = given
  const out = resolve(values.out)
  const [top = ''] = relative(process.cwd(), out).split(sep)
  if (
    out === process.cwd() ||
    ['docs', 'slides', 'src', 'scripts', 'tests', 'node_modules', '.git'].includes(top)
  ) {
    throw new AuthorError(
      `No se puede construir en «${values.out}»: es una carpeta del proyecto. Elige otra, como «--out publicar».`,
    )
  }
  await buildCourse(process.cwd(), out, publicAddress())
  console.log(`Listo: ${out}`)
})
