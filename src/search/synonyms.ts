/**
 * Words of everyday Spanish, and a few of English, that whoever asks may say where a course says
 * another of the same line. Those of its subject are not here: the glossary has them.
 */
export const everydayWords = `
  inventar creador crear nacer origen historia venir
  liviano ligero pequeno chico tamano pesar peso adelgazar achicar reducir ocupar
  borrar eliminar quitar suprimir remover
  respaldar respaldo backup copia
  iniciar arrancar empezar comenzar levantar encender
  detener parar apagar frenar
  carpeta directorio
  archivo fichero
  computador computadora ordenador compu pc maquina laptop notebook
  subir publicar
  bajar descargar
  ver mirar mostrar listar
  cambiar modificar editar
  fallar fallo falla error problema
  rapido veloz velocidad tardar lento demorar demora
  guardar almacenar conservar
  entrar acceder ingresar
  contrasena clave password
  elegir escoger seleccionar
  conectar comunicar hablar comunicacion
  permiso permisos autorizacion
  limite maximo tope limitar
  caer caida morir caerse crash
  ejecutar correr lanzar
  probar prueba test testear
  proteger seguro seguridad riesgo peligro peligroso
  desconocido ajeno extrano confiar confianza
  mudar mudanza trasladar mover migrar llevar
  bitacora registro log
  gratis gratuito costo pagar precio
  espacio sitio lugar
  lleno llenar agotar
  hora reloj horario horaria
  recargar reload recarga
  evaluar evaluacion nota calificar calificacion
  automatico automatizar
  ventaja ventajas beneficio ganar
  desventaja desventajas costar
  deshacer volver atras
`

const groups = everydayWords
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))

/** Folded words that mean about the same as one in any form, by its stem as `stemOf` gives it. */
export function synonymsOf(word: string, stemOf: (word: string) => string): string[] {
  const asked = stemOf(word)
  const near = groups.filter((group) => group.some((one) => stemOf(one) === asked))
  return [...new Set(near.flat())].filter((one) => stemOf(one) !== asked)
}
