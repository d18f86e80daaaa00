import { anyOf, cased, end, re, start, type Usage } from './usage.ts'

const participle = String.raw`(?:\p{L}{2,}[aií]do|hecho|dicho|visto|puesto|escrito|abierto|roto|vuelto|resuelto|impreso|muerto|cubierto)`
const infinitive = String.raw`\p{L}+(?:ar|er|ir|ír)(?:l[aeo]s?|se|me|te|nos)?`
const to = (text: string): NonNullable<Usage['right']> => cased(() => text)

/** Words in another one's place: they sound alike, and the dictionary knows both. */
export const homophones: readonly Usage[] = [
  {
    pattern: re(
      String.raw`(?<!${start}(?:el|un|del|al|su|mi|tu|este|ese|cada)\s+)${start}(?<palabra>sobretodo)${end}`,
    ),
    words: ['sobretodo'],
    right: to('sobre todo'),
    norm: 'Junto es un abrigo; «sobre todo» es «especialmente».',
  },
  {
    pattern: re(
      String.raw`(?<=^\s*|[.;:]\s+|,\s+|\bpero\s+)(?<palabra>sino)(?=\s+(?:hay|existen?|está[ns]?|esté[ns]?|funcionan?|tienes?|tienen|puedes?|pueden|quieres?|sabes?|es|son|se\s+\p{L}+|lo\s+(?!que${end})\p{L}+|te\s+\p{L}+)${end}[^.;]*,)`,
    ),
    words: ['sino '],
    right: to('si no'),
    norm: 'Una condición se escribe en dos palabras: «si no arranca, revísalo».',
  },
  {
    pattern: re(String.raw`${start}(?<palabra>osea)${end}`),
    words: ['osea'],
    right: to('o sea'),
    norm: 'Se escribe en dos palabras; «ósea» es «de hueso».',
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>(?:a\s+parte\s+de)(?!\s+(?:l[oa]s?|ella|él|su|sus|est[oae]s?)\s+(?:personas|gentes)))${end}`,
    ),
    words: ['a parte de'],
    right: to('aparte de'),
    norm: '«Aparte de» es «además de», y se escribe junto.',
    except: ({ input, index }) =>
      /\p{L}(?:r|n|an|ó|a|nos|se|te|me|l[oae]s?)\s+$/u.test(input.slice(0, index)) &&
      !/[,.;]\s*$/.test(input.slice(0, index)),
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>haber)(?=\s+(?:si|qué|cómo|cuándo|quién|dónde|cuánt[oa]s?|cuál)${end})`,
    ),
    words: [
      'haber si',
      'haber qué',
      'haber cómo',
      'haber cuándo',
      'haber quién',
      'haber dónde',
      'haber cuánt',
      'haber cuál',
    ],
    right: to('a ver'),
    norm: '«A ver» es «veamos»; «haber» es un verbo.',
  },
  {
    pattern: re(
      String.raw`${start}(?:voy|vas|va|vamos|van|iba[ns]?|íbamos|fue|fueron|vaya[ns]?)\s+(?<palabra>ha)(?=\s+${infinitive}${end})`,
    ),
    words: [' ha '],
    right: to('a'),
    norm: 'Suenan igual y dicen otra cosa.',
  },
  {
    pattern: re(String.raw`${start}(?:voy|vas|vamos)\s+(?<palabra>haber)${end}(?!\s+${participle})`),
    words: [' haber '],
    right: to('a ver'),
    norm: '«A ver» es «mirar»; «haber» es un verbo.',
  },
  {
    pattern: re(String.raw`${start}(?:se|lo|le|nos|me|te)\s+(?<palabra>a)(?=\s+${participle}${end})`),
    words: [' a '],
    right: to('ha'),
    norm: 'Ante un participio va «ha», del verbo «haber».',
  },
  {
    pattern: re(
      String.raw`${start}(?:he|has|ha|hemos|han|había[ns]?|habíamos|haya[ns]?|habrá[ns]?|habría[ns]?|hubiera[ns]?|de|está[ns]?|estar|viene[ns]?)\s+(?<palabra>echo)${end}`,
    ),
    words: [' echo'],
    right: to('hecho'),
    norm: '«Hecho» es de «hacer»; «echo», de «echar».',
    // «Echo» is a name.
    except: ({ 0: found, input, index }) =>
      /Echo$/.test(found) ||
      (/^(?:de\s)/i.test(found) && /\b(?:comando|salida|orden)\s*$/i.test(input.slice(0, index))),
  },
  {
    pattern: re(String.raw`${start}(?<palabra>halla)(?=\s+${participle}${end})`),
    words: ['halla '],
    right: to('haya'),
    norm: '«Haya» es de «haber»; «halla», de «hallar».',
  },
  {
    pattern: re(
      String.raw`${start}se\s+(?<palabra>hayan?)(?=\s+(?:en|dentro|fuera|entre|sobre|bajo|ante)${end})`,
    ),
    words: ['se haya'],
    right: cased((found) => found.replace('haya', 'halla')),
    norm: '«Se halla» es «está»; «haya», de «haber».',
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>e)(?=\s+(?:visto|hecho|dicho|puesto|escrito|\p{L}{2,}[aií]do)${end}(?!\s+y\b))`,
    ),
    words: [' e '],
    right: to('he'),
    norm: 'Ante un participio va «he», del verbo «haber».',
    except: ({ input, index, 0: found }) => {
      const next = input.slice(index + found.length).trimStart()
      // «e ido», «padres e hijos»: the conjunction, before the sound «i».
      return (
        /^h?[ií]/i.test(next) ||
        (/\p{L}\s+$/u.test(input.slice(0, index)) &&
          !/\b(?:ya|no|lo|la|se|te|le|que|yo|nunca|siempre|también)\s+$/i.test(input.slice(0, index)))
      )
    },
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>asta)(?=\s+(?:que|ahora|luego|el|la|los|las|aquí|ahí|hoy|mañana|\d)${end})`,
    ),
    words: ['asta '],
    right: to('hasta'),
    norm: '«Asta» es un palo o un cuerno.',
  },
  {
    pattern: re(String.raw`${start}(?<palabra>por\s+hay)${end}`),
    words: ['por hay'],
    right: to('por ahí'),
    norm: '«Ahí» es un lugar; «hay», de «haber».',
  },
  {
    pattern: re(String.raw`${start}(?<palabra>ahí)(?=\s+que\s+${infinitive}${end})`),
    words: ['ahí que'],
    right: to('hay'),
    norm: '«Hay» es de «haber»; «ahí» es un lugar.',
    except: ({ input, index }) => /\b(?:de|por|desde)\s+$/i.test(input.slice(0, index)),
  },
  {
    pattern: re(String.raw`${start}(?<palabra>iva[ns]?)(?=\s+(?:a|\p{L}+ndo)${end})`),
    words: ['iva'],
    right: cased((found) => found.replace('iva', 'iba')),
    norm: '«Iba» es de «ir»; el IVA es un impuesto.',
    except: ({ 0: found }) => found === found.toUpperCase(),
  },
  {
    pattern: re(String.raw`${start}(?<palabra>preve(?:er|emos|yó|yendo|yeron|yera[ns]?|erá[ns]?))${end}`),
    words: ['prevee', 'prevey'],
    right: cased((found) =>
      found === 'preveemos'
        ? 'prevemos'
        : found.replace('preveer', 'prever').replace('preveyó', 'previó').replace('prevey', 'previ'),
    ),
    norm: '«Prever» se conjuga como «ver» (Diccionario panhispánico de dudas, «prever»).',
  },
  {
    // «Lo que a cambiado»; «la que a diario», «el que a veces» are right.
    pattern: re(
      String.raw`${start}(?:que|quien|ya|nunca|nadie)\s+(?<palabra>a)(?=\s+(?!(?:pedido|lado|cuidado|partido|mercado|sentido|contenido|grado|estado|escondid|hurtad)\p{L}*${end})${participle}(?:${end})(?!\s+y${end}))`,
    ),
    words: [' a '],
    right: to('ha'),
    norm: 'Ante un participio va «ha», del verbo «haber».',
  },
  {
    pattern: re(anyOf('enserio')),
    words: ['enserio'],
    right: to('en serio'),
    norm: 'Se escribe en dos palabras.',
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:qué|lo|cuán)\s+)${start}(?<palabra>tan\s+bien)(?=\s+(?:es|se|hay|puede[ns]?|lo|la|los|las|el|existen?|sirve[ns]?|tiene[ns]?|un|una)${end})`,
    ),
    words: ['tan bien'],
    right: to('también'),
    norm: '«También» es «además»; «tan bien» compara.',
    except: ({ input, index, 0: found }) =>
      /\bque\b/.test(input.slice(index + found.length, index + found.length + 60)),
  },
]
