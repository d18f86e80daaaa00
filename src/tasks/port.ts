import { createServer } from 'node:net'
import { AuthorError } from '../author-error.ts'

const highest = 65535

/** The port after `port`; the one before it when there is none after it. */
export function besidePort(port: number): number {
  return port < highest ? port + 1 : port - 1
}

/**
 * The port that `PORT` orders; undefined without it.
 *
 * @param command what was run, to say how it is run with another: «npm run dev»
 * @throws {AuthorError} when it is no port
 */
export function orderedPort(
  command: string,
  env: Record<string, string | undefined> = process.env,
): number | undefined {
  const value = env.PORT?.trim()
  if (!value) return undefined
  const port = Number(value)
  if (/^\d+$/.test(value) && port >= 1 && port <= highest) return port
  throw new AuthorError(`PORT=«${value}» no es un puerto.`, {
    hint: `Escribe un número de 1024 a 65535, por ejemplo «PORT=4400 ${command}».`,
  })
}

/**
 * What it means that a server could not listen on `port`; undefined when `error` is something else.
 */
export function portFault(error: unknown, port: number, command: string): AuthorError | undefined {
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  const other = `Elige otro, por ejemplo con «PORT=${port === 4400 ? 4500 : 4400} ${command}».`
  if (code === 'EADDRINUSE') {
    return new AuthorError(`El puerto ${port} está ocupado: ya hay un programa que lo usa.`, { hint: other })
  }
  if (code === 'EACCES') {
    return new AuthorError(`Falta permiso para usar el puerto ${port}.`, { hint: other })
  }
  return undefined
}

/**
 * Tries whether a server could listen on `port` of this computer.
 *
 * @throws {AuthorError} when it could not
 */
export async function checkPort(port: number, command: string): Promise<void> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, 'localhost', resolve)
    })
  } catch (error) {
    throw portFault(error, port, command) ?? error
  }
  await new Promise((resolve) => server.close(resolve))
}
