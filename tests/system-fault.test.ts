import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemFault, systemFaultIn } from '../src/system-fault.ts'

describe('what the system refuses is said in Spanish, with its place', () => {
  test('of an error of Node', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fault-'))
    try {
      await writeFile(join(folder, 'a'), '')
      const error: unknown = await readFile(join(folder, 'a', 'b')).catch((thrown: unknown) => thrown)
      expect(systemFault(error)?.message).toMatch(
        /^Hay un archivo donde hace falta una carpeta: «.*a\/b»\.\n/,
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test.each([
    [
      `[Error: ENOSPC: no space left on device, open '${process.cwd()}/.cache/x'] {\n errno: -28`,
      'No queda espacio en el disco para escribir «.cache/x».',
    ],
    ['ENOSPC: no space left on device, write', 'No queda espacio en el disco.'],
    ["EXDEV, EROFS: read-only file system, mkdir '/a/b'", 'No se puede escribir «/a/b»: es de solo lectura.'],
    ["EACCES: permission denied, rename '/a' -> '/b'", 'Falta permiso para usar «/b».'],
    ['thread panicked: No space left on device (os error 28)', 'No queda espacio en el disco.'],
  ])('of what a program wrote: %s', (output, message) => {
    expect(systemFaultIn(output)?.message.split('\n')[0]).toBe(message)
  })
})

test('that a worker ran out of memory is said too', () => {
  const error = Object.assign(new Error('x'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })
  expect(systemFault(error)?.message).toMatch(/^No queda memoria\./)
})

test.each([[new Error('x')], [undefined], [{ code: 'ERR_INVALID_ARG_TYPE' }]])(
  'what is no refusal of the system is left alone: %s',
  (error) => {
    expect(systemFault(error)).toBeUndefined()
  },
)
test.each(['ENOENT: a note says so', 'La nota habla de EROFS y ENOSPC.', ''])('nor is a text: %s', (text) => {
  expect(systemFaultIn(text)).toBeUndefined()
})
