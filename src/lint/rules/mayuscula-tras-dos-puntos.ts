import { lexicon } from '../spanish/lexicon.ts'
import { thirdPerson } from '../spanish/third-person.ts'
import { defineUsageRule } from '../usage/usage.ts'

const functionWords =
  'El|La|Los|Las|Un|Una|Unos|Unas|Lo|Se|No|Si|En|Con|Por|Para|Al|Del|Es|Son|Hay|Cada|Todo|Todos|Todas|Este|Esta|Estos|Estas|Esto|Eso|Cuando|Como|Porque|También|Su|Sus|Tu|Ya|Aunque|Desde|Hasta|Sin|Más|Muy|Puede|Pueden|Primero|Luego|Después|Solo|Dos|Tres|Cuatro|Cinco|Otro|Otra|Ni|Nunca|Siempre|Hasta|Según|Mientras|Donde|Quien|Ninguno|Ninguna|Que|Qué|Cómo|Quién'

const norm =
  'Tras dos puntos va minúscula, salvo ante una cita, un nombre propio o un texto aparte (Ortografía, 2010).'

/** A capital after a colon within a sentence. */
export default defineUsageRule(
  {
    id: 'mayuscula-tras-dos-puntos',
    severity: 'warning',
    what: 'Mayúscula después de los dos puntos, dentro de una frase.',
    why: 'Tras dos puntos va minúscula, salvo que siga una cita, un nombre propio o un texto aparte (Ortografía, 2010).',
    advice: 'Escribe minúscula; o pon punto, si lo que sigue son varias frases.',
    examples: [
      {
        wrong: 'La receta de hoy pide tres cosas: La harina, el agua y la sal.\n',
        right: 'La receta de hoy pide tres cosas: la harina, el agua y la sal.\n',
        finds: ['La'],
      },
    ],
  },
  [
    {
      pattern: /(?<=[\p{L}\d»)\uFFFC]: )(?<palabra>\p{Lu}\p{Ll}*)(?=,?\s+[\p{Ll}\uFFFC\d«]|\.\s)/dgu,
      words: [': '],
      afterWords: 3,
      right: (found) => found.toLowerCase(),
      norm,
      except: ({ groups, input, index }) => {
        const word = groups!.palabra!.toLowerCase()
        const before = input.slice(Math.max(0, index - 200), index)
        const rest = input.slice(index)
        // What goes on in a sentence of its own is a text apart, but a list of things is none.
        if (/^[^.!?]*[.!?]\s+\p{Lu}/u.test(rest) && hasVerb(/^[^.!?]*/.exec(rest)![0])) return true
        if (isClause(before)) return !isCommonWord(word) || isSubjectAlone(word, rest)
        return !listed.has(word) || wordsOf(before).length < 6 || announces(before)
      },
    },
  ],
  (found, right) => `«${found}» tras dos puntos: se escribe «${right}»`,
)

const listed = new Set(functionWords.toLowerCase().split('|'))

/** Whether a word in lower case is one that begins no name. */
function isCommonWord(word: string): boolean {
  const { isInfinitive, isNominal } = lexicon()
  return listed.has(word) || isInfinitive(word) || (word.length > 2 && isNominal(word))
}

/** «Desarrollo quiere cambiar»: a noun with a verb and no article is somebody's name. */
function isSubjectAlone(word: string, rest: string): boolean {
  const next = /^\p{L}+\s+(\p{Ll}+)/u.exec(rest)?.[1]
  return (
    !listed.has(word) &&
    !lexicon().isInfinitive(word) &&
    next !== undefined &&
    thirdPerson(next, lexicon().isInfinitive) !== undefined
  )
}

/** Whether a sentence has a verb with a person that is nothing else. */
function hasVerb(text: string): boolean {
  const { isInfinitive, isNominal } = lexicon()
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) =>
      /^(?:es|son|hay|está|están|tiene|tienen|puede|pueden|debe|deben|era|fue|se|no)$/.test(word) ||
      (thirdPerson(word, isInfinitive) !== undefined && !isNominal(word)),
  )
}

/** The words of the sentence that ends in a colon, in lower case. */
function wordsOf(text: string): string[] {
  const sentence = /[^.!?:;]*:\s*$/.exec(text)?.[0] ?? ''
  return sentence.toLowerCase().match(/\p{L}+/gu) ?? []
}

/** Whether a sentence announces what somebody says, or something with a name. */
function announces(text: string): boolean {
  return wordsOf(text).some((word) =>
    /^(?:di(?:ce|jo|cen|jeron|gan?)|decía|pregunt\p{L}+|respond\p{L}+|respuesta|contest\p{L}+|muestra|mensaje|lee|reza|titula|llama|escrib\p{L}+|siguientes?|as[ií]|título|lema|frase|error|nota|ejemplo|ejemplos|advierte|cita|teclea|aparece|aviso)$/u.test(
      word,
    ),
  )
}

/** Whether the sentence that ends in a colon says something by itself, and does not quote. */
function isClause(text: string): boolean {
  if (announces(text)) return false
  const { isInfinitive, isNominal } = lexicon()
  return wordsOf(text).some(
    (word) =>
      /^(?:es|son|era|eran|fue|hay|había|está|están|tiene|tienen|basta|olvides|queda|quedan|contiene|pide)$/.test(
        word,
      ) ||
      (thirdPerson(word, isInfinitive) !== undefined && !isNominal(word)),
  )
}
