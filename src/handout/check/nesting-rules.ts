/** Of what may stand in what: tables, lists and contents. */
import { kidTypes, parentType } from './elements.ts'
import type { Rule } from './rule.ts'
import { ofType } from './tag-rules.ts'

/** Elements of `type` that stand in anything but `parents`. */
function within(id: string, type: string, ...parents: string[]): Rule {
  return {
    id,
    broken: `etiquetas ${type} fuera de ${parents.join(', ')}`,
    count: (facts) =>
      ofType(facts, type).filter((element) => !parents.includes(parentType(element) ?? '')).length,
  }
}

/** Elements of `type` that hold anything but `kids`. */
function only(id: string, type: string, ...kids: string[]): Rule {
  return {
    id,
    broken: `etiquetas ${type} con algo que no es ${kids.join(', ')}`,
    count: (facts) =>
      ofType(facts, type).filter((element) => kidTypes(element).some((kid) => !kids.includes(kid))).length,
  }
}

/** Elements of `type` whose kids are not as they may be. */
function shaped(id: string, broken: string, type: string, isRight: (kids: string[]) => boolean): Rule {
  return { id, broken, count: (facts) => ofType(facts, type).filter((one) => !isRight(kidTypes(one))).length }
}

const howMany = (kids: readonly string[], type: string): number => kids.filter((kid) => kid === type).length

export const nestingRules: readonly Rule[] = [
  only('7.2-3', 'Table', 'TR', 'THead', 'TBody', 'TFoot', 'Caption'),
  within('7.2-4', 'TR', 'Table', 'THead', 'TBody', 'TFoot'),
  within('7.2-5', 'THead', 'Table'),
  within('7.2-6', 'TBody', 'Table'),
  within('7.2-7', 'TFoot', 'Table'),
  within('7.2-8', 'TH', 'TR'),
  within('7.2-9', 'TD', 'TR'),
  only('7.2-10', 'TR', 'TH', 'TD'),
  shaped('7.2-11', 'tablas con varias cabeceras', 'Table', (kids) => howMany(kids, 'THead') <= 1),
  shaped('7.2-12', 'tablas con varios pies', 'Table', (kids) => howMany(kids, 'TFoot') <= 1),
  shaped(
    '7.2-13',
    'tablas con pie y sin cuerpo',
    'Table',
    (kids) => !kids.includes('TFoot') || kids.includes('TBody'),
  ),
  shaped(
    '7.2-14',
    'tablas con cabecera y sin cuerpo',
    'Table',
    (kids) => !kids.includes('THead') || kids.includes('TBody'),
  ),
  shaped(
    '7.2-16',
    'tablas con el título en medio',
    'Table',
    (kids) => !kids.slice(1, -1).includes('Caption'),
  ),
  within('7.2-17', 'LI', 'L'),
  within('7.2-18', 'LBody', 'LI'),
  only('7.2-19', 'L', 'L', 'LI', 'Caption'),
  only('7.2-20', 'LI', 'Lbl', 'LBody'),
  within('7.2-26', 'TOCI', 'TOC'),
  only('7.2-27', 'TOC', 'TOC', 'TOCI', 'Caption'),
  shaped(
    '7.2-28',
    'índices con el título después de algo',
    'TOC',
    (kids) => !kids.slice(1).includes('Caption'),
  ),
  only('7.2-36', 'THead', 'TR'),
  only('7.2-37', 'TBody', 'TR'),
  only('7.2-38', 'TFoot', 'TR'),
  shaped('7.2-39', 'tablas con varios títulos', 'Table', (kids) => howMany(kids, 'Caption') < 2),
  shaped('7.2-40', 'listas con el título después de algo', 'L', (kids) => !kids.slice(1).includes('Caption')),
]
