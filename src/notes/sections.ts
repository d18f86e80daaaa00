import GithubSlugger from 'github-slugger'
import type { Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isDiagram, readDiagram } from './diagram.ts'
import { headingSlugger } from './heading-slugger.ts'
import { minutesOf } from './directives.ts'
import { readExercises } from './exercise.ts'
import { isDirective, isOfSection } from './is-directive.ts'
import { isUnclosed } from './is-unclosed.ts'
import { report } from './problem.ts'
import { isKept, published } from './published.ts'
import { isExamQuestion, readQuestion } from './question.ts'
import { readRemarks } from './teacher-marks.ts'
import type { ContainerDirective, Diagram, Layout, Section, Slide } from './types.ts'
import { find, walk } from './walk.ts'

/**
 * Cuts a note into what stands before its first `##` and its sections. Ids are
 * github-slugger's over all headings of the page, as on the site.
 */
export function readSections(tree: Root, file: VFile): { intro: RootContent[]; sections: Section[] } {
  const ids = headingIds(tree, file)
  const intro: RootContent[] = []
  const raw: { heading: Heading; children: RootContent[] }[] = []
  for (const node of tree.children) {
    if (node.type === 'yaml') continue
    if (node.type === 'heading' && node.depth === 2) raw.push({ heading: node, children: [] })
    else if (node.type === 'footnoteDefinition') continue
    else (raw.at(-1)?.children ?? intro).push(node)
  }
  rejectOutside(intro, file)
  const counter = { questions: 0, exam: 0, exercises: 0 }
  const sections = raw.map(({ heading, children }) =>
    readSection(heading, children, ids.get(heading) ?? '', counter, file),
  )
  return { intro, sections }
}

/** The id of every heading; a repeated one is a problem, since it is an address. */
function headingIds(tree: Root, file: VFile): Map<Heading, string> {
  const slug = headingSlugger()
  const ids = new Map<Heading, string>()
  const first = new Map<string, Heading>()
  walk(tree, (heading) => {
    if (heading.type !== 'heading') return
    const text = toString(heading)
    ids.set(heading, slug(heading))
    if (heading.depth === 1) {
      report(file, {
        rule: 'titulo-en-el-texto',
        reason: 'Hay un encabezado «#» en la nota',
        hint: 'El título va en «title:»; usa «##» para las secciones.',
        place: heading,
      })
    }
    const plain = new GithubSlugger().slug(text)
    const previous = first.get(plain)
    if (previous) {
      report(file, {
        rule: 'identificador-repetido',
        reason: `El encabezado «${text}» da la misma dirección «#${plain}» que el de la línea ${previous.position?.start.line}`,
        hint: 'Cambia el texto de uno de los dos.',
        place: heading,
      })
    } else first.set(plain, heading)
  })
  return ids
}

/** Slides, questions and exercises belong to a section: before the first `##` they would be lost. */
function rejectOutside(intro: RootContent[], file: VFile): void {
  visit({ type: 'root', children: intro } as Root, (node) => {
    const lost = isOfSection(node) || (node.type === 'leafDirective' && node.name === 'no-slide')
    if (!lost) return
    report(file, {
      rule: 'fuera-de-seccion',
      reason: `«${(node as ContainerDirective).name}» está antes de la primera sección`,
      hint: 'Ponla debajo de un encabezado «##».',
      place: node.position?.start,
    })
    return SKIP
  })
}

function readSection(
  heading: Heading,
  children: RootContent[],
  id: string,
  counter: { questions: number; exam: number; exercises: number },
  file: VFile,
): Section {
  const title = toString(heading)
  const slides = children.filter((node) => isDirective(node, 'slide'))
  const marks = children.filter((node) => node.type === 'leafDirective' && node.name === 'no-slide')
  const shown = children.filter((node) => !isKept(node))
  const remarks = readRemarks(children)
  const questions = shown
    .filter((node) => isDirective(node, 'question'))
    .map((node) => readQuestion(node, `pregunta-${++counter.questions}`, file, remarks.of.get(node)))
  const examQuestions = children
    .filter(isExamQuestion)
    .map((node) => readQuestion(node, `examen-${++counter.exam}`, file))
  rejectExtra(slides, marks, file)
  rejectNested(children, file)
  const [mark] = marks
  const last = children.at(-1) ?? heading
  return {
    title,
    id,
    heading,
    children: published(shown),
    prose: shown.filter((node) => !isOfSection(node) && node !== mark),
    slide: slides[0] && readSlide(slides[0], title),
    noSlide: (mark?.type === 'leafDirective' && mark.attributes?.reason) || undefined,
    questions,
    examQuestions,
    exercises: readExercises(
      shown,
      () => `ejercicio-${++counter.exercises}`,
      file,
      (node) => remarks.of.get(node) ?? [],
    ),
    remarks: remarks.own,
    diagrams: readDiagrams(shown, id, file),
    position: { start: heading.position!.start, end: last.position!.end },
  }
}

function readSlide(node: ContainerDirective, sectionTitle: string): Slide {
  const { title, minutes, layout } = node.attributes ?? {}
  return {
    title: title || sectionTitle,
    minutes: minutesOf(minutes),
    layout: (layout || undefined) as Layout | undefined,
    children: node.children,
    node,
  }
}

function readDiagrams(children: RootContent[], section: string, file: VFile): Diagram[] {
  const diagrams: Diagram[] = []
  for (const child of children) {
    const onSlide = isDirective(child, 'slide')
    walk(child, (node) => {
      if (node.type === 'code' && isDiagram(node))
        diagrams.push(readDiagram(node, { section, onSlide, file }))
    })
  }
  return diagrams
}

function rejectExtra(slides: ContainerDirective[], marks: RootContent[], file: VFile): void {
  const extra = slides[1] ?? (slides[0] && marks[0]) ?? marks[1]
  if (!extra) return
  report(file, {
    rule: 'diapositiva-de-mas',
    reason: slides[1]
      ? 'La sección tiene más de una diapositiva'
      : slides[0]
        ? 'La sección tiene diapositiva y a la vez dice que no la tiene'
        : 'La sección dice dos veces que no tiene diapositiva',
    hint: 'Deja en la sección una sola «:::slide» o un solo «::no-slide». Si hace falta otra diapositiva, abre otra sección «##».',
    place: extra.position?.start,
  })
}

/** A slide, question or exercise inside a list, quote or other directive would not be found. */
function rejectNested(children: RootContent[], file: VFile): void {
  for (const child of children) {
    const nested = find(child, (node) => node !== child && isOfSection(node))
    if (!nested || isUnclosed(child, file)) continue
    report(file, {
      rule: 'directiva-anidada',
      reason: `«${(nested as ContainerDirective).name}» está dentro de otro bloque`,
      hint: isDirective(nested, 'solution')
        ? 'Cierra antes el ejercicio con «:::», y pon la solución justo después.'
        : 'Sácala de ahí: va directamente debajo del encabezado «##». Quizá falte cerrar el bloque anterior.',
      place: nested.position?.start,
    })
  }
}
