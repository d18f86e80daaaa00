import { PDFName, PDFStream, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib'
import { deflateSync } from 'node:zlib'

/** Objects that are compressed together: in more, a reader unpacks much to see little. */
const together = 200

/** Where an object is: at an offset of the file, or within the stream of others. */
type Entry = { offset: number } | { stream: number; index: number }

/**
 * The bytes of `document`, with its objects compressed together (ISO 32000-1, 7.5.7 and 7.5.8).
 * pdf-lib does the same, but goes through all that it has written for each object that it writes: of
 * the thousands of tags of a book that takes longer than printing it.
 */
export async function writePdf(document: PDFDocument): Promise<Uint8Array> {
  await document.flush()
  const { context } = document
  const parts: Uint8Array[] = []
  let length = 0
  const write = (bytes: Uint8Array): void => {
    parts.push(bytes)
    length += bytes.length
  }
  const entries = new Map<number, Entry>()
  const writeObject = (number: number, object: PDFObject): void => {
    entries.set(number, { offset: length })
    write(latin(`${number} 0 obj\n`))
    write(bytesOf(object))
    write(latin('\nendobj\n'))
  }

  write(latin('%PDF-1.7\n%'))
  // Four bytes beyond ASCII tell that the file is no text (7.5.2).
  write(Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a))
  const objects = context.enumerateIndirectObjects()
  const plain = objects.filter(([, object]) => !(object instanceof PDFStream))
  for (const [ref, object] of objects) {
    if (object instanceof PDFStream) writeObject(ref.objectNumber, object)
  }
  let next = context.largestObjectNumber + 1
  for (let at = 0; at < plain.length; at += together) {
    const number = next++
    const some = plain.slice(at, at + together)
    let offset = 0
    const bodies = some.map(([, object]) => Buffer.concat([bytesOf(object), latin('\n')]))
    const heads = some.map(([ref], index) => {
      const head = `${ref.objectNumber} ${offset}`
      entries.set(ref.objectNumber, { stream: number, index })
      offset += bodies[index]!.length
      return head
    })
    const first = latin(`${heads.join(' ')}\n`)
    const dict = { Type: 'ObjStm', N: some.length, First: first.length, Filter: 'FlateDecode' }
    writeObject(number, context.stream(deflateSync(Buffer.concat([first, ...bodies]), { level: 9 }), dict))
  }
  const start = length
  const number = next++
  entries.set(number, { offset: start })
  const dict = context.obj({ Type: 'XRef', Size: next, W: rowWidths, Filter: 'FlateDecode' })
  dict.set(PDFName.of('DecodeParms'), context.obj({ Predictor: 12, Columns: rowLength }))
  for (const [key, value] of trailer(document)) dict.set(PDFName.of(key), value)
  const table = context.stream(deflateSync(predicted(rows(entries, next)), { level: 9 }))
  for (const [key, value] of dict.entries()) table.dict.set(key, value)
  writeObject(number, table)
  write(latin(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** Bytes of each column of the table: kind, place, index. */
const rowWidths = [1, 4, 1]
const rowLength = 6

function rows(entries: ReadonlyMap<number, Entry>, size: number): Uint8Array {
  const table = new DataView(new ArrayBuffer(size * rowLength))
  for (let number = 0; number < size; number++) {
    const entry = entries.get(number)
    const at = number * rowLength
    // Numbers that no object has are free (kind 0), and never used again.
    if (!entry) table.setUint8(at + 5, 255)
    else if ('offset' in entry) {
      table.setUint8(at, 1)
      table.setUint32(at + 1, entry.offset)
    } else {
      table.setUint8(at, 2)
      table.setUint32(at + 1, entry.stream)
      table.setUint8(at + 5, entry.index)
    }
  }
  return new Uint8Array(table.buffer)
}

/** Each row as what it is more than the one above (PNG's filter «up»): neighbours differ little. */
function predicted(table: Uint8Array): Uint8Array {
  const count = table.length / rowLength
  const filtered = new Uint8Array(count * (rowLength + 1))
  for (let row = 0; row < count; row++) {
    filtered[row * (rowLength + 1)] = 2
    for (let column = 0; column < rowLength; column++) {
      const at = row * rowLength + column
      const above = row === 0 ? 0 : table[at - rowLength]!
      filtered[row * (rowLength + 1) + 1 + column] = table[at]! - above
    }
  }
  return filtered
}

function* trailer({ context }: PDFDocument): Generator<[string, PDFObject]> {
  const { Root, Info, ID } = context.trailerInfo
  for (const [key, value] of Object.entries({ Root, Info, ID })) if (value) yield [key, value]
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

function latin(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
