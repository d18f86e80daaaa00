import { askedBy, end, opening, re, start, stop, words, type AccentPattern } from './accent-pattern.ts'

/** Verbs that ask or tell what was asked: what follows them without an antecedent is an indirect question. */
const asking = askedBy(
  'sab record averigu decid determin pregunt descubr especific indic explic investig comprob verific consult defin elig eleg señal revel adivin imagin',
)
/** Those that ask for a place, a person or an amount too. */
const showing = askedBy('muestr mostr mir revis detect ver')

/** Those that nobody but a person does: «lo decide quien amasa» has a subject. */
const telling = askedBy('indic muestr mostr recuerd record sab averigu pregunt determin')

/** Words that ask, with the accent that they then have. */
export const interrogatives = {
  que: 'qué',
  quien: 'quién',
  quienes: 'quiénes',
  como: 'cómo',
  cuando: 'cuándo',
  donde: 'dónde',
  cuanto: 'cuánto',
  cuanta: 'cuánta',
  cuantos: 'cuántos',
  cuantas: 'cuántas',
}
const asked = words(interrogatives)
const preposition = String.raw`(?:(?:a|con|de|desde|en|hacia|hasta|para|por)\s+)?`
const unclear = String.raw`(?:no\s+importa|da\s+igual|(?:no\s+)?(?:está|queda)\s+claro|depende[n]?\s+de|según)`
/** Words that a noun without an article is not. */
const noNoun =
  'es|son|los|las|sus|tus|mis|más|menos|nos|estos|estas|esos|esas|todos|todas|otros|otras|algunos|algunas|muchos|muchas|varios|varias|ambos|ambas|dos|tres|seis|diez|después|antes|además|entonces|jamás|quizás|tras|unos|unas|ellos|ellas|nosotros|ustedes|ciertos|ciertas|cuantos|has|vas|das|eres|tienes|puedes|quieres|debes|necesitas|usas|haces|sabes|estás|vamos|tenemos|podemos|hemos|estamos|somos|debemos|necesitamos|usamos|hacemos|queremos|sabemos|vemos|mientras|pues|gracias|apenas|pocos|pocas|a\\p{L}*mos'
const bareNoun = String.raw`(?!(?:${noNoun})${end})(?:\p{L}{3,}(?:ción|sión|dad|aje)|(?!\p{L}+(?:[aei]mos|[áéí]is|[aei]ste[is]?)${end})\p{L}{3,}(?:os|ones|dades|ores|enes|tes|les)|archivo|versión|imagen|puerto|comando|tipo|parte|valor|clase|nombre|formato|red|rama|paquete|sistema|servicio|paso|campo|método|camino|orden|página|línea)`

