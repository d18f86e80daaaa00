/** Measures the project against its peers, side by side in one run: `npm run bench [-- part…]`. */
import { benchDiagrams } from '../src/bench/diagrams.ts'
import { benchLint } from '../src/bench/lint.ts'
import { benchWeights } from '../src/bench/weights.ts'
import { AuthorError } from '../src/author-error.ts'
import { readArguments } from '../src/tasks/arguments.ts'
import { runCommand } from '../src/tasks/run-command.ts'

const parts: Record<string, { title: string; run(root: string): Promise<string> }> = {
  diagramas: { title: 'Diagramas', run: benchDiagrams },
  lint: { title: 'Revisión', run: benchLint },
  pesos: { title: 'Peso de las notas', run: benchWeights },
}

const help = `Uso: npm run bench [-- PARTE…]

Mide el proyecto al lado de otras herramientas, en la misma corrida. Partes:
${Object.keys(parts).join(', ')}; sin ninguna, todas.

  --help  muestra esta ayuda
`

await runCommand(async () => {
  const given = readArguments({ allowPositionals: true }, help)
  if (!given) return
  const { positionals } = given
  const names = positionals.length > 0 ? positionals : Object.keys(parts)
  const unknown = names.find((name) => !(name in parts))
  if (unknown !== undefined)
    throw new AuthorError(
      `No se mide «${unknown}». Elige entre ${new Intl.ListFormat('es').format(Object.keys(parts))}.`,
    )
  for (const name of names) {
    const { title, run } = parts[name]!
    console.log(`${title}\n\n${await run(process.cwd())}\n`)
  }
})
