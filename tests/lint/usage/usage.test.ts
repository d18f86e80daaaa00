/** What Spanish writers get wrong, kind by kind, beside what looks like it and is right. */
import { describe, expect, test } from 'vitest'
import { createChecker } from '../../../src/lint/check-file.ts'
import { createContext } from '../../../src/lint/context.ts'

const check = createChecker(createContext())

async function told(text: string): Promise<string[]> {
  const { findings } = await check('LEEME.md', `${text}\n`)
  return findings.map(({ rule, actual, expected }) => `${rule} ${actual} → ${expected?.[0] ?? '?'}`)
}

describe('faults', () => {
  test.each([
    ['La panadera aconseja de que la masa repose.', 'de-que de que → que'],
    ['Varios niños comentaron de que el pan estaba frío.', 'de-que de que → que'],
    ['La mayor ventaja es de que el horno no se enfría.', 'de-que de que → que'],
    ['Me parece de que falta sal.', 'de-que de que → que'],
    ['Hay que recordar de que la masa sube.', 'de-que de que → que'],
    ['Se apaga en caso que nadie lo use.', 'de-que que → de que'],
    ['Existe la posibilidad que el horno se enfríe.', 'de-que que → de que'],
    ['Importa el hecho que la harina no tenga sal.', 'de-que que → de que'],
    ['Por la tarde me acordé que faltaba sal.', 'de-que que → de que'],
    ['Dicen que han habido cambios en la receta.', 'verbo-impersonal han → ha'],
    ['En el horno habían más de cuarenta panes.', 'verbo-impersonal habían → había'],
    ['Tarda entre 5-10 minutos.', 'guion-y-raya 5-10 → 5 y 10'],
    ['Pide de 2-4 kg de harina.', 'guion-y-raya 2-4 → 2 a 4'],
    ['La relación panadero–cliente es buena.', 'guion-y-raya – → -'],
    ['El año pasado salieron 12,480 panes del horno.', 'separador-de-cifras 12,480 → 12\u00a0480'],
    ['Se abrió en el año 2.013 y sigue abierta.', 'separador-de-cifras 2.013 → 2013'],
    ['El pan es bueno pero no hay más.', 'coma-de-conector pero → ?'],
    ['No queda harina por lo tanto, hoy no hay pan.', 'coma-de-conector por lo tanto → ?'],
    ['Sube rápido. Ahora bien conviene esperar.', 'coma-de-conector Ahora bien → Ahora bien,'],
    ['Hola estudiantes: hoy hacemos pan.', 'coma-de-conector Hola → Hola,'],
    ['La conclusión de todo es clara: Los panes no suben solos.', 'mayuscula-tras-dos-puntos Los → los'],
    ['> La masa pesa 20kg , y basta.', 'espacio-y-signo   → '],
    ['El pan ¿ sube?', 'espacio-y-signo   → '],
    ['La masa tiene límites:la sal y el agua.', 'espacio-y-signo : → : '],
    ['Hay tres hornos(uno de ellos viejo) y una mesa.', 'espacio-y-signo ( →  ('],
    ['Dice que <<así es>> desde niño.', 'comillas <<así es>> → «así es»'],
    ["Los llama 'hijos' a todos.", "comillas 'hijos' → «hijos»"],
    ['La sección «Antes de amasar dice cómo.', 'comillas « → ?'],
    ['Además, los panes necesita sal.', 'concordancia-del-verbo necesita → ?'],
    ['Cada una de las masas tienen su nombre.', 'concordancia-del-verbo tienen → ?'],
    ['El uso de hornos viejos provocan retrasos.', 'concordancia-del-verbo provocan → ?'],
    ['Existe varias maneras de hacerlo.', 'concordancia-del-verbo Existe → ?'],
    ['La receta está escrito a mano.', 'concordancia-del-verbo escrito → ?'],
    ['En la mesa hay varios horno.', 'concordancia varios horno → ?'],
    ['Trajo el mapa, y guarda la mapa en la caja.', 'concordancia la mapa → ?'],
    ['Todos las masas suben.', 'concordancia Todos las → ?'],
    ['Un horno apagados no sirve.', 'concordancia horno apagados → ?'],
    ['Preguntó si abría, y le dieron un si por respuesta.', 'tilde si → sí'],
    ['La masa no sube; otras si la hacen subir.', 'tilde si → sí'],
    ['El horno es viejo, pero para mi tiene encanto.', 'tilde mi → mí'],
    ['El panadero y tu amasarán mañana.', 'tilde tu → tú'],
    ['Sírvete un te y espera.', 'tilde te → té'],
    ['La masa sube. Se prudente y no abras.', 'tilde Se → Sé'],
    ['Esta es peor aun, y se quema.', 'tilde aun → aún'],
    ['Mide cuanto tarda en subir.', 'tilde cuanto → cuánto'],
    ['No está claro quien cierra el horno.', 'tilde quien → quién'],
    ['Define que es un buen pan.', 'tilde que → qué'],
    ['¿Porqué dos hornos?', 'tilde Porqué → Por qué'],
    ['No se cierra, porqué hay gente.', 'tilde porqué → porque'],
    ['La masa ya no esta tapada.', 'tilde esta → está'],
    ['La respuesta esta en la receta.', 'tilde esta → está'],
    ['Cuando todo este listo, hornea.', 'tilde este → esté'],
    ['El peso varia según la harina.', 'tilde varia → varía'],
    ['Al final del libro encontraras una lista.', 'tilde encontraras → encontrarás'],
    ['Cuando se corto la luz, el pan estaba hecho.', 'tilde corto → cortó'],
    ['El cliente ingreso la clave tres veces.', 'tilde ingreso → ingresó'],
    ['Caben 10 gb en el disco.', 'simbolo-de-unidad 10 gb → 10\u00a0GB'],
    ['Pide 8 Gb de memoria.', 'simbolo-de-unidad 8 Gb → 8\u00a0GB'],
  ])('%s', async (text, finding) => {
    expect(await told(text)).toContain(finding)
  })
})

