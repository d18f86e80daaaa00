import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { elementNameFault } from './elements.ts'
import { isUnclosed } from './is-unclosed.ts'
import { nearest } from './nearest.ts'
import { report } from './problem.ts'
import { layouts, levels, type ContainerDirective, type LeafDirective, type TextDirective } from './types.ts'
import { walk } from './walk.ts'
import { isDay } from './schema.ts'

type Directive = ContainerDirective | LeafDirective | TextDirective

/** Returns what is wrong with an attribute's value, or undefined. */
type Check = (value: string) => string | undefined

interface DirectiveKind {
  type: Directive['type']
  /** How an author writes it. */
  example: string
  attributes: Record<string, { check: Check; required?: boolean }>
  /** Other attributes that it takes, by how their names begin. */
  more?: string
}

/** «a», «b» o «c». */
const either = (names: readonly string[]): string =>
  new Intl.ListFormat('es', { type: 'disjunction' }).format(names.map((name) => `«${name}»`))
const anyText: Check = (value) => (value.trim() ? undefined : 'no puede quedar vacío')
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value) ? undefined : `debe ser ${either(values)}`
/** A number of minutes as an author writes it: `2,5`; undefined where there is none, or no number. */
export function minutesOf(value: string | null | undefined): number | undefined {
  const minutes = value ? Number(value.replace(',', '.')) : NaN
  return Number.isNaN(minutes) ? undefined : minutes
}
const minutes: Check = (value) =>
  /^\d+([.,]\d+)?$/.test(value) && minutesOf(value)! > 0
    ? undefined
    : 'debe ser un número de minutos mayor que cero'
const place: Check = (value) =>
  /^[1-9]\d*$/.test(value) ? undefined : 'debe ser el número de un paso, desde 1'
/** What says all by being there. */
const nothing: Check = (value) => (value === '' ? undefined : 'no lleva ningún valor')
const day: Check = (value) =>
  isDay(value) ? undefined : 'debe ser un día escrito como año-mes-día, por ejemplo 2027-06-01'

const aside: DirectiveKind = { type: 'containerDirective', example: ':::note[Título]', attributes: {} }

/** The directives that a note may use, Starlight's asides included. */
export const directives: Record<string, DirectiveKind> = {
  slide: {
    type: 'containerDirective',
    example: ':::slide{minutes=2}',
    attributes: {
      title: { check: anyText },
      minutes: { check: minutes },
      layout: { check: oneOf(layouts) },
    },
  },
  question: {
    type: 'containerDirective',
    example: ':::question{level="comprender"}',
    attributes: {
      level: { check: oneOf(levels) },
      discuss: { check: minutes },
      exam: { check: nothing },
      'in-order': { check: nothing },
    },
  },
  exercise: {
    type: 'containerDirective',
    example: ':::exercise{minutes=5}',
    attributes: {
      minutes: { check: minutes },
      title: { check: anyText },
      'no-solution': { check: anyText },
    },
  },
  solution: { type: 'containerDirective', example: ':::solution', attributes: {} },
  teacher: { type: 'containerDirective', example: ':::teacher', attributes: {} },
  step: { type: 'textDirective', example: ':step', attributes: { at: { check: place } } },
  element: {
    type: 'containerDirective',
    example: ':::element{name="contador-de-hojas"}',
    attributes: { name: { check: elementNameFault, required: true } },
    more: 'data-',
  },
  'no-slide': {
    type: 'leafDirective',
    example: '::no-slide{reason="…"}',
    attributes: { reason: { check: anyText, required: true } },
  },
  dato: {
    type: 'textDirective',
    example: ':dato[…]{revisar-antes-de="2027-06-01"}',
    attributes: { 'revisar-antes-de': { check: day, required: true } },
  },
  note: aside,
  tip: aside,
  caution: { ...aside, example: ':::caution[Título]' },
  danger: { ...aside, example: ':::danger[Título]' },
}

/** Whether a text directive is ours; `nginx:alpine` in prose also parses as one. */
export function isKnownTextDirective(node: TextDirective): boolean {
  return directives[node.name]?.type === 'textDirective'
}

/** Checks name, kind and attributes of every directive in `tree`. */
export function checkDirectives(tree: Root, file: VFile): void {
  walk(tree, (node) => {
    if (node.type === 'containerDirective' || node.type === 'leafDirective') checkKnown(node, file)
    if (node.type === 'textDirective' && isKnownTextDirective(node)) checkKnown(node, file)
  })
}

