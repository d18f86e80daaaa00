import { isAffirmed, isFinite } from './clause.ts'
import type { Span } from './concept.ts'
import { lightVerbs, negatives, subordinators } from './function-words.ts'
import { interrogative, type Sentence } from './reading.ts'
import type { Match } from './roles.ts'
import { deniesPart, isNegative, isNobody } from './together.ts'

/** Anywhere in the sentence: it is spoken of, not stated. */
export const reported =
  /\b(?:cre(?:er(?:se)?|e|en|ia|ian|emos|iamos|encia|yendo)|pens(?:ar(?:se)?|amos|ado|aba[ns]?)|piensa[ns]?|parec(?:e|en|ia|er)|se\s+(?:dice|decia|oye|suele|lee|repite)|dec(?:ir|ia|ian)|dicen|mito|error(?:es)?|errone\w*|equivoc\w*|incorrect\w*|inexact\w*|fals[oa]s?|mentira|confu\w*|confund\w*|principiantes?|novatos?|letra\s+(?:pequeña|chica)|engañ\w*|tent(?:ador|acion)\w*|cierto\s+que|verdad\s+que|como\s+si|si\s+fuera|imagin\w*|sugier\w*|supon\w*|idea\s+de\s+que|conclu\w*|frase|afirm\w*|apuntes|simplific\w*|malentendid\w*|exager\w*|apresurad\w*|en\s+vez\s+de|en\s+lugar\s+de|al\s+contrario|a\s+veces|muchas\s+veces|menudo)\b/

/** Somebody says or fears it: «contaba que», «se temió que», «circula la idea de que». */
const told =
  /\b(?:(?:cont|asegur|enseñ|anunci|repet|avis|declar|escrib|explic|jur)(?:aba|aban|ia|ian|o|aron|io|ieron)|sosten\w*|sostien\w*|tem(?:e|en|io|ia|ian|ieron|iendo)|lees?|leimos|oi[rs]te?|oye[ns]?|escuch\w*|se\s+(?:cuenta|rumorea|comenta|enseña)|circula[ns]?|repite[ns]?|insiste[ns]?|corre\s+(?:el|la)\s+(?:rumor|idea|voz)|dice[ns]?|verific(?:ar?|amos|ad)|comprobar|compruebas?)\b(?:\s+\S+){0,3}?\s+que\b/

/** More of the same, which an expression of its own author may hold. */
export const doubted =
  /\b(?:hay\s+quien(?:es)?|quien(?:es)?\s+(?:dic|afirm|sosti|pien|cre)\w*|segun\s+(?:much|algun|vari|quien|se|l[oa]s?\s+que|dic|ciert|la\s+creencia|el\s+mito)\w*|supuest\w*|(?<!(?:sin|hay|cabe)\s+(?:ninguna\s+)?)dud\w*|neg(?:ar|amos|aba)|niega[ns]?|desmient\w*|leyenda|trampa|ojala|ingenu\w*|discut\w*|pregunt\w*|averigu\w*|comprueba\s+si|saber\s+si|depende\s+de\s+si|cuestion\w*|polemic\w*|simil|metafor\w*|analogi\w*|compar(?:a|an|ar|aba|amos|acion)\s|diferencia\w*|distingu\w*|interpret\w*|esperaba[ns]?|esperar(?:ia)?\s+que|asumi\w*|asume[ns]?|dar\s+por\s+(?:hecho|sentado)|da[ns]?\s+por\s+(?:hecho|sentado)|sensacion|impresion|no\s+confundas|falacia|ilusion|hipotesis|hipotetic\w*|antes\s+se|antiguamente|contra\s+lo\s+que|lejos\s+de|ni\s+mucho\s+menos|promet\w*|promesas?|publicidad|eslogan|titular(?:es)?|marketing|a\s+diferencia)\b/

/** «A diferencia de un puente, …» doubts nothing of what follows. */
const unlike = /\ba\s+diferencia\s+de\b/g

/** «Abre la compuerta *y no* necesita más» goes on. */
const goesOn =
  /\by\s+no\s+(?!(?:l[oa]s?|es|son|siempre|del|hay|ocurre|pasa|sucede|hacen?|es\s+asi)\b|\W*$)\S+/g

