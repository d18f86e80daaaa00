/** Builds everything into `dist/`: `npm run build`. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildCourse } from '../src/build/build-course.ts'
import { CommandFailure, runCommand } from '../src/build/failure.ts'
import { publicAddress } from '../src/build/public-address.ts'

function readArguments() {
  try {
    return parseArgs({ options: { out: { type: 'string', default: 'dist' } } })
  } catch {
    throw new CommandFailure(
      'No se entienden los argumentos. Se escribe «npm run build», o «npm run build -- --out CARPETA» para construir en otra carpeta.',
    )
  }
}

await runCommand(async () => {
  const out = resolve(readArguments().values.out)
  await buildCourse(process.cwd(), out, publicAddress())
  console.log(`Listo: ${out}`)
})
