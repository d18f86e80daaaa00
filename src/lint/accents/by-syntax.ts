import { adjectives, determiners } from '../spanish/determiners.ts'
import { withEl } from '../spanish/gender-data.ts'
import { genderOf } from '../spanish/gender.ts'
import { lexicon } from '../spanish/lexicon.ts'
import { classOf, type Piece } from './features.ts'
import { pairOf } from './pairs.ts'

/** What a piece of a text should be, where the build of its clause leaves no doubt. */
export interface SyntacticAccent {
  index: number
  /** In lower case. */
  right: string
}

const is = (words: string): ((word: string | undefined) => boolean) => {
  const set = new Set(words.split(' '))
  return (word) => word !== undefined && set.has(word)
}

const clitic = is('se lo la los las le les me te nos')
const preposition = is('a ante bajo con contra de desde en entre hacia hasta para por según sin sobre tras')
/** Words that begin no noun phrase, so that an article before them is a pronoun. */
const opensNoNoun = is(
  'porque pero y ni cuando aunque con sin se lo le les en para por nunca siempre tampoco',
)
const onlyHe = is('únicamente solamente incluso salvo excepto')
const clauseOpening = is(
  'y ni o e u solo cuando si que porque aunque donde mientras como también pero pues según',
)
const copula = is('es son era eran fue fueron está están estaba estaban será serán')
const irregular = is(
  'ha han hay había puede pueden debe deben va van es son está están era fue tiene tienen quiere sabe hace dice pudo tuvo hizo quiso supo',
)
const asks =
  /^(?:pregunt|pregúnt|averig|comprueb|comprob|verifi|sab(?:er|e|es|emos|en|ía|rá|rás)$|sé$|supo$|revis|decid|explic|mir[aeo]|ver$|ve$|vea[ns]?$|indi[cq]|determin|depend|consult|mide|medir|estudi|evalú|evalu|duda[sn]?$|dudo$|detect)/
/** What sentences in which something is given begin the subjunctive with. */
const opensSubjunctive = is('que cuando aunque ojalá quien quienes como donde cuanto')

