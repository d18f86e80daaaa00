import type { Rule } from './rule.ts'
import connectorComma from './rules/coma-de-conector.ts'
import quotationMarks from './rules/comillas.ts'
import verbAgreement from './rules/concordancia-del-verbo.ts'
import agreement from './rules/concordancia.ts'
import withDe from './rules/de-que.ts'
import needlessColon from './rules/dos-puntos-de-mas.ts'
import doubleBlank from './rules/espacio-doble.ts'
import spacing from './rules/espacio-y-signo.ts'
import foreignWord from './rules/extranjerismo.ts'
import gerund from './rules/gerundio.ts'
import improperPhrase from './rules/giro-impropio.ts'
import hyphenAndDash from './rules/guion-y-raya.ts'
import laForLe from './rules/la-por-le.ts'
import needlessCapital from './rules/mayuscula-de-mas.ts'
import capitalAfterColon from './rules/mayuscula-tras-dos-puntos.ts'
import spelling from './rules/ortografia.ts'
import confusedWord from './rules/palabra-confundida.ts'
import discouragingWord from './rules/palabra-que-desanima.ts'
import repeatedWord from './rules/palabra-repetida.ts'
import figureSeparator from './rules/separador-de-cifras.ts'
import openingMark from './rules/signo-de-apertura.ts'
import unitSymbol from './rules/simbolo-de-unidad.ts'
import accent from './rules/tilde.ts'
import gluedUnit from './rules/unidad-pegada.ts'
import impersonalVerb from './rules/verbo-impersonal.ts'
import voseo from './rules/voseo.ts'

/** The rules of Spanish, which know nothing of courses, in the order in which the site explains them. */
export const spanishRules: readonly Rule[] = [
  spelling,
  foreignWord,
  accent,
  voseo,
  repeatedWord,
  openingMark,
  agreement,
  verbAgreement,
  withDe,
  impersonalVerb,
  confusedWord,
  laForLe,
  gerund,
  improperPhrase,
  connectorComma,
  needlessColon,
  needlessCapital,
  capitalAfterColon,
  doubleBlank,
  spacing,
  quotationMarks,
  gluedUnit,
  unitSymbol,
  figureSeparator,
  hyphenAndDash,
  discouragingWord,
]
