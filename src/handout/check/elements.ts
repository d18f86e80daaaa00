import { PDFArray, PDFDict, PDFNumber, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { asText, dictAt, entryAt, itemsOf, nameAt, textAt } from '../pdf/entries.ts'
import { standardTags } from '../pdf/standard-tags.ts'

/** A structure element as the file has it. */
export interface Element {
  dict: PDFDict
  /** Its type as it says it. */
  type: string
  /** The standard type that this is mapped to; undefined when it is mapped to none. */
  standard: string | undefined
  parent: Element | undefined
  kids: Element[]
  /** How many references to objects it has as kids, and how many pieces of content. */
  objects: number
  contents: number
  /** Language said by it or around it, but for the document's own. */
  language: string | undefined
}

/** Standard types as the role map of a file gives them. */
export interface Roles {
  /** The standard type that `type` is mapped to, by way of others or not. */
  standardOf(type: string): string | undefined
  /** Whether its mappings turn back on themselves. */
  isCircular(type: string): boolean
  /** Whether it is a standard type, and mapped all the same. */
  isRemapped(type: string): boolean
}

export function readRoles(document: PDFDocument): Roles {
  const map = dictAt(dictAt(document.catalog, 'StructTreeRoot'), 'RoleMap')
  const next = (type: string): string | undefined => nameAt(map, type)
  const follow = (type: string): { end: string | undefined; circular: boolean } => {
    const seen = new Set<string>()
    let at: string | undefined = type
    while (at !== undefined && !standardTags.has(at)) {
      if (seen.has(at)) return { end: undefined, circular: true }
      seen.add(at)
      at = next(at)
    }
    return { end: at, circular: false }
  }
  return {
    standardOf: (type) => follow(type).end,
    isCircular: (type) => follow(type).circular,
    isRemapped: (type) => standardTags.has(type) && next(type) !== undefined,
  }
}

/** All structure elements of `document`, each before its own. */
export function readElements(document: PDFDocument, roles: Roles): Element[] {
  const elements: Element[] = []
  // A tree that turns back on itself would never end.
  const seen = new Set<PDFDict>()
  const kidsOf = (value: PDFObject | undefined): PDFObject[] => {
    if (value instanceof PDFArray) return itemsOf(value)
    return value ? [value] : []
  }
  const read = (dict: PDFDict, parent: Element | undefined): void => {
    seen.add(dict)
    const type = nameAt(dict, 'S') ?? ''
    const element: Element = {
      dict,
      type,
      standard: roles.standardOf(type),
      parent,
      kids: [],
      objects: 0,
      contents: 0,
      language: textAt(dict, 'Lang') ?? parent?.language,
    }
    elements.push(element)
    parent?.kids.push(element)
    for (const kid of kidsOf(entryAt(dict, 'K'))) {
      const kind = kid instanceof PDFDict ? nameAt(kid, 'Type') : undefined
      if (kid instanceof PDFNumber || kind === 'MCR') element.contents++
      else if (kind === 'OBJR') element.objects++
      else if (kid instanceof PDFDict && !seen.has(kid)) read(kid, element)
    }
  }
  const root = dictAt(document.catalog, 'StructTreeRoot')
  for (const kid of kidsOf(entryAt(root, 'K'))) {
    if (kid instanceof PDFDict && !seen.has(kid)) read(kid, undefined)
  }
  return elements
}

/** The elements below `element` that count as its own: a NonStruct stands for what it holds. */
export function ownKids(element: Element): Element[] {
  return element.kids.flatMap((kid) => (kid.standard === 'NonStruct' ? ownKids(kid) : [kid]))
}

/** Standard types of the elements of `element`. */
export function kidTypes(element: Element): string[] {
  return ownKids(element).map(({ standard }) => standard ?? '')
}

/** Standard type of what `element` stands in; undefined at the top. */
export function parentType({ parent }: Element): string | undefined {
  return parent?.standard === 'NonStruct' ? parentType(parent) : parent?.standard
}

/** What an attribute object of `element` says at `key`, of those whose owner is `owner`. */
export function attribute({ dict }: Element, owner: string, key: string): PDFObject | undefined {
  const value = entryAt(dict, 'A')
  for (const item of value instanceof PDFArray ? itemsOf(value) : [value]) {
    if (!(item instanceof PDFDict) || nameAt(item, 'O') !== owner) continue
    const found = entryAt(item, key)
    if (found) return found
  }
  return undefined
}

/** The strings of an array, or none. */
export function stringsIn(value: PDFObject | undefined): string[] {
  return value instanceof PDFArray ? itemsOf(value).flatMap((item) => asText(item) ?? []) : []
}
