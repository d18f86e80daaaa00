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
]
