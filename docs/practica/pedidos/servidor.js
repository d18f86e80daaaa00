// Recibe por HTTP los pedidos de la panadería y los guarda en su almacén.
import { createServer } from 'node:http'
import { hostname } from 'node:os'
import { abrirAlmacen } from './almacen.js'
import paquete from './package.json' with { type: 'json' }

const puerto = Number(process.env.PUERTO ?? 8080)
const local = `${process.env.NOMBRE ?? 'Panadería'} ${paquete.version}`
const almacen = await abrirAlmacen(process.env).catch((error) => {
  console.error(`No se puede abrir el almacén: ${error.message}`)
  process.exit(1)
})

const servidor = createServer(async (peticion, respuesta) => {
  const { codigo, texto } = await atender(peticion).catch((error) => {
    console.error(`Error: ${error.message}`)
    return { codigo: 500, texto: 'Algo falló; vuelve a intentarlo' }
  })
  respuesta.writeHead(codigo, { 'content-type': 'text/plain; charset=utf-8' })
  respuesta.end(`${texto}\n`)
  if (peticion.url !== '/salud') console.log(`${peticion.method} ${peticion.url} ${codigo}`)
})

async function atender(peticion) {
  switch (`${peticion.method} ${peticion.url}`) {
    case 'GET /':
      return { codigo: 200, texto: `${local}, en ${hostname()}` }
    case 'GET /salud':
      await almacen.contar()
      return { codigo: 200, texto: 'bien' }
    case 'GET /pedidos':
      return { codigo: 200, texto: (await almacen.leer()).join('\n') }
    case 'POST /pedidos': {
      const pan = (await leerCuerpo(peticion)).trim()
      if (!/^[^\n]{1,60}$/.test(pan)) {
        return { codigo: 400, texto: 'El pedido es una línea, de 1 a 60 letras' }
      }
      await almacen.agregar(pan)
      return { codigo: 201, texto: `${local} - pedidos: ${await almacen.contar()}` }
    }
    default:
      return { codigo: 404, texto: 'No existe' }
  }
}

async function leerCuerpo(peticion) {
  peticion.setEncoding('utf8')
  let cuerpo = ''
  for await (const trozo of peticion) {
    // Lo que pasa del límite se lee y se descarta, para poder responder.
    if (cuerpo.length < 1000) cuerpo += trozo
  }
  return cuerpo
}

servidor.listen(puerto, () => console.log(`${local}: escucha en el puerto ${puerto}`))

// Quien detiene un contenedor envía SIGTERM; Ctrl+C envía SIGINT.
for (const senal of ['SIGTERM', 'SIGINT']) {
  process.once(senal, () => {
    console.log(`Llegó ${senal}: termino lo pendiente y cierro`)
    servidor.close(() => almacen.cerrar())
  })
}