/** What other programs call their blocks, and what is written here for it. */
const foreign: Record<string, string> = {
  warning: 'Se escribe «:::caution».',
  important: 'Se escribe «:::caution».',
  attention: 'Se escribe «:::caution».',
  error: 'Se escribe «:::danger».',
  info: 'Se escribe «:::note».',
  seealso: 'Se escribe «:::note».',
  example: 'Se escribe «:::note[Ejemplo]».',
  hint: 'Se escribe «:::tip».',
  success: 'Se escribe «:::tip».',
  tab: 'No hay pestañas: pon una cosa después de la otra, cada una con su título.',
  tabs: 'No hay pestañas: pon una cosa después de la otra, cada una con su título.',
  details: 'Nada se pliega: escríbelo en el texto, o haz de ello una pregunta.',
  spoiler: 'Nada se pliega: escríbelo en el texto, o haz de ello una pregunta.',
  quiz: 'Se escribe «:::question».',
  figure: 'Una figura se escribe «![Qué se ve](archivo)».',
  'code-group': 'Pon un bloque de código después del otro, cada uno con «title="…"».',
}

function checkKnown(node: Directive, file: VFile): void {
  const kind = directives[node.name]
  if (!kind) {
    const names = Object.keys(directives)
    const ours = Object.hasOwn(foreign, node.name) ? foreign[node.name] : undefined
    const near = nearest(node.name, names)
    report(file, {
      rule: 'directiva-desconocida',
      reason: `No se conoce la directiva «${node.name}»`,
      hint: ours ?? (near ? `¿Querías decir «${near}»?` : `Usa una de estas: ${names.join(', ')}.`),
      place: node.position?.start,
    })
    return
  }
  if (kind.type !== node.type) {
    report(file, {
      rule: 'directiva-desconocida',
      reason: `La directiva «${node.name}» no se escribe así`,
      hint: `Escribe ${kind.example}.`,
      place: node.position?.start,
    })
    return
  }
  checkAttributes(node, kind, file)
  if (
    node.type === 'containerDirective' &&
    !mayBeEmpty.has(node.name) &&
    isEmpty(node) &&
    !isUnclosed(node, file)
  ) {
    report(file, {
      rule: 'directiva-vacia',
      reason: `El bloque «${node.name}» está vacío`,
      hint: 'Escribe dentro lo que debe verse, o quítalo.',
      place: node.position?.start,
    })
  }
}

/** Of an empty question the rules tell what it lacks; an element shows itself. */
const mayBeEmpty = new Set(['question', 'element'])

/** Whether a block has nothing to show but its title. */
function isEmpty({ children }: ContainerDirective): boolean {
  return children.every(
    (child) =>
      (child.type === 'html' && /^<!--[^]*-->$/.test(child.value.trim())) ||
      (child.type === 'paragraph' && child.data && 'directiveLabel' in child.data),
  )
}

function checkAttributes(node: Directive, kind: DirectiveKind, file: VFile): void {
  const given = node.attributes ?? {}
  const known = Object.keys(kind.attributes)
  for (const [name, value] of Object.entries(given)) {
    if (kind.more && name.startsWith(kind.more)) continue
    const attribute = kind.attributes[name]
    const wrong = attribute?.check(value ?? '')
    if (!attribute) {
      report(file, {
        rule: 'atributo-desconocido',
        reason: `La directiva «${node.name}» no tiene el atributo «${name}»`,
        hint: otherAttributes(kind),
        place: node.position?.start,
      })
    } else if (wrong) {
      report(file, {
        rule: 'atributo-incorrecto',
        reason: `«${name}» de «${node.name}» ${wrong}`,
        hint: `Ahora dice «${value ?? ''}». Por ejemplo: ${kind.example}.`,
        place: node.position?.start,
      })
    }
  }
  for (const name of known) {
    if (kind.attributes[name]?.required && !(name in given)) {
      report(file, {
        rule: 'atributo-falta',
        reason: `A la directiva «${node.name}» le falta «${name}»`,
        hint: `Escribe ${kind.example}.`,
        place: node.position?.start,
      })
    }
  }
}

function otherAttributes({ attributes, more }: DirectiveKind): string {
  const known = Object.keys(attributes)
  if (known.length === 0) return 'No lleva atributos: quítalo.'
  return more
    ? `Usa ${either(known)} o uno que empiece por «${more}», o quítalo.`
    : `Usa ${either(known)}, o quítalo.`
}
