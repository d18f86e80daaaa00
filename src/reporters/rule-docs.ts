import type { Severity } from './types.ts'

/** What an author learns about a rule, in Spanish, with inline Markdown. */
export interface RuleDoc {
  /** Kebab-case. */
  id: string
  severity: Severity
  /** What it finds, in a sentence. */
  what: string
  /** Why that is a fault. */
  why: string
  /** What to do. */
  advice: string
  /** Whether `curso.yml` can't change how serious it is: what it finds keeps the course from being built. */
  stops: boolean
  /** Whether it takes a browser to see it: then only the build finds it, never the linter. */
  measured?: boolean
}

const stops = (id: string, what: string, why: string, advice: string): RuleDoc => ({
  id,
  severity: 'error',
  what,
  why,
  advice,
  stops: true,
})
const measured = (...words: Parameters<typeof stops>): RuleDoc => ({ ...stops(...words), measured: true })
const error = (id: string, what: string, why: string, advice: string): RuleDoc => ({
  ...stops(id, what, why, advice),
  stops: false,
})
const warning = (id: string, what: string, why: string, advice: string): RuleDoc => ({
  ...error(id, what, why, advice),
  severity: 'warning',
})

/** What is told of files, of the structure of notes, data and lectures, and of links: the linter's own rules bring their words along. */
export const ruleDocs: readonly RuleDoc[] = [
  // Files.
  stops(
    'archivo',
    'Un archivo que no se puede leer, una carpeta que se llama como una nota, o una nota en MDX.',
    'Lo que no se puede leer no se publica, y el enlace a esa página quedaría roto.',
    'Revisa sus permisos y adónde lleva; en MDX solo está la portada, `docs/index.mdx`.',
  ),
  stops(
    'nombre-de-archivo',
    'Una nota, o una carpeta de notas, cuyo nombre tiene mayúsculas, tildes, espacios o signos, o se llama `index`; dos notas que tendrían la misma dirección en una presentación.',
    'El nombre es la dirección de la página: con otras letras sería una en el sitio, otra en la presentación y otra en cada sistema.',
    'Usa solo letras minúsculas sin tilde, números y guiones: `docs/luz/que-es-la-luz.md`.',
  ),
  stops(
    'codificacion',
    'Un archivo que no está en UTF-8, o que no es texto.',
    'Las tildes se leerían mal.',
    'Guárdalo como UTF-8: en el editor, «Guardar con codificación».',
  ),
  stops(
    'anidacion',
    'Decenas de citas, listas o corchetes unos dentro de otros.',
    'Nadie lo leería, y revisarlo tardaría demasiado.',
    'Deja unos pocos niveles.',
  ),
  // Data.
  stops(
    'datos-del-curso',
    'Falta `docs/_datos/curso.yml` o `docs/_datos/temas.yml`, o no dice nada.',
    'Sin ellos no se sabe cómo se llama el curso ni en qué orden van sus temas. Mientras falten no se revisa nada más.',
    'Escribe al menos `id`, `titulo` y `descripcion` del curso, y una ficha por tema.',
  ),
  stops(
    'yaml',
    'Un archivo de datos o un encabezado de datos que no se entiende.',
    'Una comilla o una sangría de más cambia todo lo que sigue. Mientras un archivo de datos esté roto no se revisa nada más.',
    'Corrige la línea indicada: casi siempre es una comilla sin cerrar, una sangría o `: ` dentro de un texto sin comillas.',
  ),
  stops(
    'campo',
    'Un campo que falta, que no se conoce o que tiene otra clase de valor que la que le toca.',
    'Un campo mal escrito no hace nada, y nadie lo nota.',
    'Corrige el nombre o el valor: el mensaje dice cuáles hay.',
  ),
  stops(
    'identificador-repetido',
    'Dos encabezados de una página con la misma dirección, o dos fichas con el mismo nombre.',
    'Un enlace llevaría siempre al primero.',
    'Cambia uno de los dos, o únelos.',
  ),
  stops(
    'tema-repetido',
    'Un tema dos veces en `docs/_datos/temas.yml`, o dos temas en el mismo nivel del mapa.',
    'Uno taparía al otro.',
    'Une las fichas, o da a cada una su propio lugar.',
  ),
  stops(
    'tema-reservado',
    'Un tema que se llama como una carpeta de las páginas que se hacen solas.',
    'Sus notas y esas páginas tendrían la misma dirección.',
    'Elige otro identificador, y ponlo también a su carpeta de `docs/`.',
  ),
  warning(
    'temas-parecidos',
    'Dos temas con casi el mismo color.',
    'El color dice en qué tema se está, y así no se distinguen.',
    'Separa sus `tono`, o quítalo de uno: la máquina busca otro.',
  ),
  stops(
    'marca',
    'Un dibujo del curso o de un tema que no está en `docs/_datos`, o que no es un SVG.',
    'Las portadas, el icono del sitio o el comienzo del tema quedarían vacíos.',
    'Guarda ahí un SVG, o quita `marca` o `dibujo`. Sin `marca` se usa el dibujo de la máquina.',
  ),
  stops(
    'expresion',
    'Una expresión de `docs/_datos/ideas-equivocadas.yml` que no se entiende o que no puede hallar nada.',
    'La idea equivocada se enseñaría sin que nadie lo notara.',
    'Corrige la expresión: en la cabecera del archivo está cómo se escriben.',
  ),
  stops(
    'afirmacion',
    'Una afirmación de `docs/_datos/ideas-equivocadas.yml` sin su verbo entre asteriscos, o sin quien lo hace.',
    'Sin saber qué se afirma de qué, la idea equivocada no se puede reconocer.',
    'Escríbela como `quién *verbo* qué (circunstancia)`, por ejemplo `planta *respira* noche`.',
  ),
  stops(
    'lista-de-palabras',
    'Una línea de `docs/_datos/palabras.txt` que no es una palabra, o que está dos veces.',
    'La lista se lee palabra por palabra: lo demás no vale de nada.',
    'Escribe una palabra por línea; lo que sigue a `#` es un comentario.',
  ),
  // Notes.
  stops(
    'encabezado-de-datos',
    'Una nota o una presentación sin encabezado de datos, o con uno vacío o sin cerrar.',
    'De ahí salen su título y su lugar.',
    'Empieza el archivo con `---`, una línea `title: …` (`titulo: …` en una presentación) y otra `---`.',
  ),
  stops(
    'tema-desconocido',
    'Una nota en una carpeta que no es un tema del curso, o una diapositiva que nombra uno así.',
    'No se sabría en qué lugar va.',
    'Agrega el tema a `docs/_datos/temas.yml`, mueve la nota o corrige el nombre.',
  ),
  stops(
    'direccion-ocupada',
    'Una nota, una presentación o una diapositiva con una dirección que ya tiene otra.',
    'Una de las dos no se podría leer.',
    'Da otro nombre al archivo de la nota, u otra `direccion` a la presentación o la diapositiva.',
  ),
  stops(
    'fuente-desconocida',
    'Una nota al pie que no está en la bibliografía.',
    'Un dato sin fuente no se puede comprobar.',
    'Agrega esa clave a `docs/_datos/fuentes.yml`, o usa una que exista.',
  ),
  stops(
    'figura-no-existe',
    'Una figura cuyo archivo no está donde la nota dice.',
    'En su lugar quedaría un hueco.',
    'Pon el archivo junto a la nota, o corrige el nombre: las mayúsculas cuentan.',
  ),
  stops(
    'figura-de-fuera',
    'Una figura de otro sitio, o de fuera de `docs/`.',
    'La página pediría algo a otros cada vez que alguien la lee, y no se vería sin red.',
    'Guarda el archivo junto a la nota y escribe su nombre.',
  ),
  stops(
    'figura-ilegible',
    'Una figura dañada, o en un formato que los navegadores no muestran.',
    'En su lugar quedaría un hueco.',
    'Guárdala de nuevo como JPEG, PNG, WebP, AVIF, GIF o SVG.',
  ),
  stops(
    'archivo-mostrado',
    'Un bloque de código vacío que muestra un archivo que no existe, que no es texto o que no tiene esas líneas.',
    'Se vería un bloque vacío.',
    'Pon el archivo en su lugar, o corrige `file` o `lines`.',
  ),
  stops(
    'figura-mal-escrita',
    'Una figura con espacios en el nombre, sin `<` y `>`, o un enlace que un `!` convierte en figura.',
    'Así no es una figura: se leerían sus signos como texto.',
    'Deja un espacio entre `!` y `[`, o pon el nombre entre `<` y `>`: `![Una hoja](<hoja de roble.png>)`.',
  ),
  stops(
    'elemento-desconocido',
    'Un bloque `:::element` cuyo nombre no es el de ningún archivo de `docs/_elementos`.',
    'Solo se vería su forma estática.',
    'Corrige el nombre, o escribe ese archivo.',
  ),
  stops(
    'elemento-roto',
    'Un programa de `docs/_elementos` que no se puede leer, o que no exporta ningún elemento.',
    'La página lo pediría y no haría nada con él.',
    'Corrígelo donde dice el mensaje.',
  ),
  stops(
    'titulo-en-el-texto',
    'Un encabezado `#` dentro de una nota.',
    'El título de la página va en `title`, y saldría dos veces.',
    'Quítalo, o escríbelo con `##`.',
  ),
  stops(
    'fuera-de-seccion',
    'Una diapositiva o una pregunta antes de la primera sección `##`.',
    'No pertenecería a ninguna sección, y se perdería.',
    'Ponla debajo de un encabezado `##`.',
  ),
  stops(
    'diapositiva-de-mas',
    'Una sección con dos diapositivas, o con una y un `::no-slide`.',
    'Cada sección se presenta de una vez.',
    'Deja una sola, o abre otra sección `##`.',
  ),
  stops(
    'directiva-anidada',
    'Una diapositiva o una pregunta dentro de una lista, de una cita o de otro bloque.',
    'Ahí no se encontraría.',
    'Ponla directamente debajo del encabezado `##`. Quizá falta cerrar el bloque anterior.',
  ),
  stops(
    'directiva-desconocida',
    'Una directiva `:::` que no existe, o escrita de otra manera.',
    'Se publicaría como texto sin forma.',
    'Usa una de las que dice el mensaje.',
  ),
  stops(
    'directiva-mal-escrita',
    'Una directiva con un espacio donde no va, sin cerrar sus llaves o con texto detrás.',
    'No se lee como una directiva: se publicarían sus signos.',
    'Escríbela en una línea, sin espacios antes de `[` ni de `{`: `:::note[Título]`.',
  ),
  stops(
    'dos-puntos-de-menos',
    'Un bloque `:::` que lleva dentro otro con los mismos dos puntos.',
    'Se cerraría con el cierre del de dentro.',
    'Escribe el de fuera con uno más, al abrirlo y al cerrarlo: `::::slide` y `::::`.',
  ),
  stops(
    'directiva-sin-cerrar',
    'Una directiva `:::` sin su línea de cierre.',
    'Se tragaría el resto de la página.',
    'Agrega `:::` en la línea en que termina.',
  ),
  stops(
    'directiva-vacia',
    'Un bloque `:::` sin nada dentro.',
    'Se publicaría una caja vacía, o una diapositiva sin más que su título.',
    'Escribe dentro lo que debe verse, o quítalo.',
  ),
  stops(
    'bloque-sin-comando',
    'Un bloque `console` sin ningún comando, o que empieza con otra cosa.',
    'No se sabría qué se teclea, y no se podría ejecutar.',
    'Escribe `$ ` delante de lo que se teclea. Si es solo una salida, el bloque es `text`.',
  ),
  stops(
    'bloque-sin-razon',
    'Un bloque `console` con `no-run` que no dice por qué no se ejecuta.',
    'Lo que no se prueba puede estar mal, y conviene saber por qué se acepta.',
    'Escribe la razón: `{no-run="Necesita una cuenta"}`.',
  ),
  stops(
    'cierre-sin-apertura',
    'Una línea `:::` que no cierra nada.',
    'Se publicaría como texto.',
    'Quítala, o revisa si la directiva de arriba está bien escrita.',
  ),
  stops(
    'bloque-sin-cerrar',
    'Un bloque de código sin su línea de cierre.',
    'El resto de la página sería código.',
    'Ciérralo con los mismos signos con que se abre.',
  ),
  stops(
    'atributo-desconocido',
    'Un atributo que la directiva no tiene.',
    'No haría nada, y nadie lo notaría.',
    'Quítalo, o usa uno de los que dice el mensaje.',
  ),
  stops(
    'atributo-incorrecto',
    'Un atributo con un valor que no sirve.',
    'La directiva no sabría qué hacer con él.',
    'Escríbelo como en el ejemplo del mensaje.',
  ),
  stops(
    'atributo-falta',
    'Una directiva sin un atributo que necesita.',
    'Le faltaría lo que la hace útil.',
    'Agrégalo, como en el ejemplo del mensaje.',
  ),
  stops(
    'pregunta-sin-opciones',
    'Una pregunta con una lista que no es de opciones.',
    'No se podría contestar.',
    'Pon `- [x]` en las opciones correctas y `- [ ]` en las demás. Si es una pregunta abierta, quita la lista.',
  ),
  stops(
    'solucion-suelta',
    'Una solución que no está justo después de su ejercicio.',
    'No se sabría de qué es, y no se publicaría en ninguna parte.',
    'Pon `:::solution` después del `:::` que cierra su `:::exercise`, sin nada entre los dos.',
  ),
  stops(
    'marca-sin-diapositiva',
    'Un `:::teacher` o un `:step` donde ninguna diapositiva lo muestra al docente.',
    'Es para quien da la clase: se perdería sin que nadie lo viera.',
    'Pon el `:step` en el texto de una sección que tenga `:::slide`, y el `:::teacher` ahí mismo o justo después de una pregunta o de un ejercicio.',
  ),
  // Lectures.
  stops(
    'presentacion-repetida',
    'Dos presentaciones con el mismo nombre o la misma carpeta en el sitio.',
    'Una ocuparía el lugar de la otra, o no se sabría cuál es cuál.',
    'Cambia `nombre` o `direccion` en el encabezado de una de las dos.',
  ),
  stops(
    'diapositiva-vacia',
    'Una diapositiva de la propia presentación que no tiene nada.',
    'Se proyectaría una página en blanco.',
    'Escribe su texto, o quita la línea `---` que sobra.',
  ),
  stops(
    'sesiones-sin-contar',
    'Una presentación que marca con `sesion: sí` más o menos sesiones de las que dice tener.',
    'Los folletos de cada sesión llevarían diapositivas de otra.',
    'Marca la primera diapositiva de cada sesión desde la segunda, o corrige `sesiones`.',
  ),
  warning(
    'duracion-excedida',
    'Una presentación, o una de sus sesiones, cuyas diapositivas suman más minutos de los que le tocan.',
    'La sesión se queda sin final.',
    'Quita secciones, pásalas a la ampliación o ajusta los minutos.',
  ),
  warning(
    'plan-sin-margen',
    'Una presentación, o una de sus sesiones, cuyo plan ocupa más del 95 % de los minutos que le tocan.',
    'Quien pregunta y quien llega tarde también usan tiempo: sin margen, lo que se corta es el final.',
    'Quita secciones o pásalas a la ampliación hasta dejar libre el 5 %.',
  ),
  stops(
    'importacion',
    'Una presentación que toma una nota que no existe o que no tiene diapositivas, o que lleva debajo un texto que no se mostraría.',
    'Las diapositivas salen de las notas.',
    'Corrige la ruta de `src`, desde la carpeta `slides`.',
  ),
  stops(
    'seccion-desconocida',
    'Una presentación que nombra una sección o una pregunta que su nota no tiene.',
    'Se proyectaría otra cosa que la pedida.',
    'Copia la dirección de la sección, sin `#`.',
  ),
  measured(
    'diapositiva-cortada',
    'Algo que se sale de una diapositiva dibujada, o de su caja.',
    'En clase no se ve.',
    'Acorta el texto o el título, o pasa parte a otra sección.',
  ),
  measured(
    'diapositiva-superpuesta',
    'Dos cosas de una diapositiva que se tapan.',
    'No se lee ninguna de las dos.',
    'Acorta el texto o el título, o pasa parte a otra sección.',
  ),
  measured(
    'diapositiva-pequena',
    'Texto de una diapositiva demasiado pequeño para leerlo desde el fondo del aula.',
    'Quien está atrás no lo lee.',
    'Acorta el texto, divide el diagrama o pasa parte a otra sección.',
  ),
  measured(
    'diapositiva-sin-dibujo',
    'Una diapositiva o una figura que salió vacía.',
    'Se proyectaría en blanco.',
    'Revisa el diagrama de la sección y construye de nuevo.',
  ),
  // Links.
  error(
    'enlace-del-sitio',
    'Un enlace del sitio construido, de una presentación o de un PDF que no lleva a ninguna parte.',
    'Quien lo sigue se pierde.',
    'Revisa la página y la sección, y construye de nuevo.',
  ),
  error(
    'enlace-muerto',
    'Un enlace a otro sitio que ya no responde con nada.',
    'Una fuente que no se puede abrir no respalda nada.',
    'Busca adónde se mudó, o una copia en web.archive.org, o quita el enlace.',
  ),
  error(
    'enlace-sin-seccion',
    'Un enlace a una sección de otro sitio que esa página ya no tiene.',
    'Lleva al principio de una página larga, y lo citado hay que buscarlo.',
    'Copia de nuevo la dirección de la sección.',
  ),
  warning(
    'enlace-redirigido',
    'Un enlace a una página que se mudó para siempre.',
    'La dirección vieja dejará de funcionar.',
    'Escribe la dirección nueva.',
  ),
  warning(
    'enlace-rechazado',
    'Un enlace a un sitio que no deja entrar a programas.',
    'No se puede saber si la página sigue ahí.',
    'Ábrelo en el navegador.',
  ),
  warning(
    'enlace-sin-respuesta',
    'Un enlace a un sitio que ahora no responde.',
    'Puede ser cosa de un momento.',
    'Prueba más tarde.',
  ),
  // The commands of the notes.
  error(
    'salida-distinta',
    'Un comando que, al ejecutarlo con `npm run practica`, no dice lo que la nota muestra.',
    'Quien lo teclea vería otra cosa y no sabría si se equivocó.',
    'Corrige el comando, o pon la nota al día con `npm run practica -- --actualizar`.',
  ),
  error(
    'comando-sin-terminar',
    'Un comando que no termina a tiempo al ejecutarlo con `npm run practica`.',
    'Lo que sigue en la página no se puede comprobar.',
    'Si espera algo, tecléalo en la nota; si sigue hasta que lo detengan, termina la salida con `^C`.',
  ),
  error(
    'comando-sin-ejecutar',
    'Un comando que `npm run practica` no pudo ejecutar: le falta algo, o lo que va antes falló.',
    'Nadie ha comprobado que haga lo que la nota dice.',
    'Haz lo que dice el mensaje, o marca el bloque con `{no-run="…"}`.',
  ),
  // The linter itself.
  error(
    'comentario-del-revisor',
    'Un comentario `lint` que no se entiende.',
    'No calla nada, y nadie lo nota.',
    'Escribe `<!--lint ignore NOMBRE-DE-LA-REGLA-->` delante del párrafo.',
  ),
  stops(
    'interno',
    'Un mensaje de una herramienta que no dice de qué regla es.',
    'Es un fallo del revisor, no tuyo.',
    'Cuéntaselo a quien mantiene el programa.',
  ),
]
