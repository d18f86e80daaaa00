/** Of tags, and of what belongs to none. */
import { dictAt, entryAt, textAt } from '../pdf/entries.ts'
import { attribute, kidTypes, type Element } from './elements.ts'
import type { Facts } from './facts.ts'
import type { Rule } from './rule.ts'

/** Elements of a standard type. */
export const ofType = ({ elements }: Facts, ...types: string[]): Element[] =>
  elements.filter(({ standard }) => standard !== undefined && types.includes(standard))

const numbered = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']

/** An element that stands for what cannot be read: a text must say it. */
const isSilent = ({ dict }: Element): boolean =>
  !textAt(dict, 'Alt') && entryAt(dict, 'ActualText') === undefined

/** Headings that skip a level, or that begin below the first. */
function skippedLevels(facts: Facts): number {
  let last = 0
  return ofType(facts, ...numbered).filter(({ standard }) => {
    const level = numbered.indexOf(standard!) + 1
    const skips = level > last + 1
    last = level
    return skips
  }).length
}

/** Notes whose name another note has had. */
function repeatedNames(facts: Facts): number {
  const seen = new Set<string>()
  return ofType(facts, 'Note').filter(({ dict }) => {
    const id = textAt(dict, 'ID')
    if (!id) return false
    const repeated = seen.has(id)
    seen.add(id)
    return repeated
  }).length
}

export const tagRules: readonly Rule[] = [
  {
    id: '7.1-1',
    broken: 'adornos dentro de contenido con etiqueta',
    count: ({ contents }) => contents.artifactsInTags,
  },
  {
    id: '7.1-2',
    broken: 'contenidos con etiqueta dentro de un adorno',
    count: ({ contents }) => contents.tagsInArtifacts,
  },
  {
    id: '7.1-3',
    broken: 'trazos sin etiqueta que no se dicen adorno',
    count: ({ contents }) => contents.loose,
  },
  {
    id: '7.1-5',
    broken: 'etiquetas de un tipo que la norma no conoce',
    count: ({ elements, roles }) =>
      elements.filter(({ type, standard }) => standard === undefined && !roles.isCircular(type)).length,
  },
  {
    id: '7.1-6',
    broken: 'tipos de etiqueta definidos por sí mismos',
    count: ({ elements, roles }) => elements.filter(({ type }) => roles.isCircular(type)).length,
  },
  {
    id: '7.1-7',
    broken: 'tipos de la norma cambiados por otros',
    count: ({ elements, roles }) => elements.filter(({ type }) => roles.isRemapped(type)).length,
  },
  {
    id: '7.1-12',
    broken: 'etiquetas que no dicen en cuál están',
    count: ({ elements }) => elements.filter(({ dict }) => !dictAt(dict, 'P')).length,
  },
  {
    id: '7.3-1',
    broken: 'figuras sin texto alternativo',
    count: (facts) => ofType(facts, 'Figure').filter(isSilent).length,
  },
  { id: '7.4.2-1', broken: 'encabezados que se saltan un nivel', count: skippedLevels },
  {
    id: '7.4.4-1',
    broken: 'etiquetas con varios encabezados sin nivel',
    count: ({ elements }) =>
      elements.filter((element) => kidTypes(element).filter((type) => type === 'H').length > 1).length,
  },
  {
    id: '7.4.4-2',
    broken: 'encabezados sin nivel entre otros con nivel',
    count: (facts) => (ofType(facts, ...numbered).length > 0 ? ofType(facts, 'H').length : 0),
  },
  {
    id: '7.4.4-3',
    broken: 'encabezados con nivel entre otros sin él',
    count: (facts) => (ofType(facts, 'H').length > 0 ? ofType(facts, ...numbered).length : 0),
  },
  {
    id: '7.7-1',
    broken: 'fórmulas sin texto alternativo',
    count: (facts) => ofType(facts, 'Formula').filter(isSilent).length,
  },
  {
    id: '7.9-1',
    broken: 'notas sin nombre',
    count: (facts) => ofType(facts, 'Note').filter(({ dict }) => !textAt(dict, 'ID')).length,
  },
  { id: '7.9-2', broken: 'notas con el nombre de otra', count: repeatedNames },
  {
    id: '7.18.4-2',
    broken: 'formularios con algo más que su campo',
    count: (facts) =>
      ofType(facts, 'Form').filter(
        (element) =>
          !attribute(element, 'PrintField', 'Role') &&
          !(element.objects === 1 && element.contents === 0 && element.kids.length === 0),
      ).length,
  },
  {
    id: '7.20-2',
    broken: 'dibujos con etiquetas que se repiten en varios sitios',
    count: ({ contents }) =>
      [...contents.forms.values()].filter(({ drawn, tagged }) => tagged && drawn > 1).length,
  },
  {
    id: '7.20-1',
    broken: 'dibujos que están en otro archivo',
    count: ({ dictionaries }) =>
      dictionaries.filter((dict) => entryAt(dict, 'Ref') && entryAt(dict, 'Subtype')?.toString() === '/Form')
        .length,
  },
]