/** Words that ask, without their accent: «saber que archivos», «indica donde está». */
export const accentsOfQuestions: readonly AccentPattern[] = [
  {
    pattern: re(
      String.raw`${start}(?:ignor(?:a|an|o|amos|ar|aba|aban)|desconoc(?:e|en|emos|er|ía|ían)|se\s+(?:ve|sabe|observa|aprecia|calcula|mide|desconoce|ignora))\s+(?<palabra>cuant[oa]s?|quien(?:es)?(?=\s+(?:\p{L}+(?:ó|a|e|aron|ieron)|es|son)${end}))`,
    ),
    words: ['cuant', 'quien'],
    right: asked,
    except: ({ 0: found, input, index }) =>
      /^\s+(?:más|menos|antes|a)\s/i.test(input.slice(index + found.length)),
  },
  {
    // «Pregunta al panadero donde se guarda la sal».
    pattern: re(
      String.raw`${start}pregunt(?:a|e|ar|arle|amos|ó|en)(?:le|les)?\s+(?:al|a\s+(?:la|los|las|tu|su|quien))\s+\p{L}+\s+(?<palabra>donde|cuando|como|quien|cuant[oa]s?)(?=\s+(?:se|es|son|está[ns]?|hay|va[n]?|puede[n]?|\p{L}+(?:ó|a|e|an|en))${end})`,
    ),
    words: ['pregunt'],
    right: asked,
  },
  {
    pattern: re(
      String.raw`${start}(?:pero|sabe[ns]?|sabemos|sé|y|ni)\s+(?:no\s+)?desde\s+(?<palabra>cuando)(?=\s+\p{L}+(?:ía|aba|ó|a|e)${end})`,
    ),
    words: ['desde cuando'],
    right: asked,
    except: ({ 0: found }) => /^y\s/i.test(found),
  },
  {
    // «No se cambia por que sí».
    pattern: re(
      String.raw`${start}(?<palabra>por\s+que)(?=\s+sí(?:\s*[.,;)]|\s*$))|(?<=—\s?)(?<palabra>por\s+que)(?=\s+(?:hay|había|no|el|la|los|las|se|es|era|está|estaba)\s[^?]*[.;])`,
    ),
    words: ['por que'],
    right: () => 'porque',
  },
  {
    pattern: re(
      String.raw`${start}(?:(?:discut|decid|sab|pregunt|averig|explic|indic|investig|record|recuerd)\p{L}+|sé|no\s+(?:hay|tiene[ns]?|tenía[ns]?))\s+(?<palabra>adonde)(?=\s+\p{L})|${start}no\s+(?:hay|había|tiene[ns]?|tenía[ns]?|queda)\s+(?<palabra>donde|quien|cuando|como|cuanto)(?=\s+\p{L}+(?:ar|er|ir)(?:l[oae]s?|se)?${end})`,
    ),
    words: ['adonde', 'donde', 'quien', 'cuando', 'como', 'cuanto'],
    right: (word) => (word === 'adonde' ? 'adónde' : asked(word)),
  },
  {
    pattern: re(
      String.raw`${start}(?:contamos|cuenta|contaremos|contaré|diremos|dice|dime|cuéntanos|cuéntame|presentamos|recordamos)\s+(?<palabra>quienes?)(?=\s+(?:son|es|fueron|mantienen|están|hacen|\p{L}+(?:an|en|ó|aron|ieron))${end})`,
    ),
    words: ['quien'],
    right: asked,
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:se|hay|así)\s+)${start}(?:${asking})\s+${preposition}(?<palabra>que)(?=\s+${bareNoun}\s+(?!(?:de|del|en|que|y|o|con|para|por|al|como)${end})\p{L})`,
    ),
    words: [' que '],
    right: asked,
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:se|hay)\s+)${start}(?:${asking}|${showing})\s+(?:a\s+)?(?<palabra>donde)(?=\s+(?:se|está[ns]?|hay|queda[n]?|va[n]?|guard\p{L}+|viv\p{L}+|iba[n]?|empieza[n]?|termina[n]?|poner|guardar|encontrar|buscar|el|la|los|las)${end})`,
    ),
    words: ['donde'],
    right: asked,
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:se|l[aeo]s?)\s+)${start}(?:${telling})\s+(?:a\s+|de\s+|con\s+)?(?<palabra>quien(?:es)?)(?=\s+(?:(?:lo|la|los|las|le|se|no)\s+)?\p{L}+(?:ó|a|e|aron|ieron|an|en|ía|aba)${end})`,
    ),
    words: ['quien'],
    right: asked,
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:se|unos|unas)\s+)${start}(?:${asking}|${showing}|${unclear})\s+(?:de\s+|en\s+|con\s+)?(?<palabra>cuant[oa]s?)${end}(?!\s+(?:antes|más|menos|mayor|menor|a)${end})`,
    ),
    words: ['cuant'],
    right: asked,
  },
  {
    // «Nadie recordaba cuando se había renovado»; «revisa cuando termine» is a moment.
    pattern: re(
      String.raw`${start}(?:(?:nadie|no)\s+(?:lo\s+)?(?:sab\p{L}+|record\p{L}+|recuerd\p{L}+)|averigu\p{L}+|pregunt(?:a|an|ó|ar|arse|arte)|(?:no\s+)?está\s+claro|depende[n]?\s+de)\s+(?<palabra>cuando|como)(?=\s+(?:se|lo|la|los|las|est[aáé][ns]?|esté[ns]?|fue|va[n]?|hay|conviene|es|son|había|funciona[n]?|\p{L}+ó)${end})`,
    ),
    words: ['cuando', 'como'],
    right: asked,
  },
  {
    // «Explica como funciona»; «se define como» is none.
    pattern: re(
      String.raw`(?<!${start}se\s+)${start}(?:(?:saber|sabes?|averigua|averiguar|explica|explican|explicamos|explicar|aprende|aprender|aprenderás|entender|entiende|descubre|descubrir|mostrar|muestra|muestran|ver|veremos|veamos|veas|vemos|mira|comprender|describe|describen|indica|enseña)|depende[n]?\s+de|acerca\s+de|(?:idea|ejemplo)s?\s+de)\s+(?<palabra>como)(?=\s+(?:se\s+\p{L}+[aen]|funciona[n]?|hacer(?:lo)?|usar(?:lo|la)?|instalar(?:lo)?|crear(?:lo)?|configurar(?:lo)?|escribir|agregar|añadir|utilizar(?:lo)?|est[áé][ns]?|hacerl[oa]s?|conectar|ejecutar|obtener|manejar|implementar)${end}(?!\s+(?:dijo|mencionó|explicó|indicó|vio)${end}))`,
    ),
    words: ['como'],
    right: asked,
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:el|la|los|las|su|tu|mi|este|cada|un|otro)\s+)${start}(?:saber|sabes?|sabe|sabía[n]?|averigua|averiguar|explica|explicar|entender|entiende|comprender|pregunta|preguntar(?:se|te)?|descubrir|investiga|ver|decir|dime|buscar|recuerda)\s+(?<palabra>por\s?que|porqué)(?=\s+\p{L}|${stop})`,
    ),
    words: ['por que', 'porque', 'porqué'],
    right: () => 'por qué',
  },
  {
    // «El porque de esa diferencia», «el por qué de cada línea»: a noun.
    pattern: re(
      String.raw`${start}(?:el|un|su|los|sus|unos|este|ese)\s+(?<palabra>por\s?qu[eé]s?|porques?)(?=\s+(?:de|del)${end}|${stop})(?<!porqués?)(?!\s*\?)`,
    ),
    words: ['por que', 'por qué', 'porque'],
    right: (word) => (word.endsWith('s') ? 'porqués' : 'porqué'),
  },
  {
    pattern: re(
      String.raw`(?:${opening}|¿\s*)(?<palabra>porqué)(?=\s+(?:no|se|es|son|hay|\p{L}+(?:amos|emos|imos|[ae]n?|ó)|el|la|los|las|un|una|tu)${end})`,
    ),
    words: ['porqué'],
    right: () => 'por qué',
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:el|los|un|unos|su|sus|cada|este|ese|otro|qué|saber|sabe[ns]?|buscar|explicar?|entender|pregunt\p{L}+|averigu\p{L}+)\s+)(?<=\p{Ll},?\s+)(?<palabra>porqué)(?=\s+(?!(?:de|del|y|o|ni|que|en|a|con|para|si)${end})\p{L})`,
    ),
    words: ['porqué'],
    right: () => 'porque',
  },
  {
    // «La razón por que», «optar por que»: there it is right.
    pattern: re(
      String.raw`(?<!${start}(?:raz[oó]n(?:es)?|motivos?|causas?|opt\p{L}+|apost\p{L}+|apuest\p{L}+|vel\p{L}+|vot\p{L}+|luch\p{L}+|preocup\p{L}+|abog\p{L}+|esforz\p{L}+|esfuerz\p{L}+|interes\p{L}+|pas\p{L}+|empez\p{L}+|comenz\p{L}+|explic\p{L}+|pregunt\p{L}+|sab\p{L}+|sé|averigu\p{L}+|entend\p{L}+|entiend\p{L}+|comprend\p{L}+|ver|el|los|un)\s+)(?<=\p{Ll},?\s+)(?<palabra>por\s+que)(?=\s+(?:el|la|los|las|su|sus|no|se|es|son|hay|cada|un|una|así|está[n]?|tiene[n]?|necesita[n]?|aún|ya|\p{L}{3,}(?:ó|aron|ieron|aba|ía))${end})`,
    ),
    words: ['por que'],
    right: () => 'porque',
    // «Votó por que se cancelara». «Los principios por que se rige».
    except: ({ input, index, 0: found }) =>
      /^(?:\s+\p{L}+){1,5}?\s+\p{L}+(?:ara|iera|ase|iese)n?(?!\p{L})/u.test(
        input.slice(index + found.length),
      ) ||
      (/\p{L}{3}s\s+$/u.test(input.slice(Math.max(0, index - 12), index)) &&
        /^\s+se\s/.test(input.slice(index + found.length))),
  },
  {
    // «La razón por qué falla»: a relative.
    pattern: re(
      String.raw`${start}(?:el|la|los|las|un|una|otra|otro|esa|esta|este)\s+(?:motivo|raz[oó]n(?:es)?|causa)s?\s+(?<palabra>por\s+qué)(?=\s+\p{L})`,
    ),
    words: ['por qué'],
    right: () => 'por que',
  },
  {
    pattern: re(
      String.raw`${start}(?:motivo|raz[oó]n(?:es)?|causa)s?\s+(?<palabra>porque)(?=\s+(?:el|la|los|las|se|no|un|una)${end})`,
    ),
    words: ['porque'],
    right: () => 'por que',
  },
]
