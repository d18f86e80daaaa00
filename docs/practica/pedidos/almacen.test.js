import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { abrirAlmacen } from './almacen.js'

test('un pedido más sube la cuenta en uno', async (t) => {
  const carpeta = await mkdtemp(join(tmpdir(), 'pedidos-'))
  t.after(() => rm(carpeta, { recursive: true }))
  const almacen = await abrirAlmacen({ DATOS: carpeta })
  await almacen.agregar('marraqueta')
  assert.equal(await almacen.contar(), 1)
  await almacen.agregar('hallulla')
  assert.equal(await almacen.contar(), 2)
  assert.deepEqual(await almacen.leer(), ['marraqueta', 'hallulla'])
})

test('sin carpeta de datos, no abre', async () => {
  await assert.rejects(abrirAlmacen({ DATOS: '/no-existe' }), /ENOENT/)
})
