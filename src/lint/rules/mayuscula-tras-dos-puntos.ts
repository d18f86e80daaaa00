import { lexicon } from '../spanish/lexicon.ts'
import { thirdPerson } from '../spanish/third-person.ts'
import { defineUsageRule, end } from '../usage/usage.ts'

const functionWords =
  'El|La|Los|Las|Un|Una|Unos|Unas|Lo|Se|No|Si|En|Con|Por|Para|Al|Del|Es|Son|Hay|Cada|Todo|Todos|Todas|Este|Esta|Estos|Estas|Esto|Eso|Cuando|Como|Porque|También|Su|Sus|Tu|Ya|Aunque|Desde|Hasta|Sin|Más|Muy|Puede|Pueden|Primero|Luego|Después|Solo|Dos|Tres|Cuatro|Cinco|Otro|Otra|Ni|Nunca|Siempre|Hasta|Según|Mientras|Donde|Quien|Ninguno|Ninguna'

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
    fixes: true,
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
      pattern: new RegExp(
        String.raw`(?<=\p{L}+\s+\p{L}+\s+\p{Ll}[\p{L}]*: )(?<palabra>${functionWords})${end}(?=\s+[\p{Ll}])(?![^.!?]*[.!?]\s+\p{Lu})`,
        'dgu',
      ),
      words: [': '],
      afterWords: 6,
      right: (found) => found.toLowerCase(),
      norm,
    },
    {
      // Any word that is no name, where what comes before is a clause with its verb: no label.
      pattern: /(?<=[\p{Ll}»]: )(?<palabra>\p{Lu}\p{Ll}+)(?=\s+[\p{Ll}])(?![^.!?]*[.!?]\s+\p{Lu})/dgu,
      words: [': '],
      afterWords: 3,
      right: (found) => found.toLowerCase(),
      norm,
      except: ({ groups, input, index }) =>
        !isCommonWord(groups!.palabra!.toLowerCase()) ||
        !isClause(input.slice(Math.max(0, index - 200), index)),
    },
    {
      // A short sentence, with its verb: no label.
      pattern: new RegExp(
        String.raw`(?<=\s(?:es|son|era|fue|está|están|hay|basta|tiene|tienen|llegaron|quedan|hacen)\s[\p{Ll} ]{3,60}: )(?<palabra>${functionWords})${end}(?=\s+[\p{Ll}])(?![^.!?]*[.!?]\s+\p{Lu})`,
        'dgu',
      ),
      words: [': '],
      afterWords: 4,
      right: (found) => found.toLowerCase(),
      norm,
    },
  ],
  (found, right) => `«${found}» tras dos puntos: se escribe «${right}»`,
)

const listed = new Set(functionWords.toLowerCase().split('|'))

/** Whether a word in lower case is one that begins no name. */
function isCommonWord(word: string): boolean {
  return listed.has(word) || lexicon().isInfinitive(word)
}

/** Whether the sentence that ends in a colon says something by itself, and does not quote. */
function isClause(text: string): boolean {
  const words =
    /[^.!?:;]*:\s*$/
      .exec(text)?.[0]
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (
    words.some((word) =>
      /^(?:di(?:ce|jo|cen|jeron)|pregunt\p{L}+|respond\p{L}+|muestra|mensaje|lee|escrib\p{L}+|siguientes?|as[ií]|título|error|nota|ejemplo|ejemplos)$/u.test(
        word,
      ),
    )
  )
    return false
  const { isInfinitive, isNominal } = lexicon()
  return words.some(
    (word) =>
      /^(?:es|son|era|eran|fue|hay|había|está|están|tiene|tienen|basta|olvides)$/.test(word) ||
      (thirdPerson(word, isInfinitive) !== undefined && !isNominal(word)),
  )
}