/** The same sentence takes it back. */
const takenBack =
  /(?:^|[,;:—]|\s)\s*(?:pero|aunque|sino|cuando|(?<!\bpor\s)lo\s+que|(?<!\bpor\s)lo\s+cual|cosa\s+que|algo\s+que|y|mas)\s+(?:eso\s+|esto\s+|esa\s+\w+\s+|todo\s+eso\s+|nada\s+de\s+eso\s+|asi\s+|ya\s+|solo\s+)?(?:no\b|es\s+(?:falso|un\s+error|mentira)|en\s+(?:realidad|rigor|verdad)|tampoco|solo\s+(?:en\s+parte|si|cuando)|nada\s+mas\s+lejos|resulta\s+que\s+no)/

/** The next sentence takes it back. */
const retracted =
  /^\W*(?:(?:y|pero|pues|bueno)\W+)*(?:no(?:\W*$|[,:.;]|\s+(?:es\s+(?:asi|cierto|verdad|exacto|correcto|del\s+todo|tan|exactamente)|lo\s+(?:es|son|hace|hacen|tiene|contiene|incluye|trae)|exactamente|del\s+todo|siempre|hay\s+tal|ocurre|sucede|pasa))|falso|es\s+(?:falso|mentira|un\s+error|un\s+mito)|mentira|error\b|en\s+(?:realidad|rigor|verdad)|tampoco|(?:esto|eso|esa\s+\w+|esta\s+\w+|la\s+frase|lo\s+anterior|nada\s+de\s+(?:eso|esto))\s+(?:no\b|es\s+(?:falso|un\s+error|inexacto|incorrecto|un\s+mito)|es\s+cierto|confunde)|solo\s+en\s+parte|nada\s+mas\s+lejos|lo\s+cierto\s+es|la\s+realidad\s+es|para\s+nada|que\s+va|incorrecto|dicho\s+asi)/

/** What a heading says of all that follows it. */
export const announcesErrors =
  /\b(?:mitos?|errores|error\s+comun|creencias?|malentendidos?|ideas?\s+(?:equivocadas?|falsas?|erroneas?)|confusiones|falsedades|trampas?|equivocaciones|lo\s+que\s+no\s+es|falso|incorrect[oa]s?)\b/

/**
 * Whether the text leaves open, denies or takes back what `match` says.
 *
 * @param text folded, as the sentences were read from it
 * @param asked how many of the first words are a question that the rest answers
 */
export function isDoubted(
  text: string,
  sentence: Sentence,
  next: Sentence | undefined,
  match: Match,
  asked = 0,
): boolean {
  const { words } = sentence
  const { hit } = match
  if (hit.mood === 'conditional' || hit.open) return true
  // «Aunque abriera»: it does not.
  if (hit.mood === 'subjunctive' && /(?:ra|se)(?:s|n|mos)?$/.test(words[hit.at]!.text)) return true
  if (
    hit.mood === 'subjunctive' &&
    !hit.caused &&
    !/^(?:aunque|para|imposible)$/.test(leadIn(sentence, hit.from))
  )
    return true
  if (hit.pattern.negated ? !deniesItself(sentence, match) : denies(sentence, match)) return true
  // «Explica qué contiene»: it is asked.
  for (let index = Math.max(asked, match.from - 4); index < hit.at; index++) {
    if (interrogative.test(words[index]!.written) && !shows.test(words[index - 1]?.text ?? '')) return true
  }
  if (clauseOpening(sentence, hit.at) === 'si') return true
  const from = words[match.from]!.from
  const to = words[match.to - 1]!.to
  const whole = text.slice(sentence.from, sentence.to)
  const own = text.slice(from, to)
  const around = match.parts
    ? without(text, sentence, match.parts).replace(unlike, '')
    : `${text.slice(sentence.from, from)} ${text.slice(to, sentence.to)}`.replace(unlike, '')
  // What the claim itself is made of tells nothing: «confunde», «parece» may be its verb.
  if (reported.test(around) || doubted.test(around) || told.test(around)) return true
  if (/\b(?:fals[oa]s?|mito|erronea?mente|supuestamente|parece|parecen)\b/.test(own)) return true
  if (/\b(?:sera|serian?|fuera|fuese|hubiera)\b/.test(around) && /\bsi\b/.test(whole)) return true
  if (takenBack.test(text.slice(to, sentence.to).replace(goesOn, ''))) return true
  return next !== undefined && retracted.test(text.slice(next.from, next.to))
}

/** The sentence without what the claim is made of. */
function without(text: string, { words, from, to }: Sentence, parts: readonly Span[]): string {
  let rest = ''
  let last = from
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    rest += `${text.slice(last, Math.max(last, words[part.from]!.from))} `
    last = words[part.to - 1]!.to
  }
  return rest + text.slice(last, to)
}

