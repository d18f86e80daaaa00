/** Prints the PDFs of the site that is in `dist/`: `npm run pdf [-- --pasos]`. */
import { join } from 'node:path'
import { readArguments } from '../src/tasks/arguments.ts'
import { handOutAgain } from '../src/tasks/build-course.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'

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
  const root = process.cwd()
  await handOutAgain(root, join(root, 'dist'), { address: publicAddress(), steps: values.pasos })
})
