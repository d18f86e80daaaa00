/** Builds everything into `dist/`: `npm run build`. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AuthorError } from '../src/author-error.ts'
import { buildCourse } from '../src/tasks/build-course.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'

function readArguments() {
  try {
    return parseArgs({ options: { out: { type: 'string', default: 'dist' } } })
  } catch {
    throw new AuthorError(
      'No se entienden los argumentos. Se escribe «npm run build», o «npm run build -- --out CARPETA» para construir en otra carpeta.',
    )
  }
}

await runCommand(async () => {
  const out = resolve(readArguments().values.out)
  await buildCourse(process.cwd(), out, publicAddress())
  console.log(`Listo: ${out}`)
})
