/** Checks types, code, what nobody uses and format: `npm run check`. */
import { readArguments } from '../src/tasks/arguments.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { runTools } from '../src/tasks/run-tools.ts'

const help = `Uso: npm run check

Revisa los tipos, el código, lo que nadie usa y el formato de la máquina. Se detiene en
lo primero que falla. Para los apuntes está «npm run lint».

  --help  muestra esta ayuda
`

await runCommand(async () => {
  if (!readArguments({}, help)) return
  process.exitCode = await runTools(process.cwd(), [
    { package: 'astro', args: ['check'] },
    { package: 'vue-tsc', args: ['--noEmit', '-p', 'slides/tsconfig.json'] },
    { package: 'eslint', args: ['.'] },
    { package: 'knip', args: [] },
    { package: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  ])
})
