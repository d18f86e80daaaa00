import { anyOf, cased, end, re, start, type Usage } from './usage.ts'

const cuenta = String.raw`(?:me|te|se|nos)\s+(?:doy|das|da|damos|dan|di|dio|dimos|dieron|daba|daban|dé|des|den|darás|dará|darán)|(?:dar(?:me|te|se|nos)|dándo(?:me|te|se|nos)|date)`
const saying = String.raw`pienso|piensas?|piensan|pensamos|pens[óé]|pensaron|pensaba[ns]?|creo|crees?|creen|creemos|creía[ns]?|creyó|creyeron|opin(?:o|as?|an|amos|ó|aron)|dij(?:e|o|eron|imos)|dice[ns]?|digo|decía[ns]?|decimos|supongo|supone[ns]?|suponemos|suponía[ns]?|supuso|consider(?:o|as?|an|amos|ó|aron)|veo|ve[ns]?|vemos|vi(?:o|eron|mos)|temo|tememos|imagino|imaginamos|imagina[ns]?|afirma[ns]?|afirm(?:ó|aron|aba|aban|amos)|sostiene[ns]?|sostenemos|sostuvo|sostuvieron|sostenía[ns]?|indica[ns]?|indic(?:ó|aron|aba|aban|amos)|señala[ns]?|señal(?:ó|aron|aba|aban|amos)|comenta[ns]?|coment(?:ó|é|aron|aba|aban|amos)|explica[ns]?|expli(?:có|qué|caron|caba|caban|camos)|propone[ns]?|propus(?:o|ieron)|sugiere[ns]?|sugirió|sugirieron|permite[ns]?|permitió|permitieron|significa[n]?|significaba|implica[n]?|implicaba|muestra[n]?|mostr(?:ó|aron|aba|aban)|demuestra[n]?|demostr(?:ó|aron|aba|aban)|espero|espera[n]?|esperamos|esperaba[ns]?|deseo|deseamos|queremos|quiero|quiere[ns]?|quería[ns]?|quiso|parece|parecía|pareció|ocurre|ocurrió|sucede|sucedió|resulta|resultó|recomienda[ns]?|recomiendo|recomend(?:ó|é|aron|aba|aban|amos)|aconseja[ns]?|aconsej(?:o|ó|é|aron|aba|aban|amos)|asumo|asume[ns]?|asumimos|asumió|entiendo|entendemos|entiende[ns]?|entendió|notamos|not(?:ó|é|aron)|recuerda[ns]?|recuérdese|recorde(?:mos)|record(?:ó|aron|amos)|pid(?:o|e|es|en|ió|ieron)|pedimos|pedía[ns]?|exig(?:e|en|ió|ieron|imos)|neg(?:ó|aron|amos)|niega[ns]?|confirm(?:a|an|o|ó|é|aron|amos|aba|aban)|comprueba[ns]?|comprob(?:ó|é|aron|amos|aba|aban)|descubr(?:e|en|o|ió|í|ieron|imos)|sé|sabe[ns]?|sabía[ns]?|sabemos|supo|supieron|promet(?:e|en|o|ió|ieron|imos)|logr(?:a|an|ó|aron|amos)|consigue[ns]?|consigu(?:ió|ieron)|evit(?:a|an|ó|aron|amos)|impid(?:e|en|ió|ieron)|declar(?:a|an|ó|aron|amos)|anunci(?:a|an|ó|aron|amos)|observ(?:a|an|ó|é|aron|amos)|reconoc(?:e|en|ió|ieron|emos)|responde[ns]?|respondió|respondieron|destac(?:a|an|ó|aron|amos)|aclar(?:a|an|ó|aron|amos)|plante(?:a|an|ó|aron|amos)|intuyo|intuye[ns]?|deduzco|deduce[ns]?|dedujo|concluy(?:e|en|o|ó|eron)|concluimos|sient(?:o|e|en)|sentimos|establec(?:e|en|ió|ieron)|exige[ns]?`
/** Stems of verbs of thinking and saying, with the endings of a person: «pienses», «constaba», «dirán». */
const anyPerson = String.raw`(?:pens|piens|cre|opin|imagin|afirm|sosten|sostien|sosteng|sostuv|coment|deduc|deduzc|deduj|intu|supon|supong|supus|aconsej|recomiend|recomend|niegu|neg|dij|dig|dic|decid|resolv|exig|pid|logr|evit|permit|intent|promet|jur|quer|quier|anot|confirm|comprueb|comprob|descubr|observ|demuestr|demostr|declar|anunci)(?:[aei]?r(?:á[ns]?|emos|ía[ns]?)|a[ns]?|e[ns]?|o|amos|emos|imos|ó|ió|é|í|aron|ieron|eron|aba[ns]?|ía[ns]?|ando|iendo|aste|iste|[ai]e?ra[ns]?|[ai]e?se[ns]?)`
const evident = String.raw`(?:es|era|fue|sería|será|resulta|está|parece)\s+(?:muy\s+|más\s+|bastante\s+|casi\s+)?(?:posible|probable|imposible|necesario|importante|obvio|evidente|clar[oa]|mejor|normal|fácil|difícil|lógico|recomendable|conveniente|cierto|verdad|fundamental|útil|preferible)`
const norm = (entry: string): string => `Diccionario panhispánico de dudas, «${entry}».`
const withoutDe = cased((found) => found.replace(/^de\s+/, ''))

