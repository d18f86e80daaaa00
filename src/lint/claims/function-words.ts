/**
 * Words of Spanish that hold a sentence together, folded (lower case, no accents). The classes are
 * those of the Nueva gramática (RAE); only what tells who does what is listed.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const determiners = list(`
  el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos
  aquellas mi mis tu tus su sus nuestro nuestra nuestros nuestras cada todo toda todos todas
  cualquier algun alguna algunos algunas varios varias muchos muchas otro otra otros otras ambos ambas
  dicho dicha ningun ninguna cierto cierta dos tres cuatro lo`)

/** What may stand before a noun besides. */
export const premodifiers = list(`
  propio propia propios propias mismo misma mismos mismas nuevo nueva nuevos nuevas simple simples
  pequeno pequena pequeños pequeñas gran grandes unico unica buen buena viejo vieja antiguo antigua mero mera
  solo sola verdadero verdadera primer primera ultimo ultima tipico tipica comun`)

export const prepositions = list(`
  de del en a al con por para sobre desde hasta entre sin segun contra tras mediante hacia ante bajo
  durante como`)

/** After these and «de», the noun that counts comes: «la mayoría de los árboles», «el uso de la sierra». */
export const quantifyingHeads = list(`
  uno una unos unas cada mayoria parte resto todos todas uso tipo tipos clase clases especie caso casos
  conjunto copia copias version versiones grupo monton serie par suerte forma ejemplo usuario instruccion
  comando orden opcion etiqueta directiva muchos muchas varios varias algunos algunas ejecucion empleo
  cantidad ambos parametro tamaño peso riesgo millones miles`)

/** Nouns that introduce a name: «la opción X», «el comando Y». */
export const namingNouns = list(`
  instruccion instrucciones comando comandos orden ordenes opcion opciones directiva directivas palabra
  etiqueta etiquetas linea lineas usuario programa herramienta clave campo parametro variable funcion
  archivo servicio plataforma sistema tecnologia llamado llamada nombre nombres`)

/** Says with what something is done. */
export const instruments = list('con mediante usando utilizando empleando via')

/** Verbs of use: «usa X para…», «ejecutar X hace que…», «al poner X». */
export const usingVerbs =
  /^(?:usa|utiliza|emplea|ejecuta|lanza|invoca|escrib|pon|pus|declara|agrega|anad|incluy|aplica|corre|necesit|recurr|llam|hac)(?:r|n|s|mos|ndo|do|d[oa]s?|es|e|a|as|an|iendo|er|ir|iste|ste|er[ae]|os|o|en|es|amos|emos|imos)?(?:lo|la|se)?$/

/** Verbs that leave to another one what is done: «puede abrir», «sirve para abrir», «hace que se abra». */
export const lightVerbs =
  /^(?:pued(?:e|en|es|o)|podemos|podra[ns]?|podria[ns]?|podriamos|pudo|pudieron|poder|deb(?:e|en|es|emos|eria[ns]?|er)|suel(?:e|en|es)|solemos|solia[ns]?|va|van|vas|vamos|iba[ns]?|ha|han|has|hemos|he|haber|habia[ns]?|habra[ns]?|habria[ns]?|hay|esta|estan|estas|estar|estara[ns]?|estaba[ns]?|es|son|ser|sido|siendo|fue|fueron|era|eran|sera|seran|seria[ns]?|queda|quedan|quedas|quedar|quedara[ns]?|quedo|quedaron|quedado|ve|ven|vio|vieron|tiene|tienen|tienes|tenemos|tenga[ns]?|hace|hacen|haces|hacer|hizo|hara[ns]?|permit(?:e|en|es|ir|io)|sirv(?:e|en|es)|servir|encarg(?:a|an|as|ar|o)|encargad[oa]s?|ocupa|ocupan|logra|logran|lograr|logro|consigu(?:e|en|es)|conseguir|acab(?:a|an|as|ar|o)|termin(?:a|an|as|ar|o)|empieza|empiezan|comienza|comienzan|vuelve|vuelven|volver|sigu(?:e|en|es)|viene|vienen|ayud(?:a|an|ar)|dedica|dedican|basta|bastan|implica|significa|supone|quiere|quieres|necesitas|provoca|provocan|causa|obliga|obligan|pretende|busca|trata|parece|parecen|debiera|pudiera|pudieran|garantiza|asegura|constituye|representa|suele|suelen|encuentra|encuentran|permanece|permanecen|deja|dejan|dejo|dejaron|dejar|dejara[ns]?|mantiene|mantienen|resulta|resultan)$/

/** What joins those to the verb that follows, and what may stand among them. */
export const links = list(
  'que a de para por en lo la el los las quien quienes al se me te nos le les una un unica unico',
)

export const objectPronouns = list('lo la los las')
export const weakPronouns = list('me te se nos os le les lo la los las')

/** Adverbs that don't end in «-mente». */
export const adverbs = list(`
  ya siempre tambien solo ademas incluso aun todavia casi mas menos muy tan tanto asi bien mal pronto luego
  despues antes entonces hoy ahora ahi aqui alli dentro fuera encima detras realmente basicamente mismo
  sencillamente apenas igual nunca jamas tampoco no si todo consigo adentro afuera cada vez cuando quizas
  enseguida directo aparte nuevo pues incluso mucho mucha poco poca`)

export const negatives = list(
  'no ni nunca jamas tampoco ningun ninguna ninguno ningunos ningunas nada nadie menos salvo excepto dificilmente apenas imposible',
)

/** Begins another sentence within one, about which nothing is known. */
export const subordinators = list(`
  donde cuando si porque pero sino aunque mientras cuyo cuya cuyos cuyas pues conque siquiera adonde
  excepto salvo`)

export const coordinators = list('y e o u ni')

/** Forms that the endings don't show as verbs. */
export const irregularForms = list(`
  es son fue fueron era eran sera seran esta estan estaba estaban va van iba iban ha han hay habia tiene
  tienen tuvo tenia puede pueden pudo hace hacen hizo dice dicen dijo da dan dio ve ven vio pone ponen puso
  sabe saben viene vienen vino quiere quieren sale salen sigue siguen pide piden sirve sirven suele suelen
  vuelve vuelven pierde pierden empieza empiezan cuesta cuestan muestra muestran encuentra encuentran
  entiende entienden muere mueren mantiene mantienen contiene contienen depende dependen trae traen`)
