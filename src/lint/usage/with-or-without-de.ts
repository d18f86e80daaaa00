import { anyOf, cased, end, re, start, type Usage } from './usage.ts'

const cuenta = String.raw`(?:me|te|se|nos)\s+(?:doy|das|da|damos|dan|di|dio|dimos|dieron|daba|daban|dé|des|den|darás|dará|darán)|(?:dar(?:me|te|se|nos)|dándo(?:me|te|se|nos)|date)`
const saying = String.raw`pienso|piensas?|piensan|pensamos|creo|crees?|creen|creemos|opin(?:o|as?|an|amos)|dij(?:e|o|eron)|dice[ns]?|digo|supongo|suponen?|suponemos|consider(?:o|as?|an|amos)|veo|vemos|temo|imagino|imaginamos|afirma[ns]?|afirmó|sostiene[ns]?|indica[ns]?|indicó|señala[ns]?|señaló|comenta[ns]?|comentó|explica[ns]?|explicó|propone[ns]?|sugiere[ns]?|sugirió|permite[ns]?|significa[n]?|implica[n]?|muestra[n]?|demuestra[n]?|espero|esperamos|deseo|queremos|quiero|parece|ocurre|sucede|recomienda[n]?|recomiendo|recomendamos|asumo|asume[n]?|asumimos|entiendo|entendemos|notamos|recuerdo|recordamos`
const evident = String.raw`(?:es|era|fue|sería|será|resulta|está|parece)\s+(?:muy\s+|más\s+|bastante\s+|casi\s+)?(?:posible|probable|imposible|necesario|importante|obvio|evidente|clar[oa]|mejor|normal|fácil|difícil|lógico|recomendable|conveniente|cierto|verdad|fundamental|útil|preferible)`
const norm = (entry: string): string => `Diccionario panhispánico de dudas, «${entry}».`
const withoutDe = cased((found) => found.replace(/^de\s+/, ''))

/** A «de» before «que» where the verb takes none (dequeísmo), and none where it takes one (queísmo). */
export const withOrWithoutDe: readonly Usage[] = [
  {
    // «Se asegura de que», «habla de que» are right: those verbs are not in the list.
    pattern: re(
      String.raw`(?<!${start}(?:me|te|se|nos|la|el|un|una|lo)\s+)${start}(?:${saying})\s+(?<palabra>de\s+que)${end}`,
    ),
    words: ['de que'],
    right: withoutDe,
    norm: norm('dequeísmo'),
  },
  {
    pattern: re(String.raw`${start}(?:${evident})\s+(?<palabra>de\s+que)${end}`),
    words: ['de que'],
    right: withoutDe,
    norm: norm('dequeísmo'),
  },
  {
    pattern: re(
      String.raw`${start}(?:se\s+(?:dice|cree|piensa|sabe|espera|recomienda|considera|supone|ve|observa|muestra|sugiere|afirma|asume|entiende|indica))\s+(?<palabra>de\s+que)${end}`,
    ),
    words: ['de que'],
    right: withoutDe,
    norm: norm('dequeísmo'),
  },
  {
    pattern: re(String.raw`${start}(?:${cuenta})\s+cuenta\s+(?<palabra>que)${end}`),
    words: ['cuenta que'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
  },
  {
    pattern: re(
      String.raw`${start}(?:estoy|estás?|estamos|están|estar|estaba[ns]?|esté[ns]?|estaremos)\s+(?:muy\s+|completamente\s+|totalmente\s+|bastante\s+|casi\s+)?(?:segur[oa]s?|convencid[oa]s?|conscientes?)\s+(?<palabra>que)${end}`,
    ),
    words: ['segur', 'convencid', 'consciente'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
  },
  {
    pattern: re(
      String.raw`${start}(?:asegúra(?:te|os)|asegúr(?:ese|ense|ate)|asegurate|asegurémonos|asegurar(?:me|te|se|nos)|asegurándo(?:te|se|nos)|(?:me|te|se|nos)\s+asegur(?:o|as?|amos|an|es?|en|emos))\s+(?<palabra>que)${end}`,
    ),
    words: ['asegur', 'asegúr'],
    right: cased(() => 'de que'),
    norm: norm('asegurar(se)'),
    // «se asegura que el pan es bueno» says that it is affirmed; «nos asegura que» too.
    except: ({ 0: found }) => /^(?:se|me|te|nos)\s+asegura[ns]?\s/i.test(found),
  },
  {
    pattern: re(String.raw`${start}a\s+pesar\s+(?<palabra>que)${end}`),
    words: ['a pesar que'],
    right: cased(() => 'de que'),
    norm: norm('pesar'),
  },
  {
    pattern: re(
      String.raw`${start}(?:con\s+el\s+fin|a\s+fin|en\s+vez|en\s+lugar|con\s+la\s+condición|a\s+condición|con\s+el\s+objetivo|con\s+la\s+idea|a\s+sabiendas|en\s+el\s+supuesto)\s+(?<palabra>que)${end}`,
    ),
    words: [
      'fin que',
      'vez que',
      'lugar que',
      'condición que',
      'objetivo que',
      'idea que',
      'sabiendas que',
      'supuesto que',
    ],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
    except: ({ 0: found, input, index }) =>
      // «en el lugar que», «la condición que puso», «en vez que» do not begin like these.
      /(?:idea|objetivo|condición)/i.test(found) &&
      !/^\s+(?:el|la|los|las|un|una|se|no|todos?|todas?|cada)\s/i.test(input.slice(index + found.length)),
  },
  {
    pattern: re(String.raw`${start}debido\s+(?<palabra>que)${end}`),
    words: ['debido que'],
    right: cased(() => 'a que'),
    norm: norm('debido'),
  },
  {
    pattern: re(
      String.raw`${start}(?:insist(?:o|es?|en|imos|ió|ieron|ir)|confi(?:ó|amos|ar)|confí(?:o|as?|an))\s+(?<palabra>que)${end}`,
    ),
    words: ['insist', 'confi', 'confí'],
    right: cased(() => 'en que'),
    norm: norm('queísmo'),
  },
  {
    pattern: re(
      String.raw`${start}(?:me\s+acuerdo|te\s+acuerdas|se\s+acuerdan?|acuérda(?:te|os)|acuérdese|acordar(?:me|te|se|nos)|me\s+alegro|nos\s+alegramos|olvídate|olvidar(?:me|te|se|nos)|arrepentirse|(?:me|te|se|nos)\s+(?:encarg|ocup|preocup)(?:o|as?|an|amos)|encarg(?:ar(?:me|te|se|nos)))\s+(?<palabra>que)${end}`,
    ),
    words: ['acuerd', 'acuérd', 'acordar', 'alegr', 'olvíd', 'olvidar', 'arrepentirse', 'encarg', 'ocup'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
  },
  {
    pattern: re(String.raw`${anyOf(String.raw`(?:darse|dar(?:me|te|nos))\s+cuenta\s+en\s+que`)}`),
    words: ['cuenta en que'],
    right: cased((found) => found.replace('en que', 'de que')),
    norm: norm('cuenta'),
  },
]