const boundary = /^[.,;:?!()«»"—]$|^\n/
const strong = /^[.;:?!]$|^\n/

/** Whether a piece can be nothing but a verb with a person. */
function isVerb(piece: Piece | undefined): boolean {
  if (!piece) return false
  return irregular(piece.word) || copula(piece.word) || /^v[sp12]$/.test(classOf(piece))
}

const joins = is(
  'a al con contra de del desde en entre hacia para por según sin sobre tras y e o u muy más menos tan no ya @ #',
)

/** Whether `run` holds nothing but nouns and what belongs to them: no verb, of any mood. */
function isNominalRun(run: readonly Piece[]): boolean {
  return run.every((piece, index) => {
    const { word } = piece
    if (determiners.has(word) || joins(word) || /^(?:tod[oa]s?|mism[oa]s?|demás)$/.test(word)) return true
    const kind = classOf(piece)
    if (/^(?:ns|np|parts|partp|adv|N)$/.test(kind)) return true
    const before = run[index - 1]?.word ?? ''
    return /n[sp]$/.test(kind) && (determiners.has(before) || /^(?:de|con|en|sin|para)$/.test(before))
  })
}

/** Whether a piece may be a verb of any mood. */
function mayBeVerb(piece: Piece): boolean {
  return (
    isVerb(piece) ||
    /^v/.test(classOf(piece)) ||
    /^(?:sean?|hayan?|vayan?)$/.test(piece.word) ||
    /^x[aens]$/.test(classOf(piece))
  )
}

/** The words whose accent the build of their clause decides. */
export function accentsBySyntax(pieces: readonly Piece[]): SyntacticAccent[] {
  const found: SyntacticAccent[] = []
  for (const [index, { word }] of pieces.entries()) {
    const judge = rules.get(word) ?? (word.length > 3 && word.endsWith('o') ? plainPast : undefined)
    const right = judge?.(pieces, index)
    if (right !== undefined && right !== word) found.push({ index, right })
  }
  return found
}

/** Words that a noun before its verb may begin with, but the verb's object too. */
const objectOpening = is(
  'el la los las un una unos unas su sus dos tres varios varias ambos ambas todo toda todos todas # @',
)

/**
 * «La panadera abono la tierra y no hallo piedras»: a first person behind a subject that is another,
 * or behind one that is in the past.
 */
function plainPast(pieces: readonly Piece[], index: number): string | undefined {
  const piece = pieces[index]!
  const pair = pairOf(piece.word)
  if (pair?.name !== 'past' || piece.word !== pair.plain || piece.capital) return undefined
  const { word } = piece
  if (
    /^(?:abajo|respecto|punto|junto|debajo|cuanto|tanto|luego|pronto|mucho|poco|dento|intercambio|como|acerca)$/.test(
      word,
    )
  )
    return undefined
  const { isNominal } = lexicon()
  const base = word.slice(0, -1)
  if (adjectives.has(word) || (isNominal(`${base}a`) && lexicon().hasBothGenders(word) && isNominal(word)))
    return undefined
  const [before, after, next] = [pieces[index - 1], pieces[index + 1], pieces[index + 2]]
  if (!before || !after || speaksOfItself(pieces, index)) return undefined
  const nominal = isNominal(word)
  const object =
    (objectOpening(after.word) && (!nominal || after.word !== '@')) ||
    (after.word === 'de' && next?.word === '#') ||
    (!nominal && /^(?:a|al)$/.test(after.word) && next !== undefined && !/^inf/.test(classOf(next)))
  const followed =
    object ||
    preposition(after.word) ||
    after.word === 'que' ||
    boundary.test(after.word) ||
    /^(?:n[sp]|part[sp])$/.test(classOf(after))
  if (!followed) return undefined
  if (isBehindPast(pieces, index))
    return nominal && !object && before.word === 'y' ? undefined : pair.accented
  if ((nominal && !object) || boundary.test(after.word) || word === 'creo') return undefined
  // A subject with its article, that no preposition takes.
  let from = index - 1
  while (
    from > 0 &&
    index - from < 9 &&
    !boundary.test(pieces[from - 1]!.word) &&
    !clauseOpening(pieces[from - 1]!.word)
  )
    from--
  const subject = pieces.slice(from, index)
  let start = 0
  if (preposition(subject[0]!.word)) {
    // «En 2014 la empresa»: past the circumstance.
    start = subject.findIndex(
      ({ word: each }, i) =>
        i > 0 &&
        determiners.has(each) &&
        !preposition(subject[i - 1]!.word) &&
        !determiners.has(subject[i - 1]!.word),
    )
    if (start < 0) return undefined
  }
  const run = subject.slice(start)
  if (
    run.length < 2 ||
    !/^(?:el|la|un|una|su|nuestro|nuestra|este|esta|ese|esa|cada|otro|otra|mi|tu|nadie|alguien)$/.test(
      run[0]!.word,
    )
  )
    return undefined
  if (!/^(?:ns|parts|xa|xo|xe|xr|N|vsns)$/.test(classOf(before)) || beforeNoun.test(before.word))
    return undefined
  if (!isNominalRun(run.slice(0, -1)) && run.length > 2) return undefined
  return pair.accented
}

const beforeNoun =
  /^(?:gran|primer|tercer|buen|mal|nuevo|último|mismo|próximo|otro|único|siguiente|cada|antiguo|viejo|segundo|propio|pequeño|breve|largo|simple|mero|posible)$/

/** Whether somebody speaks of himself in the sentence. */
function speaksOfItself(pieces: readonly Piece[], index: number): boolean {
  for (let i = index - 1; i >= 0 && i > index - 25 && !strong.test(pieces[i]!.word); i--)
    if (/^(?:yo|me|mi|mis|mí|conmigo|nosotros|nuestr[oa]s?)$/.test(pieces[i]!.word) && i > index - 8)
      return true
  for (let i = index + 1; i < pieces.length && i < index + 12 && !strong.test(pieces[i]!.word); i++)
    if (/^(?:yo|me|mi|mis|mí)$/.test(pieces[i]!.word)) return true
  return false
}

/** Whether the word goes on with what another verb in the past says: «abonó la tierra y no hallo piedras». */
function isBehindPast(pieces: readonly Piece[], index: number): boolean {
  let at = index - 1
  while (clitic(pieces[at]?.word) || /^(?:no|ya|también|luego|después)$/.test(pieces[at]?.word ?? '')) at--
  if (!/^(?:y|e|pero|aunque|ni)$/.test(pieces[at]?.word ?? '')) return false
  for (let i = at - 1; i >= 0 && i > at - 20 && !strong.test(pieces[i]!.word); i--) {
    const { word } = pieces[i]!
    if (/\p{L}{2}ó$/u.test(word) || /\p{L}{2}(?:aron|ieron)$/u.test(word)) return true
    if (i < at - 1 && pairOf(word)?.name === 'past' && plainPast(pieces, i)) return true
  }
  return false
}

type Judge = (pieces: readonly Piece[], index: number) => string | undefined

const rules = new Map<string, Judge>([
  ['si', plainSi],
  ['sí', accentedSi],
  ['el', plainEl],
  ['te', plainTe],
  ['tu', plainTu],
  ['mi', plainMi],
  ['sé', accentedSe],
  ['que', plainQue],
  ['este', plainEste],
  ['por que', (pieces, index) => (isOpenQuestion(pieces, index) ? 'por qué' : undefined)],
  ['se', plainSe],
  ['de', plainDe],
  ['dé', accentedDe],
  ['aun', plainAun],
  ['aún', accentedAun],
  ['porque', (pieces, index) => (isNoun(pieces, index) ? 'porqué' : undefined)],
  ['por qué', (pieces, index) => (isNoun(pieces, index) ? 'porqué' : undefined)],
  ['esté', accentedEste],
])

/** «El porque», «un porque claro». */
function isNoun(pieces: readonly Piece[], index: number): boolean {
  const [before = '', earlier] = [pieces[index - 1]?.word, pieces[index - 2]?.word]
  // «Confía en el porque sabe» has a pronoun.
  return /^(?:un|su|ningún|cada|ese|otro|del|al)$/.test(before) || (before === 'el' && !preposition(earlier))
}

function plainSi(pieces: readonly Piece[], index: number): string | undefined {
  const [before, after] = [pieces[index - 1], pieces[index + 1]]
  const [earlier, next] = [pieces[index - 2], pieces[index + 2]]
  const ends = !after || boundary.test(after.word)
  // «La respuesta es que si:», «por si solos», «dentro de si», «el horno si que sube».
  if (before?.word === 'que' && after && /^[.:;]$/.test(after.word)) return 'sí'
  if (preposition(before?.word) && /^(?:mism|sol)[oa]s?$/.test(after?.word ?? '')) return 'sí'
  if (before?.word === 'de' && /^(?:dentro|fuera|por)$/.test(earlier?.word ?? '')) return 'sí'
  if (ends && /^(?:entre|para|contra|sobre|en|hacia|ante|tras)$/.test(before?.word ?? '') && after)
    return 'sí'
  if (before && after?.word === 'que' && !boundary.test(before.word) && !preposition(before.word)) {
    return asks.test(before.word) || clauseOpening(before.word) ? undefined : 'sí'
  }
  if (before?.word === ',' && isAnswered(pieces, index)) return 'sí'
  // «Los dos miden entre si la masa»; «duda entre si amasar o no».
  if (before?.word === 'entre' && !pieces.slice(index, index + 14).some(({ word }) => word === 'o'))
    return 'sí'
  return isEmphatic(pieces, index, next) ? 'sí' : undefined
}

/** «El trigo no crece; la cebada, en cambio, si crece, aunque poco». */
function isAnswered(pieces: readonly Piece[], index: number): boolean {
  const connector = pieces
    .slice(Math.max(0, index - 4), index - 1)
    .map(({ word }) => word)
    .join(' ')
  if (!/(?:^|, )(?:en cambio|por el contrario|sin embargo|por su parte)$/.test(connector)) return false
  const verb = clitic(pieces[index + 1]?.word) ? index + 2 : index + 1
  return /^v[sp]/.test(classOf(pieces[verb] ?? none)) && !hasConsequence(pieces, verb + 1)
}

/**
 * «Algunos hornos si guardan el calor»: between a subject without a verb and the verb, and nothing behind
 * that would follow from a condition.
 */
function isEmphatic(pieces: readonly Piece[], index: number, next: Piece | undefined): boolean {
  let verb = index + 1
  if (clitic(pieces[verb]?.word)) verb++
  if (!isVerb(pieces[verb]) && !(clitic(pieces[index + 1]?.word) && /^v/.test(classOf(next ?? none))))
    return false
  let from = index
  while (from > 0 && index - from < 12 && !boundary.test(pieces[from - 1]!.word)) from--
  for (let i = index - 1; i >= from; i--)
    if (/^(?:pero|aunque|y|porque|pues|mientras)$/.test(pieces[i]!.word)) {
      from = i + 1
      break
    }
  const subject = pieces.slice(from, index)
  const [first] = subject
  if (!first || subject.length > 9) return false
  const pronoun = /^(?:eso|esto|ella|ellos|ellas|él|nosotros|todos|ambos|ambas|est[aeo]s?|es[ae]s?)$/.test(
    first.word,
  )
  // «Y en la frase siguiente si sigue el tema»: what is joined to a clause before is no beginning of one.
  if (/^(?:con|en)$/.test(first.word) && /^[yeou]$/.test(pieces[from - 1]?.word ?? '')) return false
  const circumstance = /^(?:con|en|ahora|aquí|ahí|así|entonces|hoy)$/.test(first.word)
  if (
    !circumstance &&
    !pronoun &&
    (!determiners.has(first.word) || /^una?$/.test(first.word)) &&
    !/^(?:tod[oa]s|cualquier)$/.test(first.word)
  )
    return false
  // «Si es posible», «si quieres»: asides that nothing follows from.
  if (
    classOf(pieces[verb] ?? none) === 'v2' ||
    /^(?:posible|necesari[oa]|precis[oa]|ciert[oa]|así|falta)$/.test(pieces[verb + 1]?.word ?? '')
  )
    return false
  if (!isNominalRun(circumstance || pronoun ? subject.slice(1) : subject)) return false
  if (
    joins(pieces[index - 1]!.word) ||
    /^(?:duda|pregunta|cuestión|caso|casos|ejemplo|nota)$/.test(pieces[index - 1]!.word)
  )
    return false
  return !hasConsequence(pieces, verb + 1)
}

const none: Piece = { word: '', from: 0, to: 0, capital: false }

/** Whether the rest of the sentence has what follows from a condition: a second clause with its verb. */
function hasConsequence(pieces: readonly Piece[], from: number): boolean {
  for (let i = from; i < pieces.length && i < from + 40; i++) {
    const { word } = pieces[i]!
    if (strong.test(word)) return word === '?' || word === ':'
    if (word === ',') {
      return !/^(?:porque|pues|aunque|siempre|y|pero|sin|ya|así|tal|según|por|con|de|desde|como|lo|ni|que|sobre|incluso|salvo|a|en)$/.test(
        pieces[i + 1]?.word ?? '',
      )
    }
    const before = pieces[i - 1]!.word
    const verbal =
      isVerb(pieces[i]) || (/^(?:no|se|lo|la|los|las|le|les)$/.test(before) && /^v/.test(classOf(pieces[i]!)))
    if (verbal && !clauseOpening(before) && !(clitic(before) && clauseOpening(pieces[i - 2]?.word))) {
      // A relative clause may hold it: «guardan el calor que sube».
      const joined = pieces
        .slice(from, i)
        .some((piece) =>
          /^(?:que|cuando|donde|porque|quien|si|como|y|e|o|cual|para|cómo|qué|cuándo|dónde)$/.test(
            piece.word,
          ),
        )
      if (!joined) return true
    }
  }
  return false
}

/** «Comprueba sí sube», «no sé sí sube», «mira en el horno sí hay luz». */
function accentedSi(pieces: readonly Piece[], index: number): string | undefined {
  const after = pieces[index + 1]
  if (!after || boundary.test(after.word) || /^(?:que|mism[oa]s?|sol[oa]s?|y|o|\/)$/.test(after.word))
    return undefined
  for (let i = index - 1; i >= 0 && i >= index - 9; i--) {
    const { word } = pieces[i]!
    if (asks.test(word))
      return i >= index - 4 || i === 0 || boundary.test(pieces[i - 1]!.word) ? 'si' : undefined
    if (/^(?:que|si|pero|y|no|por|entre|dentro|un|aunque|también|[.;:,?!])$/.test(word)) return undefined
    if (i === index - 1 && /^(?:el|para|de)$/.test(word)) return undefined
  }
  return undefined
}

function plainEl(pieces: readonly Piece[], index: number): string | undefined {
  const [before, after, next] = [pieces[index - 1], pieces[index + 1], pieces[index + 2]]
  if (!after || after.capital) return undefined
  const word = after.word
  // «En el.», «confía en el porque sabe».
  if (
    preposition(before?.word) &&
    before!.word !== 'por' &&
    opensNoNoun(word) &&
    next &&
    !/^[-/]$/.test(next.word)
  ) {
    if (word === 'por' || word === 'para' || word === 'con' || word === 'en') return undefined
    return 'él'
  }
  const opens = !before || boundary.test(before.word) || clauseOpening(before.word) || onlyHe(before.word)
  if (!opens) return undefined
  const many = classOf(after) === 'vp' && !/^(?:y|ni|o)$/.test(before?.word ?? '')
  if (!isVerb(after) || many || word === 'haz' || genderOf(word)?.certain || withEl.has(word))
    return undefined
  // «El amasó es lo primero»: the noun has an accent too many.
  if (
    word.endsWith('ó') &&
    (/^n|n[sp]$/.test(classOf({ ...after, word: word.replace(/ó$/, 'o') })) ||
      /^(?:de|del|es|fue|era|está)$/.test(next?.word ?? ''))
  )
    return undefined
  return 'él'
}

/** «Un te», «el te»: no pronoun follows an article. */
function plainTe(pieces: readonly Piece[], index: number): string | undefined {
  const before = pieces[index - 1]?.word ?? ''
  if (/^(?:un|del|al|mi|su)$/.test(before)) return 'té'
  const earlier = pieces[index - 2]?.word ?? ''
  return before === 'de' && /^(?:tazas?|bolsitas?|hojas?|vasos?|sobres?)$/.test(earlier) ? 'té' : undefined
}

/** «Tu solo amasas», «si tu también amasas». */
function plainTu(pieces: readonly Piece[], index: number): string | undefined {
  const adverb = /^(?:solo|también|ya|no|nunca|siempre|tampoco|solamente)$/.test(
    pieces[index + 1]?.word ?? '',
  )
  const verb = pieces[index + (adverb ? 2 : 1)]
  if (!verb) return undefined
  const second =
    classOf(verb) === 'v2' ||
    /^(?:tienes|puedes|quieres|debes|eres|vas|haces|sabes|ves|pones|dices|estás|decides)$/.test(verb.word)
  // «Lo que tu llamas»: no noun stands there without its own verb.
  const relative = pieces[index - 1]?.word === 'que' && pieces[index - 2]?.word === 'lo'
  return second && (adverb || relative || !lexicon().isNominal(verb.word)) ? 'tú' : undefined
}

/** «Para mi fueron», «a mi no me gusta». */
function plainMi(pieces: readonly Piece[], index: number): string | undefined {
  const [before, after] = [pieces[index - 1]?.word, pieces[index + 1]]
  if (!/^(?:para|a|por|de|sin|en|contra|sobre|hacia)$/.test(before ?? '') || !after) return undefined
  // «A mi solo me sube».
  const [next] = [pieces[index + 2]?.word]
  if (before === 'a' && /^(?:solo|también|tampoco|nunca|no|siempre|ya)$/.test(after.word) && next === 'me')
    return 'mí'
  return isVerb(after) && !genderOf(after.word)?.certain ? 'mí' : undefined
}

/** «No sé recomienda»: a verb with a person is no object of «sé». */
function accentedSe(pieces: readonly Piece[], index: number): string | undefined {
  const after = pieces[index + 1]
  return after && /^v[sp]$/.test(classOf(after)) && !copula(after.word) ? 'se' : undefined
}

/** Verbs behind which «que» and a noun without an article ask. */
const showing =
  /^(?:muestra|muestran|mostrar|mostrará|indica|indican|indicar|indicará|dice|dicen|decir|averigua|averiguar|mira|ver|decide|decidir|decidió|sabe|saben|saber|sé|elige|elegir|define|definir|determina|determinar|detecta|detectar|señala|anota|recuerda|recordar|explica|explicar|revela|pregunta|preguntar|pregúntate|pregúntese|comprueba|comprobar|verifica|verificar|consulta|consultar|describe|imagina|adivina|piensa|entender|comprender|especifica|especificar|revisa|revisar|veamos|importa)$/

/** «Muestra que horno arde»: a noun in the singular without an article is no subject. */
function plainQue(pieces: readonly Piece[], index: number): string | undefined {
  const [before, earlier, noun, next] = [
    pieces[index - 1],
    pieces[index - 2],
    pieces[index + 1],
    pieces[index + 2],
  ]
  if (!before || !noun || !next || noun.capital || !showing.test(before.word)) return undefined
  // «Se indica que», «no hay que decir que».
  if (earlier?.word === 'se') return undefined
  const isSingular = /^(?:ns|vsns)$/.test(classOf(noun)) && genderOf(noun.word) !== undefined
  if (
    !isSingular ||
    determiners.has(noun.word) ||
    /^(?:nada|nadie|algo|todo|casi|gente|cada|poco|mucho|tanto|medio|solo)$/.test(noun.word)
  )
    return undefined
  if (classOf(noun) === 'vsns' && !isVerb(next)) return undefined
  return isVerb(next) ||
    (classOf(noun) === 'ns' && /^vs/.test(classOf(next))) ||
    (/^(?:se|lo|la|los|las|le|no)$/.test(next.word) && classOf(noun) === 'ns')
    ? 'qué'
    : undefined
}

/** Where the clause of a piece may open, at most six pieces before it: its opener, or what ends the clause before. */
function openerBefore(pieces: readonly Piece[], index: number): number {
  let from = index - 1
  while (
    from > 0 &&
    index - from < 7 &&
    !boundary.test(pieces[from]!.word) &&
    !opensSubjunctive(pieces[from]!.word)
  )
    from--
  return from
}

/** «Conviene que la puerta este fuera»: the clause has no other verb. */
function plainEste(pieces: readonly Piece[], index: number): string | undefined {
  const after = pieces[index + 1]
  if (!after) return undefined
  const kind = classOf(after)
  const state =
    /^(?:fuera|dentro|lejos|cerca|encima|debajo|bien|mal|siempre|en|disponible|vací[oa]s?|list[oa]s?)$/.test(
      after.word,
    ) ||
    /^part/.test(kind) ||
    kind === 'ger' ||
    (/[oa]$/.test(after.word) &&
      lexicon().hasBothGenders(after.word.replace(/a$/, 'o')) &&
      boundary.test(pieces[index + 2]?.word ?? '.'))
  if (!state) return undefined
  const from = openerBefore(pieces, index)
  if (!/^(?:que|cuando|aunque)$/.test(pieces[from]?.word ?? '') || from === index - 1) return undefined
  const subject = pieces.slice(from + 1, index)
  if (!determiners.has(subject[0]!.word) || subject.length < 2 || !isNominalRun(subject)) return undefined
  // «Que la puerta este lado».
  if (/^(?:fuera|dentro|en)$/.test(after.word)) return 'esté'
  return /^(?:part|n).*s$/.test(kind) && lexicon().isNominal(after.word) && !/^part/.test(kind)
    ? undefined
    : 'esté'
}

/** «Pregúntese por que:», «no sabemos por que.»: what asks stands alone. */
function isOpenQuestion(pieces: readonly Piece[], index: number): boolean {
  const [before, after] = [pieces[index - 1]?.word ?? '', pieces[index + 1]?.word ?? '.']
  return /^[.:;?]$/.test(after) && !/^(?:el|un|los|su|del|al)$/.test(before)
}

function plainSe(pieces: readonly Piece[], index: number): string | undefined {
  const [before = '', after = ''] = [pieces[index - 1]?.word, pieces[index + 1]?.word]
  if (after === 'que') return before === 'por' ? undefined : 'sé'
  const earlier = pieces[index - 2]?.word ?? ''
  if (
    !/^(?:si|cómo|cuál|cuáles|cuándo|cuánt[oa]s?|dónde|qué|quién|quiénes|por qué|muy|bien|mal)$/.test(after)
  )
    return undefined
  return /^(?:no|yo|ya|solo|tampoco|aún)$/.test(before) &&
    (before !== 'ya' || earlier !== 'que') &&
    !/^(?:muy|bien|mal)$/.test(after)
    ? 'sé'
    : undefined
}

/** What one gives, without a verb behind: «que el horno de la señal», «quien de con la receta». */
const given =
  /^(?:(?:el|un|el primer|otro|un nuevo|más) (?:paso|visto|error|aviso|código|salto|resultado|fallo|valor|permiso)|(?:la|una) (?:señal|orden|razón|vuelta|respuesta|cara|talla|alarma|oportunidad)|señales|fruto|frutos|resultado|resultados|tiempo|igual|vueltas|clic|problemas|por hecho)(?: |$)/

function plainDe(pieces: readonly Piece[], index: number): string | undefined {
  const [before = '', after = ''] = [pieces[index - 1]?.word, pieces[index + 1]?.word]
  const object = pieces
    .slice(index + 1, index + 4)
    .map(({ word }) => word)
    .join(' ')
  const opens = (at: number): boolean => at < 0 || strong.test(pieces[at]!.word)
  // «No de por hecho», «quien de con el error».
  if (before === 'no' && opens(index - 2) && /^(?:por|una?|más|el|la)$/.test(after)) {
    return after === 'por' || !hasVerb(pieces, index + 1) ? 'dé' : undefined
  }
  if (/^(?:quien|quienes)$/.test(before) && /^(?:con|por)$/.test(after)) return 'dé'
  // The clause that «que» opens has no other verb.
  const from = openerBefore(pieces, index)
  const opener = pieces[from]?.word
  if (!opensSubjunctive(opener) || from === index - 1) return undefined
  const leading = pieces[from - 1]?.word ?? ''
  // «Para que el horno de luz, …» can have no other verb; elsewhere only what one gives shows it.
  const forSure =
    opener === 'que' &&
    leading === 'para' &&
    clauseEndAfter(pieces, index) === ',' &&
    /^(?:una?|más|menos|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|#)$/.test(after)
  if (!forSure && !given.test(object)) return undefined
  if (
    opener === 'que' &&
    !/^(?:para|a|hasta|sin|de|importante|necesario|mejor|posible|conviene|basta|imposible|raro|normal|espera|quiero|quiere|hace|evita|impide|permite|ojalá)$/.test(
      leading,
    )
  )
    return undefined
  if (/^(?:quien|quienes|como|donde|cuanto)$/.test(opener!)) return undefined
  const subject = pieces.slice(from + 1, index)
  if (
    !determiners.has(subject[0]?.word ?? '') ||
    subject.length < 2 ||
    subject.some(({ word }, i) => i > 1 && determiners.has(word))
  )
    return undefined
  if (!isNominalRun(subject)) return undefined
  return hasVerb(pieces, index + 1) ? undefined : 'dé'
}

/** The sign that ends the clause. */
function clauseEndAfter(pieces: readonly Piece[], from: number): string {
  for (let i = from; i < pieces.length && i < from + 16; i++)
    if (boundary.test(pieces[i]!.word)) return pieces[i]!.word
  return ''
}

/** Whether anything up to the end of the clause may be its verb. */
function hasVerb(pieces: readonly Piece[], from: number): boolean {
  for (let i = from; i < pieces.length && i < from + 16; i++) {
    const { word } = pieces[i]!
    if (boundary.test(word) || /^(?:para|y|cuando|que|si)$/.test(word)) return false
    if (mayBeVerb(pieces[i]!) && !determiners.has(pieces[i - 1]!.word) && !preposition(pieces[i - 1]!.word))
      return true
  }
  return false
}

/** «La lista dé panes»: a clause that nothing opens has no subjunctive. */
function accentedDe(pieces: readonly Piece[], index: number): string | undefined {
  const before = pieces[index - 1]
  if (!before || boundary.test(before.word) || !/n[sp]$|^ns$|^part/.test(classOf(before))) return undefined
  for (let i = index - 1; i >= 0 && i >= index - 14 && !strong.test(pieces[i]!.word); i--) {
    if (
      /^(?:que|cuando|aunque|si|no|quien|quienes|donde|ojalá|como|me|te|se|nos|le|les|lo|la|quizá|quizás|tal|mientras|según|cuanto|por|para)$/.test(
        pieces[i]!.word,
      ) &&
      !(pieces[i]!.word === 'la' && i === index - 2)
    )
      return undefined
  }
  return 'de'
}

/** «Más lento aun que el otro», «mayor aun». */
function plainAun(pieces: readonly Piece[], index: number): string | undefined {
  const [after, earlier] = [pieces[index + 1]?.word ?? '.', pieces[index - 2]?.word ?? '']
  const before = pieces[index - 1]?.word ?? ''
  // «Está aun en el horno».
  if (/^(?:está|están|estaba|estaban|sigue|siguen|permanece|permanecen|queda|quedan)$/.test(before))
    return /^(?:cuando|así)$/.test(after) ? undefined : 'aún'
  const compared = /^(?:más|menos|peor|mejor|mayor|menor)$/
  if (/^(?:que|[.,;:)?!])$/.test(after) && (compared.test(before) || compared.test(earlier))) return 'aún'
  return undefined
}

/** «Even»: «aún sin luz», «aún sabiéndolo» at a clause's start, «ni aún». */
function accentedAun(pieces: readonly Piece[], index: number): string | undefined {
  const [before = '', after, next] = [pieces[index - 1]?.word, pieces[index + 1], pieces[index + 2]]
  if (!after) return undefined
  const opens = before === '' || boundary.test(before) || /^(?:pero|y|que)$/.test(before)
  // «Todas suben, aún las que pesan».
  if (before === ',' && /^(?:las|los|el|la|quienes|aquellos|aquellas)$/.test(after.word)) {
    const sentence = pieces.slice(Math.max(0, index - 25), index)
    if (
      sentence.some(({ word }) =>
        /^(?:tod[oa]s?|cualquier|cualquiera|siempre|nadie|ningún|ninguna)$/.test(word),
      ) &&
      /^(?:que|\p{L}+)$/u.test(next?.word ?? '')
    )
      return 'aun'
  }
  if (after.word === 'cuando' || (after.word === 'así' && (opens || before === 'pero'))) return 'aun'
  if (opens && before !== ',' && classOf(after) === 'ger') return 'aun'
  if (after.word === 'sin' && next) {
    const nominal = determiners.has(next.word) || /^(?:n[sp]|vsns|vsnp|vpnp|xs|part[sp])$/.test(classOf(next))
    const isPending = /^inf/.test(classOf(next)) || /^part/.test(classOf(next))
    if (
      nominal &&
      !isPending &&
      !/^(?:está|están|sigue|siguen|queda|quedan|estaba|estaban|es|son|sigo|no|mantiene|mantienen|hay|tiene|tienen)$/.test(
        before,
      )
    )
      return 'aun'
  }
  return undefined
}

/** «Esté comando»: no verb opens a sentence so, and a noun follows. */
function accentedEste(pieces: readonly Piece[], index: number): string | undefined {
  const [before, after] = [pieces[index - 1], pieces[index + 1]]
  const noun =
    after &&
    (/^n[sp]$|^v[sp]ns$/.test(classOf(after)) ||
      genderOf(after.word)?.certain ||
      /^(?:co)?mando$/.test(after.word))
  if (!noun || after.word.endsWith('a')) return undefined
  if (/^part/.test(classOf(after)) || lexicon().hasBothGenders(after.word)) return undefined
  const opens =
    !before ||
    strong.test(before.word) ||
    /^(?:de|en|con|para|por|a|sobre|desde|sin|tras|entre)$/.test(before.word)
  return opens ? 'este' : undefined
}
