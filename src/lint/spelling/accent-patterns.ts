/** A place where a sentence asks for an accent, whatever the dictionary says. */
export interface AccentPattern {
  /** The group `palabra` is the word; flags g, i, u and d. */
  pattern: RegExp
  /** Beginnings of the words that it may find: most texts have none. */
  words: string[]
  /** The right word for one in lower case. */
  right: (word: string) => string
}

const start = String.raw`(?<![\p{L}\p{M}\p{N}])`
const end = String.raw`(?![\p{L}\p{M}\p{N}])`

const words = (pairs: Record<string, string>) => (word: string): string => pairs[word] ?? word

const interrogative = words({
  que: 'qué', quien: 'quién', quienes: 'quiénes', cual: 'cuál', cuales: 'cuáles', como: 'cómo',
  cuando: 'cuándo', donde: 'dónde', cuanto: 'cuánto', cuanta: 'cuánta', cuantos: 'cuántos',
  cuantas: 'cuántas',
})

const nouns = words({
  maquina: 'máquina', maquinas: 'máquinas', practica: 'práctica', practicas: 'prácticas',
  formula: 'fórmula', formulas: 'fórmulas', critica: 'crítica', criticas: 'críticas',
  numero: 'número', numeros: 'números', titulo: 'título', titulos: 'títulos', limite: 'límite',
  limites: 'límites', calculo: 'cálculo', calculos: 'cálculos', articulo: 'artículo',
  articulos: 'artículos', capitulo: 'capítulo', capitulos: 'capítulos', termino: 'término',
  terminos: 'términos', deposito: 'depósito', depositos: 'depósitos', credito: 'crédito',
  creditos: 'créditos', proposito: 'propósito', propositos: 'propósitos', ultimo: 'último',
  ultima: 'última', ultimos: 'últimos', ultimas: 'últimas', publico: 'público',
  publica: 'pública', publicos: 'públicos', publicas: 'públicas',
})

/** Nouns and adjectives that are verb forms without their accent. */
const feminine = 'practicas?|formulas?|criticas?'
const masculine = 'numeros?|titulos?|limites?|calculos?|articulos?|capitulos?|terminos?|depositos?|creditos?|propositos?'

export const accentPatterns: AccentPattern[] = [
  {
    // ¿que…, ¿y como…, ¿de donde…, but «¿Como mucho…?» and «¿Que no…?» are left alone.
    pattern: new RegExp(
      String.raw`¿\s*(?:(?:y|e|o|pero|entonces,?|a|con|de|desde|en|hacia|hasta|para|por|sobre)\s+)*(?<palabra>que|quien(?:es)?|cual(?:es)?|como|cuando|donde|cuant[oa]s?)${end}(?!\s+(?:no|sí|mucho|máximo|mínimo)${end})`,
      'giud',
    ),
    words: ['¿'],
    right: interrogative,
  },
  {
    pattern: new RegExp(String.raw`${start}(?<palabra>mas)${end}(?!\s+(?:no|nunca)${end})(?<!,\s*mas)`, 'giud'),
    words: ['mas'],
    right: () => 'más',
  },
  {
    // «esta en marcha», «esta construido», «estan»; «esta en particular» is a demonstrative.
    pattern: new RegExp(
      String.raw`${start}(?<palabra>esta)(?=\s+(?:(?:en|dentro|fuera|lista?o?|siempre|ahí|aquí|encima|debajo|cerca|lejos|bien|mal|disponible|activ[oa]|hech[oa]|escrit[oa]|compuest[oa]|list[oa]|vac[ií][oa]|\p{L}+(?:ando|iendo|yendo))${end}))(?!\s+en\s+(?:particular|concreto)${end})`,
      'giud',
    ),
    words: ['esta'],
    right: () => 'está',
  },
  {
    pattern: new RegExp(
      String.raw`${start}(?:la|las|una|unas|esta|estas|esa|esas|cada|otra|otras|mi|tu|su|sus|nuestra|dos|tres|varias|muchas|de|con|entre|sin)\s+(?<palabra>maquinas?)${end}`,
      'giud',
    ),
    words: ['maquina'],
    right: nouns,
  },
  {
    // Not after «la» or «las»: «la practica a diario» is a verb.
    pattern: new RegExp(
      String.raw`${start}(?:una|unas|estas|esas|cada|otra|otras|mi|tu|su|sus|nuestra|dos|tres|varias|muchas)\s+(?<palabra>${feminine})${end}`,
      'giud',
    ),
    words: ['practica', 'formula', 'critica'],
    right: nouns,
  },
  {
    pattern: new RegExp(String.raw`${start}(?<palabra>maquinas?)(?=\s+(?:virtual(?:es)?|físicas?|anfitrionas?|invitadas?)${end})`, 'giud'),
    words: ['maquina'],
    right: nouns,
  },
  {
    pattern: new RegExp(
      String.raw`${start}(?:el|los|un|unos|este|estos|ese|esos|otro|otros|del|al|cada|su|sus|varios|muchos|primer)\s+(?<palabra>${masculine}|ultimos?|publicos?)${end}`,
      'giud',
    ),
    words: ['numero', 'titulo', 'limite', 'calculo', 'articulo', 'capitulo', 'termino', 'deposito', 'credito', 'proposito', 'ultimo', 'publico'],
    right: nouns,
  },
  {
    pattern: new RegExp(String.raw`${start}(?:la|las|una|unas|esta|estas)\s+(?<palabra>ultimas?)${end}`, 'giud'),
    words: ['ultima'],
    right: nouns,
  },
  {
    pattern: new RegExp(
      String.raw`${start}(?:registros?|repositorios?|acceso|código|nube|im[aá]gen(?:es)?|red(?:es)?|claves?)\s+(?<palabra>public[oa]s?)${end}`,
      'giud',
    ),
    words: ['public'],
    right: nouns,
  },
  {
    // «tu» before a verb of address, «el» before a verb would need grammar; «a el», «para el solo» too.
    pattern: new RegExp(String.raw`${start}(?:para|con|de|por|a|según|eres)\s+(?<palabra>tu|mi)(?=\s*[.,;:)?!]|$)`, 'giud'),
    words: ['tu', 'mi'],
    right: words({ tu: 'tú', mi: 'mí' }),
  },
  {
    pattern: new RegExp(String.raw`${start}(?<palabra>aun)(?=\s+(?:no|queda|falta|está|hay|se)${end})`, 'giud'),
    words: ['aun'],
    right: () => 'aún',
  },
]
