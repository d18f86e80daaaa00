import { adjectives } from '../spanish/determiners.ts'
import { lexicon } from '../spanish/lexicon.ts'
import { end, preterite, re, start, stop, words, type AccentPattern } from './accent-pattern.ts'
import { interrogatives } from './accents-of-questions.ts'

const asked = words(interrogatives)
const asking = String.raw`(?<palabra>quien|quienes|donde|cuanto|cuanta|cuantos|cuantas|como|cuando)`
const participle = String.raw`(?!(?:estad|lad|resultad|contenid|grad|entrad|salid)[oa]s?${end})\p{L}{2,}[aií]d[oa]`

/** Whether a word in «o» may be the first person of a verb in «-ar», and is no adjective. */
const isOfAr = (word: string): boolean =>
  lexicon().isInfinitive(word.slice(0, -1) + 'ar') &&
  !adjectives.has(word) &&
  !/^(?:activo|inverso|alto|bajo|medio|primero|interno|seco|sano|crudo|maduro|junto|harto|como|cero)$/.test(
    word,
  )

const future =
  /(?:^|\s)(?:que|si|como|aunque|cuando|ojalá|quizás?|tal\s+vez|para|antes|sin|por|hasta|mientras|donde|quien|cual|acaso)\s[^.;:]*$/iu

