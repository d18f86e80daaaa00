import type { CourseRule } from './course/rule.ts'
import { incompleteCorrection } from './course/correccion-incompleta.ts'
import { internalLink } from './course/enlace-interno.ts'
import { unusedSource } from './course/fuente-sin-usar.ts'
import { incoherentGlossary } from './course/glosario-incoherente.ts'
import { longNotes } from './course/notas-largas.ts'
import { untestedMisconception } from './course/idea-mal-probada.ts'
import { unknownRule } from './course/regla-desconocida.ts'
import { ruleDocs, type RuleDoc } from '../reporters/rule-docs.ts'
import { spanishRules } from './spanish-rules.ts'
import type { Rule } from './rule.ts'
import avoidedTerm from './rules/termino-evitado.ts'
import properName from './rules/nombre-propio.ts'
import misconception from './rules/idea-equivocada.ts'
import description from './rules/descripcion.ts'
import headingOrder from './rules/orden-de-encabezados.ts'
import sectionWithoutSlide from './rules/seccion-sin-diapositiva.ts'
import longSlide from './rules/diapositiva-larga.ts'
import incompleteExercise from './rules/ejercicio-incompleto.ts'
import incompleteQuestion from './rules/pregunta-incompleta.ts'
import placedOption from './rules/opcion-por-su-lugar.ts'
import imageWithoutAlternative from './rules/imagen-sin-alternativa.ts'
import diagramWithoutTitle from './rules/diagrama-sin-titulo.ts'
import diagramWithoutDescription from './rules/diagrama-sin-descripcion.ts'
import diagramOffSlide from './rules/diagrama-fuera-de-diapositiva.ts'
import smallDiagram from './rules/diagrama-pequeno.ts'
import styledDiagram from './rules/diagrama-con-estilo.ts'
import brokenDiagram from './rules/diagrama-roto.ts'
import diagramWord from './rules/palabra-de-diagrama.ts'
import footnote from './rules/nota-al-pie.ts'
import expiredFact from './rules/dato-vencido.ts'
import markup from './rules/markdown-no-permitido.ts'
import unclosedEmphasis from './rules/enfasis-sin-cerrar.ts'
import unsafeAddress from './rules/direccion-no-permitida.ts'
import emphasisWithinWord from './rules/enfasis-dentro-de-palabra.ts'
import slideSign from './rules/signo-de-diapositiva.ts'
import signWithoutEffect from './rules/signo-sin-efecto.ts'
import brokenReference from './rules/referencia-rota.ts'
import emptyLink from './rules/enlace-vacio.ts'
import bareAddress from './rules/direccion-suelta.ts'
import vagueLink from './rules/texto-de-enlace-vago.ts'
import badHeading from './rules/encabezado-mal-escrito.ts'
import tab from './rules/tabulador.ts'
import tableRow from './rules/fila-de-tabla.ts'
import badList from './rules/lista-mal-escrita.ts'
import html from './rules/html-en-la-nota.ts'
import homeCode from './rules/codigo-en-la-portada.ts'
import codeLanguage from './rules/lenguaje-del-bloque.ts'
import needlessBackslash from './rules/barra-de-mas.ts'
import invisibleCharacter from './rules/caracter-invisible.ts'
import signWithoutGlyph from './rules/signo-sin-letra.ts'
import decomposedLetters from './rules/letras-descompuestas.ts'
import invisibleBreak from './rules/salto-invisible.ts'
import slideWithoutNotes from './rules/diapositiva-sin-notas.ts'

/** Rules that look at one file, in the order in which the site explains them. */
export const rules: readonly Rule[] = [
  avoidedTerm,
  properName,
  ...spanishRules,
  misconception,
  description,
  headingOrder,
  badHeading,
  sectionWithoutSlide,
  slideWithoutNotes,
  slideSign,
  longSlide,
  incompleteExercise,
  incompleteQuestion,
  placedOption,
  imageWithoutAlternative,
  diagramWithoutTitle,
  diagramWithoutDescription,
  diagramOffSlide,
  smallDiagram,
  styledDiagram,
  brokenDiagram,
  diagramWord,
  footnote,
  brokenReference,
  emptyLink,
  bareAddress,
  vagueLink,
  signWithoutEffect,
  unsafeAddress,
  expiredFact,
  html,
  homeCode,
  markup,
  tableRow,
  tab,
  badList,
  codeLanguage,
  unclosedEmphasis,
  emphasisWithinWord,
  needlessBackslash,
  invisibleBreak,
  invisibleCharacter,
  decomposedLetters,
  signWithoutGlyph,
]

/** Rules that look at the course as a whole. */
export const courseRules: readonly CourseRule[] = [
  internalLink,
  unusedSource,
  incompleteCorrection,
  incoherentGlossary,
  untestedMisconception,
  unknownRule,
  longNotes,
]

/** What a reader of the site learns about a rule. */
export interface RuleEntry extends RuleDoc {
  fixes: boolean
  examples: { wrong: string; right: string; path: string }[]
}

/** Everything that a finding can be about: the linter's rules, then those of who builds. */
export const ruleCatalog: readonly RuleEntry[] = [
  ...[...rules, ...courseRules].map(({ meta }) => ({
    id: meta.id,
    severity: meta.severity,
    what: meta.what,
    why: meta.why,
    advice: meta.advice,
    stops: meta.stops ?? false,
    fixes: meta.fixes ?? false,
    examples: meta.examples.map(({ wrong, right, path }) => ({
      wrong,
      right,
      path: path ?? 'docs/tema/nota.md',
    })),
  })),
  ...ruleDocs.map((doc) => ({ ...doc, fixes: false, examples: [] })),
]
