import { PDFDict, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { asDict, dictAt, entryAt, itemsAt, nameAt, numberAt, textAt } from '../pdf/entries.ts'
import { asNumbers } from './numbers.ts'
import type { Roles } from './elements.ts'

/** An annotation on a page. */
export interface Annotation {
  dict: PDFDict
  subtype: string
  /** Nobody sees it: it is hidden, or outside of what the page shows. */
  unseen: boolean
  contents: string
  /** Of the element that it belongs to. */
  alt: string
  /** Standard type of the element that it belongs to; undefined when it belongs to none. */
  within: string | undefined
  /** The name of the form field that it stands for. */
  fieldName: string
  /** Language said by the element that it belongs to. */
  language: string | undefined
}

/** The annotations of one page, and in which order one reaches them. */
export interface AnnotatedPage {
  annotations: Annotation[]
  tabs: string | undefined
}

const hidden = 2

/** @param parents see `parentTree` */
export function readAnnotations(
  document: PDFDocument,
  roles: Roles,
  parents: ReadonlyMap<number, PDFObject>,
): AnnotatedPage[] {
  return document.getPages().map((page) => {
    const { x, y, width, height } = page.getCropBox()
    const annotations = itemsAt(page.node, 'Annots').flatMap((item): Annotation[] => {
      const dict = asDict(item)
      if (!dict) return []
      const element = asDict(parents.get(numberAt(dict, 'StructParent') ?? -1))
      const [left = 0, bottom = 0, right = 0, top = 0] = asNumbers(entryAt(dict, 'Rect'))
      const outside = right < x || left > x + width || top < y || bottom > y + height
      const parent = dictAt(dict, 'Parent')
      return [
        {
          dict,
          subtype: nameAt(dict, 'Subtype') ?? '',
          unseen: outside || ((numberAt(dict, 'F') ?? 0) & hidden) === hidden,
          contents: textAt(dict, 'Contents') ?? '',
          alt: textAt(element, 'Alt') ?? '',
          within: element && roles.standardOf(nameAt(element, 'S') ?? ''),
          fieldName: textAt(dict, 'TU') ?? textAt(parent, 'TU') ?? '',
          language: textAt(element, 'Lang'),
        },
      ]
    })
    return { annotations, tabs: nameAt(page.node, 'Tabs') }
  })
}
