/** Builds everything into `dist/`: `npm run build`. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildCourse } from '../src/tasks/build-course.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } })

await runCommand(async () => {
  const out = resolve(values.out)
  await buildCourse(process.cwd(), out, publicAddress())
  console.log(`Listo: ${out}`)
})
