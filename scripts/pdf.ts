/** Prints the PDFs of the site that is in `dist/`: `npm run pdf [-- --pasos]`. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readArguments } from '../src/tasks/arguments.ts'
import { printInto } from '../src/tasks/build-course.ts'
import { readDataAlone } from '../src/notes/index.ts'
import { AuthorError } from '../src/author-error.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'
import { builtDecks, findLectures } from '../src/lectures/index.ts'

const help = `Uso: npm run pdf [-- opciones]

Vuelve a imprimir los PDF del sitio que hay en dist/.

  --pasos  imprime las presentaciones, con una página por paso
  --help   muestra esta ayuda
`

await runCommand(async () => {
  const { values } = readArguments(
    {
      options: {
        pasos: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    },
    help,
  )
  if (values.help) {
    console.log(help)
    return
  }
  const dist = join(process.cwd(), 'dist')
  const exists = (path: string): Promise<boolean> => stat(join(dist, path)).then(Boolean, () => false)
  if (!(await exists('imprimir/apuntes/index.html'))) {
    throw new AuthorError('No hay ningún sitio que imprimir en dist/. Constrúyelo antes con «npm run build».')
  }
  const decks = await builtDecks(dist)
  const lectures = (await findLectures(process.cwd())).filter(({ folder }) => decks.has(folder))
  const { settings } = await readDataAlone(process.cwd())
  await printInto(dist, settings, lectures, publicAddress(), values.pasos)
})
