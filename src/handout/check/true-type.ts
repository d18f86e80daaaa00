/** What a TrueType font program says of its glyphs (ISO/IEC 14496-22: `head`, `hhea`, `hmtx`, `maxp`). */
export interface TrueType {
  glyphs: number
  /** Width of a glyph, in thousandths of an em. */
  widthOf(glyph: number): number
}

/** Reads a font program; undefined when it is no TrueType, or lacks a table. */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const version = view.getUint32(0)
    if (version !== 0x00010000 && version !== 0x74727565) return undefined
    const tables = new Map<string, number>()
    for (let index = 0; index < view.getUint16(4); index++) {
      const at = 12 + index * 16
      tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8))
    }
    const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((tag) => tables.get(tag))
    if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) return undefined
    const unitsPerEm = view.getUint16(head + 18)
    const metrics = view.getUint16(hhea + 34)
    return {
      glyphs: view.getUint16(maxp + 4),
      widthOf: (glyph) => (view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm,
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
