// Termina con 0 si el servicio responde que está bien y con 1 si no: es su sonda de salud.
const direccion = `http://127.0.0.1:${process.env.PUERTO ?? 8080}/salud`
const bien = await fetch(direccion, { signal: AbortSignal.timeout(3000) }).then(
  (respuesta) => respuesta.ok,
  () => false,
)
process.exitCode = bien ? 0 : 1
