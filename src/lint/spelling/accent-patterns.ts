import { accentsByNeighbours } from './accents-by-neighbours.ts'
import { unaccent } from '../spanish/fold.ts'
import { lexicon } from '../spanish/lexicon.ts'
import {
  closing,
  end,
  opening,
  preterite,
  re,
  start,
  stop,
  words,
  type AccentPattern,
} from './accent-pattern.ts'
import { accentsOfQuestions, interrogatives } from './accents-of-questions.ts'
import { accentsOfSmallWords } from './accents-of-small-words.ts'
import { accentsOfVerbs } from './accents-of-verbs.ts'

/** Whether a word is a noun, or one without its accent: «registro», «termino». */
const isNoun = (word: string): boolean => lexicon().isNominal(word) || nouns(word) !== word

const interrogative = words({ ...interrogatives, cual: 'cuál', cuales: 'cuáles', porque: 'por qué' })

const nouns = words({
  maquina: 'máquina',
  maquinas: 'máquinas',
  practica: 'práctica',
  practicas: 'prácticas',
  formula: 'fórmula',
  formulas: 'fórmulas',
  critica: 'crítica',
  criticas: 'críticas',
  numero: 'número',
  numeros: 'números',
  titulo: 'título',
  titulos: 'títulos',
  limite: 'límite',
  limites: 'límites',
  calculo: 'cálculo',
  calculos: 'cálculos',
  articulo: 'artículo',
  articulos: 'artículos',
  capitulo: 'capítulo',
  capitulos: 'capítulos',
  termino: 'término',
  terminos: 'términos',
  deposito: 'depósito',
  depositos: 'depósitos',
  credito: 'crédito',
  creditos: 'créditos',
  proposito: 'propósito',
  propositos: 'propósitos',
  ultimo: 'último',
  ultima: 'última',
  ultimos: 'últimos',
  ultimas: 'últimas',
  publico: 'público',
  publica: 'pública',
  publicos: 'públicos',
  publicas: 'públicas',
})

/** Adjectives that are verb forms without their accent: valida, critico, publicas. */
const adjectives: Record<string, string> = {
  invalid: 'inválid',
  valid: 'válid',
  critic: 'crític',
  practic: 'práctic',
  public: 'públic',
  especific: 'específic',
  grafic: 'gráfic',
  explicit: 'explícit',
}
const adjective = (word: string): string =>
  word.replace(/^(.*)(?=[oa]s?$)/, (stem) => adjectives[stem] ?? stem)

/** Nouns and adjectives that are verb forms without their accent. */
const feminine = 'practicas?|formulas?|criticas?'
const masculine =
  'numeros?|titulos?|limites?|calculos?|articulos?|capitulos?|terminos?|depositos?|creditos?|propositos?'

/** First persons that are no noun or adjective: after a subject they lack their accent. */
const firstPersons =
  'dejo|llego|quedo|empleo|ejecuto|instalo|descargo|elimino|borro|detecto|publico|actualizo|guardo|construyo|agrego|entrego|logro|utilizo|termino|reviso|compilo|configuro'
/** The same for those that are nouns too: only an object shows them. */
const nounOrPerson = 'cambio|uso|paso|inicio|reinicio|cargo'

/** Verbs that ask: what follows is an indirect question. */
const asking = String.raw`sé|sab(?:er|es?|emos|en|ía[ns]?|rás?|remos|rán)|averigua\p{L}*|pregunt\p{L}+|expli(?:car?|can|ques?|quen|que|camos|cará)|dime|decid(?:ir|e|imos)|descubr\p{L}+|ent(?:ender|iende[ns]?)|calcul(?:ar?|e)|medir|recordar|recuerda`

