import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { besidePort, checkPort, orderedPort, portFault } from '../../src/tasks/port.ts'

let server: Server | undefined
afterEach(() => server?.close())

test.each([
  [undefined, undefined],
  ['', undefined],
  ['4400', 4400],
  [' 80 ', 80],
])('PORT=%s orders %s', (PORT, port) => {
  expect(orderedPort('npm run dev', { PORT })).toBe(port)
})

test.each(['abc', '70000', '0', '-1', '4321.5', '0x10', '1e3'])('PORT=%s is no port', (PORT) => {
  expect(() => orderedPort('npm run dev', { PORT })).toThrow(
    `PORT=«${PORT}» no es un puerto.\nEscribe un número de 1024 a 65535, por ejemplo «PORT=4400 npm run dev».`,
  )
})

test('beside the last port is the one before it', () => {
  expect([4400, 65535].map(besidePort)).toEqual([4401, 65534])
})

test('one that another program has is told before anything is started', async () => {
  server = createServer()
  await new Promise<void>((resolve) => server?.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  await expect(checkPort(port, 'npm run dev')).rejects.toThrow(`El puerto ${port} está ocupado`)
})

test('one that only an administrator may use is told', () => {
  expect(portFault({ code: 'EACCES' }, 80, 'npm run preview')?.message).toContain(
    'Falta permiso para usar el puerto 80.',
  )
  expect(portFault(new Error('x'), 80, 'npm run preview')).toBeUndefined()
})
