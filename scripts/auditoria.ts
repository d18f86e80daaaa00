/** Looks at every page and every slide in the browser: `npm run auditoria`. */
import { runCommand } from '../src/tasks/run-command.ts'
import { runTests } from '../src/tasks/run-tools.ts'

const help = `Uso: npm run auditoria [-- archivos] [opciones]

Mira en el navegador todas las páginas y todas las diapositivas, que «npm test» mira
por muestreo, y construye dos veces para comparar lo que sale.

  -t PALABRAS  solo las pruebas que llevan esas palabras en el nombre
  --help       muestra esta ayuda

Las demás opciones son las de vitest, que es quien las corre.
`

await runCommand(async () => {
  process.exitCode = await runTests(
    process.cwd(),
    'tests/auditoria/vitest.config.ts',
    process.argv.slice(2),
    help,
  )
})
