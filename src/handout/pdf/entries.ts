/** Reads entries of dictionaries, whatever the file has in their place. */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** What `dict` has at `key`, followed to the object itself; undefined when it has none. */
export function entryAt(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key))
}

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(entryAt(dict, key))
}

/** The dictionary that `object` is, or that it has as a stream. */
export function asDict(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFDict) return object
  return object && 'dict' in object && object.dict instanceof PDFDict ? object.dict : undefined
}

/** Items of an array, each followed to the object itself; none when there is no array. */
export function itemsAt(dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = entryAt(dict, key)
  return value instanceof PDFArray ? itemsOf(value) : []
}

export function itemsOf(array: PDFArray): PDFObject[] {
  return Array.from({ length: array.size() }, (_, index) => array.lookup(index)).flatMap((item) => item ?? [])
}

/** A name without its slash. */
export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = entryAt(dict, key)
  return value instanceof PDFName ? value.decodeText() : undefined
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  return asText(entryAt(dict, key))
}

export function asText(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = entryAt(dict, key)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

export function isTrueAt(dict: PDFDict | undefined, key: string): boolean {
  const value = entryAt(dict, key)
  return value instanceof PDFBool && value.asBoolean()
}

/** What the tree of parents has for each key (ISO 32000-1, 14.7.4.4): elements, by content or object. */
export function parentTree({ catalog }: PDFDocument): Map<number, PDFObject> {
  return new Map(numberTree(dictAt(dictAt(catalog, 'StructTreeRoot'), 'ParentTree')))
}

/** Pairs of a number tree (ISO 32000-1, 7.9.7), in the order in which they stand. */
export function* numberTree(node: PDFDict | undefined, depth = 0): Generator<[number, PDFObject]> {
  const pairs = itemsAt(node, 'Nums')
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const key = pairs[index]
    if (key instanceof PDFNumber) yield [key.asNumber(), pairs[index + 1]!]
  }
  // A tree that turns back on itself would never end.
  if (depth > 20) return
  for (const kid of itemsAt(node, 'Kids')) if (kid instanceof PDFDict) yield* numberTree(kid, depth + 1)
}
