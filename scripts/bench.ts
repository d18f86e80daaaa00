/** Measures the project against its peers, side by side in one run: `npm run bench`. */
import { benchDiagrams } from '../src/bench/diagrams.ts'
import { runCommand } from '../src/build/failure.ts'
import { benchLint, renderLintBench } from './bench/lint.ts'

await runCommand(async () => {
  console.log(`Diagramas\n\n${await benchDiagrams(process.cwd())}\n`)
  console.log(renderLintBench(await benchLint()))
})
