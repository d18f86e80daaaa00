/** A mistake that the course corrects, as people state it. */
export interface Misconception {
  /** The entry of the corrections ledger that answers it, when there is one. */
  correction: string | undefined
  /** Over text in lower case without accents (ñ kept). */
  pattern: RegExp
  /** Whatever matches has one of these in it: most texts have none, and are passed over. */
  needs: string[]
  /** What is true, in Spanish. */
  truth: string
}

// Up to so many words in between.
const gap = (words: number): string => String.raw`(?:[\wñ\ufffc-]+\s+){0,${words}}`
// The same, with no clause that narrows: «que cambia archivos».
const gapNoClause = (words: number): string => String.raw`(?:(?!que\b)[\wñ\ufffc-]+\s+){0,${words}}`
const container = String.raw`contenedor(?:es)?`
// A virtual machine's image does hold a kernel.
const image = String.raw`imagen(?:es)?(?!\s+(?:iso\b|de\s+(?:una\s+|la\s+)?(?:maquinas?\s+virtual|vms?\b|disco)))`
const kernel = String.raw`(?:kernel|nucleo)s?`
const vm = String.raw`(?:maquinas?\s+virtual(?:es)?|vms?)`
const holds = String.raw`(?:inclu(?:ye|yen|ian?)|conti?en(?:e|en|ian?)|trae[n]?|lleva[n]?|tiene[n]?|empaqueta[n]?)`
const is = String.raw`(?:es|son|seria[n]?|era[n]?|resulta[n]?)`
const aVm = String.raw`(?:una?s?\s+)?(?:pequeñas?\s+|mini\s*-?\s*|mera\s+|simple\s+)?(?:especie\s+de\s+|mini\s*-?\s*)?${vm}`
const re = (pattern: string): RegExp => new RegExp(String.raw`\b${pattern}`, 'gu')

