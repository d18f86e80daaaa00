import type { Gender, Number } from './noun.ts'

/** A word before a noun, and what it says of it. */
export interface Determiner {
  gender?: Gender
  number?: Number
  /** It may be a pronoun before a verb: «la cuenta», «los ve», «este funciona». */
  pronoun?: boolean
}

/** The determiners of Spanish that agree with their noun, in lower case (Nueva gramática, 14 to 20). */
export const determiners: ReadonlyMap<string, Determiner> = new Map([
  ...list('el un', { gender: 'm', number: 's' }),
  ...list('del al algún ningún', { gender: 'm', number: 's' }),
  ...list('una', { gender: 'f', number: 's' }),
  ...list('este ese aquel otro nuestro', { gender: 'm', number: 's', pronoun: true }),
  ...list('la esta esa aquella otra alguna ninguna nuestra', { gender: 'f', number: 's', pronoun: true }),
  ...list(
    'los estos esos aquellos otros unos algunos ningunos muchos pocos varios demasiados tantos nuestros',
    {
      gender: 'm',
      number: 'p',
      pronoun: true,
    },
  ),
  ...list('las estas esas aquellas otras unas algunas muchas pocas varias demasiadas tantas nuestras', {
    gender: 'f',
    number: 'p',
    pronoun: true,
  }),
  ...list('mis tus sus dos tres cuatro cinco seis siete ocho nueve diez', { number: 'p', pronoun: true }),
  ...list('doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas', {
    gender: 'f',
    number: 'p',
    pronoun: true,
  }),
  ...list('doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos', {
    gender: 'm',
    number: 'p',
    pronoun: true,
  }),
  ...list('once doce trece catorce quince dieciséis veinte treinta cuarenta cincuenta sesenta ochenta cien', {
    number: 'p',
    pronoun: true,
  }),
  ...list('mi su cada', { number: 's', pronoun: true }),
])

/** Adjectives that follow a noun, or stand before it, and are seldom anything else: the form for men. */
export const adjectives: ReadonlySet<string> = new Set(
  'nuevo viejo privado público ligero liviano pequeño estático dinámico básico único correcto incorrecto seguro largo corto lento completo vacío lleno limpio propio externo interno físico lógico automático remoto aislado cifrado compartido distribuido necesario distinto diverso antiguo moderno gratuito pesado sencillo complejo específico genérico previo técnico gráfico numérico alfabético rojo blanco negro amarillo hermoso bueno malo gigantesco enorme oficial virtual principal local final temporal global manual general especial real ideal anterior posterior siguiente disponible posible importante grande estable visible simple común débil fuerte frágil útil inútil fácil difícil ágil rápido exacto erróneo obligatorio secundario primario innecesario aleatorio binario válido inválido íntegro continuo concreto abstracto barato caro sucio ancho estrecho profundo grueso redondo eléctrico electrónico mecánico óptico magnético térmico químico histórico negativo positivo pasivo efectivo excesivo relativo definitivo defectuoso peligroso costoso valioso ruidoso riesgoso cuidadoso famoso numeroso digital parcial actual adicional opcional funcional nacional internacional tradicional condicional experimental fundamental esencial habitual individual horizontal vertical particular regular irregular popular reciente frecuente existente suficiente eficiente diferente transparente permanente coherente consistente persistente relevante interesante redundante compatible incompatible flexible legible portátil corrupto incompleto obsoleto inmediato intermedio extraño ajeno alto bajo académico adhesivo aditivo adjunto administrativo afirmativo alfanumérico algorítmico ambiguo amistoso amplio analítico analógico anónimo aritmético armonioso arquitectónico artístico asíncrono atómico auditivo bancario bonito booleano bruto canónico característico cartesiano categórico cercano científico colaborativo comparativo comunitario conflictivo contrario cooperativo corporativo cotidiano creativo criptográfico cromático curioso cuántico cúbico dañino declarativo decorativo definitorio delantero derecho descriptivo destructivo difuso directo discontinuo disperso económico elíptico entero estadístico estratégico estricto estético euclidiano europeo explicativo exploratorio extremo falso femenino ficticio fijo financiero finito fino foráneo fraccionario gaussiano geográfico geométrico griego hiperbólico hipotético homogéneo humano híbrido idiomático imperativo implícito inalámbrico indefinido inesperado informático ingenuo ininterrumpido intencionado intensivo introductorio iterativo legítimo lingüístico léxico malicioso malintencionado masculino masivo matemático meteorológico minucioso monetario monolítico mutuo mágico médico métrico neto nocturno nulo obvio oculto operativo opuesto organizativo ortográfico oscuro perezoso perfecto permisivo pitagórico plano poderoso posesivo presupuestario primitivo progresivo propuesto práctico psicológico puro recto recursivo reflexivo repentino repetitivo retroactivo romano rutinario rígido secreto semántico sensato silencioso simbólico simultáneo simétrico sincrónico sintáctico sistemático sospechoso superlativo sólido tardío tecnológico telefónico temático ternario tipográfico tonto topológico transitorio trasero táctico unario unitario utilitario vecino verboso vocálico ético óptimo accidental anual ascendente auxiliar bidimensional brillante cardinal central circular comercial conceptual concurrente confidencial contextual conveniente correspondiente cultural decimal dependiente desafiante descendente deslizante determinista diagonal divergente emergente empresarial envolvente equivalente escalar espacial estadounidense estructural exterior faltante fatal fiscal flotante formal frontal genial gramatical hexadecimal incremental inferior informal inicial inteligente intencional interior laboral lateral legal literal modal modular móvil natural original pendiente perpendicular porcentual posicional potencial precedente preexistente preliminar profesional promocional proporcional proveniente provisional puntual racional radial rectangular recurrente regional restante saliente secuencial semanal similar social sorprendente subsecuente superior sutil textual triangular tridimensional táctil unidimensional universal usual vectorial verbal visual eficaz capaz veloz libre breve leve grave suave doble triple múltiple preventivo borroso tibio frío fresco seco húmedo áspero liso duro blando caliente dulce gris azul verde robusto escaso nítido tenue denso tosco sano enfermo cómodo incómodo inestable preciso impreciso intruso ingrato sincero sordo mudo maduro quieto diario mensual trimestral'.split(
    ' ',
  ),
)

/** Of those, the ones that stand before a noun. */
export const before: ReadonlySet<string> = new Set(
  'nuevo viejo pequeño único propio antiguo mismo primero segundo tercero último próximo nuevo distinto diverso'.split(
    ' ',
  ),
)

function list(words: string, determiner: Determiner): [string, Determiner][] {
  return words.split(' ').map((word) => [word, determiner])
}