/** A «de» before «que» where the verb takes none (dequeísmo), and none where it takes one (queísmo). */
export const withOrWithoutDe: readonly Usage[] = [
  {
    // «Se asegura de que», «habla de que» are right: those verbs are not in the list.
    pattern: re(
      String.raw`(?<!${start}(?:te|se|nos|la|el|un|una|lo|del|al|este|ese|su|cada)\s+)(?<!${start}me\s+(?!parec))${start}(?:${saying})\s+(?<palabra>de\s+que)${end}`,
    ),
    words: ['de que'],
    right: withoutDe,
    norm: norm('dequeísmo'),
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:la|el|un|una|lo|del|al|este|ese|su|cada|sin|cabe|hay|en|por)\s+)${start}(?:${anyPerson})\s+(?<palabra>de\s+que)${end}`,
    ),
    words: ['de que'],
    right: withoutDe,
    norm: norm('dequeísmo'),
  },
  {
    // «Nos consta de que»; «consta de que» alone may be «consists of».
    pattern: re(String.raw`${start}(?:me|te|le|les|nos)\s+const(?:a|aba|ó|ará)\s+(?<palabra>de\s+que)${end}`),
    words: [' const'],
    right: withoutDe,
    norm: norm('dequeísmo'),
  },
  {
    // «La idea es de que»: what follows the verb is the idea itself.
    pattern: re(
      String.raw`${start}(?:la|el|una|un)\s+(?:\p{L}+\s+){1,3}(?:es|era|fue|será)\s+(?<palabra>de\s+que)${end}`,
    ),
    words: [' de que'],
    right: withoutDe,
    norm: norm('dequeísmo'),
    // «La hora es de que vengan», «el problema del que hablo es de que».
    except: ({ 0: found }) => /\b(?:hora|momento|tiempo)\b/i.test(found),
  },
  {
    pattern: re(
      String.raw`${start}(?:decir|pensar|creer|suponer|afirmar|indicar|recordar|comprobar|confirmar|considerar|demostrar|asumir|imaginar|permitir|evitar|lograr|pedir|esperar|recomendar|explicar|diciendo|pensando|creyendo|suponiendo|afirmando|indicando|asumiendo|considerando|esperando)\s+(?<palabra>de\s+que)${end}`,
    ),
    words: ['r de que', 'do de que'],
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
    // Before an article a clause begins; «la posibilidad que ofrece» is another matter.
    pattern: re(
      String.raw`${start}(?:(?:hay|existe|existía|cabe|queda|da|dan|dio)\s+(?:siempre\s+|también\s+)?la\s+(?:posibilidad|probabilidad|certeza|esperanza|sensación|impresión|casualidad|circunstancia)|(?:el|al|del)\s+hecho|(?:no\s+)?(?:hay|cabe|tengo|tenemos|queda)\s+(?:la\s+menor\s+|ninguna\s+)?duda|tener\s+la\s+(?:seguridad|certeza)|soy\s+de\s+la\s+opinión|con\s+la\s+esperanza|bajo\s+la\s+condición|a\s+condición|(?:ten(?:er|go|emos|ía[ns]?|íamos)|tien(?:e[ns]?)|d(?:a|an|io|aba)|qued(?:a|ó)|hay|había|con|existe)\s+(?:la|el|una|un)\s+(?:certeza|seguridad|impresión|sensación|convicción|esperanza|sospecha|garantía|suerte|ventaja|desventaja|riesgo|peligro|temor|miedo|consuelo|ventaja|problema)|a\s+riesgo|a\s+cambio|a\s+la\s+espera)\s+(?<palabra>que)(?=\s+(?:el|la|los|las|un|una|unos|unas|este|esta|estos|estas|su|sus|no|dos|tres|varios|varias|algún|alguna|algunos|algunas|cada|ningún|ninguna|todos?|todas?|haya|sea|al|nuestro|nuestra|tu|tus)${end})`,
    ),
    words: ['d que', 'a que', 'n que', 'o que'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
  },
  {
    pattern: re(
      String.raw`${start}(?:ten(?:er|go|emos|ía[ns]?|íamos)|tien(?:e[ns]?)|tuv(?:e|o|ieron)|da[n]?|dio|daba|por|con)\s+(?:mucho\s+|mucha\s+)?(?:miedo|temor|ganas|conciencia|constancia|necesidad|esperanzas?)\s+(?<palabra>que)${end}`,
    ),
    words: ['do que', 'or que', 'as que', 'ia que', 'ad que', 'za que'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
  },
  {
    // «Depende que todos lleguen»; «de eso depende que lleguen» is right.
    pattern: re(String.raw`${start}depend(?:e|en|ía|ían|erá|a)\s+(?<palabra>que)${end}`),
    words: ['depend'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
    except: ({ input, index }) =>
      /(?<!\p{L})(?:(?:de|del)\s+\p{L}+(?:\s+\p{L}+)?|(?:^|[.;,:]\s+)de\s[^.;:,]*)\s*$/iu.test(
        input.slice(Math.max(0, index - 120), index),
      ),
  },
  {
    pattern: re(String.raw`${start}a\s+pesar\s+(?<palabra>que)${end}`),
    words: ['a pesar que'],
    right: cased(() => 'de que'),
    norm: norm('pesar'),
  },
  {
    pattern: re(
      String.raw`${start}(?:con\s+el\s+fin|a\s+fin|en\s+vez|en\s+lugar|con\s+la\s+condición|a\s+condición|con\s+el\s+objetivo|con\s+la\s+idea|a\s+sabiendas|en\s+el\s+supuesto|en\s+(?:el\s+)?caso)\s+(?<palabra>que)${end}`,
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
      'caso que',
    ],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
    except: ({ 0: found, input, index }) =>
      // «en el lugar que», «la condición que puso», «en vez que» do not begin like these.
      /(?:idea|objetivo|la\s+condición|el\s+caso)/i.test(found) &&
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
      String.raw`${start}(?:insist(?:o|es?|e[ns]|imos|ió|í|ieron|ir)|confi(?:ó|amos|ar)|confí(?:o|as?|an))\s+(?<palabra>que)${end}`,
    ),
    words: ['insist', 'confi', 'confí'],
    right: cased(() => 'en que'),
    norm: norm('queísmo'),
  },
  {
    pattern: re(
      String.raw`${start}(?:me\s+(?:acuerdo|acordé|olvidé)|nos\s+(?:acordamos|olvidamos|olvidemos)|te\s+(?:acuerdas|acordaste|olvides|olvidaste)|se\s+(?:acuerdan?|acordó|acordaron|olvidó|olvidaron)|no\s+se\s+olvide|acuérda(?:te|os)|acuérdese|acordar(?:me|te|se|nos)|me\s+alegro|nos\s+alegramos|olvídate|olvidar(?:me|te|se|nos)|arrepentirse|(?:me\s+(?:encargo|ocupo|preocupo)|te\s+(?:encargas|ocupas|preocupas)|nos\s+(?:encargamos|ocupamos|preocupamos)|se\s+encargan?)|encarg(?:ar(?:me|te|se|nos)))\s+(?<palabra>que)${end}`,
    ),
    words: ['acuerd', 'acuérd', 'acord', 'alegr', 'olv', 'arrepentirse', 'encarg', 'ocup'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
    // «Se me olvidó que», «se le olvidó que» are right.
    except: ({ 0: found, input, index }) =>
      /^(?:me|se|nos|te)\s+olvid/i.test(found) &&
      /\bse\s+$/i.test(input.slice(Math.max(0, index - 4), index)),
  },
  {
    pattern: re(String.raw`${anyOf(String.raw`(?:darse|dar(?:me|te|nos))\s+cuenta\s+en\s+que`)}`),
    words: ['cuenta en que'],
    right: cased((found) => found.replace('en que', 'de que')),
    norm: norm('cuenta'),
  },
]
