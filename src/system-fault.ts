/** What the operating system refuses, in Spanish: where, and what to do about it. */
import { relative, sep } from 'node:path'
import { AuthorError } from './author-error.ts'

/** What happened to a place, and what to do. */
type Fault = [what: (place: string | undefined) => string, hint: string]

const outOfMemory: Fault = [() => 'No queda memoria.', 'Cierra otros programas y vuelve a empezar.']

/** By the system's code: what happened to the place, and what to do. */
const faults: Record<string, Fault> = {
  ENOSPC: [
    (place) => `No queda espacio en el disco${place ? ` para escribir ${place}` : ''}.`,
    'Libera espacio, también en la carpeta de archivos temporales (TMPDIR), y vuelve a empezar.',
  ],
  EDQUOT: [
    (place) =>
      `Se acabó el espacio que tienes permitido en el disco${place ? `, para escribir ${place}` : ''}.`,
    'Libera espacio y vuelve a empezar.',
  ],
  EROFS: [
    (place) => `No se puede escribir ${place ?? 'en el disco'}: es de solo lectura.`,
    'Copia el proyecto a una carpeta en que se pueda escribir, y hazlo allí.',
  ],
  EACCES: [
    (place) => `Falta permiso para usar ${place ?? 'un archivo'}.`,
    'Cambia sus permisos o su dueño, o copia el proyecto a una carpeta tuya.',
  ],
  EPERM: [
    (place) => `El sistema no deja usar ${place ?? 'un archivo'}.`,
    'Cierra el programa que lo tenga abierto, o cambia sus permisos.',
  ],
  EBUSY: [
    (place) => `${place ? `${place} está en uso` : 'Un archivo está en uso'} por otro programa.`,
    'Cierra ese programa y vuelve a empezar.',
  ],
  EMFILE: [
    () => 'Hay demasiados archivos abiertos a la vez.',
    'Cierra otros programas, o sube el límite (en Linux y macOS, «ulimit -n 4096»), y vuelve a empezar.',
  ],
  ENFILE: [
    () => 'El sistema tiene demasiados archivos abiertos a la vez.',
    'Cierra otros programas y vuelve a empezar.',
  ],
  ENOMEM: outOfMemory,
  ERR_WORKER_OUT_OF_MEMORY: outOfMemory,
  ENOTDIR: [
    (place) => `Hay un archivo donde hace falta una carpeta${place ? `: ${place}` : ''}.`,
    'Muévelo o bórralo.',
  ],
  EEXIST: [
    (place) => `Hay algo donde hace falta una carpeta${place ? `: ${place}` : ''}.`,
    'Muévelo o bórralo.',
  ],
  ENAMETOOLONG: [
    (place) => `El nombre es demasiado largo para el sistema${place ? `: ${place}` : ''}.`,
    'Usa nombres más cortos, o pon el proyecto en una carpeta con menos niveles.',
  ],
  EIO: [
    (place) => `El disco falló${place ? ` al usar ${place}` : ''}.`,
    'Revisa el disco, o copia el proyecto a otro.',
  ],
}

/**
 * What the system refused, in words for whoever ran the command; undefined when `error` is
 * something else. Also the errors that Node throws and are none of the file system's.
 */
export function systemFault(error: unknown): AuthorError | undefined {
  const { code, path, dest } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string }
  return code === undefined ? undefined : faultOf(code, dest ?? path, error)
}

/**
 * As `systemFault`, for what another program wrote: `ENOSPC: no space left on device, open '/a/b'`
 * of Node, or «No space left on device (os error 28)».
 */
export function systemFaultIn(output: string): AuthorError | undefined {
  const said = /\b(E[A-Z]{2,}): [a-z][^\n]*?, \w+(?: '([^'\n]*)'(?: -> '([^'\n]*)')?)?/.exec(output)
  const known = said && faultOf(said[1] ?? '', said[3] ?? said[2], output)
  if (known) return known
  const otherwise = {
    ENOSPC: /no space left on device|disk full|os error 28\b/i,
    EROFS: /read-only file system/i,
    EMFILE: /too many open files/i,
    ENOMEM: /cannot allocate memory|out of memory/i,
  }
  const code = Object.entries(otherwise).find(([, pattern]) => pattern.test(output))?.[0]
  return code ? faultOf(code, undefined, output) : undefined
}

function faultOf(code: string, path: string | undefined, cause: unknown): AuthorError | undefined {
  const [what, hint] = faults[code] ?? []
  if (!what) return undefined
  return new AuthorError(what(path === undefined ? undefined : `«${shown(path)}»`), {
    ...(hint && { hint }),
    cause,
  })
}

/** Paths of this project from its root, as everywhere. */
function shown(path: string): string {
  const way = relative(process.cwd(), path)
  return way === '' || way.startsWith('..') ? path : way.split(sep).join('/')
}
