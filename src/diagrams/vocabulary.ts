/**
 * The vocabulary of the course's diagrams: what an author writes as a class, what it
 * means, and how a description names it. Drawn by `src/styles/diagrams.css`.
 */
export interface Word {
  /** For the authors' guide. */
  meaning: string
  /** Noun with its article, for descriptions; empty when the label says it all. */
  noun: string
  /** The labels that name such a thing, where the class alone doesn't make it one. */
  names?: RegExp
  /** Whether a group of this class has a ground of its own. */
  tinted?: boolean
}

export const VOCABULARY: Record<string, Word> = {
  capa: { meaning: 'Capa de imagen: losa maciza', noun: 'la capa' },
  base: { meaning: 'Capa base: la más oscura de su pila', noun: 'la capa base' },
  escribible: { meaning: 'Capa escribible: solo el contorno, discontinuo', noun: 'la capa escribible' },
  kernel: {
    meaning: 'Kernel: el mismo color en todas partes',
    noun: 'el kernel',
    names: /^(linux|darwin|xnu|freebsd)$/i,
  },
  hardware: { meaning: 'Hardware: gris neutro', noun: '', tinted: true },
  contenedor: { meaning: 'Contenedor: marco redondeado', noun: 'el contenedor', tinted: true },
  vm: { meaning: 'Máquina virtual: marco recto y doble', noun: 'la máquina virtual', tinted: true },
  proceso: { meaning: 'Proceso en ejecución', noun: 'el proceso' },
  registro: { meaning: 'Registro de imágenes: cilindro', noun: 'el registro', tinted: true },
  repositorio: { meaning: 'Repositorio: carpeta', noun: 'el repositorio', tinted: true },
  etiqueta: { meaning: 'Etiqueta de imagen: banderín', noun: 'la etiqueta' },
  digest: {
    meaning: '*Digest*: letra monoespaciada',
    noun: 'el digest',
    names: /^(sha\d+:|[\da-f]{6,})/i,
  },
  persona: { meaning: 'Persona o equipo: extremos redondos', noun: '' },
  etapa: {
    meaning: 'Etapa de una canalización',
    noun: 'la etapa',
    // A number or an infinitive: «2. Probar», «Construir la imagen».
    names: /^(\d+[.)]|(?!Docker)\p{L}+[aeií]r(?=$| \p{Ll}))/u,
  },
  decision: { meaning: 'Pregunta de la que depende el camino: hexágono', noun: 'la pregunta', names: /\?/ },
  fallo: { meaning: 'Lo que falla: borde marcado, y una palabra que lo diga', noun: '' },
  datos: { meaning: 'Datos: volúmenes, bases de datos', noun: '', tinted: true },
  externo: { meaning: 'Lo que queda fuera: borde discontinuo', noun: 'el elemento externo' },
}

/** The words for the slabs of a stack. */
export const LAYERS = new Set(['capa', 'base', 'escribible'])

/** The class of a deck step: `paso1`, `paso2`… */
export const STEP = /^paso[1-9]\d?$/
