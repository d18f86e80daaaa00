/** Measures the project against its peers, side by side in one run: `npm run bench [-- part…]`. */
import { AuthorError } from '../src/author-error.ts'
import { comparisonTable } from '../src/bench/comparison.ts'
import { bench, benchParts, isBenchPart, readCounts } from '../src/bench/parts.ts'
import { readArguments } from '../src/tasks/arguments.ts'
import { runCommand } from '../src/tasks/run-command.ts'

const help = `Uso: npm run bench [-- PARTE…] [-- opciones]

Mide el proyecto al lado de otras herramientas, en la misma corrida, y lo muestra
en una tabla. Partes; sin ninguna, todas:

${Object.entries(benchParts)
  .map(([name, what]) => `  ${name.padEnd(15)} ${what}`)
  .join('\n')}

  --notas N,N  de cuántas notas son los cursos que se construyen y se revisan; si
               falta, 20. Con 1000 tarda más de diez minutos: --notas 20,200,1000
  --help       muestra esta ayuda

El tiempo de reloj depende de lo que haga el computador mientras tanto; el de
procesador, menos. «este curso» se pesa en dist/: constrúyelo antes.
`

await runCommand(async () => {
  const given = readArguments(
    { allowPositionals: true, options: { notas: { type: 'string', default: '20' } } },
    help,
  )
  if (!given) return
  const { positionals, values } = given
  const unknown = positionals.find((name) => !isBenchPart(name))
  if (unknown !== undefined)
    throw new AuthorError(
      `No se mide «${unknown}». Elige entre ${new Intl.ListFormat('es').format(Object.keys(benchParts))}.`,
    )
  const counts = readCounts(values.notas)
  const parts = positionals.filter(isBenchPart)
  console.log(comparisonTable(await bench(process.cwd(), { parts, counts })))
})