describe('what is right is left alone', () => {
  test.each([
    'Se trata de que el horno esté caliente, y de lo que se trata es de que no se enfríe.',
    'Da muestras de que sube. Nos advierte de que falta sal, y hay pruebas de que sobra agua.',
    'La posibilidad que ofrece este horno es otra. El hecho que se cuenta es cierto.',
    'Se me olvidó que había pan, y a menudo se olvida que hay más.',
    'El informe de 2024-2025 dice que abre de lunes a viernes. La masa pesa 1,250 kg.',
    'El pan es pequeño pero bueno. Es sencillo, pero no hay más.',
    'Es, por tanto, un buen pan, y por lo tanto, se vende.',
    'El Primero de Mayo no abre, ni el Domingo de Ramos.',
    'Usa la clave `a , b` y escribe a,b;c en `x:y`. Abre a las 8:30, y hornea a 220 °C.',
    'La puntuación fue de 3:1, y la proporción 1 : 2. Mezcla (a), (b) y «c».',
    'Mide 15" de ancho. El valor es `"pan"`, y el año, el \'90.',
    'Dijo: «Lo llaman “masa madre”».',
    'La mayoría de los panes suben. El problema son los hornos. Los lunes abre la tienda.',
    'Estas recetas para quien hornea están en la mesa.',
    'El horno de leña y la mesa están limpios. Un par de cosas faltan. Los panes conviene guardarlos.',
    'Las masas hace falta taparlas. La sal es necesario guardarla. El pan que comen está hecho.',
    'Le gusta sobre todo la corteza. Toda el agua sirve. Una vez amasado, reposa. Lee esa primero.',
    'Se esperan dos panes, y se espera dos horas.',
    'Si, por ejemplo, llueve, otros si se mojan se quejan. Pregunta si otras si la quieren.',
    'No esta masa, sino otra. Una receta como esta en el libro. La masía de can Mas cierra.',
    'Ojalá encontraras una. Si la tuvieras las usarías. El gran cambio las dejó. El vaso lleno la tapa.',
    '¿Que por qué cerramos? La entrega continua con pruebas. Una persona seria la lleva.',
    'Se como, se bebe. Los que saben como un sabio. Me preocupa que no suba.',
    'La calle 25 de Mayo está cerca. Los precios se actualizan en consecuencia, y suben.',
    'La red va a 1 Gb/s y guarda 8 GB. Pesa 2 kg.',
  ])('%s', async (text) => {
    expect((await told(text)).filter((each) => !/^(?:ortografia|extranjerismo)/.test(each))).toEqual([])
  })
})
