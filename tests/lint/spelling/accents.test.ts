/** The rule of accents that depend on the sentence, one kind after another. */
import { describe, expect, test } from 'vitest'
import { createChecker } from '../../../src/lint/check-file.ts'
import { createContext } from '../../../src/lint/context.ts'
import { rules } from '../../../src/lint/preset.ts'

const check = createChecker(
  createContext(),
  rules.filter(({ meta }) => meta.id === 'tilde'),
)

async function found(text: string): Promise<string[]> {
  const { findings } = await check('LEEME.md', `${text}\n`)
  return findings.map(({ actual, expected }) => `${actual} ${expected?.[0]}`)
}

describe('what lacks its accent, or has one too many', () => {
  test.each([
    ['En el horno grande, si: sube antes.', 'si sí'],
    ['La masa no sube, pero el batido si.', 'si sí'],
    ['¿Se puede congelar? Si, y dura un mes.', 'Si Sí'],
    ['Los dos hornos se avisan entre si por un timbre.', 'si sí'],
    ['La receta en si ocupa tres líneas.', 'si sí'],
    ['Ana dio el si definitivo.', 'si sí'],
    ['A mí si me funcionó, aunque tardé.', 'si sí'],
    ['Ahora si podemos hornear, porque hay leña.', 'si sí'],
    ['La harina no lleva sal; la masa si la lleva, y por eso pesa más.', 'si sí'],
    ['Revisa él contenido del saco.', 'él el'],
    ['Abre tú carpeta de recetas.', 'tú tu'],
    ['Conviene que té sirvas de un paño.', 'té te'],
    ['El horno sé apaga solo.', 'sé se'],
    ['Ni a mi ni a nadie le gusta quemado.', 'mi mí'],
    ['El tercero, aun más rápido, ganó.', 'aun aún'],
    ['El pan aun aparece en la carta.', 'aun aún'],
    ['Está sección habla del agua.', 'Está Esta'],
    ['De las tres, está última es la buena.', 'está esta'],
    ['Donde había un horno, ahora esta un jardín.', 'esta está'],
    ['La masa aún esta leudándose.', 'esta está'],
    ['Conviene que el saco este en alto.', 'este esté'],
    ['Hay que saber que ingredientes lleva la torta.', 'que qué'],
    ['El plano muestra donde está el horno.', 'donde dónde'],
    ['Nadie recordaba cuando se había pintado.', 'cuando cuándo'],
    ['No importa cuantos panes salgan.', 'cuantos cuántos'],
    ['La lista indica quien amasó ayer.', 'quien quién'],
    ['No está claro cuanto pan queda.', 'cuanto cuánto'],
    ['Depende de como esté la masa.', 'como cómo'],
    ['Averigua por que se quemó.', 'por que por qué'],
    ['Explica el por que de cada paso.', 'por que porqué'],
    ['Hay que entender el porque de esa regla.', 'porque porqué'],
    ['Se quemó por que el horno no avisó.', 'por que porque'],
    ['Porqué no usamos levadura', 'Porqué Por qué'],
    ['Es el motivo porque el pan no subió.', 'porque por que'],
    ['El equipo de pasteleros termino la torta.', 'termino terminó'],
    ['El año pasado el molino cambio las muelas.', 'cambio cambió'],
    ['Panex elimino la sal de la receta.', 'elimino eliminó'],
    ['Ayer levante el horno entero.', 'levante levanté'],
    ['Me olvide de la sal.', 'olvide olvidé'],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toEqual([expected])
  })
})

describe('what is right stays', () => {
  test.each([
    'Si la masa no sube, espera; si sube, hornea.',
    'Nadie sabía si el pan alcanzaría, así que se hizo más.',
    'Usa esta harina si:',
    'Reinicia el horno si lo necesitas.',
    'Pero si la masa se pega, agrega harina.',
    'Ahora si se apaga el horno no se quema nada.',
    'La duda está en si conviene esperar.',
    'Puedes hacerlo tú mismo, o tú y tu equipo.',
    'Es tu mismo horno.',
    'La harina la elige quien amasa. ¿Cómo reviso el horno?',
    'Toma té verde, que el té no mancha.',
    'Lo sé hacer, y sé que sale bien.',
    'La masa está lista.',
    'Una forma como esta dentro del horno se quema.',
    'La entrega continua desplegando panes.',
    '¿Y cuando algo falla?',
    'Limita la información que expones.',
    'En los sistemas informáticos donde hay pan.',
    'Es la razón por que vino; optó por que cada uno amasara.',
    'Se define como un pan de agua.',
    'Revisa el horno cuando termine.',
    'Saber que los panes suben ayuda.',
    'El gran cambio las dejó sin horno.',
    'Hay un porqué, y ese es el porqué de todo.',
    'Aun así, y aun cuando llueva, hornea.',
    'Ayer use quien use el horno, se limpió.',
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([])
  })
})
