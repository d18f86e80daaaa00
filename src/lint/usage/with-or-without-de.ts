import { anyOf, cased, end, re, start, type Usage } from './usage.ts'

const cuenta = String.raw`(?:me|te|se|nos)\s+(?:doy|das|da|damos|dan|di|dio|dimos|dieron|daba|daban|dé|des|den|darás|dará|darán)|(?:dar(?:me|te|se|nos)|dándo(?:me|te|se|nos)|date)`
const saying = String.raw`pienso|piensas?|piensan|pensamos|pens[óé]|pensaron|pensaba[ns]?|creo|crees?|creen|creemos|creía[ns]?|creyó|creyeron|opin(?:o|as?|an|amos|ó|aron)|dij(?:e|o|eron|imos)|dice[ns]?|digo|decía[ns]?|decimos|supongo|supone[ns]?|suponemos|suponía[ns]?|supuso|consider(?:o|as?|an|amos|ó|aron)|veo|ve[ns]?|vemos|vi(?:o|eron|mos)|temo|tememos|imagino|imaginamos|imagina[ns]?|afirma[ns]?|afirm(?:ó|aron|aba|aban|amos)|sostiene[ns]?|sostenemos|sostuvo|sostuvieron|sostenía[ns]?|indica[ns]?|indic(?:ó|aron|aba|aban|amos)|señala[ns]?|señal(?:ó|aron|aba|aban|amos)|comenta[ns]?|coment(?:ó|é|aron|aba|aban|amos)|explica[ns]?|expli(?:có|qué|caron|caba|caban|camos)|propone[ns]?|propus(?:o|ieron)|sugiere[ns]?|sugirió|sugirieron|permite[ns]?|permitió|permitieron|significa[n]?|significaba|implica[n]?|implicaba|muestra[n]?|mostr(?:ó|aron|aba|aban)|demuestra[n]?|demostr(?:ó|aron|aba|aban)|espero|espera[n]?|esperamos|esperaba[ns]?|deseo|deseamos|queremos|quiero|quiere[ns]?|quería[ns]?|quiso|parece|parecía|pareció|ocurre|ocurrió|sucede|sucedió|resulta|resultó|recomienda[ns]?|recomiendo|recomend(?:ó|é|aron|aba|aban|amos)|aconseja[ns]?|aconsej(?:o|ó|é|aron|aba|aban|amos)|asumo|asume[ns]?|asumimos|asumió|entiendo|entendemos|entiende[ns]?|entendió|notamos|not(?:ó|é|aron)|recuerda[ns]?|recuérdese|recorde(?:mos)|record(?:ó|aron|amos)|pid(?:o|e|es|en|ió|ieron)|pedimos|pedía[ns]?|exig(?:e|en|ió|ieron|imos)|neg(?:ó|aron|amos)|niega[ns]?|confirm(?:a|an|o|ó|é|aron|amos|aba|aban)|comprueba[ns]?|comprob(?:ó|é|aron|amos|aba|aban)|descubr(?:e|en|o|ió|í|ieron|imos)|sé|sabe[ns]?|sabía[ns]?|sabemos|supo|supieron|promet(?:e|en|o|ió|ieron|imos)|logr(?:a|an|ó|aron|amos)|consigue[ns]?|consigu(?:ió|ieron)|evit(?:a|an|ó|aron|amos)|impid(?:e|en|ió|ieron)|declar(?:a|an|ó|aron|amos)|anunci(?:a|an|ó|aron|amos)|observ(?:a|an|ó|é|aron|amos)|reconoc(?:e|en|ió|ieron|emos)|responde[ns]?|respondió|respondieron|destac(?:a|an|ó|aron|amos)|aclar(?:a|an|ó|aron|amos)|plante(?:a|an|ó|aron|amos)|intuyo|intuye[ns]?|deduzco|deduce[ns]?|dedujo|concluy(?:e|en|o|ó|eron)|concluimos|sient(?:o|e|en)|sentimos|establec(?:e|en|ió|ieron)|exige[ns]?`
/** Stems of verbs of thinking and saying, with the endings of a person: «pienses», «constaba», «dirán». */
const anyPerson = String.raw`(?:pens|piens|cre|opin|imagin|afirm|sosten|sostien|sosteng|sostuv|coment|deduc|deduzc|deduj|intu|supon|supong|supus|aconsej|recomiend|recomend|niegu|neg|dij|dig|dic|decid|resolv|exig|pid|logr|evit|permit|intent|promet|jur|quer|quier|anot|confirm|comprueb|comprob|descubr|observ|demuestr|demostr|declar|anunci|señal|indic|explic|juzg|estim|escrib|mencion|aclar|consider|intuy|predij|predic|garantiz|argument|reiter|insinu|justific|respond|contest|determin|establec|establezc|conclu|calcul|tem|sab|entend|entiend|comprend|propon|propus|sugir|sugier|acept|prohib|pretend|manifest|repit|repet|signific|implic|mostr|reconoc|reconozc|consigu|consegu|interpret|verific|detect|percib|constat|averigu|asum|reclam|solicit|admit|confes|confies|refle|evidenci|prefer|prefier|mantien|mantuv|rueg|rog|intu|esper|recomend|escuch)(?:[aei]?r(?:á[ns]?|é|emos|ía[ns]?)|a[ns]?|e[ns]?|o|amos|emos|imos|ó|ió|é|í|aron|ieron|eron|aba[ns]?|ía[ns]?|ando|iendo|aste|iste|[ai]e?ra[ns]?|[ai]e?se[ns]?)`
/** Participles of verbs of thinking and saying. */
const said = String.raw`dicho|escrito|visto|propuesto|supuesto|previsto|resuelto|descubierto|impuesto|(?:demostr|comprob|confirm|afirm|señal|indic|explic|observ|calcul|estim|pens|imagin|anunci|declar|anot|aclar|coment|consider|argument|determin|logr|evit|negoci|neg|comunic|public|verific|report)ado|(?:conclu|deduc|sosten|suger|decid|exig|ped|permit|entend|comprend|reconoc|sab|cre|establec|conseguid|consegu)[ií]do`
const evident = String.raw`(?:es|era|fue|sería|será|resulta|está|parece)\s+(?:muy\s+|más\s+|bastante\s+|casi\s+)?(?:posible|probable|imposible|necesario|importante|obvio|evidente|clar[oa]|mejor|normal|fácil|difícil|lógico|recomendable|conveniente|cierto|verdad|falso|mentira|fundamental|esencial|vital|crucial|ideal|natural|útil|justo|raro|curioso|extraño|triste|habitual|común|frecuente|usual|bueno|malo|peor|suficiente|evidente|sorprendente|urgente|previsible|preferible|improbable|aconsejable|deseable|indudable|inevitable|inaceptable|innecesario|indiferente)`
const norm = (entry: string): string => `Diccionario panhispánico de dudas, «${entry}».`
const withoutDe = cased((found) => found.replace(/^de\s+/, ''))