/** «Verás cómo baja»: so it does. */
const shows = /^(?:ves|ver|veras|vemos|veremos|vea[sn]?|notaras|mira|fijate)$/

/** Whether the verb is denied, or whoever does it: what a claim with «no» says. */
function deniesItself({ words }: Sentence, { from, hit, parts }: Match): boolean {
  if (hit.denied) return true
  if (parts) return deniesClause(words, hit.at, parts) || isNobody(words, parts)
  return words
    .slice(Math.max(0, from - 3), hit.at)
    .some(({ text, before }, index) => negatives.has(text) && (index === 0 || !before.includes(',')))
}

/** Whether what is said is denied where it is said. */
function denies({ words }: Sentence, { from, to, hit, object, parts }: Match): boolean {
  if (hit.denied) return true
  if (parts) {
    return (
      deniesClause(words, hit.at, parts) || deniesPart(words, parts, object ? 2 : 1) || avoids(words, hit)
    )
  }
  let start = from
  while (start > 0 && !/[,;:—(]/.test(words[start]!.before)) start--
  for (let index = start; index < Math.min(words.length, to + 1); index++) {
    const { text, before } = words[index]!
    if (index >= to) {
      // «… no la sal»; «el núcleo no».
      if (text === 'no' && !/[,.;:]/.test(before)) return true
      continue
    }
    if (index >= hit.from && index < hit.to) continue
    // «Usuario sin permisos» is what it is about.
    if (object && index >= object.from && index < object.to) continue
    if (text === 'sin' && index < hit.at - 2) continue
    if (text === 'sin' && /^(?:duda|embargo|mas|cambios?|problemas?)$/.test(words[index + 1]?.text ?? ''))
      continue
    if (text === 'nada' && words[index + 1]?.text === 'mas') continue
    if (inAside(words, index, from, hit.from)) continue
    if (text === 'sin' || (negatives.has(text) && text !== 'apenas')) {
      if (text === 'no' && isAffirmed(words, index)) continue
      if (text === 'menos' && !/^(?:el|la|los|las|un|una)$/.test(words[index + 1]?.text ?? '')) continue
      return true
    }
  }
  return avoids(words, hit)
}

function avoids(words: Sentence['words'], { from }: Span): boolean {
  const before = words
    .slice(Math.max(0, from - 4), from)
    .map(({ text }) => text)
    .join(' ')
  return /\b(?:lejos de|imposible que|rara vez|raras veces|pocas veces|evita|evitar|impide|impiden|ya no)$/.test(
    before,
  )
}

/** Whether something before the verb denies it, in its own clause. */
function deniesClause(words: Sentence['words'], at: number, parts: readonly Span[]): boolean {
  for (let index = at - 1; index >= 0; index--) {
    if (/[,;:—()]/.test(words[index + 1]!.before) || subordinators.has(words[index]!.text)) return false
    if (parts.some(({ from, to }) => index >= from && index < to)) continue
    if (isNegative(words, index) && !deniesAnother(words, index, at)) return true
  }
  return false
}

/** «Los que *no se usan* se tiran»: the denial is of a relative clause. */
function deniesAnother(words: Sentence['words'], at: number, verb: number): boolean {
  if (words[at - 1]?.text !== 'que') return false
  for (let index = at + 1; index < verb; index++) {
    if (isFinite(words, index, true) && !lightVerbs.test(words[index]!.text)) return true
  }
  return false
}

/** Whether a word stands between commas between who does it and the verb. */
function inAside(words: Sentence['words'], index: number, from: number, to: number): boolean {
  if (index <= from || index >= to) return false
  const opened = words.slice(from + 1, index + 1).some(({ before }) => /[,(—]/.test(before))
  const closes = words.slice(index + 1, to + 1).some(({ before }) => /[,)—]/.test(before))
  return opened && closes
}

/** The first word of the clause that holds the word at `at`. */
function clauseOpening({ words }: Sentence, at: number): string {
  let index = at
  while (index > 0 && !/[,;:—(]/.test(words[index]!.before)) index--
  return words[index]!.text
}

function leadIn({ words }: Sentence, at: number): string {
  for (let index = at; index >= Math.max(0, at - 6); index--) {
    const { text } = words[index]!
    if (text === 'aunque' || text === 'imposible') return text
    if (text === 'que' && words[index - 1]?.text === 'para') return 'para'
  }
  return ''
}
