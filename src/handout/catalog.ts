/** Which files a course hands out. A new one is an entry here, and its maker in `makers.ts`. */
import { studiedTerms, taughtNotes } from '../notes/index.ts'
import { bankQuestions } from './bank/bank-questions.ts'
import { sessionsOf } from './lecture-slides.ts'
import { onBothPapers, type HandedCourse, type HandedLecture, type Handout } from './handout.ts'

/** A family of files: those that `course` has of it, if any. */
type Entry = (course: HandedCourse) => Handout[]

/** In the order in which the site lists them. */
const catalog: readonly Entry[] = [
  notes,
  chapters,
  tables,
  ({ lectures }) => lectures.flatMap((one) => [...slides(one), ...leaflets(one), withoutNetwork(one)]),
  exercises,
  gift,
  anki,
  epub,
]

/** Every file that the build makes, in the order in which the site lists them. */
export function handoutsOf(course: HandedCourse): Handout[] {
  return catalog.flatMap((entry) => entry(course))
}

/** The lectures with a page for each step, which the build leaves out: `npm run pdf -- --pasos`. */
export function stepByStep(lectures: readonly HandedLecture[]): Handout[] {
  return lectures.map(({ name, folder }) => ({
    file: `${folder}-pasos.pdf`,
    kind: 'slides',
    title: `${name}, paso a paso`,
    description: 'Cada diapositiva, con una página por paso.',
    for: 'teacher',
    lecture: folder,
    steps: true,
  }))
}

function notes(): Handout[] {
  return onBothPapers('apuntes', {
    kind: 'notes',
    title: 'Apuntes completos',
    description: 'Todas las notas, con portada, índice y fuentes, para leer o imprimir.',
    for: 'student',
  })
}

/** A chapter apart for each theme, where there is more than one. */
function chapters({ notes: all, themes }: HandedCourse): Handout[] {
  const taught = new Set(all.flatMap(({ theme, forAuthors }) => (forAuthors ? [] : theme)))
  const own = themes.filter(({ id }) => taught.has(id))
  if (own.length < 2) return []
  return own.flatMap(({ id, title }) =>
    onBothPapers(`apuntes-${id}`, {
      kind: 'notes',
      title: `Apuntes de «${title}»`,
      description: 'Un solo tema, con sus respuestas y sus fuentes.',
      for: 'student',
      theme: id,
    }),
  )
}

/** The tables of a note that says so, on one sheet. */
function tables({ notes: all }: HandedCourse): Handout[] {
  return all
    .filter(({ sheet }) => sheet)
    .flatMap(({ slug, title }) =>
      onBothPapers(slug.replaceAll('/', '-'), {
        kind: 'tables',
        title: `${title}, para tener al lado`,
        description: 'Solo las tablas, en una hoja impresa por un lado.',
        for: 'student',
        note: slug,
      }),
    )
}

/** The planned slides of a lecture, and apart from them those for whoever wants more. */
function slides({ name, folder, description, slides: all }: HandedLecture): Handout[] {
  const planned: Handout = {
    file: `${folder}.pdf`,
    kind: 'slides',
    title: name,
    description: `Las diapositivas, una por página. ${description}`,
    for: 'student',
    lecture: folder,
  }
  const more: Handout = {
    ...planned,
    file: `${folder}-ampliacion.pdf`,
    title: `${name}, ampliación`,
    description: 'Las diapositivas que no caben en la clase, para quien quiere más.',
    extension: true,
  }
  return all.some(({ extension }) => extension) ? [planned, more] : [planned]
}

/** The lecture whose leaflets need not name it. */
const completeLecture = 'presentacion'

/** The planned slides to write beside and with their notes: of the lecture, and of each of its sessions. */
function leaflets(lecture: HandedLecture): Handout[] {
  const { name, folder } = lecture
  const own = folder === completeLecture ? '' : `-${folder}`
  return [undefined, ...sessionsOf(lecture)].flatMap((session) => {
    const part = session === undefined ? '' : `-sesion-${session}`
    const common = { lecture: folder, ...(session !== undefined && { session }) }
    const title = session === undefined ? name : `${name}, sesión ${session}`
    return [
      ...onBothPapers(`folleto-3${own}${part}`, {
        ...common,
        kind: 'lined-slides',
        title: `Folleto para anotar: ${title}`,
        description: 'Tres diapositivas por hoja, con renglones al lado para escribir en clase.',
        for: 'student',
      }),
      ...onBothPapers(`folleto-notas${own}${part}`, {
        ...common,
        kind: 'slides-with-notes',
        title: `Folleto con notas: ${title}`,
        description: 'Cada diapositiva con lo que se dice al mostrarla y las respuestas de sus preguntas.',
        for: 'teacher',
      }),
    ]
  })
}

/** A lecture in one file, for a classroom without network. */
function withoutNetwork({ name, folder }: HandedLecture): Handout {
  return {
    file: `${folder}-sin-red.html`,
    kind: 'one-file',
    title: `${name}, en un solo archivo`,
    description:
      'La presentación entera, con la vista del docente: se abre con doble clic, también desde una memoria USB, sin red y sin instalar nada.',
    for: 'teacher',
    lecture: folder,
  }
}

/** Sheets to fill in, and their key. */
function exercises(course: HandedCourse): Handout[] {
  const tasks = taughtNotes(course).flatMap(({ sections }) =>
    sections.flatMap((section) => section.exercises),
  )
  if (bankQuestions(course).length + tasks.length === 0) return []
  return [
    ...onBothPapers('ejercicios', {
      kind: 'exercises',
      title: 'Ejercicios',
      description:
        'Las preguntas y los ejercicios de cada tema, con espacio para escribir y una tira para marcar las respuestas.',
      for: 'student',
    }),
    ...onBothPapers('soluciones', {
      kind: 'solutions',
      title: 'Soluciones',
      description: 'La clave de los ejercicios, con el porqué de cada respuesta y la tira para corregir.',
      for: 'teacher',
    }),
  ]
}

function gift(course: HandedCourse): Handout[] {
  if (bankQuestions(course).length === 0) return []
  return [
    {
      file: 'preguntas.gift',
      kind: 'gift',
      title: 'Preguntas para el aula virtual',
      description:
        'Todas las preguntas, con su respuesta y su explicación, por temas y niveles, para importarlas en Moodle o en otra aula virtual que lea GIFT.',
      for: 'teacher',
    },
  ]
}

function anki(course: HandedCourse): Handout[] {
  if (bankQuestions(course).length + studiedTerms(course.terms).length === 0) return []
  return [
    {
      file: 'tarjetas-anki.txt',
      kind: 'anki',
      title: 'Tarjetas para repasar con Anki',
      description:
        'El glosario y las preguntas, como tarjetas con la respuesta al reverso. Al importar una versión nueva, Anki reconoce las que ya estaban.',
      for: 'student',
    },
  ]
}

function epub(course: HandedCourse): Handout[] {
  if (taughtNotes(course).length === 0) return []
  return [
    {
      file: 'apuntes.epub',
      kind: 'epub',
      title: 'Apuntes para el teléfono',
      description:
        'Todas las notas en un libro que se adapta a la pantalla, para leer sin red en el teléfono, la tableta o un lector.',
      for: 'student',
    },
  ]
}
