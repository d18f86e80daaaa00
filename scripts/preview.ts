/** Serves `dist/` as a static host would: `npm run preview`. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandFailure, runCommand } from '../src/build/failure.ts'
import { publicAddress } from '../src/build/public-address.ts'
import { serveStatic } from '../src/build/serve.ts'

await runCommand(async () => {
  const dist = join(process.cwd(), 'dist')
  const built = await stat(join(dist, 'index.html')).then(Boolean, () => false)
  if (!built)
    throw new CommandFailure(
      'No hay ningún sitio que mostrar en dist/. Constrúyelo antes con «npm run build».',
    )
  const { base } = publicAddress()
  const port = Number(process.env.PORT ?? 4321)
  const { url } = await serveStatic(dist, { base, port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new CommandFailure(
      `El puerto ${port} está ocupado. Elige otro, por ejemplo con «PORT=4400 npm run preview».`,
    )
  })
  console.log(`Sitio:        ${url}\nPresentación: ${url}presentacion/\nDescargas:    ${url}descargas/`)
})