/** A clause with a subject of its own, or a verb that needs none. */
const clauseBehind =
  /^\s+(?:el|la|los|las|un|una|unos|unas|se|no|todos?|todas?|cada|su|sus|tu|este|esta|estos|estas|hay|haya|falta[n]?|faltaba[n]?|existe[n]?|alguien|nadie|algún|alguna|dos|tres|había)\s/i

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
      String.raw`(?<!${start}(?:la|el|un|una|lo|del|al|este|ese|su|cada|sin|cabe|hay|en|por|con|como|es|tener|tiene)\s+)${start}(?:${anyPerson})\s+(?<palabra>de\s+que)${end}`,
    ),
    words: ['de que'],
    right: withoutDe,
    norm: norm('dequeísmo'),
  },
  {
    // «Se ha demostrado de que»; «asegurado», «convencido» are not among them.
    pattern: re(
      String.raw`${start}(?:h[ae]|has|han|hemos|había[ns]?|habíamos|haya[ns]?|haber|habiendo|está|están|queda|quedó|fue|es)\s+(?:${said})\s+(?<palabra>de\s+que)${end}`,
    ),
    words: ['o de que'],
    right: withoutDe,
    norm: norm('dequeísmo'),
  },
  {
    // «El proveedor aseguró de que habría»; «se aseguró de que» is right.
    pattern: re(
      String.raw`(?<!${start}(?:me|te|se|nos|os)\s+)${start}asegur(?:a|an|ó|aron|aba|aban|amos|ará|aría)\s+(?<palabra>de\s+que)${end}`,
    ),
    words: ['asegur'],
    right: withoutDe,
    norm: norm('asegurar(se)'),
  },
  {
    // «Lo importante es de que», «lo que pasa es de que».
    pattern: re(
      String.raw`(?<!${start}de\s+)${start}lo\s+(?:\p{L}+\s+){1,4}(?:es|era|fue|sería|será)\s+(?<palabra>de\s+que)${end}`,
    ),
    words: [' de que'],
    right: withoutDe,
    norm: norm('dequeísmo'),
    // «Lo que digo es de que trata»: a preposition that the other verb asks for.
    except: ({ 0: found }) => /\bde\s+lo\b/i.test(found),
  },
  {
    // «Es cada vez más claro de que», «establece, en su primera línea, de que».
    pattern: re(
      String.raw`${start}(?:más|muy|bastante|tan)\s+(?:claro|evidente|obvio|probable|cierto|lógico|posible)\s+(?<palabra>de\s+que)${end}|(?<!${start}(?:la|el|un|una|lo|del|al|este|ese|su|cada|sin|se|me|te|nos)\s+)${start}(?:establece[n]?|estableció|indica[n]?|indicó|señala[n]?|señaló|afirma[n]?|afirmó|dice[n]?|dijo|dijeron|explica[n]?|explicó|sostiene[n]?|muestra[n]?|demuestra[n]?|recomienda[n]?|concluye[n]?|propone[n]?|exige[n]?),\s[^,.;:]{3,60},\s+(?<palabra>de\s+que)${end}`,
    ),
    words: [' de que'],
    right: withoutDe,
    norm: norm('dequeísmo'),
  },
  {
    pattern: re(String.raw`${start}(?:${cuenta})\s+cuenta,\s[^,.;:]{3,60},\s+(?<palabra>que)${end}`),
    words: ['cuenta,'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
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
      String.raw`${start}(?:estoy|estás?|estamos|están|estar|estaba[ns]?|estábamos|estuv\p{L}+|esté[ns]?|estemos|estaremos|estaría[ns]?|quedó|quedaron|quedamos|es|son|soy|eres|somos|ser|era[ns]?|sea[ns]?|fue|siente[ns]?|me\s+siento|parece[ns]?)\s+(?:muy\s+|completamente\s+|totalmente\s+|bastante\s+|casi\s+|tan\s+|más\s+|plenamente\s+)?(?:segur[oa]s?|convencid[oa]s?|conscientes?|orgullos[oa]s?|hart[oa]s?|cansad[oa]s?|content[oa]s?|pendientes?|al\s+tanto|enterad[oa]s?|partidari[oa]s?)\s+(?<palabra>que)${end}`,
    ),
    words: [
      'segur',
      'convencid',
      'consciente',
      'orgullos',
      'hart',
      'cansad',
      'content',
      'pendiente',
      'tanto',
      'enterad',
      'partidari',
    ],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
    // «Es casi seguro que lloverá»: nobody is sure.
    except: ({ 0: found }) =>
      /^(?:es|era|fue|sea|ser|parece|quedó)\s/i.test(found) && /seguro\s+que$/i.test(found),
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
    pattern: re(
      String.raw`${start}(?:cerci[oó]r(?:a|e|ar|ate|ese|ense|arse|arte|arnos|émonos)(?:te|se|nos)?|(?:me|te|se|nos)\s+(?:cercior\p{L}+|percat\p{L}+|enter(?:o|as?|an|é|ó|aste|aron|aba|aban|amos)|convenc(?:í|e|en|ió|iste|ieron|imos)|arrep\p{L}+|quej(?:a|an|ó|aron|o)|avergüenz\p{L}+|avergonz\p{L}+|aprovech\p{L}+|lament\p{L}+)|(?:percat|enter|convencer|cercior)ar(?:se|te|nos|me)|convencer(?:se|te|nos|me|lo|la|los|las)?|percát(?:ate|ese))\s+(?<palabra>que)${end}`,
    ),
    words: ['cerci', 'percat', 'percát', 'enter', 'convenc', 'arrep', 'quej', 'aver', 'aprovech'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
    except: ({ 0: found }) => /lament/i.test(found),
  },
  {
    pattern: re(
      String.raw`${start}(?:lleg\p{L}+\s+a\s+la\s+conclusión|part(?:e|en|o|imos|ir|iendo|ió|ieron|amos)\s+(?:de\s+la\s+(?:base|idea|hipótesis|premisa)|del\s+supuesto|del\s+hecho)|con\s+la\s+(?:excusa|salvedad|particularidad|diferencia|certeza|sospecha|seguridad|ventaja)|bajo\s+(?:el\s+supuesto|la\s+premisa|la\s+hipótesis)|hasta\s+(?:el|tal)\s+(?:punto|extremo)|al\s+extremo|se\s+hi(?:zo|cieron)\s+a\s+la\s+idea|(?:ya\s+)?(?:es|era|va\s+siendo)\s+hora|(?:da[n]?|dio|dieron)\s+(?:la\s+casualidad|fe|por\s+sentado\s+el\s+hecho|la\s+impresión)|a\s+sabiendas|fuera\s+de\s+duda\s+el\s+hecho|so\s+pena|a\s+expensas|en\s+la\s+creencia|en\s+la\s+confianza)\s+(?<palabra>que)${end}`,
    ),
    words: ['n que', 'a que', 'to que', 'ho que', 'mo que', 'd que', 's que', 'fe que', 'lá que', 'z que'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
    except: ({ 0: found, input, index }) =>
      // «La conclusión a que llega», «con la diferencia que muestra»: relatives.
      /(?:con\s+la|del\s+hecho|base|idea|conclusión)\s+que$/i.test(found) &&
      !clauseBehind.test(input.slice(index + found.length)),
  },
  {
    // «No hay garantía que el mensaje llegue»: bare, and with a subject behind.
    pattern: re(
      String.raw`${start}(?:hay|había|hubo|haya|existe[n]?|existía|cabe|queda[n]?|ten(?:er|go|emos|ía[ns]?|íamos|drá)|tiene[ns]?|tuvo|da[n]?|dio|es|era|son|sin|como|prueba|pide[n]?|exige[n]?|ofrece[n]?)\s+(?:(?:la|el|las|los|ninguna?|alguna?|suficientes?|mucho|mucha|más|poco|poca|clar[oa]s?|siempre|una?)\s+){0,2}(?:garantías?|certezas?|pruebas?|evidencias?|posibilidad(?:es)?|probabilidad(?:es)?|seguridad|constancia|sospechas?|indicios?|señal(?:es)?|peligro|riesgos?|esperanzas?|necesidad|dudas?|confirmación|convicción|miedo|temor|conciencia|confianza)\s+(?<palabra>que)(?=\s+(?:el|la|los|las|un|una|este|esta|estos|estas|ese|esa|su|sus|tu|cada|todos?|todas?|ningún|ninguna|nadie|alguien|algún|alguna|otro|otra|dos|tres|varios|varias|haya[n]?|exista[n]?)${end})`,
    ),
    words: ['s que', 'a que', 'd que', 'n que', 'o que', 'r que', 'l que'],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
  },
  {
    // «Se trata que todos lo lean»; «la prueba que el horno funciona está aquí».
    pattern: re(
      String.raw`${start}(?:se\s+trata(?:ba|rá|ría)?|(?:tratándose|tratarse))\s+(?<palabra>que)${end}|(?<=^|[.;:]\s+)(?:la\s+prueba|la\s+señal|el\s+hecho|la\s+ventaja|el\s+riesgo|la\s+posibilidad|la\s+garantía)\s+(?<palabra>que)(?=\s+(?:el|la|los|las|un|una|este|esta|su|sus)\s+\p{L}+\s+(?:se\s+|no\s+|lo\s+)?\p{L}+[ae]n?\s+(?:[^.;:,]*\s)?(?:es|está|son|están|fue|queda)${end})`,
    ),
    words: [
      'trat',
      'prueba que',
      'señal que',
      'hecho que',
      'ventaja que',
      'riesgo que',
      'posibilidad que',
      'garantía que',
    ],
    right: cased(() => 'de que'),
    norm: norm('queísmo'),
  },
  {
    pattern: re(String.raw`(?<=^\s*|[.;:,]\s+)(?:además)\s+(?<palabra>que)${end}`),
    words: ['además que'],
    right: cased(() => 'de que'),
    norm: norm('además'),
  },
  {
    // Those that ask for «a»: «pese que», «gracias que llovió», «contribuye que».
    pattern: re(
      String.raw`${start}(?:pese|gracias(?=\s+que\s+(?:el|la|los|las|se|no|un|una|su|hay|tiene[n]?)${end})|contribuy(?:e|en|ó|eron)|(?:con\s+)?respecto|en\s+cuanto(?=\s+que\s+(?:el|la|los|las|se|no)${end})|(?:me|te|se|nos)\s+(?:niega[ns]?|negó|negaron|opone[ns]?|opuso|opusieron|arriesga[ns]?|expone[ns]?|acostumbr\p{L}+|resiste[ns]?|debe(?=\s+que\s+(?:el|la|los|las|se|no|un|una|su|hay|alguien|nadie)${end}))|d(?:a|an|io|ieron)\s+(?:lugar|pie|origen|paso))\s+(?<palabra>que)${end}`,
    ),
    words: [
      'pese que',
      'gracias que',
      'contribuy',
      'respecto que',
      'en cuanto que',
      'nieg',
      'neg',
      'opone',
      'opus',
      'arriesga',
      'expone',
      'acostumbr',
      'resiste',
      'debe que',
      'lugar que',
      'pie que',
      'origen que',
      'paso que',
    ],
    right: cased(() => 'a que'),
    norm: norm('queísmo'),
    except: ({ 0: found, input, index }) =>
      /^(?:en\s+cuanto)/i.test(found) ||
      /^(?:lugar|paso)/i.test(found) ||
      // «Al respecto que», «con lo que da lugar».
      (/respecto\s+que$/i.test(found) && /\bal\s+$/i.test(input.slice(0, index))),
  },
  {
    // Those that ask for «en»: «coincidimos que», «consiste que», «fíjate que».
    pattern: re(
      String.raw`${start}(?:coincid(?:e|en|ió|ieron|imos|o)|consist(?:e|en|ía|ió)|(?:me|te|se|nos)\s+(?:empeñ\p{L}+|esfuerz\p{L}+|basa[n]?|centra[n]?|apoya[n]?)|hi(?:zo|cieron|ce|cimos)\s+hincapié|hac(?:e|en|er|emos)\s+hincapié|(?:está|están|estamos|estoy)\s+de\s+acuerdo|pon(?:e|en|er|emos)\s+(?:el\s+)?(?:énfasis|acento)|estrib(?:a|an|ó)|radic(?:a|an|ó))\s+(?<palabra>que)${end}`,
    ),
    words: [
      'coincid',
      'consist',
      'empeñ',
      'esfuerz',
      'basa',
      'centra',
      'apoya',
      'hincapié',
      'acuerdo que',
      'énfasis',
      'acento',
      'estrib',
      'radic',
    ],
    right: cased(() => 'en que'),
    norm: norm('queísmo'),
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
      String.raw`${start}(?:me\s+(?:acuerdo|acordé|olvidé)|nos\s+(?:acordamos|olvidamos|olvidemos)|te\s+(?:acuerdas|acordaste|olvides|olvidaste)|se\s+(?:acuerdan?|acordó|acordaron|olvidó|olvidaron)|no\s+se\s+olvide|acu[eé]rda(?:te|os|nse)|(?:el|la|los|las)\s+\p{L}+\s+(?:nos|se)\s+olvid(?:a|an|ó|aron|aba)|acuérdese|acordar(?:me|te|se|nos)|me\s+alegro|nos\s+alegramos|olvídate|olvidar(?:me|te|se|nos)|arrepentirse|(?:me\s+(?:encargo|ocupo|preocupo)|te\s+(?:encargas|ocupas|preocupas)|nos\s+(?:encargamos|ocupamos|preocupamos)|se\s+encargan?)|encarg(?:ar(?:me|te|se|nos)))\s+(?<palabra>que)${end}`,
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
