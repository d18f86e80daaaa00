/** Measures the project against its peers, side by side in one run: `npm run bench [-- part…]`. */
import { benchDiagrams } from '../src/bench/diagrams.ts'
import { benchLint } from '../src/bench/lint.ts'
import { AuthorError } from '../src/author-error.ts'
import { runCommand } from '../src/tasks/run-command.ts'

const parts: Record<string, { title: string; run(root: string): Promise<string> }> = {
  diagramas: { title: 'Diagramas', run: benchDiagrams },
  lint: { title: 'Revisión', run: benchLint },
}

await runCommand(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts)
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
