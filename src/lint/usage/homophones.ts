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
      String.raw`(?<!${start}(?:qué|que|lo|cuán)\s+)${start}(?<palabra>tan\s+bien)(?=\s+(?:es|se|hay|puede[ns]?|lo|la|los|las|el|existen?|sirve[ns]?|tiene[ns]?|un|una)${end})`,
    ),
    words: ['tan bien'],
    right: to('también'),
    norm: '«También» es «además»; «tan bien» compara.',
    except: ({ input, index, 0: found }) =>
      /\bque\b/.test(input.slice(index + found.length, index + found.length + 60)),
  },
  {
    // «El proceso a terminado», «a sido», «se a de usar».
    pattern: re(
      String.raw`${start}(?<palabra>a)(?=\s+(?:sido|habido|podido|tenido|quedado|ocurrido|llegado)${end})|${start}se\s+(?<palabra>a)(?=\s+de\s+\p{L}+(?:ar|er|ir)(?:l[oae]s?|se)?${end})|(?<=(?:^|[.;:]\s+)(?:el|la|un|una|su|este|esta)\s+\p{Ll}{3,}(?:\s+(?:de|del)\s+(?:la\s+|los\s+|las\s+)?\p{Ll}{3,})?\s+)(?<palabra>a)(?=\s+(?!(?:pedido|lado|cuidado|partido|mercado|sentido|contenido|grado|estado|punto|medio|resultado|escondid|hurtad|distribuido|teclado)\p{L}*${end})\p{L}{2,}[aií]do(?:\s*[.,;]|\s+(?:el|la|los|las|un|una|en|por|de|con|su|sin|hoy|ayer|ya|correctamente|bien|mal|tres|dos)${end}))`,
    ),
    words: [' a '],
    right: to('ha'),
    norm: 'Ante un participio va «ha», del verbo «haber».',
  },
  {
    pattern: re(
      String.raw`(?<=(?<!${start}(?:comando|orden|instrucción|función|salida|programa|servidor|petición|mensaje|solicitud|respuesta|paquete|servicio|utilidad|herramienta|llamada|el|la|un|una|usa|usar|con|de|yo|lo|los|las))${start}\p{Ll}{3,}\s+)(?<palabra>echo)(?=\s+(?:en|por|con|a\s+mano)\s+\p{Ll}{3,})`,
    ),
    words: [' echo '],
    right: to('hecho'),
    norm: '«Hecho» es de «hacer»; «echo», de «echar».',
  },
  {
    pattern: re(
      String.raw`${start}(?:te|le|les|os|lo|la)\s+(?<palabra>hecho)(?=\s+(?:una?|de|a)\s)|(?<palabra>hecha[ns]?)(?=\s+(?:un\s+vistazo|una\s+(?:mano|ojeada|mirada)|a\s+(?:perder|andar|correr)|de\s+menos|mano))`,
    ),
    words: [' hecho ', 'hecha'],
    right: cased((found) => found.slice(1)),
    norm: '«Echar» va sin hache; «hecho» es de «hacer».',
    except: ({ 0: found, input, index }) =>
      /\b(?:ha|has|he|hemos|han|había|haber|ser|es|está|fue|que)\s+$/i.test(
        input.slice(Math.max(0, index - 8), index),
      ) && /^(?:lo|la)/i.test(found),
  },
  {
    pattern: re(String.raw`${start}(?:inici|cerr|cierr)\p{L}{1,5}\s+(?<palabra>sección)${end}`),
    words: [' sección'],
    right: to('sesión'),
    norm: 'Una sesión es un tiempo; una sección, una parte; una cesión, lo que se cede.',
  },
  {
    pattern: re(
      String.raw`${start}(?:tal|otra|una|cada|alguna|rara|última|primera|a\s+la|de|en)\s+(?<palabra>ves)(?=\s*[.,;:)]|\s*$|\s+(?:que|en|de|se|más|no|haya|el|la|sea|por|conviene|falte|mayor|menor|tenga)${end})`,
    ),
    words: [' ves'],
    right: to('vez'),
    norm: '«Ves» es de «ver»; «vez», una ocasión.',
  },
  {
    pattern: re(
      String.raw`${start}(?:que|cuando|no|se|le|lo|donde|como)\s+(?<palabra>valla[ns]?)(?=\s+(?:a|al|bien|mal|en|por|como|más|mejor|de|con|\p{L}+ndo)${end})`,
    ),
    words: [' valla'],
    right: cased((found) => found.replace('valla', 'vaya')),
    norm: '«Vaya» es de «ir»; una valla cierra un terreno.',
  },
  {
    pattern: re(String.raw`${start}más\s+(?<palabra>haya|halla)(?=\s+de(?:l)?${end})`),
    words: ['más haya', 'más halla'],
    right: to('allá'),
    norm: '«Más allá» es un lugar; «haya», de «haber».',
  },
  {
    pattern: re(
      String.raw`(?<=^|[.;:,]\s+)(?<palabra>ahí)(?=\s+(?:un|una|muchos|muchas|varios|varias|algunos|algunas|dos|tres|cuatro|demasiad[oa]s)\s+\p{L}+)|${start}(?<palabra>ay)(?=\s+que\s+\p{L}+r${end}|\s+(?:un|una|muchos|muchas|varios|varias)${end})|(?<=^|[.;:,]\s+|(?<!\b(?:el|la|lo|los|las)\s+)\bque\s+|\b(?:por|de)\s+)(?<palabra>hay)(?=\s+(?:está[ns]?|se\s+(?:ve|encuentra|guarda)|va[n]?|mismo)${end})`,
    ),
    words: ['ahí ', ' ay ', ' hay '],
    right: cased((found) => (found === 'hay' ? 'ahí' : 'hay')),
    norm: '«Hay» es de «haber»; «ahí» es un lugar; «ay», un lamento.',
    except: ({ groups, input, index, 0: found }) => {
      const rest = input.slice(index + found.length)
      // «Ahí un cambio se nota»; «hay va y viene».
      return (
        groups!.palabra!.toLowerCase() === 'ahí' && /^\s+\p{L}+\s+\p{L}+\s+(?:se|es|está|puede)\b/u.test(rest)
      )
    },
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:el|un|del|al|este|ese|cada|su|de|en|con|por)\s+)${start}(?<palabra>tubo)(?=\s+(?:que|lugar|éxito|un|una|el|la|los|las|problemas|acceso|tiempo|varios|varias|su)${end})`,
    ),
    words: ['tubo '],
    right: to('tuvo'),
    norm: '«Tuvo» es de «tener»; un tubo es un conducto.',
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>grav(?:ar|a|an|ó|aron|ado|ando|e|en))(?=\s+(?:(?:el|la|los|las|un|una|sus?|tus?)\s+)?(?:archivos?|ficheros?|datos?|v[ií]deos?|audios?|discos?|im[aá]gen(?:es)?|sonidos?|sesi(?:ón|ones)|clases?|partidas?|cambios?|voz|pantalla|conversaci(?:ón|ones)|llamadas?)${end})`,
    ),
    words: ['grav'],
    right: cased((found) => found.replace('grav', 'grab')),
    norm: '«Grabar» es registrar; «gravar», cargar con un impuesto.',
    except: ({ groups, input, index }) =>
      /^grave$/i.test(groups!.palabra!) && !/(?:^|[.;:]\s+|que\s+|no\s+)$/i.test(input.slice(0, index)),
  },
  {
    // «No es un error, si no un aviso»; «si no arranca, …» has its verb.
    pattern: re(
      String.raw`(?<=${start}no\s[^.;:!?]{3,120}),?\s(?<palabra>si\s+no)(?=\s+(?:también|que|más\s+bien|todo\s+lo\s+contrario|además|de|por|para|en|con|a)\s[^,.;:]{2,100}(?:[.;]|$))`,
    ),
    words: [' si no '],
    right: to('sino'),
    norm: 'Lo que corrige a «no» es «sino», en una palabra.',
    except: ({ input, index }) => /\b(?:no|preguntar?|sabe[ns]?|sé|ver)\s*$/i.test(input.slice(0, index)),
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>a\s+cerca\s+(?:de|del))(?!\s+(?:\d|cien|mil|dos|un\s+(?:millar|millón|centenar)))${end}`,
    ),
    words: ['a cerca'],
    right: cased((found) => found.replace(/^a\s+cerca/, 'acerca')),
    norm: '«Acerca de» se escribe en dos palabras.',
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:el|un|del|al|este|ese|su|tu|nuevo|otro|cada|mismo|de|qué|en|cualquier)\s+)${start}(?<palabra>entorno\s+al?)(?=\s+(?:los|las|el|la|un|una|este|esta|su|\d|\p{Ll}))`,
    ),
    words: ['entorno a'],
    right: cased((found) => found.replace('entorno', 'en torno')),
    norm: '«En torno a» es «alrededor de»; un entorno es lo que rodea.',
  },
  {
    pattern: re(
      String.raw`(?<=^|[.;:]\s+|,\s+|\by\s+)(?<palabra>has)(?=\s+(?:clic|click|doble\s+clic|una\s+(?:copia|prueba|lista|pausa)|un\s+(?:resumen|respaldo|ejercicio)|lo\s+(?:mismo|siguiente))${end})|${start}(?<palabra>haz)(?=\s+${participle}${end})`,
    ),
    words: ['has ', 'haz '],
    right: cased((found) => (found === 'has' ? 'haz' : 'has')),
    norm: '«Haz» es de «hacer»; «has», de «haber».',
    except: ({ groups, input, index }) =>
      /\b(?:el|un|del|este|cada)\s+$/i.test(input.slice(0, index)) && /haz/i.test(groups!.palabra!),
  },
  {
    pattern: re(
      String.raw`${start}(?:es|son|soy|eres|somos|ser|sea[ns]?|era|eran|está[ns]?|estar|estoy|ya)\s+(?:muy\s+|más\s+|plenamente\s+|totalmente\s+)?(?<palabra>consientes?)${end}`,
    ),
    words: ['consiente'],
    right: cased((found) => found.replace('consi', 'consci')),
    norm: '«Consciente» lleva «sc»; «consiente» es de «consentir».',
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>tan\s+poco)(?=\s+(?:se|es|son|hay|puede[ns]?|lo|la|los|las|le|existe[n]?|sirve[ns]?|tiene[ns]?|funciona[n]?|está[ns]?|conviene|debe[ns]?)${end})`,
    ),
    words: ['tan poco'],
    right: to('tampoco'),
    norm: '«Tampoco» es «también no»; «tan poco» compara.',
    except: ({ input, index, 0: found }) =>
      /\bque\b/.test(input.slice(index + found.length, index + found.length + 60)),
  },
]
