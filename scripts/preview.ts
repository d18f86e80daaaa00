/** Serves `dist/` as a static host would: `npm run preview`. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AuthorError } from '../src/author-error.ts'
import { builtBase } from '../src/links/built-address.ts'
import { builtDecks } from '../src/lectures/index.ts'
import { readArguments } from '../src/tasks/arguments.ts'
import { runCommand } from '../src/tasks/run-command.ts'
import { publicAddress } from '../src/public-address.ts'
import { orderedPort, portFault } from '../src/tasks/port.ts'
import { mendSwap } from '../src/tasks/swap.ts'
import { serveStatic } from '../src/tasks/serve.ts'

const help = `Uso: npm run preview

Sirve dist/ en este computador, como lo haría un servidor de archivos estáticos.
PORT cambia el puerto: PORT=4400 npm run preview

  --help  muestra esta ayuda
`

await runCommand(async () => {
  if (!readArguments({}, help)) return
  const dist = join(process.cwd(), 'dist')
  const command = 'npm run preview'
  const ordered = orderedPort(command)
  await mendSwap(dist)
  const built = await stat(join(dist, 'index.html')).then(Boolean, () => false)
  if (!built)
    throw new AuthorError('No hay ningún sitio que mostrar en dist/. Constrúyelo antes con «npm run build».')
  const base = (await builtBase(dist)) ?? publicAddress().base
  const port = ordered ?? 4321
  const { url } = await serveStatic(dist, { base, port }).catch((error: unknown) => {
    throw portFault(error, port, command) ?? error
  })
  const decks = [...(await builtDecks(dist))]
  const rows = [['Sitio', url], ...decks.map(([folder, { name }]) => [name, `${url}${folder}/`])]
  const width = Math.max(...rows.map(([name = '']) => name.length)) + 2
  console.log(rows.map(([name, address]) => `${`${name}:`.padEnd(width)}${address}`).join('\n'))
})
