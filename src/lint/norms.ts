/** The articles of the Diccionario panhispánico de dudas that the rules of Spanish stand on, by rule. */
const articles: Readonly<Record<string, readonly string[]>> = {
  tilde: ['tilde', 'por qué'],
  extranjerismo: ['extranjerismo'],
  voseo: ['voseo'],
  concordancia: ['concordancia'],
  'concordancia-del-verbo': ['concordancia'],
  'de-que': ['dequeísmo', 'queísmo'],
  'verbo-impersonal': ['haber', 'hacer'],
  'palabra-confundida': ['haber', 'sino'],
  'la-por-le': ['laísmo'],
  gerundio: ['gerundio'],
  'giro-impropio': ['nivel', 'base', 'mismo'],
  'coma-de-conector': ['coma'],
  'dos-puntos-de-mas': ['dos puntos'],
  'mayuscula-de-mas': ['mayúsculas'],
  'mayuscula-tras-dos-puntos': ['mayúsculas', 'dos puntos'],
  'espacio-y-signo': ['punto', 'coma'],
  comillas: ['comillas'],
  'unidad-pegada': ['símbolo'],
  'simbolo-de-unidad': ['símbolo'],
  'separador-de-cifras': ['números'],
  'guion-y-raya': ['guion', 'raya'],
}

/** Where the norm of a rule can be read: the title of each article, and its address. */
export function normsOf(rule: string): { title: string; url: string }[] {
  return (articles[rule] ?? []).map((entry) => ({
    title: `Diccionario panhispánico de dudas, «${entry}»`,
    url: `https://www.rae.es/dpd/${encodeURIComponent(entry)}`,
  }))
}
