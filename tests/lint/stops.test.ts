/** Which errors keep a course from being built, and why each of the others does not. */
import { expect, test } from 'vitest'
import { ruleCatalog } from '../../src/lint/preset.ts'

/**
 * A fault stops the build when without it nothing could be made (`unreadable`), when a piece of the
 * note would be lost or lead nowhere (`lost`), when readers would see something else than what was
 * meant (`changed`), or when they could not read it (`illegible`).
 */
const stopping: Record<string, readonly string[]> = {
  unreadable: [
    'archivo',
    'nombre-de-archivo',
    'codificacion',
    'anidacion',
    'datos-del-curso',
    'yaml',
    'campo',
    'identificador-repetido',
    'tema-repetido',
    'tema-reservado',
    'marca',
    'expresion',
    'afirmacion',
    'sesiones-sin-contar',
    'lista-de-palabras',
    'encabezado-de-datos',
    'tema-desconocido',
    'direccion-ocupada',
    'presentacion-repetida',
    'importacion',
    'elemento-roto',
    'diagrama-roto',
    'codigo-en-la-portada',
    'interno',
  ],
  lost: [
    'fuente-desconocida',
    'nota-al-pie',
    'enlace-interno',
    'enlace-vacio',
    'correccion-incompleta',
    'figura-no-existe',
    'figura-de-fuera',
    'figura-ilegible',
    'figura-mal-escrita',
    'archivo-mostrado',
    'elemento-desconocido',
    'html-en-la-nota',
    'fila-de-tabla',
    'direccion-no-permitida',
    'titulo-en-el-texto',
    'fuera-de-seccion',
    'diapositiva-de-mas',
    'diapositiva-vacia',
    'diapositiva-sin-notas',
    'seccion-desconocida',
    'diagrama-sin-titulo',
    'diagrama-sin-descripcion',
    'bloque-sin-comando',
    'bloque-sin-razon',
    'pregunta-sin-opciones',
    'solucion-suelta',
    'marca-sin-diapositiva',
    'diapositiva-sin-dibujo',
  ],
  changed: [
    'encabezado-mal-escrito',
    'enfasis-sin-cerrar',
    'enfasis-dentro-de-palabra',
    'referencia-rota',
    'signo-sin-efecto',
    'signo-de-diapositiva',
    'lista-mal-escrita',
    'barra-de-mas',
    'lenguaje-del-bloque',
    'caracter-invisible',
    'diagrama-con-estilo',
    'palabra-de-diagrama',
    'directiva-anidada',
    'directiva-desconocida',
    'directiva-mal-escrita',
    'dos-puntos-de-menos',
    'directiva-sin-cerrar',
    'directiva-vacia',
    'cierre-sin-apertura',
    'bloque-sin-cerrar',
    'atributo-desconocido',
    'atributo-incorrecto',
    'atributo-falta',
  ],
  illegible: [
    'diagrama-pequeno',
    'diapositiva-larga',
    'diapositiva-cortada',
    'diapositiva-superpuesta',
    'diapositiva-pequena',
  ],
}

/**
 * The other errors are about the words (`words`), about what makes a lesson good (`teaching`), about
 * what looks another way in each output (`looks`), about what no page shows (`behind`), or are only
 * seen once all is built (`after`). A warning never stops anything.
 */
const passing: Record<string, readonly string[]> = {
  words: [
    'termino-evitado',
    'nombre-propio',
    'ortografia',
    'tilde',
    'palabra-repetida',
    'signo-de-apertura',
    'concordancia',
    'de-que',
    'verbo-impersonal',
    'palabra-confundida',
    'la-por-le',
    'mayuscula-de-mas',
    'idea-equivocada',
    'glosario-incoherente',
    'opcion-por-su-lugar',
  ],
  teaching: [
    'descripcion',
    'orden-de-encabezados',
    'seccion-sin-diapositiva',
    'pregunta-incompleta',
    'ejercicio-incompleto',
    'imagen-sin-alternativa',
    'diagrama-fuera-de-diapositiva',
  ],
  looks: ['markdown-no-permitido'],
  behind: ['fuente-sin-usar', 'idea-mal-probada', 'regla-desconocida', 'comentario-del-revisor'],
  after: [
    'enlace-del-sitio',
    'enlace-muerto',
    'enlace-sin-seccion',
    'salida-distinta',
    'comando-sin-terminar',
    'comando-sin-ejecutar',
  ],
}

const errors = (stops: boolean): string[] =>
  ruleCatalog.filter((rule) => rule.severity === 'error' && rule.stops === stops).map(({ id }) => id)

test('every error has its reason to stop the build, or to let it be', () => {
  expect(errors(true).sort()).toEqual(Object.values(stopping).flat().sort())
  expect(errors(false).sort()).toEqual(Object.values(passing).flat().sort())
})

test('what stops the build is an error', () => {
  expect(ruleCatalog.filter(({ stops, severity }) => stops && severity !== 'error')).toEqual([])
})
