import { determiners } from '../spanish/determiners.ts'
import { withEl } from '../spanish/gender-data.ts'
import { genderOf } from '../spanish/gender.ts'
import { lexicon } from '../spanish/lexicon.ts'
import { classOf, type Piece } from './features.ts'

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
  return isVerb(piece) || /^v/.test(classOf(piece)) || /^x[aens]$/.test(classOf(piece))
}

/** The words whose accent the build of their clause decides. */
export function accentsBySyntax(pieces: readonly Piece[]): SyntacticAccent[] {
  const found: SyntacticAccent[] = []
  for (const [index, { word }] of pieces.entries()) {
    const right = rules.get(word)?.(pieces, index)
    if (right !== undefined && right !== word) found.push({ index, right })
  }
  return found
}

type Judge = (pieces: readonly Piece[], index: number) => string | undefined

const rules = new Map<string, Judge>([
  ['si', plainSi],
  ['sí', accentedSi],
  ['el', plainEl],
  ['te', plainTe],
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
  return isEmphatic(pieces, index, next) ? 'sí' : undefined
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
    /^(?:duda|pregunta|cuestión|caso|casos|ejemplo)$/.test(pieces[index - 1]!.word)
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

/** «Comprueba sí sube», «no sé sí sube», «pregunta al panadero sí hay masa». */
function accentedSi(pieces: readonly Piece[], index: number): string | undefined {
  const after = pieces[index + 1]
  if (!after || boundary.test(after.word) || /^(?:que|mism[oa]s?|sol[oa]s?|y|o)$/.test(after.word))
    return undefined
  for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
    const { word } = pieces[i]!
    if (boundary.test(word) || /^(?:que|pero|y|no|para|por|entre|dentro|un|el|aunque|también)$/.test(word)) {
      if (!(word === 'el' && i < index - 1)) return undefined
    }
    if (asks.test(word)) return 'si'
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
  const opens = !before || boundary.test(before.word) || clauseOpening(before.word)
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
  if (!given.test(object)) return undefined
  // The clause that «que» opens has no other verb.
  let from = index - 1
  while (
    from > 0 &&
    index - from < 7 &&
    !boundary.test(pieces[from]!.word) &&
    !opensSubjunctive(pieces[from]!.word)
  )
    from--
  const opener = pieces[from]?.word
  if (!opensSubjunctive(opener) || from === index - 1) return undefined
  const leading = pieces[from - 1]?.word ?? ''
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
  const compared = /^(?:más|menos|peor|mejor|mayor|menor)$/
  if (/^(?:que|[.,;:)?!])$/.test(after) && (compared.test(before) || compared.test(earlier))) return 'aún'
  return undefined
}

/** «Even»: «aún sin luz», «aún sabiéndolo» at a clause's start, «ni aún». */
function accentedAun(pieces: readonly Piece[], index: number): string | undefined {
  const [before = '', after, next] = [pieces[index - 1]?.word, pieces[index + 1], pieces[index + 2]]
  if (!after) return undefined
  const opens = before === '' || boundary.test(before) || /^(?:pero|y|que)$/.test(before)
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
  if (!after || !/^n[sp]$|^v[sp]ns$/.test(classOf(after)) || after.word.endsWith('a')) return undefined
  if (/^part/.test(classOf(after)) || lexicon().hasBothGenders(after.word)) return undefined
  const opens =
    !before ||
    strong.test(before.word) ||
    /^(?:de|en|con|para|por|a|sobre|desde|sin|tras|entre)$/.test(before.word)
  return opens ? 'este' : undefined
}
