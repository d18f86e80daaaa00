/** Runs the tests: `npm test`. */
import { runCommand } from '../src/tasks/run-command.ts'
import { runTests } from '../src/tasks/run-tools.ts'

const help = `Uso: npm test [-- archivos] [opciones]

Corre todas las pruebas, también en el navegador. Con archivos o carpetas, solo las
que están ahí: npm test -- tests/notes

  -t PALABRAS        solo las que llevan esas palabras en el nombre
  --project NOMBRE   solo las de un grupo: unit, integration o browser
  --help             muestra esta ayuda

Las demás opciones son las de vitest, que es quien las corre.
`

await runCommand(async () => {
  process.exitCode = await runTests(process.cwd(), 'tests/vitest.config.ts', process.argv.slice(2), help)
})
