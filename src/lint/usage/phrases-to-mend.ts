import { anyOf, cased, re, start, end, type Usage } from './usage.ts'

const dpd = (entry: string): string => `Diccionario panhispánico de dudas, «${entry}».`

/** Set phrases that are said with another preposition, or not at all. */
export const phrasesToMend: readonly Usage[] = [
  {
    pattern: re(
      String.raw`${start}(?<palabra>a\s+nivel\s+(?:de|del))${end}(?!\s+(?:la\s+calle|los?\s+ojos?|mar|suelo|calle|agua|sistema|usuario|aplicación|núcleo|software|bloque|fila|columna|tabla|página|archivo|red|enlace|transporte|byte|bit|instrucción|procesador|proceso|hilo)${end})`,
    ),
    words: ['nivel'],
    norm: `Di «en», «en cuanto a» o «respecto de»: «a nivel de» solo vale para alturas y jerarquías. ${dpd('nivel')}`,
  },
  {
    pattern: re(anyOf(String.raw`en\s+base\s+(?:a|al)`)),
    words: ['base'],
    right: cased((found) => (found.endsWith('l') ? 'con base en el' : 'con base en')),
    norm: `También «a partir de» o «según». ${dpd('base')}`,
  },
  {
    pattern: re(anyOf(String.raw`en\s+relación\s+(?:a|al)`)),
    words: ['relación'],
    right: cased((found) => (found.endsWith('l') ? 'en relación con el' : 'en relación con')),
    norm: `También «con relación a». ${dpd('relación')}`,
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>bajo)(?=\s+(?:este|ese|el|mi|tu|su|un|cualquier|otro|nuestro)\s+punto\s+de\s+vista${end})`,
    ),
    words: ['punto'],
    right: cased(() => 'desde'),
    norm: dpd('punto'),
  },
  {
    pattern: re(String.raw`${start}(?<palabra>bajo\s+la\s+base\s+de)${end}`),
    words: ['bajo la base'],
    right: cased(() => 'sobre la base de'),
    norm: dpd('base'),
  },
  {
    pattern: re(anyOf(String.raw`en\s+función\s+(?:a|al)`)),
    words: ['función'],
    right: cased((found) => (found.endsWith('l') ? 'en función del' : 'en función de')),
    norm: dpd('función'),
  },
  {
    pattern: re(anyOf(String.raw`en\s+vistas\s+(?:a|al)`)),
    words: ['en vistas'],
    right: cased((found) => found.replace('en', 'con')),
    norm: dpd('vista'),
  },
  {
    pattern: re(
      anyOf(
        String.raw`(?:con\s+motivo|de\s+conformidad|a\s+causa|a\s+pesar|a\s+través)\s+(?:a|al)(?=\s+(?:el|la|los|las|l[oa]s?|un|una|su)\b|\s+\p{L})`,
      ),
    ),
    words: ['con motivo a', 'conformidad a', 'causa a', 'pesar a', 'través a'],
    norm: 'Esta locución pide otra preposición: «con motivo de», «de conformidad con», «a causa de», «a pesar de» y «a través de».',
    // «va a pesar a los dos» is no such phrase.
    except: ({ input, index }) => /(?:^|\s)(?:va|van|voy|volver)\s*$/i.test(input.slice(0, index)),
  },
  {
    pattern: re(
      String.raw`(?:^|[.;:,]\s+|${start}(?:y|pero|que)\s+)(?<palabra>contra)(?=\s+(?:más|menos|mayor(?:es)?|mejor(?:es)?|antes|peor(?:es)?)${end})`,
    ),
    words: ['contra m', 'contra p', 'contra antes'],
    right: cased(() => 'cuanto'),
    norm: dpd('cuanto'),
  },
  {
    pattern: re(
      String.raw`${start}(?:problemas?|temas?|asuntos?|aspectos?|puntos?|cuesti(?:ón|ones)|tareas?|cosas?|acciones|pasos?|medidas?|factores|decisiones|objetivos?|detalles?|ejemplos?|modelos?)\s+(?<palabra>a)(?=\s+(?:resolver|tratar|considerar|seguir|tener\s+en\s+cuenta|realizar|evaluar|destacar|mejorar|hacer|discutir|revisar|tomar|cumplir|imitar|estudiar|analizar|desarrollar|corregir|recordar|solucionar)${end})`,
    ),
    words: [
      ' a resolver',
      ' a tratar',
      ' a considerar',
      ' a seguir',
      ' a tener',
      ' a realizar',
      ' a evaluar',
      ' a destacar',
      ' a mejorar',
      ' a hacer',
      ' a discutir',
      ' a revisar',
      ' a tomar',
      ' a cumplir',
      ' a imitar',
      ' a estudiar',
      ' a analizar',
      ' a desarrollar',
      ' a corregir',
      ' a recordar',
      ' a solucionar',
    ],
    right: cased(() => 'por'),
    norm: `También «que»: «problemas que resolver». ${dpd('a')}`,
    // «Ayuda a resolver», «se dedica a tratar»: the noun is no part of it.
    except: ({ input, index, 0: found }) =>
      /\b(?:ayud\p{L}+|oblig\p{L}+|dedic\p{L}+|invit\p{L}+|limit\p{L}+|llev\p{L}+|empez\p{L}+|comenz\p{L}+|volv\p{L}+|enseñ\p{L}+|aprend\p{L}+|destin\p{L}+)\s+(?:\p{L}+\s+){0,3}$/iu.test(
        input.slice(Math.max(0, index - 60), index),
      ) || /^\s+hacer\s+(?:clic|que)/i.test(input.slice(index + found.length)),
  },
  {
    // «La base y el contenido de la misma.»: a possessive or a pronoun says it.
    pattern: re(
      String.raw`${start}(?:el|la|los|las|un|una)\s+\p{L}+(?:\s+\p{L}+)?\s+(?<palabra>(?:del\s+mismo|de\s+la\s+misma|de\s+los\s+mismos|de\s+las\s+mismas))(?=\s*[.,;)]|\s*$)`,
    ),
    words: ['del mismo', 'de la misma', 'de los mismos', 'de las mismas'],
    norm: `Di «su» o «de él», «de ella»: «mismo» no es un pronombre que repita lo dicho. ${dpd('mismo')}`,
  },
  {
    pattern: re(
      String.raw`(?<=\p{L})\s+(?<palabra>(?:el|la|los|las)\s+mism[oa]s?)(?=\s+(?:antes|después|en|para|con|por|sin|desde|mediante|hasta|al|cuando)${end})`,
    ),
    words: ['el mismo', 'la misma', 'los mismos', 'las mismas'],
    norm: `Di «lo», «la», «los», «las»: «mismo» no es un pronombre que repita lo dicho. ${dpd('mismo')}`,
    // Only a verb of doing has it as its object: «valida la misma»; «es el mismo», «con la misma» compare.
    except: ({ input, index }) =>
      !/(?<!\p{L})(?:valid|ejecut|guard|borr|elimin|abr|cierr|cerr|configur|actualiz|utiliz|us|edit|carg|instal|modific|cre|envi|revis|proces|analiz|comprueb|comprob|lee|escrib)(?:a[nr]?|e[nr]?|ir|ó|amos|emos|ando|iendo)?$/iu.test(
        input.slice(Math.max(0, index - 30), index),
      ),
  },
  {
    pattern: re(anyOf(String.raw`tal\s+es\s+así\s+que`)),
    words: ['tal es así'],
    right: cased(() => 'tanto es así que'),
    norm: dpd('tanto'),
  },
  {
    pattern: re(anyOf(String.raw`en\s+vista\s+(?:a\s+)?que`)),
    words: ['en vista'],
    right: cased(() => 'en vista de que'),
    norm: dpd('vista'),
  },
  {
    pattern: re(
      String.raw`${start}(?:motivo|razón|causa)(?:\s+\p{L}+){0,4}\s+(?<palabra>(?:es|fue|era)\s+(?:debido\s+a\s+que|porque|por\s+causa\s+de\s+que))${end}`,
    ),
    words: [' debido a que', ' es porque', ' fue porque', ' era porque'],
    right: cased((found) => found.replace(/^(\p{L}+)\s.*$/su, '$1 que')),
    norm: 'Lo mismo dicho dos veces: «el motivo es que».',
  },
  {
    pattern: re(anyOf(String.raw`a\s+grosso\s+modo`)),
    words: ['grosso'],
    right: cased(() => 'grosso modo'),
    norm: dpd('grosso modo'),
  },
  {
    pattern: re(anyOf(String.raw`(?:de|por)\s+motu\s+propri?o`)),
    words: ['motu'],
    right: cased(() => 'motu proprio'),
    norm: dpd('motu proprio'),
  },
  {
    pattern: re(anyOf(String.raw`a\s+medida\s+de\s+que`)),
    words: ['a medida de que'],
    right: cased(() => 'a medida que'),
    norm: dpd('medida'),
  },
  {
    pattern: re(anyOf(String.raw`en\s+la\s+medida\s+que`)),
    words: ['la medida que'],
    right: cased(() => 'en la medida en que'),
    norm: dpd('medida'),
  },
  {
    pattern: re(anyOf(String.raw`por\s+contra`)),
    words: ['por contra'],
    right: cased(() => 'por el contrario'),
    norm: `También «en cambio». ${dpd('contra')}`,
  },
  {
    pattern: re(anyOf(String.raw`a\s+la\s+final`)),
    words: ['a la final'],
    right: cased(() => 'al final'),
    norm: 'Fundéu: es coloquial; en textos cuidados, «al final».',
    except: ({ input, index, 0: found }) => /^\s+(?:de|del)\b/i.test(input.slice(index + found.length)),
  },
  {
    pattern: re(
      anyOf(
        String.raw`(?:detrás|delante|encima|debajo|cerca|lejos|enfrente)\s+(?:mío|mía|tuyo|tuya|suyo|suya|nuestro|nuestra)`,
      ),
    ),
    words: ['mío', 'mía', 'tuyo', 'tuya', 'suyo', 'suya', 'nuestro', 'nuestra'],
    right: cased((found) => {
      const [adverb = '', owner = ''] = found.split(/\s+/)
      const person = { m: 'mí', t: 'ti', s: 'sí', n: 'nosotros' }[owner[0]!] ?? 'él'
      return `${adverb} de ${person === 'sí' ? 'él' : person}`
    }),
    norm: `Un adverbio no lleva posesivo. ${dpd('detrás')}`,
  },
  {
    pattern: re(
      anyOf(String.raw`más\s+(?:mejor(?:es)?|peor(?:es)?|superior(?:es)?|inferior(?:es)?|óptim[oa]s?)`),
    ),
    words: ['más mejor', 'más peor', 'más superior', 'más inferior', 'más óptim'],
    right: cased((found) => found.replace(/^más\s+/, '')),
    norm: 'Ya es un comparativo, o un superlativo: no lleva «más».',
  },
  {
    pattern: re(anyOf(String.raw`(?:mucho|bastante|tan)\s+más\s+mejor`)),
    words: ['más mejor'],
    right: cased(() => 'mucho mejor'),
    norm: 'Ya es un comparativo: no lleva «más».',
  },
  {
    pattern: re(anyOf(String.raw`(?:inclusive|incluso)\s+hasta`)),
    words: ['incluso hasta', 'inclusive hasta'],
    norm: 'Las dos palabras dicen lo mismo: deja una.',
    except: ({ input, index, 0: found }) =>
      /^\s+(?:el|la|los|las|\d|que)\b/i.test(input.slice(index + found.length)),
  },
]
