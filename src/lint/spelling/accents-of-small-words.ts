import { end, opening, re, start, words, type AccentPattern } from './accent-pattern.ts'

/** A clause that goes on without saying what happens then: no condition. */
const noConsequence = String.raw`(?=[^,.;:?!]*(?:[.;:?!]|$|,\s+(?:porque|pues|aunque|siempre|y|pero|sin|ya|así|tal|según|por|con|de|desde|como|lo)${end}))`
/** Nouns that readers of technical texts meet in the singular, of which no verb has the letters. */
const masculine =
  'archivo|servidor|sistema|programa|código|contenido|comando|nombre|usuario|proyecto|equipo|texto|número|error|repositorio|navegador|directorio|disco|puerto|computador|ordenador|terminal|editor|dominio|correo|formulario|componente|paquete|mensaje|resto|valor|módulo|servicio|horno|pan|libro|curso'
const noun = String.raw`(?:${masculine}|aplicación|máquina|página|cuenta|clave|base|red|interfaz|carpeta|contraseña|versión|\p{L}{3,}(?:ción|sión|dad|miento|aje)|propi[oa]s?)`
const feminine = String.raw`(?:\p{L}{3,}(?:ción|sión|dad|tud)|guía|página|herramienta|última|primera|segunda|interfaz|imagen|carpeta|biblioteca|librería|tabla|técnica|vez|manera|característica|semana)`

