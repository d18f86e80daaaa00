/** Prints the PDFs of the site that is in `dist/`: `npm run pdf [-- --pasos]`. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { printInto } from '../src/tasks/build-course.ts'
import { readDataAlone } from '../src/notes/index.ts'
import { AuthorError } from '../src/author-error.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'
import { builtDecks, findLectures } from '../src/lectures/index.ts'

await runCommand(async () => {
  const steps = process.argv.includes('--pasos')
  const unknown = process.argv.slice(2).find((argument) => argument !== '--pasos')
  if (unknown) throw new AuthorError(`No se entiende «${unknown}». «--pasos» imprime una página por paso.`)
  const dist = join(process.cwd(), 'dist')
  const exists = (path: string): Promise<boolean> => stat(join(dist, path)).then(Boolean, () => false)
  if (!(await exists('imprimir/apuntes/index.html'))) {
    throw new AuthorError('No hay ningún sitio que imprimir en dist/. Constrúyelo antes con «npm run build».')
  }
  const decks = await builtDecks(dist)
  const lectures = (await findLectures(process.cwd())).filter(({ folder }) => decks.has(folder))
  const { settings } = await readDataAlone(process.cwd())
  await printInto(dist, settings, lectures, publicAddress(), steps)
})
