/** Of links and other annotations. */
import { dictAt, entryAt } from '../pdf/entries.ts'
import type { Annotation } from './annotations.ts'
import type { Facts } from './facts.ts'
import type { Rule } from './rule.ts'

/** How many annotations that are seen are not as they should be. */
const seen =
  (isWrong: (annotation: Annotation) => boolean) =>
  ({ pages }: Facts): number =>
    pages.flatMap(({ annotations }) => annotations).filter((one) => !one.unseen && isWrong(one)).length

export const annotationRules: readonly Rule[] = [
  {
    id: '7.15-1',
    broken: 'formularios que cambian al abrirse (XFA)',
    count: ({ catalog }) => (entryAt(dictAt(catalog, 'AcroForm'), 'XFA') ? 1 : 0),
  },
  {
    id: '7.18.1-1',
    broken: 'anotaciones sin etiqueta de anotación',
    count: seen(
      ({ subtype, within }) => !['Widget', 'PrinterMark', 'Link'].includes(subtype) && within !== 'Annot',
    ),
  },
  {
    id: '7.18.1-2',
    broken: 'anotaciones sin descripción',
    count: seen(({ subtype, contents, alt }) => subtype !== 'Widget' && contents === '' && alt === ''),
  },
  {
    id: '7.18.1-3',
    broken: 'campos sin nombre',
    count: seen(({ subtype, fieldName, alt }) => subtype === 'Widget' && fieldName === '' && alt === ''),
  },
  {
    id: '7.18.2-1',
    broken: 'anotaciones para la imprenta',
    count: seen(({ subtype }) => subtype === 'TrapNet'),
  },
  {
    id: '7.18.3-1',
    broken: 'páginas con enlaces que no se recorren en su orden',
    count: ({ pages }) =>
      pages.filter(({ annotations, tabs }) => annotations.length > 0 && tabs !== 'S').length,
  },
  {
    id: '7.18.4-1',
    broken: 'campos sin etiqueta de formulario',
    count: seen(({ subtype, within }) => subtype === 'Widget' && within !== 'Form'),
  },
  {
    id: '7.18.5-1',
    broken: 'enlaces sin etiqueta de enlace',
    count: seen(({ subtype, within }) => subtype === 'Link' && within !== 'Link'),
  },
  {
    id: '7.18.5-2',
    broken: 'enlaces que no dicen adónde llevan',
    count: seen(({ subtype, contents }) => subtype === 'Link' && contents === ''),
  },
  {
    id: '7.18.8-1',
    broken: 'marcas de imprenta con etiqueta',
    count: seen(({ subtype, within }) => subtype === 'PrinterMark' && within !== undefined),
  },
]
