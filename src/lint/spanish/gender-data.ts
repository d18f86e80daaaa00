import type { Gender } from './noun.ts'

/** What an ending says of a noun in the singular. */
export interface EndingGender {
  ending: RegExp
  gender: Gender
  /** Nouns with this ending that are of the other gender. */
  opposite: ReadonlySet<string>
  /** Nouns of both genders, and words that are no nouns. */
  either: ReadonlySet<string>
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))
const none: ReadonlySet<string> = new Set()

/**
 * The gender by ending, the first that fits (Nueva gramática de la lengua española, 2.4 to 2.8).
 */
export const endings: readonly EndingGender[] = [
  {
    ending: /(?:ci|si|xi|gi|sti|ni)ón$/,
    gender: 'f',
    opposite: set('camión avión gorrión anfitrión sarampión escorpión bastión'),
    either: none,
  },
  { ending: /[dt]ad$/, gender: 'f', opposite: set('abad'), either: none },
  { ending: /tud$|umbre$/, gender: 'f', opposite: set('talud ataúd alumbre'), either: none },
  { ending: /triz$/, gender: 'f', opposite: none, either: none },
  {
    ending: /ez$/,
    gender: 'f',
    opposite: set('pez ajedrez doblez traspiez jaez'),
    either: set('juez diez'),
  },
  {
    ending: /sis$/,
    gender: 'f',
    opposite: set('análisis énfasis éxtasis oasis chasis paréntesis génesis'),
    either: none,
  },
  { ending: /[aeio]gma$/, gender: 'm', opposite: set('flegma'), either: none },
  { ending: /aje$|miento$|ismo$/, gender: 'm', opposite: none, either: set('mismo salvaje') },
  {
    ending: /or$/,
    gender: 'm',
    opposite: set('flor labor coliflor'),
    either: set(
      'mayor menor mejor peor superior inferior anterior posterior interior exterior ulterior por sor júnior sénior multicolor alrededor',
    ),
  },
  {
    ending: /(?:grama|ema|oma)$/,
    gender: 'm',
    opposite: set(
      'gema yema crema quema flema grama toma goma broma loma paloma diadema alarma doma carcoma maroma',
    ),
    either: set('extrema suprema coma toma asoma'),
  },
  {
    ending: /a$/,
    gender: 'f',
    opposite: set(
      'día mediodía mapa planeta tranvía sofá papá clima drama panorama fantasma plasma prisma dogma enigma estigma magma carisma cisma karma trauma asma aroma cometa karateca pijama gorila yoga koala puma vodka delta',
    ),
    either: set(
      'mañana cólera guía cámara policía guarda guardia espía capital vigía centinela recluta trompeta alfa beta gamma atleta poeta profeta colega pirata nómada autómata acróbata burócrata demócrata terapeuta pediatra psiquiatra cura cabeza idiota suicida homicida indígena maya azteca nada para contra fuera afuera cerca ahora arriba todavía apenas extra ultra mega giga tera hasta una alguna ninguna otra esta esa aquella toda cada media ambas mucha poca tanta cuanta nuestra rosa naranja violeta lila malva turquesa data fórmula',
    ),
  },
  {
    ending: /o$/,
    gender: 'm',
    opposite: set('mano foto moto libido dinamo seo polio nao'),
    either: set(
      'modelo radio testigo piloto soldado miembro reo soprano contralto canguro dentro abajo como cuando poco mucho tanto solo bajo medio todo algo cero cinco cuatro ocho demo pero luego claro junto promo mono ambo macro info retro turbo',
    ),
  },
]

/** Feminine nouns that no ending tells. */
export const feminine: ReadonlySet<string> = set(
  'imagen red clave base fase clase nube fuente llave parte serie muerte suerte noche tarde calle carne leche sangre gente mente sede torre nave ley voz cruz luz paz raíz interfaz faz cárcel sal piel miel señal catedral col sien virgen razón variante constante superficie especie índole efigie frase tilde subred hélice lista vista pista revista entrevista arista autopista conquista salud pared mujer elipse tangente pirámide medianoche',
)

/** Masculine nouns that no ending tells. */
export const masculine: ReadonlySet<string> = set(
  'nombre paquete informe detalle límite mensaje nivel papel panel túnel canal portal manual árbol sol gol control rol móvil perfil fusil misil volumen examen resumen almacén tren rincón botón patrón cajón jabón balcón plan pan fin jardín delfín origen dictamen régimen índice chip clic bit byte píxel búfer clúster bloque enlace puente parche cierre golpe arranque ataque bosque cheque enfoque parque toque trámite transporte soporte reporte aporte lote coste pie cable mueble aire desastre lugar hogar solar avatar ejemplar pilar bar mes gas autobús reloj lápiz maíz arroz matiz tapiz disfraz firmware módem coeficiente exponente ingrediente recipiente gradiente expediente incidente accidente antecedente continente diente ambiente eje cauce vértice ápice nexo debate cambio contraste buque estante volante tanque embalaje homenaje envase cierre índice apéndice padre viaje traje eje balance alcance avance romance transformador osciloscopio pasaje componente bucle tutorial borde guion historial ratón taller margen montón ajuste trimestre blog comodín desgaste chat instante café escáner restaurante cociente coche umbral clon álbum corazón millón corchete hotel pincel inconveniente diamante comité clip enganche club hombre subíndice triplete salón estándar kit menú fármaco electrón protón neutrón átomo condensador regulador transistor',
)

/** Feminine nouns that take «el» and «un», since they begin with a stressed «a» (Diccionario panhispánico de dudas, «el»). */
export const withEl: ReadonlySet<string> = set(
  'agua área alma aula arma hambre águila acta ancla asa aspa ave ala alba ama ansia arca arpa asma haba habla hacha hada hampa haya ágora ánima ánfora aura alga ascua alza alta ágata álgebra áncora ánade área hache a ka',
)

/** Words in «s» that are one thing, or no noun: their end shows no plural. */
export const singularInS: ReadonlySet<string> = set(
  'análisis énfasis éxtasis oasis chasis paréntesis génesis crisis tesis dosis hipótesis síntesis sintaxis praxis virus campus corpus bus autobús ómnibus plus mes gas país inglés francés portugués japonés interés estrés revés compás atlas caos cosmos lunes martes miércoles jueves viernes dos tres seis dieciséis veintidós veintitrés veintiséis más menos demás además jamás antes después entonces apenas quizás lejos gratis bis tenis brindis alias iris dios adiós burgués marqués as res mies pues tras atrás detrás mientras alias bíceps fórceps herpes cactus lapsus estatus status humus rictus sinopsis diagnosis simbiosis metamorfosis pelvis glotis canvas toner lis vals tos fax sketches ambos sendos versus inclusive anís arnés cortés ciprés envés traspiés cutis tamiz ras bies través menús',
)

/** Words that open a compound with a noun in the plural: one «abrelatas», one «paraguas». */
export const compound =
  /^(?:para|porta|salva|abre|rompe|corta|lava|saca|toca|pisa|guarda|limpia|cuenta|quita|traga|busca|pasa|mata|espanta|rasca|cumple|caza|trota|tapa|escurre|calienta|friega|lanza|arranca|posa|monta|sujeta|cubre)\p{L}{3,}s$/u