/** Words whose accent shows in the words beside them. */
export const accentsByNeighbours: readonly AccentPattern[] = [
  {
    // «Ni aún con lluvia»: «even» has no accent.
    pattern: re(
      String.raw`${start}ni\s+(?<palabra>aún)(?=\s+(?:con|sin|así|en|cuando|si|los|las|el|la)${end})`,
    ),
    words: ['ni aún'],
    right: () => 'aun',
  },
  {
    // «La masa si, y por eso»: what was said is said of it.
    pattern: re(
      String.raw`(?<=[.;:]\s+(?:pero\s+|y\s+)?(?:el|la|los|las|este|esta|su|tu)\s+\p{L}+(?:\s+de\s+\p{L}+)?,?\s+)(?<palabra>si)(?=,\s+(?:y|pero|porque|aunque|claro|siempre|desde)${end}|\s*[.;])`,
    ),
    words: [' si, ', ' si.', ' si;'],
    right: () => 'sí',
  },
  {
    // «Lo que si hace es», «responde que si sin dudar».
    pattern: re(
      String.raw`(?<!${start}por\s+)${start}lo\s+que\s+(?<palabra>si)(?=\s+(?:se\s+)?\p{L}+[aen]n?\s+(?:[^.;:,]{0,30}\s)?(?:es|son|fue|era)${end})|${start}(?:respond\p{L}+|contest\p{L}+|dice[ns]?|dij\p{L}+|dir\p{L}+|diga[ns]?|afirm\p{L}+)\s+que\s+(?<palabra>si)(?=,?\s+(?:sin|solo|solamente|únicamente|cuando|siempre|en\s+caso|pero|a\s+todo|con|y|de\s+inmediato|en\s+seguida|enseguida)${end}|${stop})`,
    ),
    words: ['que si '],
    right: () => 'sí',
  },
  {
    // «La media no depende; la mediana, en cambio, si depende», with no consequence behind.
    pattern: re(
      String.raw`(?<=(?:,\s+en\s+cambio,|,\s+por\s+el\s+contrario,|ahora\s+bien,\s+(?:el|la|los|las)\s+\p{L}+|,\s+sin\s+embargo,)\s+)(?<palabra>si)(?=\s+(?:(?:se|lo|la|los|las|le|les)\s+)?(?!(?:quiere|quieres|puede|puedes|hace\s+falta|hay)${end})\p{L}+(?:a|e|an|en|ó|aron|ieron)\s[^.;:,]*(?:[.;]|$|,?\s+(?:cuando|y|pero|porque|aunque)${end}))`,
    ),
    words: [' si '],
    right: () => 'sí',
  },
  {
    pattern: re(
      String.raw`${start}un\s+(?<palabra>si)(?=\s+(?:por|rotundo|de|y|o|es|no)${end}|[.,;])|${start}eso\s+(?<palabra>si)(?=\s*[:.,])|(?<=^\s*)(?<palabra>si)(?=,\s+(?:siempre\s+que|pero|porque|claro|desde|aunque|hace)${end})|(?<=[;,]\s+(?:pero\s+|y\s+)?)(?:otr[oa]s?|est[aeo]s?|aquell[oa]s?|ell[oa]s?|él)\s+(?<palabra>si)(?=\s+(?:(?:los?|las?|les?)\s+\p{L}|es${end}|son${end}|puede|tiene|hay${end}))`,
    ),
    words: ['un si', 'eso si', 'si,', 's si ', 'a si ', 'o si ', 'e si ', 'él si '],
    right: () => 'sí',
  },
  {
    pattern: re(
      String.raw`${start}(?:es|era|fue|será)\s+(?<palabra>el)(?=\s+quien${end})|(?<=^|[.;:,]\s+)solo\s+(?<palabra>el)(?=\s+(?:puede|debe|sabe|tiene|hace|conoce|ve|decide)${end})`,
    ),
    words: ['el quien', 'solo el '],
    right: () => 'él',
  },
  {
    pattern: re(
      String.raw`${start}para\s+(?<palabra>mi)(?=\s+(?:tiene|es|no|y|está|fue|era|que|sol[oa]|mism[oa])${end}|${stop})|${start}(?:a|de|por|sin|en|contra|hacia|ante|sobre)\s+(?<palabra>mi)${stop}`,
    ),
    words: [' mi'],
    right: () => 'mí',
  },
  {
    pattern: re(
      String.raw`${start}(?:\p{L}+)\s+y\s+(?<palabra>tu)(?=\s+\p{L}+(?:án|amos|emos|éis|áis)${end})|\p{L}{2,}(?:as|es)\s+(?<palabra>tu)(?=\s+(?:desde|mism[oa]|sol[oa]|con|quien|ahora|hoy)${end})`,
    ),
    words: [' tu '],
    right: () => 'tú',
    except: ({ 0: found }) =>
      /^(?:las|los|es|sus|más|tres|seis|veces|entonces|además|antes|después|apenas)\s/i.test(found),
  },
  {
    pattern: re(
      String.raw`${start}un\s+(?<palabra>te)(?=\s*[.,;)]|\s*$|\s+(?:y|con|verde|negro|de|o|caliente|frío|antes|para|mientras)${end})`,
    ),
    words: ['un te'],
    right: () => 'té',
  },
  {
    pattern: re(
      String.raw`(?<=^\s*|[.!?:;]\s+)(?<palabra>se)(?=\s+(?:muy\s+|más\s+)?(?:prudente|breve|clar[oa]|paciente|honest[oa]|cuidados[oa]|consistente|coherente|amable|específic[oa]|precis[oa]|concis[oa]|conciente|consciente|realista|constante)${end})`,
    ),
    words: ['se '],
    right: () => 'sé',
  },
  {
    pattern: re(
      String.raw`${start}(?:más|menos|peor|mejor|mayor|menor)\s+(?<palabra>aun)(?=\s*[,.;:)]|\s*$)|${start}(?<palabra>aun)(?=\s+(?:falta[n]?|quedan?|está[n]?|existe[n]?|sigue[n]?|hay|tiene[n]?|se\s+(?:puede|usa|ve)|no\s+(?:está[n]?|hay|existe|se|ha|han|tiene|es))${end})`,
    ),
    words: ['aun'],
    right: () => 'aún',
  },
  {
    pattern: re(
      String.raw`${start}(?:mide|mida|medir|midiendo|calcula|calcular|cuenta|contar|anota|anotar|averigua|averiguar|comprueba|estima|estimar)\s+(?<palabra>cuant[oa]s?)${end}|${start}(?:sab(?:rás?|rán|er|es|emos|e|en|ía|ías|ré)|dir(?:á|án|ás|emos))\s+(?:(?:de|en|por|a|hasta|desde)\s+)?(?<palabra>donde|cuant[oa]s?|quienes?|cual(?:es)?)${end}|${start}no\s+(?:está|queda|es(?:taba)?|quedó)\s+clar[oa]\s+${asking}${end}|${start}(?:explica[n]?|detalla[n]?|muestra[n]?|describe[n]?|enseña[n]?|cuenta[n]?)\s+(?:con\s+detalle|bien|muy\s+bien|exactamente|paso\s+a\s+paso|después|luego|también)\s+(?<palabra>como|donde|cuando|cuanto)${end}|${start}lo\s+que\s+(?:no\s+)?\p{L}+(?:\s+\p{L}+)?\s+es\s+(?<palabra>cuant[oa]s?|como|quien|quienes|donde)${end}`,
    ),
    words: ['cuant', 'donde', 'quien', 'cual', 'como', 'cuando'],
    right: (word) => (word.startsWith('cual') ? word.replace('cual', 'cuál') : asked(word)),
    // «Sabes cual un sabio», «como quien».
    except: ({ groups, input, index, 0: found }) =>
      groups!.palabra === 'como' && /^\s+(?:un|una|si|quien)\s/i.test(input.slice(index + found.length)),
  },
  {
    pattern: re(
      String.raw`${start}(?:define|definir|defina|decide|decidir|aclara|aclarar|precisa|precisar)\s+(?<palabra>que)(?=\s+(?:es|son|significa|hace|hacer)${end})`,
    ),
    words: [' que '],
    right: () => 'qué',
  },
  {
    pattern: re(
      String.raw`¿(?<palabra>porqué)(?=\s+\p{L})|(?<!${start}(?:el|un|los|del|al|su|sus|cada|este|ese|otro|qué|sin|ningún)\s+)(?<=\p{L}\s+)(?<palabra>porqué)(?=\s+(?:no|se|el|la|los|las|hay|es|está|falla|ocurre|tarda|hace|sucede|este|esta|un|una)${end})`,
    ),
    words: ['porqué'],
    right: () => 'por qué',
  },
  {
    pattern: re(String.raw`,\s+(?<palabra>porqué)(?=\s+\p{L})`),
    words: [', porqué'],
    right: () => 'porque',
  },
  {
    pattern: re(String.raw`${start}(?:el|los|sus?|un)\s+(?<palabra>por\s+qués?)(?=\s+de${end}|\s*[.,;])`),
    words: ['por qué'],
    right: (word) => word.replace(/\s+/, ''),
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:lo|la|los|las)\s+)${start}(?:entend(?:ía[ns]?|ió|ieron|emos|er)|entiende[ns]?|sab(?:ía[ns]?|emos|er)|supo|supimos|comprend(?:e|ía|ió|er)[ns]?|pregunt(?:ó|aron|aba[ns]?)|pregúnta(?:te|se))\s+(?<palabra>porque)(?=\s+(?:el|la|los|las|se|no|un|una|su|sus)${end})`,
    ),
    words: [' porque '],
    right: () => 'por qué',
    except: ({ 0: found, input, index }) =>
      !/(?:no|se|nadie|para|sin|qué|quién)\s+$/i.test(input.slice(Math.max(0, index - 8), index)) &&
      !/^pregúnta/i.test(found),
  },
  {
    pattern: re(
      String.raw`${start}(?:no|ya|siempre|nunca|también|aún|todavía|solo)\s+(?<palabra>esta)(?=\s+(?:${participle}|en|list[oa]|disponible|activ[oa]|dentro|fuera)${end})|(?<=(?:^|[.;:]\s+)(?:el|la|su|tu|cada|todo|este|un|una)\s+\p{L}+(?:\s+(?!(?:como|de|que|por|con|en|y|o|a|para|sin|sobre)${end})\p{L}+)?\s)(?<palabra>esta)(?=\s+(?:${participle}|en\s+(?:la|el|los|las|tu|su|un|una|uso|marcha|línea)|list[oa]|disponible|activ[oa]|dentro|fuera|lejos|cerca|vací[oa])${end})`,
    ),
    words: [' esta '],
    right: () => 'está',
    // «No esta entrada, sino otra».
    except: ({ input, index, 0: found }) =>
      /^\s+en\s+(?:particular|concreto)/.test(input.slice(index + found.length)),
  },
  {
    pattern: re(
      String.raw`${start}(?:cuando|hasta\s+que|en\s+cuanto|para\s+que|que|aunque|mientras)\s+(?:(?:la|el|todo|nada|su)\s+)?(?:\p{L}+\s+)?(?:no\s+|ya\s+)?(?<palabra>este)(?=\s+(?:list[oa]|${participle}|nunca|siempre|disponible|vací[oa])${end})`,
    ),
    words: [' este '],
    right: () => 'esté',
    except: ({ input, index, 0: found }) =>
      /^\s+(?:lado|estado|resultado|contenido|grado|entrada|salida|mandado)/.test(
        input.slice(index + found.length),
      ),
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:una|muy|más|tan|persona|es|cosa|cara)\s+)(?<palabra>seria)(?=\s+(?:la|el|un|mejor|posible|necesario|conveniente|más|lo|imposible|útil|bueno)${end})`,
    ),
    words: ['seria '],
    right: () => 'sería',
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>var[i]an?)(?=\s+(?:según|entre|con|mucho|poco|de\s+un[oa]?|en\s+función)${end})`,
    ),
    words: ['varia'],
    right: (word) => word.replace('varia', 'varía'),
  },
  {
    // A masculine subject has no «continua» for an adjective.
    pattern: re(
      String.raw`(?<=(?:^|[.;:,]\s+)(?:el|este|ese|un|su)\s+(?!(?:primera|otra)${end})\p{L}*[^aós\s](?:\s+de\s+\p{L}+)?\s)(?<palabra>continua)(?=\s+(?:con|hasta|en|sin|por)${end})`,
    ),
    words: ['continua '],
    right: () => 'continúa',
    except: ({ input, index }) =>
      /su\s+\p{L}+(?:ción|sión|dad)\s*$/u.test(input.slice(Math.max(0, index - 30), index)),
  },
  {
    // «Al final encontraras una lista»: no clause that asks for the subjunctive.
    pattern: re(
      String.raw`${start}(?<palabra>(?!(?:quisier|debier|pudier|hubier|fuer|tuvier)a)\p{L}+[aei]ras?)(?=\s+(?:un|una|unos|unas|el|la|los|las|dos|tres|más|todo)${end})`,
    ),
    words: [
      'ra un',
      'ras un',
      'ra el ',
      'ras el ',
      'ra la',
      'ras la',
      'ra los',
      'ras los',
      'ra dos',
      'ras dos',
      'ras todo',
      'ras más',
      'ra más',
    ],
    right: (word) => word.replace(/ra(s?)$/, 'rá$1'),
    except: ({ groups, input, index }) => {
      const sentence = /[^.!?:;]*$/.exec(input.slice(Math.max(0, index - 300), index))![0]
      return (
        !lexicon().isInfinitive(groups!.palabra!.toLowerCase().replace(/as?$/, '')) ||
        future.test(` ${sentence}`) ||
        sentence.trim() === ''
      )
    },
  },
  {
    // «Se» and a first person never stand together: «se corto» is «se cortó».
    pattern: re(String.raw`${start}se\s+(?<palabra>\p{Ll}{3,}o)${end}`),
    words: [' se ', 'se '],
    right: preterite,
    except: ({ groups }) => !lexicon().isInfinitive(`${groups!.palabra!.toLowerCase().slice(0, -1)}ar`),
  },
  {
    // «El usuario ingreso la clave», «Ada Lovelace diseño el programa».
    pattern: new RegExp(
      String.raw`(?<=(?:^|[.;:]\s+)(?:(?:El|La|Un|Una|Su|Nuestro|Nuestra|Este|Esta)\s+(?!(?:gran|buen|mal|primer|tercer|nuevo|mismo|último|otro|único|segundo|siguiente|próximo|mejor|peor)${end})\p{Ll}{3,}|\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)\s)(?<palabra>\p{Ll}{3,}o)(?=\s+(?:el|la|los|las|un|una|su|sus)${end})`,
      'gud',
    ),
    words: ['o el ', 'o la ', 'o los ', 'o las ', 'o un', 'o su'],
    right: preterite,
    except: ({ groups }) => !isOfAr(groups!.palabra!),
  },
]
