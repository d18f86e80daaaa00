import { OBJECT } from '../text/unit.ts'
import { anyOf, cased, re, start, end, type Usage } from './usage.ts'

const dpd = (entry: string): string => `Diccionario panhispánico de dudas, «${entry}».`

/** Set phrases that are said with another preposition, or not at all. */
export const phrasesToMend: readonly Usage[] = [
  {
    pattern: re(
      anyOf(
        String.raw`a\s+nivel\s+(?:técnico|práctico|teórico|personal|profesional|económico|legal|social|conceptual|visual|estético|organizativo|presupuestario)`,
      ),
    ),
    words: ['a nivel '],
    norm: `Di «en lo técnico», «técnicamente»: «a nivel» solo vale para alturas y jerarquías. ${dpd('nivel')}`,
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>a\s+nivel\s+(?:de|del))${end}(?!\s+(?:la\s+calle|los?\s+ojos?|mar|suelo|sótano|techo|tejado|piso|terreno|tierra|cintura|rodilla|cubierta|calle|agua|sistema|usuario|aplicación|núcleo|software|bloque|fila|columna|tabla|página|archivo|red|enlace|transporte|byte|bit|instrucción|procesador|proceso|hilo)${end})`,
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
      String.raw`${start}(?:el|la|los|las|un|una)\s+\p{L}+(?:\s+[\p{L}\d]+)?\s+(?<palabra>(?:del\s+mismo|de\s+la\s+misma|de\s+los\s+mismos|de\s+las\s+mismas))(?=\s*[.,;)]|\s*$|\s+(?:y|e|antes|para|mediante|sin|se)${end})`,
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
    pattern: re(anyOf(String.raw`(?:de|por)\s+motu\s+propr?io`)),
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
  {
    pattern: re(anyOf(String.raw`(?:de\s+acuerdo|acorde)\s+(?:a|al)(?=\s+\p{L})`)),
    words: ['acuerdo a', 'acorde a'],
    right: cased((found) => found.replace(/\s+a(l?)$/, (_all, article) => ` con${article ? ' el' : ''}`)),
    norm: `Es preferible «de acuerdo con», «según». ${dpd('acuerdo')}`,
    // «Llegaron a un acuerdo a las dos», «un acuerdo a largo plazo».
    except: ({ 0: found, input, index }) =>
      /^\s+(?:las?\s+(?:una|dos|tres)|largo|corto|tiempo)/i.test(input.slice(index + found.length)),
  },
  {
    // «Mayor a 5»; «de menor a mayor» orders.
    pattern: re(
      String.raw`${start}(?:mayor|menor)(?:es)?\s+(?<palabra>al?)(?=\s+(?:\d|${OBJECT}|l[oa]s?\s|el\s|un[oa]?\s|dos|tres|cinco|diez|cien|mil|cero|est[ae]|es[ae]|su\s|${'\\p{Ll}'}+$)|\s*%)`,
    ),
    words: ['mayor a', 'menor a', 'mayores a', 'menores a'],
    right: cased((found) => (found === 'al' ? 'que el' : 'que')),
    norm: `Es «mayor que», «menor que»; con «a» van «superior» e «inferior». ${dpd('mayor')}`,
    except: ({ input, index, 0: found }) =>
      /\bde\s+$/i.test(input.slice(Math.max(0, index - 4), index)) ||
      /^\s+(?:mayor|menor)/i.test(input.slice(index + found.length)),
  },
  {
    pattern: re(
      String.raw`${start}(?:superior|inferior|anterior|posterior|similar)(?:es)?\s+(?<palabra>que)(?=\s+(?:el|la|los|las|un|una|su|\d)${end}(?!\s+\p{L}+\s+(?:se|no|lo|la)?\s*\p{L}+[ae]n?\b))`,
    ),
    words: ['rior que', 'riores que', 'similar que', 'similares que'],
    right: cased(() => 'a'),
    norm: `«Superior», «anterior» y «similar» piden «a». ${dpd('superior')}`,
    // «La versión anterior que el equipo guarda», «es muy similar que la tapa».
    except: ({ input, index }) =>
      !/(?:^|\s)(?:es|son|era|fue|sea|resulta|muy|algo|ligeramente)\s+$/i.test(
        input.slice(Math.max(0, index - 14), index),
      ),
  },
  {
    pattern: re(
      anyOf(
        String.raw`(?:sub\p{L}{1,4}\s+(?:hacia\s+)?arriba|baj\p{L}{1,4}\s+(?:hacia\s+)?abajo|sal(?:ir|e|en|ió|ga)\s+(?:hacia\s+)?afuera|entr\p{L}{1,4}\s+(?:hacia\s+)?adentro)`,
      ),
    ),
    words: [' arriba', ' abajo', ' afuera', ' adentro'],
    norm: 'El verbo ya lo dice: basta con él.',
    except: ({ 0: found }) => /^(?:subida|bajo|entre|entrada|bajada|bajos)\s/i.test(found),
  },
  {
    pattern: re(
      anyOf(
        String.raw`hace\s+(?:\p{L}+|\d+)\s+(?:años?|meses|mes|semanas?|días?|horas?|tiempo|minutos?|décadas?)\s+atrás`,
      ),
    ),
    words: [' atrás'],
    right: cased((found) => found.replace(/\s+atrás$/, '')),
    norm: `«Hace» ya cuenta hacia atrás. ${dpd('atrás')}`,
  },
  {
    pattern: re(
      anyOf(
        String.raw`(?:aproximadamente|alrededor\s+de|cerca\s+de|casi|más\s+o\s+menos)\s+un[oa]s(?=\s+(?:\d|dos|tres|cuatro|cinco|diez|doce|quince|veinte|treinta|cien|mil))`,
      ),
    ),
    words: [' unos ', ' unas '],
    right: cased((found) => found.replace(/\s+un[oa]s$/, '')),
    norm: '«Unos» ya dice que es aproximado: deja una de las dos palabras.',
  },
  {
    pattern: re(
      anyOf(
        String.raw`muy\s+(?:imprescindibles?|indispensables?|óptim[oa]s?|pésim[oa]s?|excelentes?|infinit[oa]s?|máxim[oa]s?|mínim[oa]s?|únic[oa]s?|obligatori[oa]s?|idéntic[oa]s?)`,
      ),
    ),
    words: ['muy '],
    right: cased((found) => found.replace(/^muy\s+/, '')),
    norm: 'No admite grados: basta con el adjetivo.',
  },
  {
    pattern: re(anyOf(String.raw`mas\s+sin\s+embargo`)),
    words: ['mas sin'],
    right: cased(() => 'sin embargo'),
    norm: '«Mas» y «sin embargo» dicen lo mismo.',
  },
  {
    // «Al interior de la caja hay»; one goes «al interior».
    pattern: re(anyOf(String.raw`al\s+interior\s+(?:de|del)`)),
    words: ['al interior'],
    right: cased((found) => `dentro ${found.endsWith('l') ? 'del' : 'de'}`),
    norm: `Donde algo está va «en el interior de» o «dentro de». ${dpd('interior')}`,
    except: ({ input, index }) =>
      /(?<!\p{L})(?:pas|lleg|entr|acced|acces|mir|dirig|llev|envi|mov|muev|viaj|apunt|vuelv|volv|regres|copi|sub|baj|añad|agreg|conect|ingres|llam|asom|export|import)\p{L}*\s+(?:\p{L}+\s+){0,3}$/iu.test(
        input.slice(Math.max(0, index - 50), index),
      ),
  },
  {
    pattern: re(anyOf(String.raw`en\s+aras\s+al?`)),
    words: ['en aras'],
    right: cased((found) => found.replace(/a(l?)$/, 'de$1')),
    norm: dpd('ara'),
  },
  {
    pattern: re(
      String.raw`${start}(?:la\s+|el\s+)?(?:motivo|razón|causa|origen)(?:\s+\p{L}+){0,5}\s+(?<palabra>(?:es|fue|era)\s+debido\s+al?)(?!\s+que)${end}`,
    ),
    words: [' debido a'],
    right: cased((found) => found.replace(/\s+debido\s+a(l?)$/, (_all, article) => (article ? ' el' : ''))),
    norm: 'Lo mismo dicho dos veces: «la causa es», «se debe a».',
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>deb(?:e|es|en|emos|ía|ían|erá|erán|ería|erían)\s+de)(?=\s+(?!(?:haber|estar|ser(?!\s+\p{L}+[ai]d[oa]s?${end})|tener|tratarse|haberse|deberse|andar|costar|ir|parecer|saber|existir|significar|medir|pesar|valer|rondar)(?:l[oae]s?)?${end})(?:ser\s+\p{L}+[ai]d[oa]s?|\p{L}+(?:ar|er|ir)(?:se|l[oae]s?)?)${end})`,
    ),
    words: [' de '],
    right: cased((found) => found.replace(/\s+de$/, '')),
    norm: `«Deber de» supone; lo que es obligatorio se dice con «deber» solo. ${dpd('deber')}`,
  },
  {
    // Only of a sentence: a list may hold what is to be done.
    pattern:
      /(?<=^|[.!?]\s+(?:Por último, |Finalmente, |Además, |También, |Por otro lado, |Por otra parte, )?)(?<palabra>(?:Decir|Señalar|Destacar|Añadir|Mencionar|Comentar|Recalcar|Resaltar|Subrayar|Agregar|Indicar|Aclarar|Matizar|Puntualizar|decir|señalar|destacar|añadir|mencionar|comentar|recalcar|resaltar|subrayar|agregar|indicar|aclarar|matizar|puntualizar))(?=\s+que\s+(?:[^.;]{20,}))/dgu,
    words: [' que '],
    norm: 'Un infinitivo no empieza una frase por sí solo: «Hay que decir que», «Cabe señalar que» (Fundéu, «infinitivo introductor»).',
    afterWords: 0,
    // «Señalar que falta sal ayuda»: a subject.
    except: ({ input, index, 0: found }) => {
      const rest = /^[^.!?]*/.exec(input.slice(index + found.length))![0]
      return (
        !/[.]/.test(input[index + found.length + rest.length] ?? '') ||
        /\s(?:es|ayuda|sirve|permite|basta|evita)\s/.test(rest)
      )
    },
  },
  {
    pattern: re(
      anyOf(
        String.raw`(?:a\s+menos|a\s+no\s+ser|una\s+vez|dado|puesto|ya|mientras|siempre\s+y\s+cuando)\s+de\s+que`,
      ),
    ),
    words: ['de que'],
    right: cased((found) => found.replace(/\s+de\s+que$/, ' que')),
    norm: `Esta locución no lleva «de». ${dpd('dequeísmo')}`,
    except: ({ 0: found, input, index }) =>
      // «Se trata ya de que suba», «después de una vez de que».
      /^ya\s/i.test(found) ||
      (/^(?:dado|mientras|una\s+vez)/i.test(found) &&
        /\p{L}\s$/u.test(input.slice(0, index)) &&
        /\b(?:han|ha|he|la|cada)\s$/.test(input.slice(0, index))),
  },
  {
    pattern: re(anyOf(String.raw`dado\s+a\s+que`)),
    words: ['dado a que'],
    right: cased(() => 'dado que'),
    norm: dpd('dado'),
  },
  {
    pattern: re(String.raw`${start}consist(?:e|en|ía|ían|ió|ir|iendo|entes?|irá)\s+(?<palabra>de|del)${end}`),
    words: ['consist'],
    right: cased((found) => (found === 'del' ? 'en el' : 'en')),
    norm: `Es «consistir en»; de las partes se dice «constar de». ${dpd('consistir')}`,
  },
  {
    pattern: re(
      String.raw`${start}depend(?:e|en|er|ía|ían|erá|iendo)\s+(?:mucho\s+)?(?<palabra>en|sobre)(?=\s+(?!(?:gran|buena|parte|última|cierta|cierto|mayor|menor|todo|este|ese|general|cada|muchos|algunos|esos)${end})\p{L})`,
    ),
    words: ['depend'],
    right: cased(() => 'de'),
    norm: dpd('depender'),
  },
  {
    pattern: re(
      anyOf(
        String.raw`h(?:acer|ace|acen|izo|icieron|aciendo|ará|acemos)\s+(?:mención\s+al?|sentido)(?!\s+(?:común|de))`,
      ),
    ),
    words: [' mención a', ' sentido'],
    norm: `Se dice «hacer mención de» y «tener sentido». ${dpd('mención')}`,
  },
  {
    pattern: re(anyOf(String.raw`(?:tom(?:a|an|ar|ó|aron|ará|ando)\s+(?:lugar|ventaja\s+del?))`)),
    words: [' lugar', ' ventaja'],
    norm: 'Calco del inglés: «tener lugar», «aprovechar».',
    except: ({ 0: found, input, index }) =>
      /lugar$/i.test(found) && /^\s+(?:de|del|a)\b/i.test(input.slice(index + found.length)),
  },
  {
    pattern: re(
      anyOf(String.raw`en\s+orden\s+(?:de|a)(?=\s+(?:\p{L}+(?:ar|er|ir)(?:se|l[oae]s?)?|que)(?!\p{L}))`),
    ),
    words: ['en orden'],
    right: cased(() => 'para'),
    norm: 'Calco del inglés: «para» (Fundéu).',
    except: ({ input, index, 0: found }) => /^\s+(?:lugar|ser)\b/.test(input.slice(index + found.length)),
  },
  {
    pattern: re(anyOf(String.raw`a\s+tiempo\s+real`)),
    words: ['tiempo real'],
    right: cased(() => 'en tiempo real'),
    norm: 'Fundéu: se dice «en tiempo real».',
  },
  {
    pattern: re(
      anyOf(
        String.raw`(?:al\s+respecto\s+del?|con\s+respecto\s+del?|pese\s+del?|no\s+obstante\s+del?|de\s+gratis|por\s+lo\s+consiguiente|a[uú]n\s+y\s+cuando|punto\s+y\s+final|nexo\s+de\s+unión|en\s+acuerdo\s+al?|un\s+mil)`,
      ),
    ),
    words: [
      'respecto de',
      'pese de',
      'obstante de',
      'gratis',
      'consiguiente',
      'y cuando',
      'y final',
      'nexo',
      'acuerdo a',
      'un mil',
    ],
    norm: 'Se dice «respecto de» o «con respecto a», «pese a», «gratis», «por consiguiente», «aun cuando», «punto final», «nexo», «de acuerdo con», «mil» (Diccionario panhispánico de dudas).',
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>en\s+(?:consonancia|concordancia|contraste|sintonía)\s+al?)${end}`,
    ),
    words: ['en con', 'en sint'],
    right: cased((found) => found.replace(/a(l?)$/, (_all, article) => `con${article ? ' el' : ''}`)),
    norm: 'Esta locución pide «con».',
  },
  {
    pattern: re(
      String.raw`(?:^|[.;:,]\s+|${start}(?:y|pero|que)\s+)(?<palabra>entre)(?=\s+(?:más|menos)\s+\p{L}+[^.;]{3,80},\s+(?:más|menos|mayor|menor|mejor|peor)${end})`,
    ),
    words: ['entre m'],
    right: cased(() => 'cuanto'),
    norm: dpd('cuanto'),
  },
]