/** «Si» and «sí», «el» and «él», and the other pairs of one syllable. */
export const accentsOfSmallWords: readonly AccentPattern[] = [
  {
    // «¿Sube? Si, cuando hace calor.», «- El trigo: si, con agua.»
    pattern: re(
      String.raw`(?<=^\s*|:\s+)(?<palabra>si)(?=,\s+(?:cuando|sobre|con|en|solo|para|hasta|sin|por)\s[^,.;:]*(?:[.;]|$))`,
    ),
    words: ['si,'],
    right: () => 'sí',
  },
  {
    // «Sirve en casa, más no en la calle»: but.
    pattern: re(
      String.raw`,\s+(?<palabra>más)(?=\s+no\s+(?:en|a|de|por|para|con|el|la|los|las|lo|le|les|hay|puede|así|todos?|siempre|es|son|se)${end})`,
    ),
    words: [', más no '],
    right: () => 'mas',
    // «Cuanto más pesa, más no …».
    except: ({ input, index }) =>
      /(?<!\p{L})(?:cuant[oa]s?|mientras|entre|más)\s[^.;:]*$/iu.test(input.slice(0, index)),
  },
  {
    // «En el pan, si:», «dicen que si.»; but «úsalo si:» opens a list.
    pattern: re(
      String.raw`(?<=[\p{L}»”)],?\s+)(?<palabra>si)(?=\s*[.;!)](?!\p{L}|\.))|,\s+(?<palabra>si)(?=:)`,
    ),
    words: ['si.', 'si;', 'si:', 'si!', 'si?', 'si)', ' si  '],
    right: () => 'sí',
  },
  {
    pattern: re(String.raw`\?\s+(?<palabra>si)(?=,\s)`),
    words: ['? si,'],
    right: () => 'sí',
  },
  {
    pattern: re(
      String.raw`${start}entre\s+(?<palabra>si)(?=\s+(?!(?:se|el|la|hay|no|es|son|lo|un|una)${end})\p{L}|\s*[.,;:)]|\s*$)`,
    ),
    words: ['entre si'],
    right: () => 'sí',
  },
  {
    pattern: re(
      String.raw`${start}(?:el|la|los|las)\s+(?!(?:duda|interés|cuestión|diferencia|pregunta|clave|decisión)${end})\p{L}+(?:\s+de\s+\p{L}+)?\s+en\s+(?<palabra>si)(?=\s+(?:no\s+)?\p{L}+[aen]${end}|\s*[.,;:)])(?!\s+(?:se|los|las|el|la|hay|un|una|conviene|quiere\p{L}*|puede\p{L}*|debe\p{L}*)${end})`,
    ),
    words: ['en si'],
    right: () => 'sí',
  },
  {
    pattern: re(String.raw`${start}(?:da|dan|dar|dio|dieron|dé|con|tras)\s+(?:el|un)\s+(?<palabra>si)${end}`),
    words: ['el si', 'un si'],
    right: () => 'sí',
  },
  {
    // «A mí si me funcionó», «ahora si podemos».
    pattern: re(
      String.raw`(?:${start}(?:a\s+(?:mí|ti|él|ella|nosotros)|(?:eso|esto|ahora(?=\s+si\s+(?:podemos|puedes?|pueden|vamos|funciona[n]?|está[n]?|es|hay|tenemos|entiendo|tiene[n]?|arranca[n]?)${end})|aquí|ahí|este|ese|esta|esa|ella|ellos)(?<=(?:^|[.;:]|pero|y|que|en\s+cambio,)\s*\p{L}+)))\s+(?<palabra>si)(?=\s+(?:(?:se|lo|la|los|las|me|te|le|les|nos)\s+)?\p{L}+(?:[aeóéy]|es|an|en|ía|amos|emos|imos|ó)${end})${noConsequence}`,
    ),
    words: [' si '],
    right: () => 'sí',
  },
  {
    pattern: re(
      String.raw`(?:^|[.;]\s+|,\s+(?:pero|y)\s+)(?:el|la|los|las|su|este|esta)\s+\p{L}+(?:\s+de\s+\p{L}+)?\s+(?<palabra>si)(?!\s+le\s+hac)(?=\s+(?:lo|la|los|las|se|le)\s+\p{L}+[aeón]${end})${noConsequence}`,
    ),
    words: [' si lo ', ' si la ', ' si los ', ' si las ', ' si se ', ' si le '],
    right: () => 'sí',
  },
  {
    pattern: re(
      String.raw`,\s+(?:pero|sino\s+que|aunque)\s+(?<palabra>si)(?=\s+(?:(?:se|lo|la|los|las|le|les)\s+)?\p{L}+(?:a|e|an|en|ó|aron|ieron)${end}[^,.;:?!]*(?:[.;]|$))`,
    ),
    words: ['pero si', 'que si', 'aunque si'],
    right: () => 'sí',
  },
  {
    pattern: re(String.raw`${start}(?<palabra>tú)(?=\s+${noun}${end})`),
    words: ['tú '],
    right: () => 'tu',
  },
  {
    pattern: re(String.raw`${start}(?<palabra>él)(?=\s+(?:${masculine})${end})(?!\s+mismo${stopOrVerb()})`),
    words: ['él '],
    right: () => 'el',
  },
  {
    pattern: re(
      String.raw`${start}(?:que|no|si|cuando|donde|cómo|como|ya|también)\s+(?<palabra>té)(?=\s+(?!(?:verde|negro|blanco|rojo|frío|helado|caliente|con|de|y|o|sin|en|para|es|está)${end})\p{L}{2,})`,
    ),
    words: [' té '],
    right: () => 'te',
  },
  {
    // «El pan sé enfría»; «lo sé hacer», «sé bueno».
    pattern: re(
      String.raw`(?<!${start}(?:lo|no|yo|ya|que|solo|te|le|la|los|las|bien|me|y|pero|nunca|siempre|aún|si|como|cuando)\s+)(?<=\p{L}\s+)(?<palabra>sé)(?=\s+(?!(?:que|si|de|a|el|la|lo|los|las|muy|más|un|una|esto|eso|todo|nada|algo|cuándo|dónde|cómo|qué)${end})\p{L}+(?:[ae]n?|ó|aron|ieron|ará|aba)${end})`,
    ),
    words: [' sé '],
    right: () => 'se',
  },
  {
    pattern: re(
      String.raw`${start}(?:que|cuando|donde|si|no)\s+(?<palabra>sé)(?=\s+(?:usa|usan|ejecuta|ejecutan|puede|pueden|debe|deben|crea|crean|guarda|guardan|hace|hacen|necesita|necesitan|encuentra|encuentran|trata|llama|llaman)${end})`,
    ),
    words: [' sé '],
    right: () => 'se',
  },
  {
    pattern: re(String.raw`${start}a\s+(?<palabra>mi)(?=\s+(?:ni|me|no|también|tampoco|sí|nadie)${end})`),
    words: [' a mi '],
    right: () => 'mí',
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>aun)(?=\s+(?:más|mejor|peor|menos|mayor|menor|aparece[n]?|existe[n]?|sigue[n]?|necesita[n]?|falta[n]?|funciona[n]?|tenemos|tienes?|puedes?|pueden|conserva[n]?|queda[n]?|son|es)${end})(?!\s+(?:más|menos)\s+que)`,
    ),
    words: ['aun '],
    right: () => 'aún',
  },
  {
    // «Está guía supone», «está última es la única».
    pattern: re(
      String.raw`(?<!${start}(?:no|ya|aún|también|siempre|que|se|cómo|como|donde|dónde|si|cuando)\s+)${start}(?<palabra>está)(?=\s+${feminine}${end})(?!\s+(?:primera|última)\s+(?:en|a|de)${end})`,
    ),
    words: ['está '],
    right: words({ está: 'esta' }),
  },
  {
    pattern: re(
      String.raw`${start}(?:ahora|aquí|ahí|allí|donde|dónde|también|siempre|no|ya|aún|todavía|cómo|qué|quién)\s+(?<palabra>esta)(?=\s+(?:(?:un|una|el|los|las)\s+\p{L}|\p{L}+(?:ando|iendo|yendo|ándose|iéndose|yéndose)${end}))`,
    ),
    words: ['esta '],
    right: () => 'está',
  },
  {
    pattern: re(
      String.raw`${start}(?:que|cuando|aunque|mientras|donde)\s+(?:el|la|los|las|tu|su|un|una|cada)\s+\p{L}+\s+(?<palabra>este)(?=\s+(?:en|dentro|fuera|list[oa]|disponible|activ[oa]|instalad[oa]|vací[oa]|corriendo|(?!cada${end})\p{L}+[aií]d[oa])${end})`,
    ),
    words: [' este '],
    right: () => 'esté',
  },
  {
    pattern: re(String.raw`${opening}me\s+(?<palabra>olvide|equivoque)${end}`),
    words: ['me olvide', 'me equivoque'],
    right: (word) => word.replace(/e$/, 'é'),
  },
]

/** «Él mismo» is a pronoun where nothing but a verb or a stop follows. */
function stopOrVerb(): string {
  return String.raw`(?:\s*[.,;:)?!]|\s+(?:\p{L}+[aóe]n?|se|lo|la|no)${end}|\s*$)`
}
