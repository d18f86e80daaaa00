import type { Point, Position } from 'unist'
import { location, type Location } from 'vfile-location'
import type { Document } from '../document.ts'

const locations = new WeakMap<Document, Location>()

/** The line and column of an offset in the source of `document`. */
export function pointAt(document: Document, offset: number): Point {
  let where = locations.get(document)
  if (!where) locations.set(document, (where = location(document.source)))
  return where.toPoint(offset)!
}

/** Where the `length` characters from offset `start` stand. */
export function rangeAt(document: Document, start: number, length: number): Position {
  return { start: pointAt(document, start), end: pointAt(document, start + length) }
}
