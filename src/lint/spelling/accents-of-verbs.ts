import { lexicon } from '../spanish/lexicon.ts'
import { end, preterite, re, start, type AccentPattern } from './accent-pattern.ts'

const past = String.raw`(?:ayer|anoche|anteayer|la\s+primera\s+vez|hace\s+(?:un|una|dos|tres|unos|unas)\s+\p{L}+|el\s+(?:año|mes|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\s+pasado|la\s+semana\s+pasada)`
const regular =
  'acab|actualiz|agreg|añad|apag|borr|busc|cambi|carg|compil|compr|comprob|configur|control|copi|cre|dej|descarg|detect|ejecut|elimin|empaquet|encontr|entreg|envi|guard|instal|intent|lanz|levant|llam|llev|logr|mand|mejor|mir|modific|mont|mostr|nombr|olvid|orden|pag|par|pas|prepar|present|prob|public|qued|quit|reinici|repar|reserv|revis|sac|salv|termin|tom|trabaj|us|utiliz|verific'
/** Those of which the third person stays as the first one is. */
const firstPerson = String.raw`(?:${regular})o`
const names = String.raw`(?!(?:C[oó]mo|Qué|Cuándo|Dónde|Quién|Cuál|Cuánto|Jamás|Casi|Antes|Entre|Desde|Hasta|Sin|Sobre|Según|Cada|Ayer|Hoy|Ahora|Luego|Después|Primero|Entonces|Aquí|Siempre|Nunca|También|Así|Yo|Ya|No|Si|Sí|Cuando|Y|Pero|Lo|La|Los|Las|Se|Me|Te|Le|Les|Nos|Que|Como|Mientras|Donde|El|Un|Una|Este|Ese|Su|Mi|Tu|En|De|Con|Por|Para|Al|Del|Todo|Nada|Algo|Mañana|Solo|Tras|A)${end})\p{Lu}\p{Ll}+`
const object = String.raw`(?:el|la|los|las|un|una|su|sus|dos|tres|cuatro)`
const adjective =
  'primer|último|gran|mismo|nuevo|siguiente|próximo|segundo|tercer|otro|buen|único|pequeño|posible|correcto'

/** Verbs in the past without their accent. */
export const accentsOfVerbs: readonly AccentPattern[] = [
  {
    // «El equipo de pasteleros termino la torta».
    pattern: re(
      String.raw`(?<!${start}(?:a|con|de|desde|en|para|por|según|sobre|tras)\s+)${start}(?:el|la|un|una|su|este|ese|aquel)\s+\p{L}+\s+de\s+(?:\p{L}+)\s+(?<palabra>(?:${regular.replace('|cambi', '').replace('|us|', '|').replace('|pas', '')})o)(?=\s+${object}\s+\p{L})`,
    ),
    words: ['o el ', 'o la ', 'o los ', 'o las ', 'o un', 'o su', 'o dos ', 'o tres '],
    right: preterite,
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:a|con|de|desde|en|para|por|según|sobre|tras)\s+)${start}(?:el|un|su|este|ese|aquel)\s+(?!(?:${adjective})${end})\p{L}+\s+(?<palabra>cambio|paso|cargo|reinicio)(?=\s+(?:el|la|los|las|un|una|su|sus)\s+\p{L})`,
    ),
    words: ['cambio ', 'paso ', 'cargo ', 'reinicio '],
    right: preterite,
  },
  {
    pattern: new RegExp(
      String.raw`${start}${names}\s+(?<palabra>(?!paso|cambio|uso|mando|pago)${firstPerson})(?=\s+(?:${object}\s|\uFFFC))`,
      'gud',
    ),
    words: ['o el ', 'o la ', 'o los ', 'o las ', 'o un', 'o su', 'o dos ', 'o tres ', 'o \uFFFC'],
    right: preterite,
  },
  {
    // «Ayer levante el entorno»: the first person.
    pattern: re(
      String.raw`${start}${past},?\s+(?<palabra>(?:${regular})e|instale|descargue|publique|agregue)(?=\s+(?:${object}\s|a\s|\uFFFC))`,
    ),
    words: ['ayer', 'anoche', 'anteayer', 'vez', 'hace', 'pasad'],
    right: (word) => word.replace(/e$/, 'é'),
  },
  {
    // «Cuando conecte el horno a la luz, vi que ardía».
    pattern: re(
      String.raw`${start}(?:cuando|apenas|en\s+cuanto|después\s+de\s+que)\s+(?<palabra>\p{L}{3,}e)(?=\s+[^.;:]{3,80},\s+(?:no\s+|me\s+|lo\s+|la\s+)?(?:vi|hice|tuve|pude|di|fui|puse|supe|\p{L}{3,}é)${end})`,
    ),
    words: ['cuando ', 'apenas ', 'en cuanto ', 'de que '],
    right: (word) => word.replace(/e$/, 'é'),
    except: ({ groups }) => {
      const stem = groups!.palabra!.toLowerCase().slice(0, -1).replace(/qu$/, 'c').replace(/gu$/, 'g')
      return !lexicon().isInfinitive(`${stem}ar`) || lexicon().isNominal(groups!.palabra!.toLowerCase())
    },
  },
  {
    // «Mañana enviare el pan»: the future of the subjunctive is out of use, and never looks so.
    pattern: re(String.raw`${start}(?<palabra>\p{L}{2,}[aei]re)${end}`),
    words: ['are', 'ere', 'ire'],
    right: (word) => word.replace(/e$/, 'é'),
    except: ({ groups }) => {
      const word = groups!.palabra!.toLowerCase()
      return !lexicon().isInfinitive(word.slice(0, -1)) || lexicon().isNominal(word)
    },
  },
  {
    // «Hacia dos años que nadie venía».
    pattern: re(
      String.raw`${start}(?<palabra>hacia)(?=\s+(?:ya\s+)?(?:\d+|un|una|dos|tres|cuatro|cinco|seis|diez|varios|varias|muchos|muchas|unos|unas|poco|mucho|tiempo)\s+(?:(?:años?|meses|mes|días?|semanas?|horas?|minutos?|tiempo|siglos?)\s+)?que${end})`,
    ),
    words: ['hacia '],
    right: () => 'hacía',
  },
  {
    // «Cuando la panadera llamo, el horno ya ardía»: after a subject of its own, before a comma.
    pattern: re(
      String.raw`${start}(?:cuando|después\s+de\s+que|desde\s+que|en\s+cuanto|apenas|mientras|hasta\s+que|porque|aunque)\s+(?:el|la|un|una|su|este|esta|alguien|nadie)\s+(?:(?!(?:primer|tercer|último|nuevo|gran|mismo|otro|propio)${end})\p{Ll}{3,}\s+)?(?<palabra>(?:${regular}|anunci|comenz|empez|fall|llam|salt|entr|cerr|despert|pregunt|contest|arranc|desapareci)o)(?=\s*[,.]|\s+(?:el|la|los|las|en|a|al|de|por|con)${end})`,
    ),
    words: [
      'o,',
      'o.',
      'o el ',
      'o la ',
      'o los ',
      'o las ',
      'o en ',
      'o a ',
      'o al ',
      'o de ',
      'o por ',
      'o con ',
    ],
    right: preterite,
    except: ({ 0: found }) =>
      /\s(?:el|un|su|este)\s+\p{L}+$/iu.test(found) ||
      (lexicon().isNominal(found.split(/\s+/).at(-1)!) &&
        !/^(?:cuando|desde|apenas|en\s+cuanto)/i.test(found)),
  },
]
