/** Runs the commands of the notes and compares what they print: `npm run practica`. See `help` for what it takes. */
import { relative, resolve, sep } from 'node:path'
import { AuthorError } from '../src/author-error.ts'
import { reporters } from '../src/reporters/index.ts'
import { readArguments } from '../src/tasks/arguments.ts'
import { listUnrun, tryCommands, withDiffs } from '../src/tasks/practice.ts'
import { practiceProgress } from '../src/tasks/practice-progress.ts'
import { runCommand } from '../src/tasks/run-command.ts'

const help = `Uso: npm run practica [-- opciones]

Ejecuta los comandos que muestran las notas, página por página, en un motor
desechable, y compara lo que sale con lo que la nota dice. Termina con 1 si algo
es distinto. Cómo se pone en marcha el motor lo dice docs/_datos/motores.yml.

  --pagina RUTA…   ejecuta solo esas notas: docs/tema/nota.md
  --motor NOMBRE   ejecuta solo las notas de ese motor
  --motor-propio   usa lo que hay en este computador, sin tocar lo que ya estaba
  --actualizar     escribe en las notas la salida nueva y, si se ejecutaron todas,
                   con qué y cuándo, en docs/_datos/practica.yml
  --lista          dice qué bloques no se ejecutan, y por qué
  --format FORMATO text (el predeterminado), json, github o sarif
  --help           muestra esta ayuda
`

const root = process.cwd()

await runCommand(async () => {
  const given = readArguments(
    {
      allowPositionals: true,
      options: {
        pagina: { type: 'string', multiple: true },
        motor: { type: 'string' },
        'motor-propio': { type: 'boolean', default: false },
        actualizar: { type: 'boolean', default: false },
        lista: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
    },
    help,
  )
  if (!given) return
  const { values, positionals } = given
  if (values.lista) {
    process.stdout.write(await listUnrun(root))
    return
  }
  if (positionals.length > 0 && !values.pagina) {
    throw new AuthorError(`Sobra «${positionals[0]}»: una nota se elige con --pagina.\n\n${help}`)
  }
  const report = Object.entries(reporters).find(([name]) => name === values.format)?.[1]
  if (!report) {
    throw new AuthorError(
      `No se conoce el formato «${values.format}». Elige entre ${new Intl.ListFormat('es').format(Object.keys(reporters))}.`,
    )
  }
  const progress = practiceProgress(process.stderr)
  const pages = values.pagina && [...values.pagina, ...positionals]
  const { findings, written, summary } = await tryCommands(
    root,
    {
      pages: pages?.map((path) => relative(root, resolve(path)).split(sep).join('/')),
      engine: values.motor,
      own: values['motor-propio'],
      update: values.actualizar,
      today: new Date().toISOString().slice(0, 10),
      platform: process.platform,
    },
    progress,
  ).finally(() => progress.end())
  process.stdout.write(values.format === 'text' ? withDiffs(findings, process.stdout) : report(findings))
  for (const path of written) console.error(`Escrito: ${path}`)
  console.error(summary)
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
})