export const accentPatterns: readonly AccentPattern[] = [
  ...accentsOfQuestions,
  ...accentsOfSmallWords,
  ...accentsOfVerbs,
  {
    // ¿que…, ¿y como…, ¿de donde…, but «¿Como mucho…?» and «¿Que no…?» are left alone.
    pattern: re(
      String.raw`¿\s*(?:(?:y|e|o|pero|entonces,?|a|con|de|desde|en|hacia|hasta|para|por|sobre)\s+)*(?<palabra>que|quien(?:es)?|cual(?:es)?|como|cuando|donde|cuant[oa]s?)${end}(?!\s+(?:no|sí|mucho|máximo|mínimo)${end})(?<!¿\s*(?:y|o|pero|entonces,?)\s+cuando(?=[^?]{0,80}\?))`,
    ),
    words: ['¿'],
    right: interrogative,
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>mas)${end}(?!\s+(?:no|nunca|nadie|ni|si|cuando|eso|esto)${end})(?<!,\s*mas)`,
    ),
    words: [' mas', '(mas', '«mas', '¿mas', '—mas'],
    right: () => 'más',
  },
  {
    // After a comma «mas» may be «pero»: «, mas no arranca». Not before an adjective or a noun that ends there.
    pattern: re(
      String.raw`,\s*(?<palabra>mas)(?=\s+(?!(?:el|la|los|las|un|una|no|nunca|nadie|ni|si|cuando|eso|esto|aun|todo|todos|es|son|hay)${end})\p{L}+(?:\s+(?:que|de|y|o)${end}|\s*[.,;:)]|\s*$))`,
    ),
    words: [', mas '],
    right: () => 'más',
  },
  {
    // «esta en marcha», «esta construido», «estan»; «esta en particular» is a demonstrative.
    pattern: re(
      String.raw`(?<!${start}(?:como|de|en|a|con|para|por|sobre|entre)\s+)${start}(?<palabra>esta)(?=\s+(?:(?:en|dentro|fuera|siempre|ahí|aquí|encima|debajo|cerca|lejos|bien|mal|disponible|activ[oa]|hech[oa]|escrit[oa]|compuest[oa]|listo|vac[ií]o|lleno|abierto|roto|puesto|resuelto|visto|seguro|\p{L}+[aií]do|\p{L}+(?:ando|iendo|yendo))${end}))(?!\s+en\s+(?:particular|concreto)${end})`,
    ),
    words: ['esta'],
    right: () => 'está',
  },
  {
    pattern: re(
      String.raw`${start}(?:la|las|una|unas|esta|estas|esa|esas|cada|otra|otras|mi|tu|su|sus|nuestra|dos|tres|varias|muchas|de|con|entre|sin)\s+(?<palabra>maquinas?)${end}`,
    ),
    words: ['maquina'],
    right: nouns,
  },
  {
    // Not after «la» or «las»: «la practica a diario» is a verb.
    pattern: re(
      String.raw`${start}(?:una|unas|estas|esas|cada|otra|otras|mi|tu|su|sus|nuestra|dos|tres|varias|muchas)\s+(?<palabra>${feminine})${end}`,
    ),
    words: ['practica', 'formula', 'critica'],
    right: nouns,
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>maquinas?)(?=\s+(?:virtual(?:es)?|físicas?|anfitrionas?|invitadas?)${end})`,
    ),
    words: ['maquina'],
    right: nouns,
  },
  {
    pattern: re(
      String.raw`${start}(?:el|los|un|unos|este|estos|ese|esos|otro|otros|del|al|cada|su|sus|varios|muchos|primer)\s+(?<palabra>${masculine}|ultimos?|publicos?)${end}`,
    ),
    words: [
      'numero',
      'titulo',
      'limite',
      'calculo',
      'articulo',
      'capitulo',
      'termino',
      'deposito',
      'credito',
      'proposito',
      'ultimo',
      'publico',
    ],
    right: nouns,
  },
  {
    pattern: re(String.raw`${start}(?:la|las|una|unas|esta|estas)\s+(?<palabra>ultimas?)${end}`),
    words: ['ultima'],
    right: nouns,
  },
  {
    pattern: re(
      String.raw`${start}(?:registros?|repositorios?|acceso|código|nube|im[aá]gen(?:es)?|red(?:es)?|claves?)\s+(?<palabra>public[oa]s?)${end}`,
    ),
    words: ['public'],
    right: nouns,
  },
  {
    // «el» before a verb would need grammar.
    pattern: re(String.raw`${start}(?:para|con|de|por|a|según|sin|entre|eres)\s+(?<palabra>tu|mi|el)${stop}`),
    words: closing(' tu', ' mi', ' el'),
    right: words({ tu: 'tú', mi: 'mí', el: 'él' }),
  },
  {
    pattern: re(String.raw`${start}(?<palabra>aun)(?=\s+(?:no|queda|falta|está|hay|se)${end})`),
    words: ['aun'],
    right: () => 'aún',
  },
  {
    pattern: re(String.raw`${start}(?<palabra>aún)(?=\s+(?:así|cuando|a\s+riesgo)${end})`),
    words: ['aún'],
    right: () => 'aun',
  },
  {
    pattern: re(
      String.raw`${start}(?:no|ya|aún|todavía|también|siempre)\s+(?<palabra>esta)(?=\s+(?:lista|hecha|activa|vacía|llena|abierta|cerrada|escrita|construida|instalada|montada|publicada|guardada|configurada|terminada|caída|rota)${stop})(?!\s+\p{L}+,\s+sino)`,
    ),
    words: ['esta'],
    right: () => 'está',
  },
  {
    // «La casa esta construida»: after a subject, «esta» is a verb.
    pattern: re(
      String.raw`${opening}(?:el|la|un|una|su|cada|este|ese)\s+(?!(?:que|de|mañana|tarde|noche)\s)\p{L}+\s+(?<palabra>esta)(?=\s+\p{L})`,
    ),
    words: ['esta'],
    right: () => 'está',
  },
  {
    // «El perro dejo de ladrar»; «en el aula dejo el libro» is a first person.
    pattern: re(
      String.raw`(?<!${start}(?:a|con|de|desde|en|para|por|según|sobre|tras)\s+)${start}(?:el|la|un|una|su|cada|este|ese|aquel)\s+(?!(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|día|mes|año)\s)\p{L}+\s+(?<palabra>${firstPersons})(?=\s+(?:a|al|bien|como|con|de|desde|dos|el|en|hasta|la|las|los|mal|más|otr[oa]s?|para|por|que|sin|sobre|su|sus|tres|un|una)${end})`,
    ),
    words: firstPersons.split('|'),
    right: preterite,
  },
  {
    pattern: re(
      String.raw`${opening}(?:el|la|un|una|su|cada|este|ese|aquel)\s+(?!(?:gran|primer|último|buen|único|nuevo|segundo|tercer|mismo|otro)${end})\p{L}+\s+(?<palabra>${nounOrPerson})(?=\s+(?:el|la|los|las|un|una|su|sus)${end})`,
    ),
    words: nounOrPerson.split('|'),
    right: preterite,
  },
  {
    // «un cambió», «del registró»: no verb in the past follows an article or «de».
    pattern: re(
      String.raw`${start}(?:un|este|ese|del|al|el|su|cada|otro|sin|de)\s+(?<palabra>(?!dominó|paletó|rondó|bongó|capó|landó|yo-?yó)\p{Ll}{3,}ó)${end}`,
    ),
    words: ['ó'],
    right: (word) => word.replace(/ó$/, 'o'),
    // «Cuando el ladró»: of what is no noun, the pronoun lacks its accent.
    except: ({ 0: found, groups }) =>
      /^el\s/i.test(found) && !isNoun(groups!.palabra!.toLowerCase().replace(/ó$/, 'o')),
  },
  {
    pattern: re(
      String.raw`${start}(?:lo|la|se|me|le|no|ya|nadie|yo|que|quien|quién)\s+(?<palabra>sabia|tenia|podia|seria|hacia(?=\s+falta))${end}`,
    ),
    words: ['sabia', 'tenia', 'podia', 'seria', 'hacia'],
    right: (word) => word.replace(/ia$/, 'ía'),
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>hacia(?=\s+(?:falta|frío|calor)${end})|seria(?=\s+(?:mejor|bueno|posible|conveniente|útil|necesari[oa])${end}))`,
    ),
    words: ['hacia', 'seria'],
    right: (word) => word.replace(/ia$/, 'ía'),
  },
  {
    // «El no participa»; «el no participar» and «el no uso» are nouns.
    pattern: re(
      String.raw`${opening}(?<palabra>el)(?=\s+(?:no\s+(?:se\s+|l[oae]s?\s+)?\p{L}+(?:[aeó]|ía)|(?:se|le|les|lo|los|me|te|nos)\s+\p{L}+|tampoco\s+\p{L}+)${end})`,
    ),
    words: ['no', 'se', 'le', 'les', 'lo', 'los', 'me', 'te', 'nos', 'tampoco'].map((next) => ` el ${next} `),
    right: () => 'él',
  },
  {
    // «a el perro», «de el gato»; a name may begin with «El».
    pattern: new RegExp(String.raw`${start}(?<palabra>[Aa] el|[Dd]e el)(?=\s+\p{Ll})`, 'gud'),
    words: [' a el ', ' de el '],
    right: words({ 'a el': 'al', 'de el': 'del' }),
  },
  {
    // «cual» without an article asks: «explica cual es»; «tal cual», «sea cual sea» do not.
    pattern: re(
      String.raw`(?<!${start}(?:el|la|los|las|lo|al|cada|del|tal|y|sea|sean|fuera|fuese|por)\s+)${start}(?<palabra>cual(?:es)?)${end}(?!\s+(?:si|sea|sean|fuera|fuese)${end})`,
    ),
    words: ['cual'],
    right: interrogative,
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:se|unos|unas)\s+)${start}(?:${asking}|muestra[n]?|indica[n]?|dicen?|depende(?:n|rá)?\s+de)\s+(?:(?:a|con|de|desde|en|hasta|para|por)\s+)?(?<palabra>cuant[oa]s?|quien(?:es)?(?=\s+(?:es|son|lo|la|le|se|puede|debe|tiene|manda|usa)${end}))${end}(?!\s+(?:antes|más|menos)${end})`,
    ),
    words: ['cuant', 'quien'],
    right: interrogative,
  },
  {
    // Not after «se»: «se explica como un caso».
    pattern: re(
      String.raw`(?<!${start}se\s+)${start}(?:sé|saber|sabemos|averiguar|explic(?:ar?|an|amos|o|aré|aremos)|aprend(?:er|e|emos|erás)|entender|descubrir|veamos|veremos)\s+(?<palabra>como|donde|cuando)${end}(?!\s+(?:mínimo|máximo|mucho|si|siempre|todo)${end})`,
    ),
    words: ['como', 'donde', 'cuando'],
    right: interrogative,
  },
  {
    pattern: re(
      String.raw`${start}(?:no\s+(?:se\s+)?(?:sé|sabe[ns]?|sabemos|sabía)|saber|averigu\p{L}+|pregunt\p{L}+|explica(?:r|n)?|decidir)\s+(?<palabra>que)(?=\s+(?:hacer|hace|pasa|ocurre|sucede|significa|contiene)${end})`,
    ),
    words: ['hacer', 'hace', 'pasa', 'ocurre', 'sucede', 'significa', 'contiene'].map(
      (verb) => ` que ${verb}`,
    ),
    right: interrogative,
  },
  {
    pattern: re(
      String.raw`(?:${start}(?:cómo|cuándo|dónde|qué|quién)\s+y|${start}(?:(?:me|te|se|nos)\s+pregunt\p{L}+|explicar?|saber|entender|averiguar|comprender|descubrir)|¿)\s*(?<palabra>porque)${end}`,
    ),
    words: ['porque'],
    right: interrogative,
  },
  {
    pattern: re(String.raw`${start}(?:lo|algo(?!\s+qué\s+\p{L}+r${end}))\s+(?<palabra>qué)${end}`),
    words: ['qué'],
    right: unaccent,
  },
  {
    // «Cómo se ve, …» introduces; it asks nothing.
    pattern: re(
      String.raw`${opening}(?<palabra>cómo)(?=\s+(?:se\s+(?:ve|verá|dijo|muestra|explicó|indicó|mencionó|sabe)|vimos|veremos|dijimos|ya\s+\p{L}+)(?:\s+\p{L}+){0,4},)`,
    ),
    words: ['cómo'],
    right: unaccent,
  },
  {
    // «que te de tiempo», «cuando se de cuenta».
    pattern: re(
      String.raw`${start}(?:que|cuando|aunque|si|no)\s+(?:me|te|se|le|les|nos)\s+(?<palabra>de)(?=\s+\p{L})`,
    ),
    words: [' me de ', ' te de ', ' se de ', ' le de ', ' les de ', ' nos de '],
    right: () => 'dé',
  },
  {
    pattern: re(
      String.raw`${start}(?:dice[ns]?|dile|creo|claro|responde[ns]?|decir|digo)\s+que\s+(?<palabra>si)${stop}`,
    ),
    words: closing('que si'),
    right: () => 'sí',
  },
  {
    pattern: re(String.raw`${start}(?:a|de|en|entre|para|por|sobre)\s+(?<palabra>si)(?=\s+mism[oa]s?${end})`),
    words: [' si mism'],
    right: () => 'sí',
  },
  {
    pattern: re(
      String.raw`${start}(?:no|yo)\s+(?<palabra>se)(?=\s+(?:si|cómo|cuál|cuándo|dónde|qué|quién|por\s+qué)${end})`,
    ),
    words: [' no se ', ' yo se '],
    right: () => 'sé',
  },
  {
    pattern: re(String.raw`${start}(?:lo|yo)\s+(?<palabra>se)${stop}`),
    words: closing(' lo se', ' yo se'),
    right: () => 'sé',
  },
  {
    // «si tu quieres»: a noun in the singular rarely ends so.
    pattern: re(
      String.raw`${start}(?<palabra>tu)(?=\s+(?:(?:no|lo|la|te|ya)${end}|mism[oa](?=\s*[.,;:)?!]|\s*$|\s+(?:el|la|los|las|un|una|en|con|a|al|de|y|que|lo|cuando|como|si)${end})|(?:eres|tienes|puedes|quieres|debes|sabes|haces|usas|ves|vas|necesitas|decides|eliges)${end}))`,
    ),
    words: ['tu'],
    right: () => 'tú',
  },
  {
    pattern: re(
      String.raw`${start}(?:que|cuando|aunque|mientras|donde)\s+(?:no\s+|ya\s+)?(?<palabra>este)(?=\s+(?:listo|disponible|activo|instalado|construido|terminado|configurado|vacío|corriendo|en\s+(?:marcha|uso|línea|pie|ejecución)|lista|activa|vacía|hecha|rota|abierta|(?!cada${end})\p{L}+[aií]das?|(?!(?:co)?mando|bando)\p{L}+(?:ando|iendo|yendo))${end})`,
    ),
    words: ['este'],
    right: () => 'esté',
  },
  {
    pattern: re(
      String.raw`${start}(?<!(?:entrega|integración|mejora|forma|manera|línea|corriente)\s+)(?<palabra>continua)(?=\s+(?!(?:cu|com|m|b)ando${end})\p{L}+(?:ando|iendo|yendo)${end})`,
    ),
    words: ['continua'],
    right: () => 'continúa',
  },
  {
    pattern: re(String.raw`${start}por\s+(?<palabra>ultimo)${end}`),
    words: ['por ultimo'],
    right: nouns,
  },
  {
    // «La entrega continua» is a practice; «continúa» needs where or when.
    pattern: re(
      String.raw`${start}(?:integración|entrega)\s+(?<palabra>continúa)(?=\s+(?:se|es|no|consiste|permite|y)${end}|[.;)])`,
    ),
    words: ['continúa'],
    right: unaccent,
  },
  {
    pattern: re(
      String.raw`${start}(?:es|son|sea|sean|muy|más|menos|tan|tarea|ruta|versión|etiqueta|imagen|clave|respuesta)\s+(?<palabra>(?:${Object.keys(adjectives).join('|')})[oa]s?)(?=\s*[.,;:)?!]|\s*$|\s+(?:y|o|para|en|de|que|si|porque|cuando|por)${end})`,
    ),
    words: Object.keys(adjectives),
    right: adjective,
  },
  {
    // «Recibe una fecha invalida.»: nothing that it could be the verb of.
    pattern: re(
      String.raw`${start}(?:con|de|en|por|a|para|sin|tiene|es|son|hay|usa|recibe|devuelve|genera|envía|contiene|lee|ingres\p{L}+|escrib\p{L}+|introdu\p{L}+)\s+(?:una?|la|el|cada|otr[oa]|unas|unos|las|los)\s+(?!(?:que|cual|quien)${end})\p{L}{3,}\s+(?<palabra>(?:${Object.keys(adjectives).join('|')})[oa]s?)(?=\s*[.,;:)]|\s*$|\s+(?:y|o|para|en|que|si|porque)${end})`,
    ),
    words: Object.keys(adjectives),
    right: adjective,
  },
  {
    // The Ortografía of 2010 leaves these accents out.
    pattern: re(
      String.raw`${start}(?<palabra>sólo|éste|ésta|éstos|éstas|ése|ésa|ésos|ésas|aquél|aquélla|aquéllos|aquéllas)${end}`,
    ),
    words: ['sólo', 'ést', 'és', 'aquél'],
    right: unaccent,
    oldStyle: true,
  },
  ...accentsByNeighbours,
]
