/** Of the language of each text. */
import { dictAt, textAt } from '../pdf/entries.ts'
import type { Annotation } from './annotations.ts'
import type { Facts } from './facts.ts'
import type { Rule } from './rule.ts'

/** Counts where the document as a whole is in no language. */
const unlessDocument =
  (count: (facts: Facts) => number) =>
  (facts: Facts): number =>
    facts.language === undefined ? count(facts) : 0

/** Elements with a text at `key` whose language nothing says. */
const elementsWith = (key: string): Rule['count'] =>
  unlessDocument(
    ({ elements }) =>
      elements.filter(({ dict, language }) => textAt(dict, key) !== undefined && language === undefined)
        .length,
  )

/** Marked pieces of a line with a text at `key` whose language nothing says. */
const spansWith = (key: string): Rule['count'] =>
  unlessDocument(
    ({ contents }) =>
      contents.spans.filter(
        ({ tag, properties, language }) => tag === 'Span' && properties.has(key) && language === undefined,
      ).length,
  )

const annotationsWith = (isSaid: (annotation: Annotation) => boolean): Rule['count'] =>
  unlessDocument(
    ({ pages }) =>
      pages
        .flatMap(({ annotations }) => annotations)
        .filter((annotation) => isSaid(annotation) && annotation.language === undefined).length,
  )

const isLanguage = (text: string): boolean => /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(text)

/** All that the file says to be a language. */
function languages({ language, elements, contents }: Facts): string[] {
  return [
    ...(language === undefined ? [] : [language]),
    ...elements.flatMap(({ dict }) => textAt(dict, 'Lang') ?? []),
    ...contents.spans.flatMap(({ properties }) => properties.get('Lang') ?? []),
  ]
}

export const languageRules: readonly Rule[] = [
  {
    id: '7.2-2',
    broken: 'marcadores sin idioma',
    count: unlessDocument(({ catalog, dictionaries }) =>
      dictAt(catalog, 'Outlines')
        ? dictionaries.filter((dict) => dictAt(dict, 'Parent') && textAt(dict, 'Title')).length
        : 0,
    ),
  },
  { id: '7.2-21', broken: 'textos de reemplazo sin idioma', count: elementsWith('ActualText') },
  { id: '7.2-22', broken: 'textos alternativos sin idioma', count: elementsWith('Alt') },
  { id: '7.2-23', broken: 'siglas desarrolladas sin idioma', count: elementsWith('E') },
  {
    id: '7.2-24',
    broken: 'descripciones de enlaces sin idioma',
    count: annotationsWith(({ contents }) => contents !== ''),
  },
  {
    id: '7.2-25',
    broken: 'nombres de campos sin idioma',
    count: annotationsWith(({ fieldName }) => fieldName !== ''),
  },
  {
    id: '7.2-29',
    broken: 'idiomas mal escritos',
    count: (facts) => languages(facts).filter((one) => !isLanguage(one)).length,
  },
  { id: '7.2-30', broken: 'trozos con reemplazo sin idioma', count: spansWith('ActualText') },
  { id: '7.2-31', broken: 'trozos con texto alternativo sin idioma', count: spansWith('Alt') },
  { id: '7.2-32', broken: 'siglas de un trozo sin idioma', count: spansWith('E') },
  {
    id: '7.2-33',
    broken: 'metadatos sin idioma',
    count: unlessDocument(({ xmp = '' }) => xmp.match(/xml:lang=["']x-default["']/g)?.length ?? 0),
  },
  {
    id: '7.2-34',
    broken: 'textos sin idioma',
    count: unlessDocument(({ contents }) => contents.textWithoutLanguage),
  },
]
