/** How something is wrong, and how it is right. */
export interface RuleExample {
  wrong: string
  right: string
}

const pair = (wrong: string, right: string): RuleExample => ({ wrong, right })

/** An example of each rule that is not one of the linter's own: those bring theirs along. */
export const ruleExamples: Readonly<Record<string, RuleExample>> = {
  archivo: pair('docs/pan/masa.mdx', 'docs/pan/masa.md'),
  'nombre-de-archivo': pair('docs/pan/La Masa.md', 'docs/pan/la-masa.md'),
  codificacion: pair('Un archivo guardado como ISO-8859-1', 'El mismo, guardado como UTF-8'),
  anidacion: pair('>>>>>>>>>> (decenas de niveles) La masa.', '> La masa.'),
  'datos-del-curso': pair(
    'docs/_datos/curso.yml vacío',
    'id: pan\ntitulo: El pan\ndescripcion: Cómo se hace.',
  ),
  yaml: pair('titulo: "El pan', 'titulo: "El pan"'),
  campo: pair('titullo: El pan', 'titulo: El pan'),
  'identificador-repetido': pair('## La masa\n\n## La masa', '## La masa\n\n## La masa madre'),
  'tema-repetido': pair('- id: pan\n- id: pan', '- id: pan\n- id: torta'),
  'tema-reservado': pair('- id: referencia', '- id: consulta'),
  'temas-parecidos': pair(
    '- id: pan\n  tono: 30\n- id: torta\n  tono: 32',
    '- id: pan\n  tono: 30\n- id: torta\n  tono: 200',
  ),
  marca: pair('marca: horno.png', 'marca: horno.svg'),
  expresion: pair('(la masa|el pan', '(la masa|el pan)'),
  afirmacion: pair('la planta respira de noche', 'planta *respira* noche'),
  'lista-de-palabras': pair('hogaza, bollo', 'hogaza\nbollo'),
  'encabezado-de-datos': pair('title: La masa', '---\ntitle: La masa\n---'),
  'tema-desconocido': pair('docs/pna/masa.md', 'docs/pan/masa.md'),
  'direccion-ocupada': pair(
    'docs/pan/masa.md y docs/pan/masa/index.md',
    'docs/pan/masa.md y docs/pan/tipos-de-masa.md',
  ),
  'fuente-desconocida': pair('Sube en una hora.[^peres-2020]', 'Sube en una hora.[^perez-2020]'),
  'figura-no-existe': pair('![Un horno](Horno.png)', '![Un horno](horno.png)'),
  'figura-de-fuera': pair('![Un horno](https://example.org/horno.png)', '![Un horno](horno.png)'),
  'figura-ilegible': pair('![Un horno](horno.tiff)', '![Un horno](horno.webp)'),
  'archivo-mostrado': pair('```text file=recta.txt\n```', '```text file=receta.txt\n```'),
  'figura-mal-escrita': pair('![Un horno](mi horno.png)', '![Un horno](<mi horno.png>)'),
  'elemento-desconocido': pair(':::element{name="reloj-de-arna"}', ':::element{name="reloj-de-arena"}'),
  'elemento-roto': pair('const horno =', 'export default class Horno extends HTMLElement {}'),
  'titulo-en-el-texto': pair('# La masa', '## La masa'),
  'fuera-de-seccion': pair(
    ':::slide\n- Harina.\n:::\n\n## La masa',
    '## La masa\n\n:::slide\n- Harina.\n:::',
  ),
  'diapositiva-de-mas': pair(
    '## La masa\n\n:::slide\n- Harina.\n:::\n\n:::slide\n- Agua.\n:::',
    '## La masa\n\n:::slide\n- Harina.\n- Agua.\n:::',
  ),
  'directiva-anidada': pair('- :::slide\n  - Harina.\n  :::', ':::slide\n- Harina.\n:::'),
  'directiva-desconocida': pair(':::diapositiva\n- Harina.\n:::', ':::slide\n- Harina.\n:::'),
  'directiva-mal-escrita': pair('::: note [La masa]', ':::note[La masa]'),
  'dos-puntos-de-menos': pair(
    ':::slide\n:::note\nHarina.\n:::\n:::',
    '::::slide\n:::note\nHarina.\n:::\n::::',
  ),
  'directiva-sin-cerrar': pair(':::slide\n- Harina.', ':::slide\n- Harina.\n:::'),
  'directiva-vacia': pair(':::note[La masa]\n:::', ':::note[La masa]\nHarina y agua.\n:::'),
  'bloque-sin-comando': pair('```console\nreceta.txt\n```', '```console\n$ ls\nreceta.txt\n```'),
  'bloque-sin-razon': pair('```console {no-run}', '```console {no-run="Necesita una cuenta"}'),
  'cierre-sin-apertura': pair('- Harina.\n:::', ':::slide\n- Harina.\n:::'),
  'bloque-sin-cerrar': pair('```text\nharina', '```text\nharina\n```'),
  'atributo-desconocido': pair(':::slide{minutos=3}', ':::slide{minutes=3}'),
  'atributo-incorrecto': pair(':::slide{minutes=tres}', ':::slide{minutes=3}'),
  'atributo-falta': pair('::no-slide', '::no-slide{reason="Se lee en casa"}'),
  'pregunta-sin-opciones': pair(
    ':::question\n¿Qué sube?\n\n- La masa\n- La sal\n:::',
    ':::question\n¿Qué sube?\n\n- [x] La masa\n- [ ] La sal\n:::',
  ),
  'solucion-suelta': pair(
    ':::exercise\nAmasa.\n:::\n\nY espera.\n\n:::solution\nAsí.\n:::',
    ':::exercise\nAmasa.\n:::\n\n:::solution\nAsí.\n:::',
  ),
  'marca-sin-diapositiva': pair(
    '::no-slide{reason="Se lee en casa"}\n\n:::teacher\nMuestra un pan.\n:::',
    ':::slide\n- Harina.\n:::\n\n:::teacher\nMuestra un pan.\n:::',
  ),
  'presentacion-repetida': pair('nombre: El pan (en dos presentaciones)', 'nombre: El pan, en breve'),
  'diapositiva-vacia': pair('---\n\n---', '---\n\n# La masa'),
  'sesiones-sin-contar': pair('sesiones: 3, y un solo «sesion: sí»', 'sesiones: 3, y dos «sesion: sí»'),
  'duracion-excedida': pair('minutos: 45, con diapositivas que suman 60', 'minutos: 60'),
  'plan-sin-margen': pair(
    'minutos: 60, con diapositivas que suman 60',
    'minutos: 60, con diapositivas que suman 54',
  ),
  importacion: pair('src: ../docs/pan/msa.md', 'src: ../docs/pan/masa.md'),
  'seccion-desconocida': pair('seccion: la-msa', 'seccion: la-masa'),
  'diapositiva-cortada': pair('Veinte puntos en una diapositiva', 'Diez en una, y diez en otra sección'),
  'diapositiva-superpuesta': pair('Un título de tres líneas sobre un diagrama', 'Un título de una línea'),
  'diapositiva-pequena': pair('Un diagrama de cuarenta cajas', 'Cuatro diagramas de diez'),
  'diapositiva-sin-dibujo': pair(
    'Una diapositiva que solo muestra un diagrama sin cajas',
    'La misma, con un diagrama que las tiene',
  ),
  'enlace-del-sitio': pair('[La masa](/pan/msa/)', '[La masa](/pan/masa/)'),
  'enlace-muerto': pair(
    'https://example.org/ya-no-esta',
    'https://web.archive.org/web/2020/https://example.org/ya-no-esta',
  ),
  'enlace-sin-seccion': pair('https://example.org/pan#la-msa', 'https://example.org/pan#la-masa'),
  'enlace-redirigido': pair('http://example.org/viejo', 'https://example.org/nuevo'),
  'enlace-rechazado': pair('Un sitio que responde 403 a los programas', 'El mismo, abierto en el navegador'),
  'enlace-sin-respuesta': pair('Un sitio que hoy no responde', 'El mismo, mañana'),
  'salida-distinta': pair('$ echo pan\nPan', '$ echo pan\npan'),
  'comando-sin-terminar': pair('$ tail -f horno.log\nEncendido', '$ tail -f horno.log\nEncendido\n^C'),
  'comando-sin-ejecutar': pair('```console', '```console {no-run="Necesita un horno"}'),
  'comentario-del-revisor': pair('<!--lint callar tilde-->', '<!--lint ignore tilde-->'),
  interno: pair('Un mensaje sin el nombre de su regla', 'El mismo, con su nombre'),
}
