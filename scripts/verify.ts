/** Does everything that must come out well before publishing: `npm run verify`. */
import { readArguments } from '../src/tasks/arguments.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { runTools } from '../src/tasks/run-tools.ts'

const help = `Uso: npm run verify

Hace, una tras otra, la revisión, los tipos, la construcción, las pruebas y la
auditoría, y se detiene en lo primero que falla. Tarda varios minutos.

  --help  muestra esta ayuda
`

await runCommand(async () => {
  if (!readArguments({}, help)) return
  const steps = ['lint', 'check', 'build', 'test', 'auditoria']
  process.exitCode = await runTools(
    process.cwd(),
    steps.map((step) => ({ script: `scripts/${step}.ts`, args: [] })),
  )
})