/** Data of the rule `idea-equivocada`; the wording of `truth` is shown to authors. */
export const misconceptions: Misconception[] = [
  {
    correction: 'C32',
    pattern: re(
      String.raw`(?:docker|(?:(?:un|los|cada|el)\s+)?${container})\s+(?:de\s+docker\s+)?(?:${is}|funciona[n]?\s+como|se\s+comporta[n]?\s+como|actua[n]?\s+como|equivale[n]?\s+a|no\s+(?:es|son)\s+(?:mas\s+que|otra\s+cosa\s+que|sino))(?:,[^,.;?]{1,30},)?\s+(?:en\s+(?:el\s+fondo|realidad|esencia)\s+|solo\s+|simplemente\s+|basicamente\s+|esencialmente\s+|como\s+)*${aVm}`,
    ),
    needs: ['maquina', 'vm'],
    truth:
      'Un contenedor es un grupo de procesos aislados que comparte el kernel del anfitrión; no virtualiza el hardware.',
  },
  {
    correction: 'C32',
    pattern: re(
      String.raw`(?:en|ver|entender|imaginar|considerar)\s+(?:(?:el|un|los|cada)\s+)?${container}\s+como\s+(?:si\s+fuera\s+)?${aVm}`,
    ),
    needs: ['maquina', 'vm'],
    truth:
      'Un contenedor es un grupo de procesos aislados que comparte el kernel del anfitrión; no virtualiza el hardware.',
  },
  {
    correction: 'C21',
    pattern: re(
      String.raw`(?:cada|toda)\s+(?:una\s+de\s+las\s+)?(?:instruccion(?:es)?|lineas?|orden(?:es)?)\s+${gapNoClause(5)}(?:(?:se\s+)?(?:crea|añade|agrega|genera|produce|suma|deja)|es|hay|corresponde|equivale\s+a|da\s+lugar\s+a|se\s+(?:traduce|convierte)\s+en)\s+(?:una|su)\s+(?:nueva\s+|propia\s+)?capa`,
    ),
    needs: ['capa'],
    truth:
      'Solo las instrucciones que cambian el sistema de archivos (RUN, COPY, ADD) crean una capa; las demás cambian la configuración.',
  },
  {
    correction: 'C21',
    pattern: re(
      String.raw`(?:cmd|env|expose|label|entrypoint|user|volume)\s+${gap(1)}(?:crea|añade|agrega|genera|produce)n?\s+(?:una|su)\s+(?:nueva\s+|propia\s+)?capa`,
    ),
    needs: ['capa'],
    truth:
      'Solo las instrucciones que cambian el sistema de archivos (RUN, COPY, ADD) crean una capa; las demás cambian la configuración.',
  },
  {
    correction: 'C21',
    pattern: re(
      String.raw`(?:las\s+instrucciones\s+${gap(3)}(?:crean|añaden|agregan|generan|producen)\s+una\s+capa\s+(?:nueva\s+)?cada\s+una|una\s+capa\s+(?:nueva\s+)?por\s+(?:cada\s+)?(?:instruccion|linea))`,
    ),
    needs: ['capa'],
    truth:
      'Solo las instrucciones que cambian el sistema de archivos (RUN, COPY, ADD) crean una capa; las demás cambian la configuración.',
  },
  {
    correction: 'C21',
    pattern: re(
      String.raw`todas\s+las\s+(?:instrucciones|lineas|ordenes)\s+${gap(5)}(?:crean|añaden|agregan|generan|producen)\s+(?:una\s+)?(?:nueva\s+)?capas?`,
    ),
    needs: ['todas'],
    truth:
      'Solo las instrucciones que cambian el sistema de archivos (RUN, COPY, ADD) crean una capa; las demás cambian la configuración.',
  },
  {
    correction: 'C10',
    pattern: re(String.raw`${image}\s+${gap(4)}${holds}\s+${gap(4)}${kernel}\b`),
    needs: ['kernel', 'nucleo'],
    truth: 'Una imagen trae el espacio de usuario de una distribución; el kernel lo pone el anfitrión.',
  },
  {
    correction: 'C10',
    pattern: re(
      String.raw`${kernel}\s+${gap(3)}(?:vienen?|van?|esta[n]?|viajan?|se\s+(?:incluye|empaqueta|guarda)[n]?)\s+(?:ya\s+)?(?:dentro\s+de|incluidos?\s+en|en)\s+(?:la|las|cada|una|su)\s+${image}`,
    ),
    needs: ['kernel', 'nucleo'],
    truth: 'Una imagen trae el espacio de usuario de una distribución; el kernel lo pone el anfitrión.',
  },
  {
    correction: 'C10',
    pattern: re(
      String.raw`(?:dentro\s+de|en)\s+(?:la|las|cada|una|toda)\s+${image}\s+(?:van?|vienen?|hay|esta[n]?|viajan?|se\s+(?:incluye|empaqueta|guarda)[n]?)\s+${gap(2)}${kernel}\b`,
    ),
    needs: ['kernel', 'nucleo'],
    truth: 'Una imagen trae el espacio de usuario de una distribución; el kernel lo pone el anfitrión.',
  },
  {
    correction: 'C10',
    pattern: re(
      String.raw`${image}\s+${gap(3)}${holds}\s+${gap(2)}sistemas?\s+operativos?\s+(?:completos?|enteros?|propios?)`,
    ),
    needs: ['operativo'],
    truth: 'Una imagen trae, si acaso, el espacio de usuario de una distribución; nunca el kernel.',
  },
  {
    correction: undefined,
    pattern: re(
      String.raw`(?:cada|todo|un|el|los)\s+${container}\s+${gap(3)}(?:${holds}|arranca[n]?|inicia[n]?|usa[n]?|ejecuta[n]?|corre[n]?)\s+(?:con\s+|sobre\s+|en\s+)?(?:su|sus|un|el|otro)\s+propios?\s+(?:${kernel}|sistemas?\s+operativos?)`,
    ),
    needs: ['propio'],
    truth:
      'Los contenedores comparten el kernel del anfitrión (o el de la máquina virtual en la que corren).',
  },
  {
    correction: undefined,
    pattern: re(
      String.raw`${container}\s+${gap(2)}(?:inclu(?:ye|yen)|contienen?|traen?|llevan?)\s+(?:un|su|sus|el)\s+${kernel}\b`,
    ),
    needs: ['kernel', 'nucleo'],
    truth:
      'Los contenedores comparten el kernel del anfitrión (o el de la máquina virtual en la que corren).',
  },
  {
    correction: undefined,
    pattern: re(
      String.raw`${container}\s+${gap(3)}(?:arranca[n]?|inicia[n]?|${holds})\s+un\s+sistema\s+operativo\s+(?:completo|entero)`,
    ),
    needs: ['operativo'],
    truth: 'Un contenedor inicia procesos; el sistema operativo ya está en marcha y es el del anfitrión.',
  },
  {
    correction: 'C19',
    pattern: re(
      String.raw`${container}\s+${gap(3)}(?:${is}|esta[n]?\s+(?:hechos?|formados?|compuestos?)|se\s+compone[n]?|consta[n]?)\s+(?:de\s+|por\s+|en\s+)?(?:(?:varias|muchas|unas|una\s+pila\s+de)\s+)?capas\s+de\s+${image}`,
    ),
    needs: ['imagen'],
    truth:
      'Las capas son de la imagen; el contenedor agrega encima una sola capa escribible, y es un proceso en marcha.',
  },
  {
    correction: 'C20',
    pattern: re(
      String.raw`alpine(?:\s+linux)?\s+${is}\s+(?:siempre\s+)?la\s+${gap(3)}mas\s+(?:pequeña|ligera|liviana|chica|usada|utilizada|popular)`,
    ),
    needs: ['alpine'],
    truth:
      'Alpine Linux es pequeña, pero hay bases menores (scratch, busybox, distroless), y que sea la más usada no tiene fuente.',
  },
  {
    correction: 'C20',
    pattern: re(String.raw`primera\s+capa\s+${gap(4)}${is}\s+(?:siempre\s+)?alpine`),
    needs: ['alpine'],
    truth: 'La base se elige; ninguna imagen está obligada a partir de Alpine Linux.',
  },
  {
    correction: 'C20',
    pattern: re(
      String.raw`(?:toda|cada|todas\s+las)\s+${image}\s+${gap(3)}(?:parten?|derivan?|nacen?|salen?|vienen?|se\s+basan?|se\s+construyen?)\s+(?:de|en|desde|sobre)\s+alpine`,
    ),
    needs: ['alpine'],
    truth: 'La base se elige; ninguna imagen está obligada a partir de Alpine Linux.',
  },
  {
    correction: 'C04',
    pattern: re(
      String.raw`(?:sub(?:ir|imos|e|es|en|ieron|io|iendo)|public(?:ar|amos|a|an|ando)|guard(?:ar|amos|a|an)|envi(?:ar|amos|a|an)|descarg(?:ar|amos|a|an|ue))\s+(?:el|los|un|unos|tu|tus|nuestro|nuestros)\s+${container}\s+${gap(2)}(?:al?|en|del?|desde)\s+(?:un\s+|el\s+|los\s+)?(?:registros?|repositorios?|docker\s+hub)`,
    ),
    needs: ['registro', 'repositorio', 'hub'],
    truth: 'Lo que se guarda en un registro son imágenes; un contenedor es un proceso en marcha.',
  },
  {
    correction: 'C04',
    pattern: re(
      String.raw`${container}\s+se\s+(?:guardan?|almacenan?|suben?|publican?)\s+(?:en|a)\s+(?:un\s+|el\s+|los\s+)?(?:registros?|repositorios?|docker\s+hub)`,
    ),
    needs: ['registro', 'repositorio', 'hub'],
    truth: 'Lo que se guarda en un registro son imágenes; un contenedor es un proceso en marcha.',
  },
  {
    correction: 'C04',
    pattern: re(
      String.raw`(?:registro|repositorio)s?\s+${gap(2)}(?:guarda|almacena|contiene|aloja)n?\s+(?:los\s+|tus\s+|sus\s+)?contenedores`,
    ),
    needs: ['contenedores'],
    truth: 'Un registro guarda imágenes, reunidas en repositorios.',
  },
  {
    correction: 'C04',
    pattern: re(String.raw`(?:registro|docker\s+hub)\s+es\s+(?:como\s+)?(?:un|el)\s+github`),
    needs: ['github'],
    truth:
      'La comparación con GitHub sirve para subir y descargar, y ahí se acaba: un registro no guarda la historia del código.',
  },
  {
    correction: 'C05',
    pattern: re(
      String.raw`(?:hay|existen)\s+(?:solo\s+)?dos\s+(?:tipos|clases)\s+de\s+(?:registros|repositorios\s+de\s+contenedores)`,
    ),
    needs: ['tipos', 'clases'],
    truth: 'La visibilidad se decide en cada repositorio; un mismo registro guarda públicos y privados.',
  },
  {
    correction: 'C16',
    pattern: re(
      String.raw`(?:unico|solo|solamente)\s+${gap(5)}(?:necesita[n]?|hace\s+falta|requiere[n]?|precisa[n]?)\s+${gap(6)}(?:${is}\s+)?(?:tener\s+|instalar\s+)?(?:el\s+(?:entorno\s+de\s+ejecucion|runtime|motor)\s+de\s+)?docker`,
    ),
    needs: ['docker'],
    truth:
      'Sirve cualquier entorno de ejecución compatible con la OCI, y hacen falta además un kernel y una arquitectura compatibles.',
  },
  {
    correction: 'C16',
    pattern: re(
      String.raw`(?:(?:basta|alcanza|es\s+suficiente)\s+con\s+(?:tener|instalar)\s+docker(?:\s+instalado)?|con\s+(?:solo\s+)?(?:tener|instalar)\s+docker(?:\s+instalado)?\s+(?:basta|alcanza|es\s+suficiente))(?=\s*[.,;:]|\s*$|\s+en\s+(?:el|la|cada|un|una|tu)\s+(?:servidor|maquina|anfitrion|computador)|\s+para\s+(?:ejecutar|correr|desplegar))`,
    ),
    needs: ['docker'],
    truth:
      'Sirve cualquier entorno de ejecución compatible con la OCI, y hacen falta además un kernel y una arquitectura compatibles.',
  },
  {
    correction: 'C38',
    pattern: re(
      String.raw`(?:${container}|${image}|aplicacion(?:es)?)\s+${gap(4)}(?:corre[n]?|funciona[n]?|se\s+ejecuta[n]?|ejecutarse|correr|funcionar)\s+(?:igual\s+|sin\s+cambios\s+)?en\s+(?:cualquier|todos?\s+los|todas?\s+las)\s+(?:sistemas?\s+operativos?|maquinas?|computador(?:es)?|servidor(?:es)?|infraestructuras?|plataformas?|entornos?|kernels?|arquitecturas?|lado)`,
    ),
    needs: ['cualquier', 'todos', 'todas'],
    truth:
      'Se ejecuta donde coincida la arquitectura de CPU (o la imagen sea multiplataforma) y el kernel sea compatible.',
  },
  {
    correction: 'C18',
    pattern: re(String.raw`imagen\s+es\s+un\s+contenedor\b`),
    needs: ['contenedor'],
    truth:
      'Una imagen es un conjunto inmutable de capas y configuración; el contenedor es lo que se crea a partir de ella.',
  },
  {
    correction: 'C01',
    pattern: re(
      String.raw`${container}\s+${is}\s+(?:una\s+(?:forma|manera)\s+de\s+empaquetar|(?:un\s+)?paquetes?|(?:un\s+)?archivos?)\b`,
    ),
    needs: ['empaquetar', 'paquete', 'archivo'],
    truth:
      'Lo que se empaqueta es la imagen; el contenedor es el proceso aislado que se crea a partir de ella.',
  },
  {
    correction: 'C22',
    pattern: re(String.raw`(?:contenedores|imagenes)\s+(?:siempre\s+)?(?:pesan|ocupan)\s+(?:muy\s+)?poco`),
    needs: ['poco'],
    truth: 'Un contenedor pesa lo que su capa escribible; una imagen va de kilobytes a gigabytes.',
  },
  {
    correction: 'C35',
    pattern: re(
      String.raw`${container}\s+(?:de\s+docker\s+)?${is}\s+(?:siempre\s+|mucho\s+)*mas\s+(?:rapidos?|veloces|veloz)\b(?!\s+(?:de|en|para|al)\s+(?:arrancar|iniciar|arranque|encender|poner|crear|desplegar))`,
    ),
    needs: ['rapido', 'veloz', 'veloces'],
    truth:
      'Arrancan antes; en CPU ambos rinden casi como la máquina física, y la entrada y salida depende del almacenamiento.',
  },
  {
    correction: 'C35',
    pattern: re(
      String.raw`${container}\s+(?:eliminan?|suprimen?|evitan?|quitan?)\s+(?:toda\s+|por\s+completo\s+|completamente\s+)?la\s+(?:sobrecarga|penalizacion)`,
    ),
    needs: ['sobrecarga', 'penalizacion'],
    truth:
      'En CPU rinden casi como la máquina física, pero la red y el sistema de archivos por capas tienen su costo.',
  },
  {
    correction: 'C32',
    pattern: re(
      String.raw`(?:docker|${container})\s+(?:siempre\s+)?${is}\s+(?:siempre\s+)?(?:superior(?:es)?|mejor(?:es)?)\s+(?:a|que)\s+(?:las?\s+|una\s+)?${vm}`,
    ),
    needs: ['superior', 'mejor'],
    truth: 'Responden a necesidades distintas, y a menudo se combinan.',
  },
  {
    correction: 'C32',
    pattern: re(
      String.raw`(?:docker|${container})\s+(?:reemplaza|sustituye|jubila)n?\s+(?:a\s+)?(?:las?\s+)?${vm}`,
    ),
    needs: ['reemplaza', 'sustituye', 'jubila'],
    truth: 'Responden a necesidades distintas, y a menudo se combinan.',
  },
  {
    correction: 'C32',
    pattern: re(
      String.raw`${container}\s+(?:${is}\s+(?:tan|igual\s+de|mas)\s+(?:seguros?|aislados?)\s+(?:como|que)|aislan?\s+(?:igual|tanto|lo\s+mismo|mejor)\s+(?:como|que))\s+(?:las?\s+|una\s+)?${vm}`,
    ),
    needs: ['segur', 'aisla'],
    truth: 'Una máquina virtual aísla más: su frontera es el hipervisor, no un kernel compartido.',
  },
  {
    correction: 'C26',
    pattern: re(String.raw`virtualizacion\s+(?:consta|consiste|se\s+compone)\s+(?:de|en)\s+tres\s+capas`),
    needs: ['capas'],
    truth:
      'Hardware, kernel y espacio de usuario son las capas de un computador; virtualizar es poner una abstracción en una de ellas.',
  },
  {
    correction: 'C28',
    pattern: re(
      String.raw`(?:docker|${container})\s+virtualizan?\s+(?:solo\s+)?(?:la\s+capa\s+de\s+)?(?:la\s+)?aplicacion`,
    ),
    needs: ['virtualiza'],
    truth:
      'Es virtualización de nivel de sistema operativo: espacios de nombres, cgroups y un sistema de archivos por capas.',
  },
  {
    correction: 'C29',
    pattern: re(
      String.raw`paravirtualizacion\s+${gap(6)}(?:acced(?:e|er|a)|acceso)\s+${gap(2)}(?:directo|directamente)\s+al\s+hardware`,
    ),
    needs: ['paravirtualizacion'],
    truth:
      'En la paravirtualización, el kernel del invitado se modifica para cooperar con el hipervisor por medio de hiperllamadas.',
  },
  {
    correction: 'C14',
    pattern: re(
      String.raw`(?:reversion|rollback|volver\s+atras|revertir)\s+${gap(5)}(?:deshace|recupera|restaura|revierte)\s+${gap(5)}(?:datos|esquema|migraciones|base\s+de\s+datos)`,
    ),
    needs: ['deshace', 'recupera', 'restaura', 'revierte'],
    truth: 'Volver a la imagen anterior no deshace los cambios en los datos ni en su esquema.',
  },
  {
    correction: undefined,
    pattern: re(
      String.raw`latest\s+${gap(2)}(?:es|apunta\s+a|significa|señala|corresponde\s+a|indica)\s+(?:siempre\s+)?(?:a\s+)?(?:la\s+(?:imagen\s+|version\s+)?(?:ultima|mas\s+(?:nueva|reciente))|lo\s+mas\s+(?:nuevo|reciente))`,
    ),
    needs: ['latest'],
    truth:
      '«latest» es solo la etiqueta que se usa cuando no se dice otra; nada garantiza que sea la más nueva.',
  },
  {
    correction: undefined,
    pattern: re(String.raw`etiquetas?\s+(?:es|son)\s+(?:siempre\s+)?(?:inmutables?|fijas?|permanentes?)`),
    needs: ['inmutable', 'fija', 'permanente'],
    truth: 'Una etiqueta es un puntero que se puede mover; lo inmutable es el digest.',
  },
  {
    correction: undefined,
    pattern: re(
      String.raw`docker\s+(?:invento|creo|inicio)\s+(?:los\s+contenedores|la\s+tecnologia\s+de\s+contenedores)`,
    ),
    needs: ['docker'],
    truth:
      'Antes de Docker ya había jaulas, zonas, LXC y cgroups; Docker los hizo fáciles de usar y de compartir.',
  },
  {
    correction: undefined,
    pattern: re(
      String.raw`datos\s+${gap(5)}(?:persisten|sobreviven|se\s+conservan)\s+(?:al|cuando|aunque|despues\s+de)\s+${gap(2)}(?:eliminar|borrar|elimina|borra|elimine|borre)\s+el\s+contenedor`,
    ),
    needs: ['persisten', 'sobreviven', 'conservan'],
    truth: 'La capa escribible desaparece con el contenedor; lo que debe durar va en un volumen o fuera.',
  },
  {
    correction: undefined,
    pattern: re(String.raw`docker\s+es\s+un\s+(?:hipervisor|sistema\s+operativo|lenguaje)`),
    needs: ['docker'],
    truth: 'Docker es una plataforma de software para construir, compartir y ejecutar contenedores.',
  },
]
