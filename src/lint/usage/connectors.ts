import { end, re, start, type Usage } from './usage.ts'

/** Where a sentence begins. */
const opening = String.raw`(?<=^\s*|[.!?…]\s+)`

/** Connectors that a comma follows. «No obstante el ruido» and «así pues» have other uses: they are left out. */
const connectors = [
  String.raw`sin\s+embargo`,
  String.raw`por\s+lo\s+tanto`,
  String.raw`por\s+tanto`,
  String.raw`por\s+consiguiente`,
  String.raw`en\s+consecuencia`,
  String.raw`es\s+decir`,
  String.raw`o\s+sea`,
  String.raw`por\s+ejemplo`,
  String.raw`en\s+cambio`,
  String.raw`en\s+(?:primer|segundo|tercer|último)\s+lugar`,
  String.raw`por\s+último`,
  String.raw`por\s+otr[oa]\s+(?:lado|parte)`,
  String.raw`por\s+un(?:a)?\s+(?:lado|parte)`,
  String.raw`en\s+(?:resumen|conclusión|definitiva)`,
  String.raw`de\s+hecho`,
  String.raw`además(?!\s+(?:de|del|que)${end})`,
  String.raw`asimismo`,
  String.raw`al\s+contrario(?!\s+(?:de|del|que)${end})`,
  String.raw`por\s+el\s+contrario`,
  String.raw`en\s+otras\s+palabras`,
  String.raw`mejor\s+dicho`,
]
const firstWords = connectors.map((connector) => /^\p{L}+/u.exec(connector)![0])

/** Connectors at the start of a sentence without their comma. */
export const connectorsWithoutComma: readonly Usage[] = [
  {
    pattern: re(
      String.raw`${opening}(?<palabra>${connectors.join('|')})(?=\s+(?:el|la|los|las|un|una|unos|unas|no|se|lo|le|si|en|con|para|su|sus|este|esta|estos|estas|cada|hay|es|son|puede[ns]?|tiene[ns]?|todo|todos|todas|también|algun[oa]s|much[oa]s|cuando|podemos|debe[ns]?|al|nuestr[oa]s?)${end})`,
    ),
    words: [...new Set(firstWords)],
    right: (found) => `${found},`,
    norm: 'Tras un conector que abre la frase va coma (Ortografía, 2010; Diccionario panhispánico de dudas, «coma»).',
  },
  {
    pattern:
      /(?<=^\s*|[.!?…¡]\s*)(?<palabra>(?:Hola|Gracias|Buenos\s+días|Buenas\s+tardes|Adiós)(?=\s+(?:a\s+tod[oa]s\s*[.!,]|\p{Lu}\p{Ll}+\s*[.!,:]|amig[oa]s|tod[oa]s|mundo|equipo|profesor[ae]?s?)))/dgu,
    words: ['hola ', 'gracias ', 'buenos días', 'buenas tardes', 'adiós'],
    right: (found) => `${found},`,
    norm: 'A quien se habla se lo separa con coma: «Hola, Ana» (Ortografía, 2010).',
    except: ({ input, index, 0: found }) => /^\s+a\s/i.test(input.slice(index + found.length)),
  },
  {
    pattern: re(String.raw`${opening}(?<palabra>ahora\s+bien)(?=\s+\p{L})`),
    words: ['ahora bien '],
    right: (found) => `${found},`,
    norm: 'Tras un conector que abre la frase va coma (Ortografía, 2010; Diccionario panhispánico de dudas, «coma»).',
  },
  {
    pattern: re(
      String.raw`(?<=,\s+)(?<palabra>es\s+decir|o\s+sea|esto\s+es)(?=\s+(?!(?:lo|el|la|los|las|un|una|que|de|muy|más)${end})\p{L})`,
    ),
    words: [', es decir ', ', o sea ', ', esto es '],
    right: (found) => `${found},`,
    norm: '«Es decir» y los demás conectores explicativos van entre comas (Ortografía, 2010).',
    except: ({ 0: found }) => /^esto/i.test(found),
  },
  {
    // Before a verb it is a connector; before a noun, «in spite of».
    pattern: re(
      String.raw`${opening}(?<palabra>no\s+obstante)(?=\s+(?:se|no|es|son|hay|conviene|puede[ns]?|debe[ns]?|tiene[ns]?|existe[ns]?|sigue[ns]?|queda[ns]?|está[ns]?)${end})`,
    ),
    words: ['no obstante '],
    right: (found) => `${found},`,
    norm: 'Tras un conector que abre la frase va coma (Ortografía, 2010; Diccionario panhispánico de dudas, «coma»).',
  },
  {
    // Before «pero» and a verb of its own: «pequeño pero bueno» has none.
    pattern: re(
      String.raw`(?<=\p{L}{3})\s(?<palabra>pero)(?=\s+(?:(?:no|ya|también|sí|solo|siempre|nunca|aún|todavía)\s+)?(?:(?:se|lo|la|los|las|le|les|me|te|nos)\s+\p{L}+|es|son|está|están|hay|tiene[ns]?|puede[ns]?|debe[ns]?|hace[ns]?|incluye[ns]?|existe[ns]?|era|fue|eran|sería|(?:nadie|nada|todo|ninguno|ninguna|esto|eso)\s+(?:lo\s+|la\s+|se\s+)?\p{L}+[aeó]n?)${end})`,
    ),
    words: [' pero '],
    norm: 'Ante «pero» y una frase con su verbo va coma (Ortografía, 2010; Diccionario panhispánico de dudas, «coma»).',
    afterWords: 3,
    except: ({ input, index }) =>
      /(?:^|[.!?…—–(]\s*|\b[yoe]\s)$/u.test(input.slice(Math.max(0, index - 3), index + 1)),
  },
  {
    // «No hay sal por lo tanto, compra»: the sentence before it is not closed.
    pattern: re(
      String.raw`(?<=(?!${start}(?:y|e|o|u|ni|que|pero|es|son|si|aunque|porque|cuando|no|está|están|donde|como|ha|han)\s)${start}\p{L}+)\s(?<palabra>sin\s+embargo|por\s+lo\s+tanto|por\s+tanto|no\s+obstante|por\s+consiguiente)(?=,)`,
    ),
    words: [' embargo,', 'tanto,', 'obstante,', 'consiguiente,'],
    norm: 'Un conector que empieza otra frase va tras un punto o un punto y coma; si va en medio, entre comas (Ortografía, 2010).',
  },
  {
    pattern: re(
      String.raw`${opening}(?<palabra>(?:hola|gracias|buen(?:os|as)\s+(?:días|tardes|noches)|bienvenid[oa]s?|adiós))(?=\s+(?:estudiantes?|alumn[oa]s?|colegas?|compañer[oa]s?|profesor(?:a|es|as)?|profe|maestr[oa]s?|lector(?:a|es|as)?|usuari[oa]s?|equipo|chic[oa]s|señor(?:a|es|as)?|doctora?|querid[oa]s?)(?:\s*[.,:!?…]|$|\s+(?:por|a\s+tod[oa]s)${end}))`,
    ),
    words: ['hola ', 'gracias ', 'días ', 'tardes ', 'noches ', 'bienvenid', 'adiós '],
    right: (found) => `${found},`,
    norm: 'A quien se habla se lo separa con coma: «Hola, Ana» (Ortografía, 2010).',
  },
]
