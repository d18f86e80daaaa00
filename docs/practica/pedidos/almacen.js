// Dónde se guardan los pedidos: en una base de datos, si se indica una, o en un archivo.
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'

/** Abre el almacén que dicen las variables de entorno. Falla si no se puede usar. */
export async function abrirAlmacen(entorno) {
  return entorno.BD_SERVIDOR ? abrirBase(entorno) : abrirArchivo(entorno.DATOS ?? '/datos')
}

async function abrirArchivo(carpeta) {
  const ruta = join(carpeta, 'pedidos.txt')
  const leer = async () => (await readFile(ruta, 'utf8')).split('\n').slice(0, -1)
  // Agregar nada crea el archivo si falta y, si no hay permiso, falla ya, antes del primer pedido.
  await appendFile(ruta, '')
  return {
    leer,
    async contar() {
      return (await leer()).length
    },
    async agregar(pan) {
      await appendFile(ruta, `${pan}\n`)
    },
    async cerrar() {},
  }
}

async function abrirBase(entorno) {
  const sql = postgres({
    host: entorno.BD_SERVIDOR,
    database: entorno.BD_NOMBRE ?? 'panaderia',
    username: entorno.BD_USUARIO ?? 'panaderia',
    // La contraseña llega en un archivo, no en una variable.
    password: (await readFile(entorno.BD_CLAVE ?? '/run/secrets/clave_bd', 'utf8')).trim(),
    max: 5,
    connect_timeout: 5,
    onnotice() {},
  })
  await sql.begin(async (tx) => {
    // Dos copias del servicio pueden arrancar a la vez: la segunda espera a la primera.
    await tx`SELECT pg_advisory_xact_lock(1)`
    await tx`
      CREATE TABLE IF NOT EXISTS pedidos (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        pan text NOT NULL,
        recibido timestamptz NOT NULL DEFAULT now()
      )`
  })
  return {
    async leer() {
      return (await sql`SELECT pan FROM pedidos ORDER BY id`).map((fila) => fila.pan)
    },
    async contar() {
      const [fila] = await sql`SELECT count(*)::int AS total FROM pedidos`
      return fila.total
    },
    async agregar(pan) {
      await sql`INSERT INTO pedidos (pan) VALUES (${pan})`
    },
    async cerrar() {
      await sql.end({ timeout: 5 })
    },
  }
}
